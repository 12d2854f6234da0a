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
        example("bao_cao", body_add="Phòng VHTT đã hướng dẫn các thôn theo Công văn của UBND tỉnh và Sở TT&TT."),
    ],
)
def check(document: Document, one_abbreviation: int) -> Iterator[Problem]:
    """Forms of at least so many letters that differ only in &, hyphen or space; each rarer form once, its places joined."""
    for letters, forms in _forms(document).items():
        if len(forms) < 2 or len(letters) < one_abbreviation:
            continue
        usual, *others = sorted(forms, key=lambda form: (-len(forms[form]), form))
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
