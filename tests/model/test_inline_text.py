"""The text of a paragraph: every w:t in reading order, once, with exact offsets (ECMA-376 17.3.3)."""

from __future__ import annotations

import pytest

from tests.model.parts import first, p, page, r
from vbhc_lint.model.page import Field

ALTERNATIVES = (
    "<mc:AlternateContent><mc:Choice Requires='{}'>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>"
)


def text(inner: str, **parts: str) -> str:
    """The text of a paragraph with this content."""
    return first(f"<w:p>{inner}</w:p>", **parts).text


@pytest.mark.parametrize(
    "wrapped",
    [
        "<w:hyperlink>{}</w:hyperlink>",
        "<w:smartTag>{}</w:smartTag>",
        "<w:ins w:id='1' w:author='a'>{}</w:ins>",
        "<w:moveTo w:id='1' w:author='a'>{}</w:moveTo>",
        "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:customXml><w:smartTag>{}</w:smartTag></w:customXml>",
        "<w:fldSimple w:instr='REF x'>{}</w:fldSimple>",
        ALTERNATIVES.format("wps", "{}", "<w:r><w:t>no</w:t></w:r>"),
        ALTERNATIVES.format("w99", "<w:r><w:t>no</w:t></w:r>", "{}"),
    ],
)
def test_containers_are_seen_through(wrapped):
    assert text(r("a") + wrapped.format(r("b")) + r("c")) == "abc"


@pytest.mark.parametrize(
    "hidden",
    [
        "<w:del w:id='1' w:author='a'><w:r><w:delText>x</w:delText></w:r></w:del>",
        "<w:moveFrom w:id='1' w:author='a'><w:r><w:t>x</w:t></w:r></w:moveFrom>",
        "<w:r><w:instrText>x</w:instrText></w:r>",
        "<w:r><w:lastRenderedPageBreak/><w:annotationRef/></w:r>",
        "<w:proofErr w:type='spellStart'/><w:bookmarkStart w:id='0' w:name='x'/>",
    ],
)
def test_what_the_reader_does_not_see_is_left_out(hidden):
    assert text(r("a") + hidden + r("b")) == "ab"


@pytest.mark.parametrize(
    ("sign", "character"),
    [
        ("<w:tab/>", "\t"),
        ("<w:ptab w:alignment='right'/>", "\t"),
        ("<w:br/>", "\n"),
        ("<w:br w:type='textWrapping'/>", "\n"),
        ("<w:cr/>", "\n"),
        ("<w:noBreakHyphen/>", "-"),
        ("<w:sym w:font='Wingdings' w:char='F0FC'/>", "✓"),
        ("<w:sym w:font='Symbol' w:char='F0B7'/>", "•"),
        ("<w:sym w:font='Wingdings' w:char='F0FF'/>", "\ufffd"),
        ("<w:sym w:font='Arial' w:char='2013'/>", "–"),
        ("<w:sym w:font='Arial' w:char='zz'/>", "\ufffd"),
    ],
)
def test_signs_are_characters(sign, character):
    paragraph = first(f"<w:p>{r('a')}<w:r>{sign}</w:r>{r('b', '<w:b/>')}</w:p>")
    assert paragraph.text == f"a{character}b"
    assert [(run.start, run.end) for run in paragraph.runs] == [(0, 2), (2, 3)]


@pytest.mark.parametrize("kind", ["page", "column"])
def test_a_page_break_is_a_mark_not_a_character(kind):
    paragraph = first(f"<w:p>{r('a')}<w:r><w:br w:type='{kind}'/></w:r>{r('b')}</w:p>")
    assert (paragraph.text, paragraph.page_break) == ("ab", True)
    assert not first(p()).page_break


def test_white_space_at_the_ends_needs_to_be_kept():
    assert text("<w:r><w:t> a </w:t></w:r><w:r><w:t xml:space='preserve'> b </w:t></w:r>") == "a b "
    assert text("<w:r><w:t xml:space='preserve'>a\nb</w:t></w:r>") == "a b"


def test_capitals_by_format_are_read_as_they_show_and_keep_their_way_back():
    runs = r("Quyết định: ") + r("quyết định", "<w:caps/>") + r(" số 5")
    paragraph = first(f"<w:p>{runs}</w:p>")
    assert paragraph.text == "Quyết định: QUYẾT ĐỊNH số 5"
    assert paragraph.in_file(12, 22) == ("Quyết định: quyết định số 5", 12, 22)
    assert not paragraph.encoded(12, 22)


def test_a_letter_without_a_capital_of_its_own_stays():
    assert first(p("straße", rpr="<w:caps/>")).text == "STRAßE"
    assert first(p("A 1", rpr="<w:caps/>")).written is None


def test_hidden_text_stays_and_says_so():
    paragraph = first(f"<w:p>{r('a')}{r('b', '<w:vanish/>')}</w:p>")
    assert paragraph.text == "ab"
    assert [run.format.hidden for run in paragraph.runs] == [False, True]


def test_tracked_changes_are_counted():
    body = (
        f"<w:p><w:ins w:id='1' w:author='a'>{r('a')}</w:ins><w:del w:id='2' w:author='a'><w:r><w:delText>b</w:delText>"
        "</w:r></w:del><w:r><w:commentReference w:id='0'/></w:r></w:p>"
    )
    traces = page(body).traces
    assert (traces.insertions, traces.deletions, traces.comments) == (1, 1, 1)


# fields


def char(kind: str) -> str:
    """A run with a field character."""
    return f"<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>"


def code(text: str, rpr: str = "") -> str:
    """A run of a field's code."""
    return f"<w:r><w:rPr>{rpr}</w:rPr><w:instrText xml:space='preserve'>{text}</w:instrText></w:r>"


SMALL, BIG = '<w:sz w:val="20"/>', '<w:sz w:val="26"/>'


def test_a_field_split_over_runs():
    inner = (
        r("Trang ")
        + char("begin")
        + code(" PA")
        + code("GE \\* MERGEFORMAT ")
        + char("separate")
        + r("12")
        + char("end")
    )
    paragraph = first(f"<w:p>{inner}{r('.')}</w:p>")
    assert paragraph.text == "Trang 12."
    assert paragraph.fields == (Field("PAGE", 6, 8),)


def test_a_field_without_a_result_and_the_old_page_number():
    paragraph = first(f"<w:p>{char('begin')}{code('page')}{char('end')}<w:r><w:pgNum/></w:r></w:p>")
    assert [(field.name, field.start, field.end) for field in paragraph.fields] == [("PAGE", 0, 0)] * 2


@pytest.mark.parametrize(
    "field",
    [
        char("begin")
        + code(" ", SMALL)
        + code("PAGE", BIG)
        + code(" \\* ARABIC", SMALL)
        + char("separate")
        + char("end"),
        f"<w:fldSimple w:instr='PAGE'><w:r><w:rPr>{BIG}</w:rPr></w:r></w:fldSimple>",
        f"<w:r><w:rPr>{BIG}</w:rPr><w:pgNum/></w:r>",
    ],
)
def test_a_field_without_a_result_will_be_set_as_its_code_is(field):
    (found,) = first(f"<w:p><w:pPr><w:rPr>{SMALL}</w:rPr></w:pPr>{field}</w:p>").fields
    assert found.format is not None and found.format.size == 13


def test_fields_in_containers_and_simple_ones():
    inner = f"<w:sdt><w:sdtContent><w:fldSimple w:instr=' NUMPAGES '>{r('3')}</w:fldSimple></w:sdtContent></w:sdt>"
    assert first(f"<w:p>{inner}</w:p>").fields == (Field("NUMPAGES", 0, 1),)


def test_a_field_inside_the_code_of_another_is_not_seen():
    nested = char("begin") + code("PAGE") + char("separate") + r("7") + char("end")
    inner = char("begin") + code("IF ") + nested + code(' = 1 "a" "b"') + char("separate") + r("b") + char("end")
    paragraph = first(f"<w:p>{inner}</w:p>")
    assert paragraph.text == "b"
    assert {field.name for field in paragraph.fields} == {"PAGE", "IF"}


def test_a_field_over_two_paragraphs_stands_in_the_first():
    start = f"<w:p>{r('a')}{char('begin')}{code('TOC')}{char('separate')}{r('bc')}</w:p>"
    file = page(f"{start}<w:p>{r('d')}{char('end')}{r('e')}</w:p>")
    assert [q.text for q in file.body] == ["abc", "de"]
    assert [q.fields for q in file.body] == [(Field("TOC", 1, 3),), ()]


def test_a_field_code_over_two_paragraphs_is_not_text():
    file = page(f"<w:p>{char('begin')}{code('IF')}</w:p><w:p>{r('code')}{char('separate')}{r('x')}{char('end')}</w:p>")
    assert [q.text for q in file.body] == ["", "x"]


def test_unbalanced_field_characters_do_no_harm():
    assert text(char("end") + char("separate") + r("a") + char("begin")) == "a"
