"""Effective paragraph formats (ECMA-376 17.3.1, 17.7.2)."""

from __future__ import annotations

import pytest

from tests.model.parts import defaults, first, p, page, style, table, tc, tr
from vbhc_lint.model.format import Level, Source, TabStop

NUMBERED = """<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
{link}<w:lvlText w:val="%1."/><w:pPr><w:tabs><w:tab w:val="num" w:pos="700"/></w:tabs>
<w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"""
IN_LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def said(ppr="", **parts):
    """The format of a paragraph with these properties."""
    return first(p("x", ppr), **parts).format


def test_a_silent_file_has_single_lines_to_the_left():
    layout = said()
    assert (layout.align, layout.line_rule, layout.line, layout.space_after) == ("left", "multiple", 1.0, 0.0)
    assert layout.source("align") == Source(Level.DEFAULT)


def test_styles_and_defaults_reach_the_paragraph_with_their_sources():
    styles = (
        defaults(ppr='<w:spacing w:after="200" w:line="276" w:lineRule="auto"/>')
        + style("Normal", '<w:pPr><w:jc w:val="both"/></w:pPr>', default=True)
        + style("Con", '<w:pPr><w:ind w:firstLine="567"/></w:pPr>', based="Normal")
    )
    layout = said('<w:pStyle w:val="Con"/><w:keepNext/>', styles=styles)
    assert (layout.align, layout.first_line, layout.space_after, layout.line) == ("justify", 28.35, 10.0, 1.15)
    assert layout.keep_next
    assert layout.source("line") == Source(Level.DOC_DEFAULTS)
    assert layout.source("align") == Source(Level.PARAGRAPH_STYLE, "Kiểu Normal")
    assert layout.source("first_line") == Source(Level.PARAGRAPH_STYLE, "Kiểu Con")
    assert layout.source("keep_next") == Source(Level.DIRECT)


@pytest.mark.parametrize(
    ("jc", "align"),
    [("start", "left"), ("end", "right"), ("both", "justify"), ("distribute", "justify"), ("center", "center")],
)
def test_alignments(jc, align):
    assert said(f'<w:jc w:val="{jc}"/>').align == align


@pytest.mark.parametrize(
    ("spacing", "rule", "line"),
    [
        ('w:line="360" w:lineRule="auto"', "multiple", 1.5),
        ('w:line="264"', "multiple", 1.1),
        ('w:line="340" w:lineRule="exact"', "exact", 17.0),
        ('w:line="340" w:lineRule="atLeast"', "at_least", 17.0),
    ],
)
def test_line_spacing(spacing, rule, line):
    layout = said(f"<w:spacing {spacing}/>")
    assert (layout.line_rule, layout.line) == (rule, line)


def test_a_line_without_a_rule_is_a_multiple_whatever_the_style_rules():
    styles = style("A", '<w:pPr><w:spacing w:line="300" w:lineRule="exact"/></w:pPr>', default=True)
    layout = said('<w:spacing w:line="480"/>', styles=styles)
    assert (layout.line_rule, layout.line) == ("multiple", 2.0)


@pytest.mark.parametrize(
    ("spacing", "before"),
    [
        ('w:before="120"', 6.0),
        ('w:before="120" w:beforeAutospacing="1"', 14.0),
        ('w:before="120" w:beforeAutospacing="0"', 6.0),
        ('w:before="120" w:beforeLines="100"', 12.0),
        ('w:before="6pt"', 6.0),
    ],
)
def test_space_before(spacing, before):
    assert said(f"<w:spacing {spacing}/>").space_before == before


def test_indents_fall_together_attribute_by_attribute():
    styles = style("A", '<w:pPr><w:ind w:left="400" w:right="200" w:hanging="400"/></w:pPr>', default=True)
    layout = said('<w:ind w:firstLine="300"/>', styles=styles)
    assert (layout.indent_left, layout.indent_right, layout.first_line) == (20.0, 10.0, 15.0)
    assert said('<w:ind w:start="200" w:hanging="100" w:firstLine="300"/>').first_line == -5.0


def test_tab_stops_add_up_and_are_cleared():
    tabs = '<w:tab w:val="left" w:pos="400"/><w:tab w:val="right" w:leader="dot" w:pos="9000"/>'
    styles = style("A", f"<w:pPr><w:tabs>{tabs}</w:tabs></w:pPr>", default=True)
    layout = said(
        '<w:tabs><w:tab w:val="clear" w:pos="400"/><w:tab w:val="center" w:pos="200"/></w:tabs>', styles=styles
    )
    assert layout.tabs == (TabStop(10.0, "center"), TabStop(450.0, "right", "dot"))


def test_borders_outline_and_breaks():
    layout = said(
        '<w:pBdr><w:top w:val="nil"/><w:bottom w:val="single"/></w:pBdr><w:outlineLvl w:val="0"/><w:pageBreakBefore/>'
        "<w:contextualSpacing/>"
    )
    assert (layout.border_top, layout.border_bottom, layout.outline_level) == (False, True, 0)
    assert layout.page_break_before
    assert layout.contextual_spacing
    assert said('<w:outlineLvl w:val="9"/>').outline_level is None


# lists


def test_a_list_named_directly_overrides_the_style():
    styles = style("A", '<w:pPr><w:ind w:left="100" w:firstLine="567"/></w:pPr>', default=True)
    layout = said(IN_LIST, styles=styles, numbering=NUMBERED.format(link=""))
    assert (layout.indent_left, layout.first_line) == (36.0, -18.0)
    assert layout.source("indent_left") == Source(Level.NUMBERING)
    assert layout.tabs == (TabStop(35.0, "num"),)


def test_direct_indents_override_the_list():
    layout = said(IN_LIST + '<w:ind w:left="0" w:firstLine="567"/>', numbering=NUMBERED.format(link=""))
    assert (layout.indent_left, layout.first_line) == (0.0, 28.35)


def test_a_list_named_by_a_style_gives_way_to_that_styles_indents_not_to_its_base():
    link = '<w:pStyle w:val="B"/>'
    base = style("A", '<w:pPr><w:ind w:left="100" w:right="200"/></w:pPr>', default=True)
    plain = base + style("B", f"<w:pPr>{IN_LIST}</w:pPr>", based="A")
    own = base + style("B", f'<w:pPr>{IN_LIST}<w:ind w:left="40"/></w:pPr>', based="A")
    of_b = '<w:pStyle w:val="B"/>'
    assert said(of_b, styles=plain, numbering=NUMBERED.format(link=link)).indent_left == 36.0
    layout = said(of_b, styles=own, numbering=NUMBERED.format(link=link))
    assert (layout.indent_left, layout.first_line, layout.indent_right) == (2.0, -18.0, 10.0)
    assert layout.source("indent_left") == Source(Level.PARAGRAPH_STYLE, "Kiểu B")


def test_no_list_takes_the_lists_indents_away():
    styles = style("A", f"<w:pPr>{IN_LIST}</w:pPr>", default=True)
    none = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    assert said("", styles=styles, numbering=NUMBERED.format(link="")).indent_left == 36.0
    assert said(none, styles=styles, numbering=NUMBERED.format(link="")).indent_left == 0.0


# table styles


def test_a_table_style_lies_above_the_defaults_and_below_the_style():
    styles = (
        defaults(ppr='<w:spacing w:after="200"/><w:ind w:left="100"/>')
        + style("Normal", '<w:pPr><w:jc w:val="left"/><w:ind w:right="40"/></w:pPr>', default=True)
        + style("T", '<w:pPr><w:spacing w:after="0"/><w:jc w:val="center"/><w:ind w:right="80"/></w:pPr>', "table")
    )
    inside = page(table(tr(tc()), properties='<w:tblStyle w:val="T"/>'), styles=styles).body[0].format
    assert (inside.space_after, inside.indent_left, inside.indent_right) == (0.0, 5.0, 2.0)
    assert inside.align == "center"  # the default style's "left" gives way (MS-DOCX)
    assert inside.source("space_after") == Source(Level.TABLE_STYLE, "Kiểu T")


CONDITIONS = "".join(
    f'<w:tblStylePr w:type="{name}"><w:rPr><w:sz w:val="{size}"/></w:rPr></w:tblStylePr>'
    for name, size in {
        "band1Horz": 20, "band2Horz": 22, "firstCol": 24, "firstRow": 26, "lastRow": 28, "nwCell": 30, "wholeTable": 60
    }.items()
)  # fmt: skip


def sizes(look: str, bands: str = '<w:tblStyleRowBandSize w:val="1"/>'):
    """The sizes in a table of four rows and two columns under a look."""
    styles = style("Normal", default=True) + style("T", f"<w:tblPr>{bands}</w:tblPr>{CONDITIONS}", "table")
    rows = [tr(tc(), tc())] * 4
    file = page(table(*rows, properties=f'<w:tblStyle w:val="T"/>{look}'), styles=styles)
    return [paragraph.runs[0].format.size for paragraph in file.body]


@pytest.mark.parametrize(
    ("look", "expected"),
    [
        ('<w:tblLook w:val="04A0"/>', [15, 13, 12, 10, 12, 11, 12, 10]),
        ('<w:tblLook w:firstRow="1" w:noVBand="1"/>', [13, 13, 10, 10, 11, 11, 10, 10]),
        ('<w:tblLook w:val="0600"/>', [10] * 8),
        ('<w:tblLook w:firstRow="0" w:lastRow="1" w:noHBand="0"/>', [10, 10, 11, 11, 10, 10, 14, 14]),
        ("", [15, 13, 12, 10, 12, 11, 14, 14]),
    ],
)
def test_conditions_of_a_table_style_apply_where_the_look_shows_them(look, expected):
    assert sizes(look) == expected


def test_without_a_band_size_there_are_no_bands():
    assert sizes('<w:tblLook w:val="0000"/>', bands="") == [10] * 8


def test_conditions_name_the_style_as_source():
    styles = style("Normal", default=True) + style("T", CONDITIONS, "table")
    look = page(table(tr(tc()), properties='<w:tblStyle w:val="T"/>'), styles=styles).body[0].runs[0].format
    assert look.source("size") == Source(Level.TABLE_STYLE, "Kiểu T")
