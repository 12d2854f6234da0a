"""Địa danh không viết hoa chữ cái đầu."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import DiaDanhNgay
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT420",
    examples=[
        example(dia_danh_ngay="trà Giang, ngày 06 tháng 5 năm 2026", finds="trà Giang"),
        example(dia_danh_ngay="Trà Giang, ngày 06 tháng 5 năm 2026"),
    ],
)
def check(line: DiaDanhNgay, place_capital: bool) -> Iterator[Problem]:
    """Only the very first letter: whether ``phố`` of a name takes a capital, the name decides."""
    place = line.parts.place if line.parts else None
    if place_capital and place is not None and place.text[:1].islower():
        yield problem(
            line,
            vi("Địa danh “{found}” phải viết hoa các chữ cái đầu."),
            vi("Viết hoa chữ cái đầu của từng tiếng trong tên, ví dụ Hà Nội."),
            place.at,
            found=place.text,
        )
