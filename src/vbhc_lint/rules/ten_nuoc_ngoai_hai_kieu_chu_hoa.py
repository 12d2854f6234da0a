"""Một tên không phải tiếng Việt viết hoa hai kiểu trong cùng văn bản, như “MobiFone” và “Mobifone”."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.syllable import valid

_ROLES = ("noi_dung", "o_bang", "de_muc")
_NAME = compiled(r"(?<![\w./@&-])[A-Z][A-Za-z]{3,}(?![\w@&-]|\.\w)")
Forms = dict[str, list[tuple[Passage, re.Match[str]]]]


def _capitals(form: str) -> int:
    return sum(map(str.isupper, form))


@rule(
    "ND505",
    examples=[
        example(
            "bao_cao",
            body_add=["Trạm của Mobifone đã phủ sóng.", "Xã làm việc với MobiFone tỉnh Hà Trung."],
            finds="Mobifone",
            fixed="MobiFone",
        ),
        example(
            "bao_cao",
            body_add=["Trạm của MobiFone đã phủ sóng.", "Xã làm việc với MobiFone; trang mobifone.example.vn."],
        ),
        example("bao_cao", body_add=["Xã phòng dịch COVID.", "Xã đã hết dịch Covid từ năm 2023."]),
    ],
)
def check(document: Document, names_alike: bool) -> Iterator[Problem]:
    """The rarer form; of two written as often the one with fewer capitals. All in capitals says nothing."""
    found: dict[str, Forms] = {}
    for passage in document.passages if names_alike else ():
        if passage.role in _ROLES and not passage.text.isupper():
            for match in _NAME.finditer(passage.text):
                if not match[0].isupper() and not valid(match[0].lower()):
                    found.setdefault(match[0].lower(), {}).setdefault(match[0], []).append((passage, match))
    for forms in found.values():
        usual = max(forms, key=lambda form: (len(forms[form]), _capitals(form)))
        for form, places in forms.items():
            for passage, match in places if form != usual else ():
                yield problem(
                    passage,
                    vi("“{found}” ở chỗ khác của văn bản viết là “{usual}”."),
                    vi("Viết hoa thống nhất một kiểu."),
                    match.span(),
                    replacement=usual,
                    unsafe=True,
                    found=form,
                    usual=usual,
                )
