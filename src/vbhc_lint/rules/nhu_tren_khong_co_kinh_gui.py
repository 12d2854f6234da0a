"""Nơi nhận ghi “Như trên” nhưng phía trên không có “Kính gửi”."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import KinhGui
from vbhc_lint.recognise.document import Document
from vbhc_lint.recognise.lists import NoiNhanItems
from vbhc_lint.rule import Problem, example, problem, rule

_ABOVE = compiled(r"kính (?:gửi|gởi|trình|mời|chuyển)|\b(?:gửi|điện|mời)\s*:", re.IGNORECASE)


@rule(
    "TT922",
    examples=[
        example("thong_bao", noi_nhan_ds=["- Như trên;", "- Lưu: VT, VP."], finds="- Như trên"),
        example("thong_bao", noi_nhan_ds=["- Đài truyền thanh xã;", "- Lưu: VT, VP."]),
        example("to_trinh"),
    ],
)
def check(document: Document, after_kinh_gui: str, as_above_silent: list[str]) -> Iterator[Problem]:
    """Nothing above names anyone it could mean. Types whose form says otherwise are told so by other rules."""
    lists = [items for items in document.lists if isinstance(items, NoiNhanItems) and items.items]
    if not lists or document.all(KinhGui) or document.type_code in as_above_silent:
        return
    first = lists[0].items[0]
    text = first.text[first.dash :].strip(" ;.,")
    if text.lower() == after_kinh_gui.lower() and not any(_ABOVE.search(p.text) for p in document.passages):
        yield problem(
            first.lines[0],
            vi("“{found}” nhắc đến “Kính gửi”, nhưng văn bản không có “Kính gửi”."),
            vi("Ghi tên các cơ quan, đơn vị nhận thay cho “{found}”."),
            (0, len(first.lines[0].text.rstrip(" ;.,"))),
            word="as_above_silent",
            found=text,
        )
