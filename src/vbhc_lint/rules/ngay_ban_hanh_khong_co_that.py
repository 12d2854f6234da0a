"""Ngày ban hành không có trên lịch."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import DiaDanhNgay
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT403",
    examples=[
        example(dia_danh_ngay="Trà Giang, ngày 31 tháng 4 năm 2026", finds="ngày 31 tháng 4 năm 2026"),
        example(dia_danh_ngay="Trà Giang, ngày 29 tháng 02 năm 2027", finds="ngày 29 tháng 02 năm 2027"),
        example(dia_danh_ngay="Trà Giang, ngày 10 tháng 13 năm 2026", finds="ngày 10 tháng 13 năm 2026"),
        example("giay_gioi_thieu", dia_danh_ngay="Trà Giang, ngày 29 tháng 02 năm 2028"),
    ],
)
def check(line: DiaDanhNgay, calendar_date: bool) -> Iterator[Problem]:
    """As far as it is written: the 31st of April, the 13th month, 29 February of a common year."""
    parts = line.parts
    if calendar_date and parts is not None and parts.date.impossible:
        yield problem(
            line,
            vi("“{found}” không phải một ngày có thật."),
            vi("Xem lại ngày, tháng, năm ban hành."),
            parts.at,
            found=line.text[slice(*parts.at)].strip(),
        )
