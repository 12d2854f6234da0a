"""Một nơi nhận ghi hai lần trong danh sách nơi nhận, hoặc đã có ở “Kính gửi” và “Như trên”."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import Component
from vbhc_lint.recognise.document import Document
from vbhc_lint.recognise.lists import Items, KinhGuiItems, NoiNhanItems
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import fold_tone

_NOTE = compiled(r"\((?:để )?(?:b/c|báo cáo|th/h|thực hiện|p/h|phối hợp|biết|chỉ đạo)[^()]*\)")
_EDGE = " -–—+*•;,./:\t\n"
_LEAD = compiled(r"\s*Kính (?:gửi|trình|chuyển)\s*:?", re.IGNORECASE)
_SHORT = {"ubnd": "ủy ban nhân dân", "hđnd": "hội đồng nhân dân"}
_ABOVE = ("như trên", "như kính gửi", "như đã kính gửi")
_LIST = ["- Như trên;", "- Các phòng, đơn vị thuộc xã;", "- Lưu: VT."]


def _name(text: str) -> str:
    """A recipient's name for comparing: no dash, note or mark round it, common abbreviations written out."""
    words = fold_tone(_NOTE.sub("", text)).lower().strip(_EDGE).split()
    return " ".join(_SHORT.get(word, word) for word in words)


def _named(items: Items) -> Iterator[tuple[str, Component, tuple[int, int]]]:
    """Each recipient of a list, those set apart by semicolons on one line too, with its place."""
    for item in items.items:
        if item.unfilled:
            continue
        if len(item.lines) > 1:
            yield _name(item.text), item.lines[0], (0, len(item.lines[0].text))
            continue
        line = item.lines[0]
        lead = _LEAD.match(line.text)
        for part in compiled(r"[^;]+").finditer(line.text[lead.end() if lead else 0 :]):
            blank = len(part[0]) - len(part[0].lstrip())
            start = part.start() + blank + (lead.end() if lead else 0)
            whole = ";" not in line.text.rstrip(_EDGE)
            yield _name(part[0]), line, (0, len(line.text)) if whole else (start, start + len(part[0]) - blank)


@rule(
    "ND107",
    examples=[
        example("bao_cao", noi_nhan_ds=[*_LIST[:2], *_LIST[1:]], finds="- Các phòng, đơn vị thuộc xã;"),
        example("bao_cao", noi_nhan_ds=[_LIST[0], "- UBND xã Vân Trà;", _LIST[2]], finds="- UBND xã Vân Trà;"),
        example("bao_cao", noi_nhan_ds=_LIST),
    ],
)
def check(document: Document, recipients_once: bool) -> Iterator[Problem]:
    """Names equal but for capitals, marks, notes and common abbreviations; those of Kính gửi where the list begins with them."""
    above = {
        name: (line, at)
        for items in document.lists
        if isinstance(items, KinhGuiItems)
        for name, line, at in _named(items)
    }
    for items in document.lists if recipients_once else ():
        if not isinstance(items, NoiNhanItems):
            continue
        named = list(_named(items))
        seen = dict(above) if any(name in _ABOVE for name, _, _ in named) else {}
        for name, line, at in named:
            there, first = seen.setdefault(name, (line, at))
            if " " in name and (there, first) != (line, at) and name not in _ABOVE:
                yield problem(
                    line,
                    vi("Nơi nhận “{found}” đã có ở trên."),
                    vi("Xóa chỗ ghi lại."),
                    at,
                    replacement="" if at == (0, len(line.text)) else None,
                    unsafe=True,
                    related=(problem(there, vi("Lần thứ nhất."), "", first),),
                    found=line.text[slice(*at)].strip(_EDGE),
                )
