"""A page is about as long as the document it shows, whatever that repeats."""

from __future__ import annotations

from functools import partial

import pytest

from tests.hostile.structures import stored
from tests.model.parts import drawing, members, p, text_box
from tests.report.html.pictured import inline
from vbhc_lint.config import Settings
from vbhc_lint.linter import Linter
from vbhc_lint.report import html

LINTER = Linter(Settings(), partial(html.view, language="vi"))
LONGEST = 2_000_000  # characters
MANY = 200
STOPS = "".join(f'<w:tab w:val="left" w:leader="dot" w:pos="{20_001 + 3 * n}"/>' for n in range(64))
TABBED = f"<w:p><w:pPr><w:tabs>{STOPS}</w:tabs></w:pPr><w:r><w:tab/></w:r></w:p>"
RUNS = f"<w:p>{'<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>b</w:t></w:r>' * 200}</w:p>"
LINE = '<wps:wsp><wps:spPr><a:prstGeom prst="line"/></wps:spPr></wps:wsp>'


def _drawn(data: bytes) -> str:
    drawing = LINTER.check(data, "x").drawing
    assert isinstance(drawing, str)
    return drawing


def test_long_headers_stand_on_one_sheet() -> None:
    reference = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    drawing = _drawn(stored(members(p("x", reference) * MANY, header1=p("đầu " * 10_000))))
    assert drawing.count('class="sheet') == MANY and drawing.count("đầu") == 10_000 and len(drawing) < LONGEST


@pytest.mark.parametrize(
    "content",
    [
        f"<w:p><w:r>{drawing(text_box(p('đầu ' * 10_000)), 9, 9)}</w:r></w:p>",
        f"<w:p><w:r>{drawing(LINE, 12_700, 0) * 5_000}</w:r></w:p>",
        RUNS,
        TABBED * 19,
    ],
    ids=["a long box", "many lines", "many runs", "many tab stops"],
)
def test_what_is_drawn_in_headers_stands_on_one_sheet(content: str) -> None:
    reference = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    page = _drawn(stored(members(p("x", reference) * MANY, header1=content)))
    assert page.count('class="sheet') == MANY and len(page) < LONGEST


def test_what_is_said_of_a_picture_is_not_multiplied() -> None:
    reference = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    page = _drawn(stored(members(p("x", reference) * MANY, header1=f"<w:p>{inline(told='hình ' * 4_000)}</w:p>")))
    assert page.count('aria-label="hình') == MANY and len(page) < LONGEST


def test_names_of_typefaces_and_tab_stops_are_not_multiplied() -> None:
    stops = "".join(f'<w:tab w:val="left" w:pos="{n}"/>' for n in range(5_000))
    name = f'<w:rPr><w:rFonts w:ascii="{"x" * 50_000}"/></w:rPr>'
    looks = f"<w:pPr><w:tabs>{stops}</w:tabs></w:pPr>{name}"
    styled = f'<w:style w:type="paragraph" w:default="1" w:styleId="A"><w:name w:val="A"/>{looks}</w:style>'
    tabbed = "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r></w:p>"
    drawing = _drawn(stored(members(tabbed * MANY, styles=styled)))
    assert drawing.count("data-tabs") == MANY and len(drawing) < LONGEST
