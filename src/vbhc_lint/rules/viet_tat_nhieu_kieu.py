"""Một chữ viết tắt viết nhiều kiểu trong cùng văn bản, như “VHTT” và “VH&TT”."""

import re
from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import UPPER

_SHORT = re.compile(rf"(?<![\w/&.-])[{UPPER}]{{2,}}(?:[&-][{UPPER}]{{2,}})*(?![\w/&-])")
_SPACED = re.compile(rf"(?<![\w/&.-])[{UPPER}]{{2,}} [{UPPER}]{{2,}}(?![\w/&-])")
_ROLES = ("noi_dung", "de_muc", "o_bang", "noi_nhan_ds")
Places = list[tuple[Passage, int, int]]


def _slip_of(form: str, usual: str) -> bool:
    """Whether two letters changed places, one was lost inside a form with &, or one took the letter beside it."""
    a, b = (re.sub("[&\\- ]", "", text) for text in (form, usual))
    if a == b or a[0] != b[0]:
        return False
    if len(a) == len(b):
        off = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
        if len(off) == 2 and off[1] == off[0] + 1:
            return a[off[0]] == b[off[1]] and a[off[1]] == b[off[0]]
        return len(off) == 1 and a[off[0]] in (a[off[0] - 1 : off[0]], a[off[0] + 1 : off[0] + 2])
    return "&" in form and any(a == b[:i] + b[i + 1 :] for i in range(1, len(b)))


def _usual(group: dict[str, Places]) -> str:
    """The form written most, of equals one without a space."""
    return min(group, key=lambda form: (-len(group[form]), " " in form, form))


def _slips(forms: dict[str, dict[str, Places]], least: int, common: list[str]) -> dict[str, str]:
    """The forms written once that are a slip of one form whose letters stand twice or more or that is common, and that form."""
    often = {re.sub("[&\\- ]", "", form): form for form in common} | {
        letters: _usual(group)
        for letters, group in forms.items()
        if len(letters) >= least and sum(map(len, group.values())) > 1
    }
    found = {}
    for letters, group in forms.items():
        if letters not in often and sum(map(len, group.values())) == 1 and len(letters) >= least - 1:
            form = next(iter(group))
            meant = [usual for usual in often.values() if _slip_of(form, usual)]
            if len(meant) == 1:
                found[form] = meant[0]
    return found


def _forms(document: Document) -> dict[str, dict[str, Places]]:
    """The abbreviations by their letters, each form with its places; a form with a space only beside one without."""
    forms: dict[str, dict[str, Places]] = {}
    passages = [p for p in document.passages if p.role in _ROLES and not p.text.isupper()]
    for pattern in (_SHORT, _SPACED):
        for passage in passages:
            for match in pattern.finditer(passage.text):
                letters = re.sub("[&\\- ]", "", match[0])
                if pattern is _SHORT or letters in forms:
                    places = forms.setdefault(letters, {}).setdefault(match[0], [])
                    places.append((passage, *match.span()))
    return forms


@rule(
    "ND601",
    examples=[
        example(
            "bao_cao",
            body_add=[
                "Phòng VHTT đã hướng dẫn các thôn, Phòng VHTT đã tổng hợp kết quả.",
                "Các thôn gửi kết quả về Phòng VH&TT đúng hạn.",
            ],
            finds="VH&TT",
        ),
        example(
            "bao_cao",
            body_add="Nguồn vốn CTMTQG giao sớm; xã đã phân bổ CTMTQG và đang giải ngân CTMTGQ đúng tiến độ.",
            finds="CTMTGQ",
        ),
        example("bao_cao", body_add="Xã đã thu BHXH, BHYT; sổ BHXH cấp đủ, thẻ BHTN cấp đúng hạn."),
        example("bao_cao", body_add="Phòng VHTT đã hướng dẫn các thôn theo Công văn của UBND tỉnh và Sở TT&TT."),
    ],
)
def check(document: Document, one_abbreviation: int, common_abbreviations: list[str]) -> Iterator[Problem]:
    """Forms of so many letters that differ in &, hyphen or space; each rarer form once, its places joined; and slips."""
    found = _forms(document)
    slips = _slips(found, one_abbreviation, common_abbreviations)
    for letters, forms in found.items():
        usual = _usual(forms)
        others = sorted(forms.keys() - {usual})
        if usual in slips:
            others, usual = [usual], slips[usual]
        elif len(letters) < one_abbreviation:
            continue
        for form in others:
            for passage, start, end in forms[form]:
                yield problem(
                    passage,
                    vi("“{found}” ở chỗ khác của văn bản viết là “{usual}”."),
                    vi("Dùng thống nhất một cách viết tắt."),
                    (start, end),
                    cause=form,
                    found=form,
                    usual=usual,
                )
