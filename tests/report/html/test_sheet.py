"""What stands on a sheet: blocks in their order, cells as one where they are merged, stories each in its place."""

from __future__ import annotations

from functools import partial

import lxml.html

from tests.model.parts import docx, p
from vbhc_lint.config import Settings
from vbhc_lint.linter import Linter
from vbhc_lint.report import html

LINTER = Linter(Settings(), partial(html.view, language="vi"))
BORDERS = "".join(f'<w:{side} w:val="single"/>' for side in ("top", "bottom", "left", "right", "insideH", "insideV"))


def _drawn(body: str, **parts: str) -> lxml.html.HtmlElement:
    drawing = LINTER.check(docx(body, **parts), "x").drawing
    assert isinstance(drawing, str)
    return lxml.html.fromstring(drawing)


def _cell(content: str, properties: str = "") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>{properties}</w:tcPr>{content}</w:tc>'


def _table(*rows: str) -> str:
    grid = '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>'
    inside = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr><w:tblBorders>{BORDERS}</w:tblBorders></w:tblPr>{grid}{inside}</w:tbl>"


def test_merged_cells_have_no_line_between_them() -> None:
    merged = _cell(p("TT"), '<w:vMerge w:val="restart"/>'), _cell(p(""), "<w:vMerge/>")
    body = _table(merged[0] + _cell(p("a")), merged[1] + _cell(p("b"))) + p("sau")
    cells = _drawn(body).xpath("//div[@role='cell']")
    assert [("open" in cell.get("class"), "goes-on" in cell.get("class")) for cell in cells] == [
        (True, False), (False, False), (False, True), (False, False),
    ]  # fmt: skip


def test_tables_stand_in_the_cells_they_stand_in() -> None:
    inner = _table(_cell(p("trong")) + _cell(p("cùng")))
    drawn = _drawn(p("trước") + _table(_cell(inner + p("dưới")) + _cell(p("bên"))) + p("sau"))
    (outer,) = drawn.xpath("//div[@role='table'][not(ancestor::div[@role='table'])]")
    first, second = outer.xpath("./div/div[@role='cell']")
    assert first.xpath(".//div[@role='table']//p//text()") == ["trong", "cùng"]
    assert first.xpath("string(./p)") == "dưới" and second.text_content() == "bên"
    assert "".join(drawn.xpath("//div[@class='body']//text()")) == "trướctrongcùngdướibênsau"


def test_a_page_break_begins_a_sheet() -> None:
    broken = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    drawn = _drawn(p("một") + broken + p("hai") + p("ba", "<w:pageBreakBefore/>"))
    assert [sheet.text_content() for sheet in drawn.xpath("//section")] == ["một", "hai", "ba"]


def test_what_comes_between_tracked_changes_is_the_text_that_counts() -> None:
    gone = '<w:del w:id="1" w:author="a"><w:r><w:delText>xóa</w:delText></w:r></w:del>'
    drawn = _drawn(f"<w:p><w:r><w:t xml:space='preserve'>giữ </w:t></w:r>{gone}<w:r><w:t>lại</w:t></w:r></w:p>")
    assert drawn.xpath("string(//section)") == "giữ lại"
