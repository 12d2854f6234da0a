"""Our cascade against an independent reader: what differs, differs for a reason that ``second_reader`` lists."""

from __future__ import annotations

import io

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt, RGBColor
from docx_plus.styles import resolve_effective_formatting

from tests.model.second_reader import DOCUMENTS, compared, differences, explained
from vbhc_lint.model import read
from vbhc_lint.package import Package

# documents of our own


def built() -> bytes:
    """A document with styles, a list, a styled table, themes and direct formats."""
    document = docx.Document()
    styles = document.styles
    body = styles.add_style("Noi dung", WD_STYLE_TYPE.PARAGRAPH)
    body.base_style = styles["Normal"]
    body.font.size, body.font.bold = Pt(14), True
    body.paragraph_format.first_line_indent = Pt(28)
    body.paragraph_format.line_spacing = Pt(18)
    strong = styles.add_style("Nhan", WD_STYLE_TYPE.CHARACTER)
    strong.font.bold, strong.font.italic = True, True
    for name in ("Normal", "Noi dung", "Heading 1", "Title", "List Bullet", "List Number", "Quote"):
        paragraph = document.add_paragraph(f"Kiểu {name}", name)
        paragraph.add_run(" đậm").bold = True
        paragraph.add_run(" kiểu chữ", "Nhan").font.color.rgb = RGBColor(0x12, 0x34, 0x56)
        paragraph.add_run(" lớn").font.size = Pt(17)
    paragraph = document.add_paragraph("Canh giữa")
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_after = Pt(3)
    paragraph.paragraph_format.keep_with_next = True
    for style in ("Light Shading Accent 1", "Medium Grid 3 Accent 2", "Table Grid"):
        table = document.add_table(rows=4, cols=3, style=style)
        for number, cell in enumerate(c for row in table.rows for c in row.cells):
            cell.text = f"Ô {number}"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_every_value_of_a_built_document_is_the_same():
    assert differences(built()) == {}


@pytest.mark.parametrize("size", [None, 9, 12.5])
@pytest.mark.parametrize("bold", [None, True, False])
def test_defaults_styles_and_direct_values_in_all_combinations(size, bold):
    document = docx.Document()
    for style in ("Normal", "Heading 2"):
        document.styles[style].font.size = size and Pt(size)
        document.styles[style].font.bold = bold
    document.styles.add_style("Nhan", WD_STYLE_TYPE.CHARACTER).font.bold = True
    for direct in (None, True, False):
        for style in ("Normal", "Heading 2"):
            document.add_paragraph("", style).add_run("chữ", "Nhan").bold = direct
            document.add_paragraph("", style).add_run("chữ").bold = direct
    out = io.BytesIO()
    document.save(out)
    assert differences(out.getvalue()) == {}


def test_the_public_resolver_agrees_on_a_theme_font():
    document = docx.Document()
    run = document.add_paragraph().add_run("chữ")
    run._r.get_or_add_rPr().append(parse_xml(f'<w:rFonts {nsdecls("w")} w:asciiTheme="majorHAnsi"/>'))
    out = io.BytesIO()
    document.save(out)
    look = read(Package.open(out.getvalue())).body[0].runs[0].format
    assert look.font == resolve_effective_formatting(run).font_name


# fixtures and the world's documents


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_documents_differ_only_as_listed(path):
    data = path.read_bytes()
    assert compared(data)
    assert explained(data)[1] == {}
