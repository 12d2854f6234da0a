"""Tháng 3 đến tháng 9 có số 0 phía trước.

Quy định chỉ thêm số 0 cho tháng 1 và tháng 2; thêm ở tháng khác không bị cấm, nhưng khác các ví dụ của Nghị định.
"""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import DiaDanhNgay
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT407",
    examples=[
        example(
            dia_danh_ngay="Trà Giang, ngày 06 tháng 05 năm 2026",
            finds="05",
            fixed="Trà Giang, ngày 06 tháng 5 năm 2026",
        ),
        example(dia_danh_ngay="Trà Giang, ngày 06 tháng 02 năm 2026"),
        example(
            "ke_hoach",
            dia_danh_ngay="Vân Trà, ngày 03 tháng 08 năm 2026",
            finds="08",
            fixed="Vân Trà, ngày 03 tháng 8 năm 2026",
        ),
    ],
)
def check(line: DiaDanhNgay, month_plain_from: int) -> Iterator[Problem]:
    """A zero before a month that needs none."""
    month = line.parts.month if line.parts and not line.parts.figures else None
    if month is not None and month.text.startswith("0") and int(month.text) >= month_plain_from:
        yield problem(
            line,
            vi("Tháng {found} không cần số 0: chỉ tháng 1 và tháng 2 thêm số 0."),
            vi("Ghi “tháng {correct}”."),
            month.at,
            replacement=month.text.lstrip("0"),
            found=month.text,
            correct=month.text.lstrip("0"),
        )
