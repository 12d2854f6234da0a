"""Đường kẻ dưới Tiêu ngữ dài hoặc ngắn hơn hẳn dòng chữ."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import TieuNgu
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, resized, rule
from vbhc_lint.units import Range, mm, number


@rule(
    "TT109",
    examples=[
        example(drawn_lines={"tieu_ngu": 0.4}, finds="Độc lập - Tự do - Hạnh phúc"),
        example(drawn_lines={"tieu_ngu": 0.9}),
        example(drawn_lines={"tieu_ngu": 1.1}),
        example("cong_van", drawn_lines={"tieu_ngu": 1.6}, finds="Độc lập - Tự do - Hạnh phúc"),
    ],
)
def check(document: Document, tieu_ngu_line: Range, line_tolerance: float) -> Iterator[Problem]:
    """One rule of a length the file tells, against the width of the words; more than one, or none, is passed over."""
    line, rules = document.first(TieuNgu), document.under(TieuNgu)
    if line is None or not line.looks or not rules or len(rules) > 1 or rules[0].width is None or line.text.isupper():
        return
    text = line.width
    tolerance = line_tolerance * (2 if rules[0].form == "border" else 1)  # Word may fit a cell's width to its text
    if not tieu_ngu_line.holds(rules[0].width / text, tolerance):
        yield problem(
            line,
            vi(
                "Đường kẻ dưới Tiêu ngữ dài khoảng {found} cm, dòng chữ dài khoảng {required} cm; quy định dài bằng nhau."
            ),
            vi("Kéo đường kẻ cho dài bằng dòng chữ."),
            confidence=0.9,
            word="line_tolerance",
            unsafe=True,
            **resized(rules[0], text),
            found=number(mm(rules[0].width) / 10, 1),
            required=number(mm(text) / 10, 1),
        )
