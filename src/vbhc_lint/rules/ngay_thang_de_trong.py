"""Ngày, tháng hoặc năm ban hành để trống.

Ngày ban hành là ngày ký, nên trong bản dự thảo đây chỉ là lời nhắc.
"""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import DiaDanhNgay
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT401",
    examples=[
        example(dia_danh_ngay="Trà Giang, ngày      tháng 5 năm 2026", finds="ngày      tháng 5 năm 2026"),
        example(dia_danh_ngay="Trà Giang, ngày … tháng … năm 2026", finds="ngày … tháng … năm 2026", stage="issued"),
        example(dia_danh_ngay="Trà Giang, ngày 15 tháng 5 năm 2026"),
    ],
)
def check(line: DiaDanhNgay, date_required: bool) -> Iterator[Problem]:
    """One problem for all the blanks of the line; a marker of a template is no blank."""
    parts = line.parts
    if not date_required or parts is None or not parts.blank:
        return
    numbers = {
        "ngày": parts.day.text,
        "tháng": parts.month.text,
        "năm": parts.year.text if len(parts.year.text) == 4 else "",
    }
    yield problem(
        line,
        vi("Chưa ghi {missing} ban hành văn bản."),
        vi("Điền khi văn bản được ký và cấp số; ngày dưới 10, tháng 1 và tháng 2 thêm số 0 phía trước."),
        parts.at,
        missing=", ".join(name for name, number in numbers.items() if not number),
    )
