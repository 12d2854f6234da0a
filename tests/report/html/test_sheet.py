"""What stands on a sheet: blocks in their order, cells as one where they are merged, stories each in its place."""

from __future__ import annotations

from functools import partial

import lxml.html

from tests.model.parts import docx, p, r, style
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


def test_merged_cells_are_one() -> None:
    merged = _cell(p("TT"), '<w:vMerge w:val="restart"/>'), _cell(p(""), "<w:vMerge/>")
    wide = _cell(p("c"), '<w:gridSpan w:val="2"/>').replace('w:w="2000"', 'w:w="4000"')
    rows = merged[0] + _cell(p("a")), merged[1] + _cell(p("b")), wide
    cells = _drawn(_table(*rows) + p("sau")).xpath("//td")
    assert [(cell.text_content(), cell.get("rowspan"), cell.get("colspan")) for cell in cells] == [
        ("TT", "2", None), ("a", None, None), ("b", None, None), ("c", None, "2"),
    ]  # fmt: skip


def test_what_stands_in_a_cell_that_goes_on_is_not_lost() -> None:
    merged = _cell(p("TT"), '<w:vMerge w:val="restart"/>'), _cell(p("khuất"), "<w:vMerge/>")
    first, *_ = _drawn(_table(merged[0] + _cell(p("a")), merged[1] + _cell(p("b")))).xpath("//td")
    assert first.text_content() == "TTkhuất"


def test_cells_are_ruled_side_by_side() -> None:
    thick = '<w:tcBorders><w:bottom w:val="double" w:sz="12" w:color="FF0000"/><w:left w:val="nil"/></w:tcBorders>'
    left, right, below, last = _drawn(
        _table(_cell(p("a")) + _cell(p("b"), thick), _cell(p("c")) + _cell(p("d")))
    ).xpath("//td/@style")
    thin = "0.5pt solid #000"
    assert left == f"border-top:{thin};border-bottom:{thin};border-left:{thin}"
    assert "border-bottom:1.5pt double #FF0000" in right and "border-left" not in right
    assert below == "border:0.5pt solid #000" and "border-top:1.5pt double #FF0000" in last


def test_a_table_without_borders_has_none() -> None:
    body = f"<w:tbl><w:tblGrid><w:gridCol w:w='2000'/></w:tblGrid><w:tr>{_cell(p('a'))}</w:tr></w:tbl>"
    assert "border" not in (_drawn(body).xpath("string(//td/@style)"))


def test_grounds_of_cells_and_how_their_text_stands() -> None:
    said = '<w:shd w:val="clear" w:fill="DDEEFF"/><w:vAlign w:val="center"/>'
    hostile = '<w:shd w:val="clear" w:fill="red;x:url(a)"/>'
    body = _table(f'<w:trPr><w:trHeight w:val="600"/></w:trPr>{_cell(p("a"), said)}{_cell(p("b"), hostile)}')
    drawn = _drawn(body)
    first, second = drawn.xpath("//td/@style")
    assert "vertical-align:middle;background-color:#DDEEFF" in first and "background" not in second
    assert drawn.xpath("//tr/@style") == ["height:30pt"]


def test_a_style_rules_a_table_and_shades_its_head() -> None:
    head = '<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:fill="CCCCCC"/></w:tcPr></w:tblStylePr>'
    lines = '<w:tblPr><w:tblBorders><w:insideH w:val="dotted" w:sz="8"/></w:tblBorders></w:tblPr>'
    named = style("Bang", lines + head, "table")
    grid = '<w:tblPr><w:tblStyle w:val="Bang"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>'
    rows = "".join(f"<w:tr>{_cell(p(text))}</w:tr>" for text in "ab")
    drawn = _drawn(f"<w:tbl>{grid}{rows}</w:tbl>", styles=named)
    assert drawn.xpath("//td/@style") == [
        "border-bottom:1pt dotted #000;background-color:#CCCCCC", "border-top:1pt dotted #000",
    ]  # fmt: skip


def test_tables_stand_in_the_cells_they_stand_in() -> None:
    inner = _table(_cell(p("trong")) + _cell(p("cùng")))
    drawn = _drawn(p("trước") + _table(_cell(inner + p("dưới")) + _cell(p("bên"))) + p("sau"))
    (outer,) = drawn.xpath("//table[not(ancestor::table)]")
    first, second = outer.xpath("./tbody/tr/td")
    assert first.xpath(".//table//p//text()") == ["trong", "cùng"]
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


def test_a_page_that_ends_before_or_after_the_words_of_a_paragraph() -> None:
    broken = '<w:r><w:br w:type="page"/></w:r>'
    drawn = _drawn(p("một") + f"<w:p>{broken}{r('hai')}</w:p>" + f"<w:p>{r('ba')}{broken}</w:p>" + p("bốn"))
    assert [sheet.text_content() for sheet in drawn.xpath("//section")] == ["một", "haiba", "bốn"]


def test_between_paragraphs_stands_the_larger_of_their_spaces() -> None:
    said = '<w:spacing w:before="240" w:after="120"/>'
    styles = _drawn(p("a", said) + p("b", said)).xpath("//p/@style")
    assert all("margin-top:12pt;margin-bottom:6pt" in style for style in styles)  # CSS takes the larger where they meet


def test_neighbours_share_their_borders_and_grounds_are_colours() -> None:
    upper = '<w:top w:val="single" w:sz="8" w:space="1"/><w:left w:val="dashed" w:sz="4"/>'
    sides = f'{upper}<w:bottom w:val="single" w:sz="8"/>'
    said = f'<w:pBdr>{sides}</w:pBdr><w:shd w:val="clear" w:fill="EEEEEE"/>'
    first, second = _drawn(p("a", said) + p("b", said)).xpath("//p/@style")
    assert "border-top:1pt solid #000;padding-top:1pt" in first and "border-bottom" not in first
    assert "border-bottom:1pt solid #000" in second and "border-top" not in second
    assert all("border-left:0.5pt dashed #000" in s and "background-color:#EEEEEE" in s for s in (first, second))


def test_the_header_and_footer_stand_as_far_from_the_edge_as_they_are_set() -> None:
    margins = '<w:sectPr><w:pgMar w:top="1134" w:bottom="1134" w:header="567" w:footer="284"/></w:sectPr>'
    header, footer = _drawn(p("a") + margins).xpath("//div[contains(@class, 'margin')]/@style")
    assert header == "min-height:20mm;padding-top:10mm" and footer == "min-height:20mm;padding-bottom:5.01mm"


def test_footnotes_stand_below_the_sheet_that_refers_to_them() -> None:
    def referring(number: int) -> str:
        return f'<w:p><w:r><w:t>chữ</w:t></w:r><w:r><w:footnoteReference w:id="{number}"/></w:r></w:p>'

    def note(number: int) -> str:
        return f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/><w:t>lời {number}</w:t></w:r></w:p></w:footnote>'

    broken = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    drawn = _drawn(referring(2) + broken + referring(3), footnotes=note(2) + note(3))
    assert [sheet.text_content() for sheet in drawn.xpath("//section")] == ["chữ11lời 2", "chữ22lời 3"]
    assert len(drawn.xpath("//div[@class='below']")) == 2 and drawn.xpath("//p/sup/text()") == ["1", "1", "2", "2"]
