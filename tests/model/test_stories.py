"""Stories, paths, sections and what binds them (ECMA-376 11.3, 17.6, 17.10)."""

from __future__ import annotations

import pytest

from tests.model.parts import drawing, first, members, p, package, page, r, table, tc, text_box, tr
from vbhc_lint.model import read
from vbhc_lint.package import Package


def section(inner: str = "", attributes: str = "") -> str:
    """A ``w:sectPr`` of an A4 sheet."""
    return f'<w:sectPr{attributes}><w:pgSz w:w="11906" w:h="16838"/>{inner}</w:sectPr>'


def closing(inner: str) -> str:
    """A paragraph that closes a section."""
    return p("x", section(inner))


def reference(kind: str, part: str, which: str = "default") -> str:
    """A header or footer reference."""
    return f'<w:{kind}Reference w:type="{which}" r:id="{part}"/>'


# paths


def test_paths_count_each_kind_and_see_through_containers():
    body = (
        p("1")
        + f"<w:sdt><w:sdtContent>{p('2')}{table(tr(tc(p('3') + p('4'))))}</w:sdtContent></w:sdt>"
        + f"<w:customXml>{p('5')}</w:customXml>"
        + table(tr(tc(p("6"))), f"<w:sdt><w:sdtContent>{tr(tc(p('7')), tc(p('8')))}</w:sdtContent></w:sdt>")
    )
    assert [(q.text, q.path) for q in page(body).body] == [
        ("1", "body/p[1]"),
        ("2", "body/p[2]"),
        ("3", "body/tbl[1]/tr[1]/tc[1]/p[1]"),
        ("4", "body/tbl[1]/tr[1]/tc[1]/p[2]"),
        ("5", "body/p[3]"),
        ("6", "body/tbl[2]/tr[1]/tc[1]/p[1]"),
        ("7", "body/tbl[2]/tr[2]/tc[1]/p[1]"),
        ("8", "body/tbl[2]/tr[2]/tc[2]/p[1]"),
    ]


def test_alternatives_between_blocks_are_read_once():
    choice = f'<mc:AlternateContent><mc:Choice Requires="w99">{p("no")}</mc:Choice><mc:Fallback>{p("1")}</mc:Fallback>'
    assert [(q.text, q.path) for q in page(f"{choice}</mc:AlternateContent>{p('2')}").body] == [
        ("1", "body/p[1]"),
        ("2", "body/p[2]"),
    ]


def test_a_deleted_row_is_left_out_and_still_counts_in_paths():
    gone = f'<w:tr><w:trPr><w:del w:id="1" w:author="a"/></w:trPr>{tc()}</w:tr>'
    assert [q.path for q in page(table(gone, tr(tc()))).body] == ["body/tbl[1]/tr[2]/tc[1]/p[1]"]


def test_nested_tables():
    inner = table(tr(tc(p("i"), '<w:gridSpan w:val="2"/>'), tc(p("j"))))
    file = page(table(tr(tc(p("a") + inner + p("z")))) + table(tr(tc())))
    cells = {q.text: q.cell for q in file.body}
    assert [(c.table, c.outer_table, c.depth) for c in cells.values()] == [
        (0, 0, 1),
        (1, 0, 2),
        (1, 0, 2),
        (0, 0, 1),
        (2, 2, 1),
    ]
    assert (cells["j"].row, cells["j"].column, cells["i"].span, cells["j"].columns) == (0, 2, 2, 3)
    assert file.body[1].path == "body/tbl[1]/tr[1]/tc[1]/tbl[1]/tr[1]/tc[1]/p[1]"


# headers, footers, notes, text boxes


def test_headers_are_stories_inherited_by_later_sections():
    body = closing(reference("header", "header1") + reference("footer", "footer1", "first") + "<w:titlePg/>") + p()
    body += closing(reference("header", "header2"))
    body += p() + section()
    file = page(body, header1=p("đầu"), header2=p("đầu mới"), footer1=p("chân"))
    texts = [
        {kind: file.stories[i].paragraphs[0].text for kind, i in {**s.headers, **s.footers}.items()}
        for s in file.sections
    ]
    assert texts == [
        {"default": "đầu", "first": "chân"},
        {"default": "đầu mới", "first": "chân"},
        {"default": "đầu mới", "first": "chân"},
    ]
    assert [s.title_page for s in file.sections] == [True, False, False]
    header = file.stories[file.sections[0].headers["default"]]
    assert (header.kind, header.part, header.paragraphs[0].path) == ("header", "word/header1.xml", "header/p[1]")


def test_a_header_used_twice_is_read_once():
    both = reference("header", "header1") + reference("header", "header1", "even")
    file = page(p() + section(both), header1=p("đầu"))
    assert len(file.stories) == 2
    assert file.sections[0].headers == {"default": 1, "even": 1}


def test_a_reference_to_nothing_is_no_header():
    assert page(p() + section(reference("header", "rId99"))).sections[0].headers == {}


def test_notes_are_stories_where_the_body_refers_to_them():
    notes = (
        f'<w:footnote w:id="-1" w:type="separator">{p("-")}</w:footnote><w:footnote w:id="1">{p("một")}</w:footnote>'
        f'<w:footnote w:id="2">{p("hai") + p("ba")}</w:footnote>'
    )
    with_reference = f'<w:p>{r("a")}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    file = page(with_reference, footnotes=notes)
    assert [(s.kind, q.path, q.text) for s in file.stories[1:] for q in s.paragraphs] == [
        ("footnote", "footnote[1]/p[1]", "một"),
        ("footnote", "footnote[2]/p[1]", "hai"),
        ("footnote", "footnote[2]/p[2]", "ba"),
    ]
    assert len(page(p(), footnotes=notes).stories) == 1


def vml_box(inner: str) -> str:
    """A VML text box."""
    box = f"<v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox>"
    return f'<w:pict><v:shape style="width:72pt;height:20pt">{box}</v:shape></w:pict>'


def box(inner: str) -> str:
    """A text box both ways, as Word writes it: 20 mm wide, 40 mm from the edge of the sheet, without insets."""
    at = '<wp:positionH relativeFrom="page"><wp:posOffset>1440000</wp:posOffset></wp:positionH>'
    drawn = drawing(text_box(inner, '<wps:bodyPr lIns="0" rIns="0"/>'), 720_000, 400_000, at)
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawn}</mc:Choice>'
        f"<mc:Fallback>{vml_box(inner)}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def test_a_text_box_is_a_story_anchored_in_its_paragraph():
    file = page(p("1") + f"<w:p>{r('2')}{box(p('trong') + p('khung'))}{r('3')}</w:p>")
    anchor = file.body[1]
    assert (anchor.text, len(anchor.text_boxes)) == ("23", 1)
    story = file.stories[anchor.text_boxes[0]]
    assert story.kind == "text_box"
    assert [(q.text, q.path) for q in story.paragraphs] == [
        ("trong", "body/p[2]/txbx[1]/p[1]"),
        ("khung", "body/p[2]/txbx[1]/p[2]"),
    ]
    assert (story.paragraphs[0].left, story.paragraphs[0].right) == (pytest.approx(40), pytest.approx(60))


def test_a_vml_text_box_and_boxes_in_boxes():
    inner = f"<w:p>{r('ngoài')}{box(p('trong'))}</w:p>"
    file = page(f"<w:p><w:r>{vml_box(inner)}</w:r></w:p>")
    outer = file.stories[file.body[0].text_boxes[0]].paragraphs[0]
    nested = file.stories[outer.text_boxes[0]].paragraphs[0]
    assert (outer.text, nested.text, nested.path) == ("ngoài", "trong", "body/p[1]/txbx[1]/p[1]/txbx[1]/p[1]")


PAGE = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1701" w:right="1134"/></w:sectPr>'  # 30 to 190 mm


@pytest.mark.parametrize(
    ("place", "left"),
    [
        ('relativeFrom="margin"><wp:align>center</wp:align>', 100),
        ('relativeFrom="margin"><wp:align>right</wp:align>', 170),
        ('relativeFrom="page"><wp:align>right</wp:align>', 190),
        ('relativeFrom="column"><wp:posOffset>360000</wp:posOffset>', 40),
        ('relativeFrom="column"><wp:posOffset>x</wp:posOffset>', 30),
    ],
)
def test_where_a_drawn_text_box_lies(place, left):
    at = f"<wp:positionH {place}</wp:positionH>"
    drawn = drawing(text_box(p("khung"), '<wps:bodyPr lIns="0" rIns="0"/>'), 720_000, 400_000, at)
    inside = page(f"<w:p><w:r>{drawn}</w:r></w:p>{PAGE}").stories[1].paragraphs[0]
    assert (round(inside.left), round(inside.right)) == (left, left + 20)


@pytest.mark.parametrize(
    ("where", "left"),
    [
        ("margin-left:36pt", 30),
        ("position:absolute;margin-left:28.35pt", 40),
        ("position:absolute;mso-position-horizontal:right;mso-position-horizontal-relative:page", 185),
        ("position:absolute;mso-position-horizontal:center;mso-position-horizontal-relative:margin", 97),
    ],
)
def test_where_a_vml_text_box_lies(where, left):
    box = (
        vml_box(p("khung"))
        .replace("width:72pt", f"{where};width:72pt")
        .replace("<v:textbox>", '<v:textbox inset="0,0,0,0">')
    )
    inside = page(f"<w:p><w:r>{box}</w:r></w:p>{PAGE}").stories[1].paragraphs[0]
    assert round(inside.left) == left
    assert inside.right - inside.left == pytest.approx(25.4)


def test_a_text_box_keeps_its_text_off_its_edges():
    inside = page(f"<w:p><w:r>{vml_box(p('khung'))}</w:r></w:p>{PAGE}").stories[1].paragraphs[0]
    assert (round(inside.left, 1), round(inside.right, 1)) == (32.5, 52.9)


def test_fields_in_the_header_of_text_boxes_are_found():
    field = '<w:p><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
    file = page(p() + section(reference("header", "header1")), header1=f"<w:p>{box(field)}</w:p>")
    story = next(s for s in file.stories if s.kind == "text_box")
    assert (story.part, story.paragraphs[0].fields[0].name) == ("word/header1.xml", "PAGE")


# sections


def test_lengths_of_the_page_are_in_mm():
    margins = '<w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="850" w:gutter="567"/>'
    s = page(p() + section(margins)).sections[0]
    assert (round(s.width), round(s.height), s.landscape) == (210, 297, False)
    assert [round(v, 1) for v in (s.top, s.bottom, s.left, s.right, s.gutter)] == [20.0, 20.0, 40.0, 15.0, 10.0]


@pytest.mark.parametrize(
    ("inner", "settings", "edge"),
    [("", "", "left"), ("<w:rtlGutter/>", "", "right"), ("", "<w:gutterAtTop/>", "top")],
)
def test_the_gutter_widens_one_margin(inner, settings, edge):
    margins = '<w:pgMar w:top="567" w:bottom="567" w:left="567" w:right="567" w:gutter="567"/>'
    s = page(p() + section(margins + inner), settings=settings).sections[0]
    assert {side: round(getattr(s, side)) for side in ("left", "right", "top", "bottom")} == {
        "left": 10, "right": 10, "top": 10, "bottom": 10, edge: 20
    }  # fmt: skip


def test_sections_own_their_paragraphs_and_tables():
    wide = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'
    file = page(
        p()
        + closing("")
        + table(tr(tc()))
        + p("x", wide)
        + p()
        + section('<w:pgNumType w:start="5" w:fmt="lowerRoman"/>')
    )
    assert [(s.first, s.last, s.holds_table, s.landscape) for s in file.sections] == [
        (0, 2, False, False),
        (2, 4, True, True),
        (4, 5, False, False),
    ]
    assert [q.section for q in file.body] == [0, 0, 1, 1, 2]
    assert [(s.page_start, s.page_format) for s in file.sections][1:] == [(None, "decimal"), (5, "lowerRoman")]


def test_a_former_section_of_a_tracked_change_is_none():
    changed = f'<w:sectPr><w:sectPrChange w:id="1" w:author="a">{section()}</w:sectPrChange></w:sectPr>'
    assert len(page(p() + changed).sections) == 1


def test_a_file_without_sections_has_one():
    assert [(s.first, s.last, round(s.left, 1)) for s in page(p() + p()).sections] == [(0, 2, 25.4)]


def test_columns_narrow_the_text():
    margins = '<w:pgMar w:left="1701" w:right="1701"/>'
    two = page(p() + section(margins + '<w:cols w:num="2" w:space="567"/>'))
    assert two.sections[0].columns == 2
    assert (round(two.body[0].left, 1), round(two.body[0].right, 1)) == (30.0, 100.0)
    own = '<w:cols w:num="2" w:equalWidth="0"><w:col w:w="567"/><w:col w:w="5670"/></w:cols>'
    assert round(page(p() + section(margins + own)).body[0].right, 1) == 40.0


# traces


def test_what_settings_and_package_tell():
    settings = '<w:evenAndOddHeaders/><w:documentProtection w:edit="readOnly" w:enforcement="1"/>'
    traces = page(p(), settings=settings).traces
    assert (traces.even_odd_headers, traces.protected, traces.macros, traces.signed) == (True, True, False, False)
    more = members(p()) | {"word/vbaProject.bin": b"x", "_xmlsignatures/origin.sigs": b""}
    traces = read(Package.open(package(more))).traces
    assert (traces.macros, traces.signed) == (True, True)


def test_a_paragraph_without_properties_or_content():
    paragraph = first("<w:p/>")
    assert (paragraph.text, paragraph.runs, paragraph.path) == ("", (), "body/p[1]")
