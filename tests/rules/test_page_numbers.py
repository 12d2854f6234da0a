"""Page numbers in headers and footers that no page shows (ECMA-376 part 1, 17.10.1, 17.10.6)."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt

from fixtures.page import build, conforming
from vbhc_lint.config import Settings
from vbhc_lint.linter import Linter

FIELD = f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple>'


def codes(*, even_apart: bool, without_default: bool = False) -> list[str]:
    """What a report gives whose even footer holds a small number."""
    document = docx.Document(BytesIO(build(conforming("bao_cao"), "direct", "table")))
    document.settings.odd_and_even_pages_header_footer = even_apart
    section = document.sections[0]
    paragraph = section.even_page_footer.paragraphs[0]
    paragraph._p.append(parse_xml(FIELD))
    paragraph.style.font.size = Pt(9)
    if without_default:
        section.header.paragraphs[0].clear()
        document.add_page_break()
        document.add_paragraph("Trang sau.")
    written = BytesIO()
    document.save(written)
    report = Linter(Settings()).check(written.getvalue(), "bao_cao.docx")
    return [f.code for f in report.findings if f.code in ("TT006", "TT007", "TT008", "TT009")]


def test_an_even_footer_counts_where_even_pages_are_told_apart():
    assert codes(even_apart=True) == ["TT007"]


def test_an_even_footer_that_is_not_shown_is_not_judged():
    assert codes(even_apart=False) == []


@pytest.mark.parametrize(("even_apart", "found"), [(False, ["TT006"]), (True, ["TT007"])])
def test_a_number_that_is_not_shown_is_missing(even_apart, found):
    assert codes(even_apart=even_apart, without_default=True) == found
