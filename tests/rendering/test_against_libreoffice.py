"""The page as we read it against the page as LibreOffice draws it: what differs, differs for a reason we list."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt

from tests.rendering import pdf
from tests.rendering.office import OFFICE, WITHOUT, drawn
from tests.rendering.values import values
from tests.rendering.verdict import FIXTURES, METRICS, OUTSIDE, PROBE, Verdict, judge, named
from vbhc_lint.model import read
from vbhc_lint.package import Package

pytestmark = pytest.mark.skipif(OFFICE is None, reason=WITHOUT)


def judged(paths: list[Path], folder: Path) -> Verdict:
    """What came of comparing; skips where LibreOffice lacks the fonts that have Word's measures."""
    verdict = judge(named(paths), folder)
    if verdict.families[PROBE] != METRICS:
        pytest.skip(f"{WITHOUT}: {PROBE} is drawn in {verdict.families[PROBE]}")
    return verdict


def test_fixtures_are_drawn_as_we_read_them(tmp_path):
    verdict = judged(FIXTURES, tmp_path)
    assert verdict.unexplained == {}
    assert len(verdict.coverage) == len(FIXTURES)
    assert min(verdict.coverage.values()) > 0.99
    assert verdict.agree.keys() >= {"font", "size", "bold", "italic", "border", "width of rule", "paper"}


@pytest.mark.skipif(not OUTSIDE, reason="the outside corpus is not there")
def test_real_documents_are_drawn_as_we_read_them(tmp_path):
    verdict = judged(OUTSIDE, tmp_path)
    assert verdict.unexplained == {}
    assert len(verdict.coverage) == len(named(OUTSIDE))
    assert min(verdict.coverage.values()) > 0.9
    assert sum(verdict.coverage.values()) / len(verdict.coverage) > 0.99


# the instrument itself


def built(**said: object) -> bytes:
    """A small document; each keyword changes one thing in it."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = said.get("width", Mm(210)), Mm(297)
    section.left_margin, section.top_margin = said.get("margin", Mm(30)), said.get("top", Mm(20))
    paragraph = document.add_paragraph()
    paragraph.alignment = said.get("align", WD_ALIGN_PARAGRAPH.JUSTIFY)
    paragraph.paragraph_format.first_line_indent = said.get("first", Mm(10))
    paragraph.paragraph_format.left_indent = said.get("left", Mm(0))
    run = paragraph.add_run("Kinh gui cac don vi truc thuoc de biet va thuc hien. " * 5)
    run.font.name, run.font.size = said.get("font", "Times New Roman"), said.get("size", Pt(14))
    run.font.bold, run.font.italic = said.get("bold", False), said.get("italic", False)
    document.add_paragraph(said.get("numbered", "Dieu thu nhat"), "List Number")
    under = document.add_paragraph()._p.get_or_add_pPr()
    under.append(parse_xml(f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="6"/></w:pBdr>'))
    under.append(parse_xml(f'<w:ind {nsdecls("w")} w:left="{said.get("rule", 2000)}"/>'))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.fixture(scope="module")
def drawing(tmp_path_factory) -> list[pdf.Page]:
    """The document as LibreOffice draws it."""
    return pdf.pages(drawn({"x": built()}, tmp_path_factory.mktemp("drawn"))["x"])


def differing(drawing: list[pdf.Page], **said: object) -> set[str]:
    """The aspects in which a document of another kind differs from the drawing."""
    families = {"Times New Roman": drawing[0].glyphs[0].ink.family, "Arial": "another"}
    found, _ = values(read(Package.open(built(**said))), drawing, families)
    return {value.key[1] for value in found if not value.agrees}


def test_the_same_document_does_not_differ(drawing):
    assert differing(drawing) == set()


@pytest.mark.parametrize(
    ("said", "aspects"),
    [
        ({"size": Pt(13)}, {"size"}),
        ({"bold": True}, {"bold"}),
        ({"italic": True}, {"italic"}),
        ({"font": "Arial"}, {"font"}),
        ({"first": Mm(12)}, {"left of line"}),
        ({"left": Mm(2)}, {"left of line"}),
        ({"align": WD_ALIGN_PARAGRAPH.CENTER}, {"middle of line"}),
        ({"align": WD_ALIGN_PARAGRAPH.RIGHT}, {"right of line"}),
        ({"margin": Mm(27)}, {"left of line", "border"}),
        ({"top": Mm(40)}, {"margins"}),
        ({"rule": 2100}, {"border"}),
    ],
)
def test_what_differs_is_noticed(drawing, said, aspects):
    assert aspects <= differing(drawing, **said)


def test_other_paper_is_noticed(drawing):
    assert "paper" in differing(drawing, width=Mm(216))
