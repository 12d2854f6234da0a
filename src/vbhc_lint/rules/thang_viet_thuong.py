"""Tháng viết bằng chữ mà chữ chỉ tháng viết thường, như “tháng tám năm 2026”."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_NUMERALS = "giêng|chạp|hai|ba|tư|năm|sáu|bảy|tám|chín|mười hai|mười một|mười"
_MONTH = compiled(rf"(?<![\w])(?<!\d )[Tt]háng (?P<month>{_NUMERALS})(?= năm (?:19|20)\d\d\b| âm lịch\b)")


@rule(
    "VH122",
    examples=[
        example(
            "bao_cao",
            body_add="Xã mở hội vào tháng giêng âm lịch.",
            finds="giêng",
            fixed="Xã mở hội vào tháng Giêng âm lịch.",
        ),
        example("bao_cao", body_add="Xã mở hội vào tháng Tám năm 2026; trong 12 tháng năm 2026 có ba tháng mưa."),
        example("bao_cao", body_add="Hội đền diễn ra vào tháng chạp âm lịch.", finds="chạp"),
    ],
)
def check(passage: Passage, month_capital: bool) -> Iterator[Problem]:
    """Only before a year or “âm lịch”: “tháng năm” is also “the months and years”."""
    for match in _MONTH.finditer(passage.text) if month_capital and "háng " in passage.text else ():
        required = match["month"].capitalize()
        if not passage.in_capitals(*match.span("month")):
            yield problem(
                passage,
                vi("Tên tháng viết bằng chữ “tháng {found}” phải viết hoa chữ chỉ tháng: “tháng {required}”."),
                vi("Viết “{required}”."),
                match.span("month"),
                replacement=required,
                found=match["month"],
                required=required,
            )
