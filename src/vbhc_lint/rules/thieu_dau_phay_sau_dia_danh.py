"""Sau địa danh không có dấu phẩy."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import DiaDanhNgay
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT405",
    examples=[
        example(
            dia_danh_ngay="Trà Giang ngày 06 tháng 5 năm 2026",
            finds="Trà Giang",
            fixed="Trà Giang, ngày 06 tháng 5 năm 2026",
        ),
        example(
            dia_danh_ngay="Trà Giang. ngày 06 tháng 5 năm 2026",
            finds="Trà Giang.",
            fixed="Trà Giang, ngày 06 tháng 5 năm 2026",
        ),
        example(dia_danh_ngay="Trà Giang, ngày 06 tháng 5 năm 2026"),
    ],
)
def check(line: DiaDanhNgay, place_mark: str) -> Iterator[Problem]:
    """No mark, or another one, between a place that is written and the date."""
    parts = line.parts
    if parts is None or parts.mark.text == place_mark or not any(c.isalpha() for c in parts.place.text):
        return
    yield problem(
        line,
        vi("Sau địa danh “{place}” phải có dấu phẩy."),
        vi("Ghi “{place}{mark}” rồi đến ngày, tháng, năm."),
        (parts.place.start, parts.mark.end if parts.mark.text else parts.place.end),
        replacement=parts.place.text + place_mark,
        place=parts.place.text,
        mark=place_mark,
    )
