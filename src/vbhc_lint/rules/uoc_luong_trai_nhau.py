"""Hai từ ước lượng trái nhau đứng trước một số, như “khoảng trên 30 tỷ đồng”."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_TWO = compiled(
    r"\b(?P<found>(?:khoảng|chừng|xấp xỉ) (?:trên|hơn|dưới|gần)|gần (?:trên|hơn|khoảng)|(?:hơn|trên|dưới) (?:khoảng|gần)) (?=\d)",
    re.IGNORECASE,
)
_MARKS = ("khoảng ", "chừng ", "xấp xỉ ", "gần ")  # of two that do not agree one is among them


@rule(
    "ND317",
    examples=[
        example("bao_cao", body_add="Xã nộp ngân sách khoảng trên 30 tỷ đồng.", finds="khoảng trên"),
        example("bao_cao", body_add="Xã nộp ngân sách trên 30 tỷ đồng, có khoảng 200 hộ tham gia."),
    ],
)
def check(passage: Passage, estimates_agree: bool) -> Iterator[Problem]:
    """Side by side before a number: about and above, nearly and more than."""
    lower = passage.text.lower()
    near = estimates_agree and any(mark in lower for mark in _MARKS)
    for match in _TWO.finditer(passage.text) if near else ():
        first = match["found"].partition(" ")[0]
        yield problem(
            passage,
            vi("“{found}” là hai cách ước lượng trái nhau."),
            vi("Giữ một từ: “{first}” hoặc “{second}”."),
            match.span("found"),
            found=match["found"],
            first=first if first != "xấp" else "xấp xỉ",
            second=match["found"].rpartition(" ")[2],
        )
