"""Where the text column of a cell lies, and which borders it shows (ECMA-376 17.4)."""

from __future__ import annotations

import pytest

from tests.model.parts import p, page, style, table, tc, tr

MODE = '<w:compat><w:compatSetting w:name="compatibilityMode" w:val="{}"/></w:compat>'
SECTION = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1701" w:right="1134"/></w:sectPr>'  # 30 and 20 mm
)
NO_PADDING = '<w:tblCellMar><w:left w:w="0"/><w:right w:w="0"/></w:tblCellMar>'


def columns(body: str, mode: int = 15, **parts: str):
    """The text columns of all paragraphs in whole mm."""
    file = page(body + SECTION, settings=MODE.format(mode), **parts)
    return [(round(q.left), round(q.right)) for q in file.body]


def test_the_body_keeps_to_the_margins():
    assert columns(p()) == [(30, 190)]


def test_cells_follow_the_grid_and_their_padding():
    body = table(tr(tc(), tc()), grid=(2835, 5670))
    assert columns(body) == [(32, 78), (82, 178)]
    assert columns(table(tr(tc(), tc()), properties=NO_PADDING, grid=(2835, 5670))) == [(30, 80), (80, 180)]


def test_before_word_2013_the_text_not_the_border_keeps_to_the_margin():
    assert columns(table(tr(tc()), grid=(2835,)), mode=14) == [(30, 76)]


def test_a_cells_own_width_overrides_the_grid():
    cells = tc(properties='<w:tcW w:w="1134" w:type="dxa"/>') + tc(properties='<w:tcW w:w="0" w:type="auto"/>')
    assert columns(table(tr(cells), properties=NO_PADDING, grid=(2835, 5670))) == [(30, 50), (50, 150)]


AUTOMATIC = NO_PADDING + '<w:tblW w:w="0" w:type="auto"/>'


def wide(*widths: int) -> str:
    """A row whose cells ask for these widths in twips."""
    return tr(*(tc(properties=f'<w:tcW w:w="{width}" w:type="dxa"/>') for width in widths))


def test_a_table_of_automatic_width_keeps_to_its_column():
    assert columns(table(wide(6804, 6804), properties=AUTOMATIC)) == [(30, 110), (110, 190)]
    assert columns(table(wide(3402, 10206), properties=AUTOMATIC + '<w:jc w:val="center"/>')) == [(30, 70), (70, 190)]
    assert columns(table(wide(2835, 5670), properties=AUTOMATIC)) == [(30, 80), (80, 180)]
    for unsaid in ("", '<w:tblW w:w="0" w:type="dxa"/>', '<w:tblW w:type="nil"/>'):
        assert columns(table(wide(6804, 6804), properties=NO_PADDING + unsaid)) == [(30, 110), (110, 190)]


def test_before_word_2013_the_outer_padding_lies_beyond_the_column():
    automatic = '<w:tblW w:w="0" w:type="auto"/>'
    assert columns(table(wide(9287), properties=automatic), mode=14) == [(30, 190)]
    assert columns(table(wide(9287), properties=automatic), mode=15) == [(32, 188)]


@pytest.mark.parametrize(
    "properties",
    [
        '<w:tblW w:w="13608" w:type="dxa"/>',
        '<w:tblW w:w="0" w:type="auto"/><w:tblLayout w:type="fixed"/>',
        '<w:tblW w:w="0" w:type="auto"/><w:tblpPr w:horzAnchor="margin" w:tblpX="0"/>',
    ],
)
def test_a_table_of_a_said_width_a_fixed_or_a_floating_one_does_not(properties):
    assert columns(table(wide(6804, 6804), properties=NO_PADDING + properties)) == [(30, 150), (150, 270)]


@pytest.mark.parametrize(
    ("properties", "left"),
    [
        ('<w:tblInd w:w="567" w:type="dxa"/>', 40),
        ('<w:jc w:val="center"/>', 85),
        ('<w:jc w:val="right"/>', 140),
        ('<w:jc w:val="center"/><w:tblInd w:w="567" w:type="dxa"/>', 85),
        ('<w:tblpPr w:horzAnchor="margin" w:tblpX="567"/><w:jc w:val="center"/>', 40),
        ('<w:tblpPr w:horzAnchor="page" w:tblpX="567"/>', 10),
        ('<w:tblpPr w:horzAnchor="margin" w:tblpXSpec="center"/>', 85),
    ],
)
def test_where_the_table_stands(properties, left):
    assert columns(table(tr(tc()), properties=NO_PADDING + properties, grid=(2835,))) == [(left, left + 50)]


def test_spans_and_columns_left_out_before_a_row():
    spanning = tr(tc(properties='<w:gridSpan w:val="2"/>'), tc())
    late = f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{tc()}{tc()}</w:tr>'
    body = table(spanning, late, properties=NO_PADDING, grid=(567, 1134, 2268))
    assert columns(body) == [(30, 60), (60, 100), (40, 60), (60, 100)]
    cells = [q.cell for q in page(body).body]
    assert [(c.column, c.span, c.columns) for c in cells] == [(0, 2, 3), (2, 1, 3), (1, 1, 3), (2, 1, 3)]


def test_a_cells_own_padding():
    margins = '<w:tcMar><w:start w:w="567" w:type="dxa"/><w:end w:w="1134" w:type="dxa"/></w:tcMar>'
    assert columns(table(tr(tc(properties=margins)), grid=(2835,))) == [(40, 60)]


def test_a_nested_table_stands_in_its_cell():
    inner = table(tr(tc()), properties=NO_PADDING, grid=(567,))
    body = table(tr(tc(), tc(inner + p())), properties=NO_PADDING, grid=(2835, 5670))
    assert columns(body) == [(30, 80), (80, 90), (80, 180)]


def test_padding_and_place_may_come_from_the_style():
    styles = style("T", f'<w:tblPr><w:jc w:val="right"/>{NO_PADDING}</w:tblPr>', "table", default=True)
    assert columns(table(tr(tc()), grid=(2835,)), styles=styles) == [(140, 190)]


def test_merged_cells_stay_in_place():
    rows = [tr(tc(p("a"), "<w:vMerge w:val='restart'/>"), tc(p("b"))), tr(tc(p(""), "<w:vMerge/>"), tc(p("c")))]
    assert [(q.text, q.cell.row, q.cell.column) for q in page(table(*rows)).body] == [
        ("a", 0, 0),
        ("b", 0, 1),
        ("", 1, 0),
        ("c", 1, 1),
    ]
    assert [q.cell.goes_on for q in page(table(*rows)).body] == [False, False, True, False]


# borders


def borders(body: str, **parts: str):
    """Top and bottom borders of the cells."""
    return [(q.cell.border_top, q.cell.border_bottom) for q in page(body, **parts).body]


def sides(name: str, **values: str) -> str:
    """A borders element."""
    inner = "".join(f'<w:{side} w:val="{value}"/>' for side, value in values.items())
    return f"<w:{name}>{inner}</w:{name}>"


def test_the_tables_borders_show_at_its_edges_and_between_rows():
    around = sides("tblBorders", top="single", bottom="single", insideH="nil")
    assert borders(table(tr(tc()), tr(tc()), properties=around)) == [(True, False), (False, True)]
    between = sides("tblBorders", insideH="single")
    assert borders(table(tr(tc()), tr(tc()), properties=between)) == [(False, True), (True, False)]


def test_a_cells_own_word_and_its_neighbours():
    own = table(tr(tc(properties=sides("tcBorders", bottom="single")), tc()), tr(tc(), tc()))
    assert borders(own) == [(False, True), (False, False), (True, False), (False, False)]
    off = table(tr(tc(properties=sides("tcBorders", bottom="nil"))), properties=sides("tblBorders", bottom="single"))
    assert borders(off) == [(False, False)]


def test_borders_of_the_style_and_its_conditions():
    condition = f'<w:tblStylePr w:type="firstRow"><w:tcPr>{sides("tcBorders", bottom="single")}</w:tcPr></w:tblStylePr>'
    styles = style("T", f"<w:tblPr>{sides('tblBorders', top='single')}</w:tblPr>{condition}", "table")
    body = table(tr(tc()), tr(tc()), properties='<w:tblStyle w:val="T"/><w:tblLook w:firstRow="1"/>')
    assert borders(body, styles=styles)[0] == (True, True)
