"""Chữ “ngày”, “tháng”, “năm” của thời gian ban hành viết hoa."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import DiaDanhNgay
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT408",
    examples=[
        example(
            dia_danh_ngay="Trà Giang, Ngày 06 tháng 5 năm 2026",
            finds="Ngày",
            fixed="Trà Giang, ngày 06 tháng 5 năm 2026",
        ),
        example(dia_danh_ngay="Trà Giang, ngày 06 tháng 5 năm 2026"),
        example(
            "ke_hoach",
            dia_danh_ngay="Vân Trà, Ngày 03 tháng 8 năm 2026",
            finds="Ngày",
            fixed="Vân Trà, ngày 03 tháng 8 năm 2026",
        ),
    ],
)
def check(line: DiaDanhNgay, date_words: tuple[str, str, str]) -> Iterator[Problem]:
    """From the first wrong word to the last; a line without a place begins with a capital."""
    parts = line.parts
    if parts is None or not parts.place.text:
        return
    wrong = [word for word in parts.words if word.text not in date_words]
    if not wrong:
        return
    start, end = wrong[0].start, wrong[-1].end
    yield problem(
        line,
        vi("“{found}” viết hoa; sau địa danh và dấu phẩy, “ngày”, “tháng”, “năm” viết thường."),
        vi("Ghi “{correct}”."),
        (start, end),
        replacement=line.text[start:end].lower(),
        found=line.text[start:end],
        correct=line.text[start:end].lower(),
    )
