"""Dưới Tiêu ngữ không có đường kẻ ngang."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import TieuNgu
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Look, Problem, example, line_below, problem, rule
from vbhc_lint.units import Range


@rule(
    "TT108",
    examples=[
        example(drawn_lines={"tieu_ngu": None}, finds="Độc lập - Tự do - Hạnh phúc"),
        example(drawn_lines={"tieu_ngu": None}, tieu_ngu=Look(underline=True)),
        example(),
        example("cong_van", drawn_lines={"tieu_ngu": None}, finds="Độc lập - Tự do - Hạnh phúc"),
    ],
)
def check(document: Document, tieu_ngu_line: Range) -> Iterator[Problem]:
    """No rule of any form: drawn, typed, a border, the words underlined. Where it cannot be told, nothing is said."""
    line = document.first(TieuNgu)
    if line is not None and document.under(TieuNgu) == ():
        yield problem(
            line,
            vi("Dưới Tiêu ngữ không có đường kẻ ngang."),
            vi("Kẻ một đường nét liền dài bằng dòng chữ: Insert › Shapes › Line."),
            confidence=0.9,
            format=line_below(line, tieu_ngu_line),
            unsafe=True,
        )
