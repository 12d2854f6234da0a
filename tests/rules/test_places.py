"""Where the parts of header and signature stand, on pages that no example can lay out."""

from __future__ import annotations

import io

import docx
import pytest
from docx.shared import Mm, Pt

from vbhc_lint.config import Settings
from vbhc_lint.linter import Linter

NATION = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
AGENCY = ["UBND TỈNH CHÀ LÀ", "SỞ THỦY SẢN"]
NUMBER, DATE = "Số: 15/TB-STS", "Chà Là, ngày 20 tháng 5 năm 2026"
SIGNED = [["Nơi nhận:", "- Các xã;", "- Lưu: VT."], ["GIÁM ĐỐC", "", "", "Tô Thị Nhài"]]
SENTENCE = "Sở Thủy sản thông báo lịch nạo vét luồng lạch để các xã biết, chủ động sắp xếp tàu thuyền."


def _table(document: docx.document.Document, rows: list[list[list[str]]], *, merged: bool = False) -> None:
    table = document.add_table(len(rows), 2)
    if merged:
        table.cell(0, 0).merge(table.cell(len(rows) - 1, 0))
    for number, row in enumerate(rows):
        for column, lines in enumerate(row):
            if lines:
                cell = table.cell(number, column)
                cell.paragraphs[0].add_run(lines[0])
                for text in lines[1:]:
                    cell.add_paragraph(text)


def _codes(header: list[list[list[str]]], signature: list[list[list[str]]], *, merged: bool = False) -> set[str]:
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    document.styles["Normal"].font.size = Pt(13)
    _table(document, header, merged=merged)
    for text in ("THÔNG BÁO", "Lịch nạo vét luồng lạch"):
        line = document.add_paragraph()
        line.alignment = 1
        line.add_run(text).bold = True
    document.add_paragraph(SENTENCE)
    _table(document, signature)
    out = io.BytesIO()
    document.save(out)
    codes = ("TT010", "TT011", "TT422", "TT709", "TT924")
    return {f.code for f in Linter(Settings(select=codes)).check(out.getvalue(), "a.docx").findings}


RIGHT = [[[*AGENCY, NUMBER], [*NATION, DATE]]]


def test_the_layout_of_the_diagram_is_right() -> None:
    assert _codes(RIGHT, [SIGNED]) == set()
    assert _codes([[AGENCY, NATION], [[NUMBER], [DATE]]], [SIGNED]) == set()


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ([[[*NATION, DATE], [*AGENCY, NUMBER]]], "TT010"),
        ([[[*AGENCY, DATE], [*NATION, NUMBER]]], "TT010"),
        ([[AGENCY, NATION], [[NUMBER], [""]], [[""], [DATE]]], "TT422"),
        ([[[NUMBER, *AGENCY], [*NATION, DATE]]], "TT011"),
    ],
)
def test_a_header_laid_out_otherwise_is_found(header: list[list[list[str]]], code: str) -> None:
    assert _codes(header, [SIGNED]) == {code}


def test_a_cell_that_reaches_down_may_hold_the_number_beside_the_date() -> None:
    assert _codes([[[*AGENCY, NUMBER], [NATION[0]]], [[], [NATION[1]]], [[], [DATE]]], [SIGNED], merged=True) == set()


@pytest.mark.parametrize(
    ("signature", "code"),
    [
        ([SIGNED[::-1]], "TT709"),
        ([[["", "", *SIGNED[0]], SIGNED[1]]], "TT924"),
        ([[[""], SIGNED[1]], [SIGNED[0], [""]]], "TT924"),
    ],
)
def test_a_signature_laid_out_otherwise_is_found(signature: list[list[list[str]]], code: str) -> None:
    assert _codes(RIGHT, signature) == {code}
