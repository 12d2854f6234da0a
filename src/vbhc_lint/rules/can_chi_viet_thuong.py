"""Tên năm âm lịch viết thường, như “năm quý mão”."""

import re
from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_CAN = "giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý"
_CHI = "tý|sửu|dần|mão|thìn|tỵ|ngọ|mùi|thân|dậu|tuất|hợi"
_NAME = re.compile(rf"(?<=năm |uân |Tết |tết |đán )(?P<can>{_CAN}) (?P<chi>{_CHI})(?!\w)", re.IGNORECASE)


@rule(
    "VH108",
    examples=[
        example(
            "bao_cao",
            body_add="Xã thăm hộ nghèo dịp Xuân bính Ngọ.",
            finds="bính Ngọ",
            fixed="Xã thăm hộ nghèo dịp Xuân Bính Ngọ.",
        ),
        example("bao_cao", body_add="Xã thăm hộ nghèo dịp Xuân Bính Ngọ."),
    ],
)
def check(passage: Passage, lunar_year_capitals: bool) -> Iterator[Problem]:
    """Both syllables take a capital."""
    for match in _NAME.finditer(passage.text) if lunar_year_capitals else ():
        required = match[0].title()
        if not match[0].isupper() and match[0] != required:
            yield problem(
                passage,
                vi("Tên năm âm lịch “{found}” phải viết hoa cả hai chữ."),
                vi("Viết “{required}”."),
                match.span(),
                replacement=required,
                found=match[0],
                required=required,
            )
