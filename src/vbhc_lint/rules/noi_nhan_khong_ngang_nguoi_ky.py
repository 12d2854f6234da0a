"""“Nơi nhận” không ngang hàng với dòng đầu của phần người ký."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.model.page import Paragraph
from vbhc_lint.recognise.components import HoTen, NoiNhan
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule

_LINES = 2  # that the eye sees at once


@rule(
    "TT924",
    examples=[
        example("thong_bao", noi_nhan=["", "", "Nơi nhận:"], finds="Nơi nhận:"),
        example("thong_bao", noi_nhan=["", "Nơi nhận:"]),
        example("bien_ban"),
    ],
)
def check(document: Document, recipients_level: bool) -> Iterator[Problem]:
    """In the table that holds both: another row, or two lines or more between them. A name is no first line."""
    label = document.first(NoiNhan)
    if not recipients_level or label is None or len(document.signers) != 1:
        return
    first = document.signers[0].lines[0]
    here, there = label.paragraph.cell, first.paragraph.cell
    if isinstance(first, HoTen) or here is None or there is None or here.table != there.table:
        return
    apart = abs(_above(document, label.paragraph) - _above(document, first.paragraph))
    if here.row > there.row or (here.row == there.row and apart >= _LINES):
        yield problem(
            label,
            vi("“Nơi nhận” phải ngang hàng với dòng đầu của phần người ký (“{line}”)."),
            vi("Đặt “Nơi nhận” ở đầu ô bên trái, phần người ký ở đầu ô bên phải, cùng một hàng."),
            line=first.text.strip(),
        )


def _above(document: Document, paragraph: Paragraph) -> int:
    """How many paragraphs stand above it in its cell."""
    cell = paragraph.cell
    column = [
        p
        for p in document.file.body
        if p.cell and cell and (p.cell.table, p.cell.row, p.cell.column) == (cell.table, cell.row, cell.column)
    ]
    return next(place for place, other in enumerate(column) if other is paragraph)
