"""Ngày nhỏ hơn 10, tháng 1 hoặc tháng 2 không có số 0 phía trước."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import DiaDanhNgay
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT402",
    examples=[
        example(
            dia_danh_ngay="Trà Giang, ngày 5 tháng 1 năm 2026",
            finds="5 tháng 1",
            fixed="Trà Giang, ngày 05 tháng 01 năm 2026",
        ),
        example(
            dia_danh_ngay="Trà Giang, ngày 9 tháng 5 năm 2026", finds="9", fixed="Trà Giang, ngày 09 tháng 5 năm 2026"
        ),
        example(
            dia_danh_ngay="Trà Giang, ngày 10 tháng 2 năm 2026", finds="2", fixed="Trà Giang, ngày 10 tháng 02 năm 2026"
        ),
        example(dia_danh_ngay="Trà Giang, ngày 10 tháng 3 năm 2026"),
    ],
)
def check(line: DiaDanhNgay, day_pad_below: int, month_pad_below: int) -> Iterator[Problem]:
    """Day and month in one problem; months 3 to 9 take no zero."""
    parts = line.parts
    if parts is None or parts.figures:
        return
    limits = {parts.day: day_pad_below, parts.month: month_pad_below}
    wrong = [n for n, limit in limits.items() if len(n.text) == 1 and 0 < int(n.text) < limit]
    if not wrong:
        return
    start, end = wrong[0].start, wrong[-1].end
    correct = line.text[start:end]
    for number in reversed(wrong):
        at = number.start - start
        correct = f"{correct[:at]}0{correct[at:]}"
    yield problem(
        line,
        vi("“{found}” thiếu số 0: ngày nhỏ hơn {day}, tháng 1 và tháng 2 phải thêm số 0 phía trước."),
        vi("Ghi “{correct}”."),
        (start, end),
        replacement=correct,
        found=line.text[start:end],
        day=day_pad_below,
        correct=correct,
    )
