"""Tiêu đề của phần, chương, mục, tiểu mục không in hoa."""

import re
from collections.abc import Iterator
from typing import Literal

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import PhanChuongMuc
from vbhc_lint.rule import Problem, example, problem, rule

_LABEL = compiled(
    r"\s*(?:phần|chương|mục|tiểu mục)\s+(?:thứ\s+)?\w++[^\S\n]*+(?:[.:][^\S\n]*+)?(?:\n|$)", re.IGNORECASE
)


@rule(
    "TT608",
    examples=[
        example(
            "quyet_dinh_kem_quy_che",
            phan_chuong_muc=["Chương I", "Quy định chung"],
            finds="Quy định chung",
            fixed="QUY ĐỊNH CHUNG",
        ),
        example("quyet_dinh_kem_quy_che", phan_chuong_muc=["Chương I", "QUY ĐỊNH CHUNG"]),
        example(
            "quyet_dinh_kem_quy_che",
            phan_chuong_muc=["Chương I", "QUY ĐỊNH CHUNG", "Chương II", "Đăng ký và sử dụng"],
            finds="Đăng ký và sử dụng",
        ),
    ],
)
def check(line: PhanChuongMuc, title_case: Literal["upper"]) -> Iterator[Problem]:
    """The line of a title, by its letters or by its format; the label above it is another rule's."""
    label = _LABEL.match(line.text)
    start = label.end() if label else 0
    title = line.text[start:].rstrip()
    shown = title.isupper() or all(look.caps for look in line.looks)
    if not title or shown or compiled(r"(?i:phần|chương|mục|tiểu mục)\s+[\dIVXLC]+\b").match(title):
        return
    yield problem(
        line,
        vi("Tiêu đề “{title}” phải trình bày bằng chữ in hoa."),
        vi("Gõ lại thành “{required}”."),
        at=(start, start + len(title)),
        cause=title_case,
        replacement=title.upper(),
        title=title,
        required=title.upper(),
    )
