"""Automatic numbers as the reader sees them (ECMA-376 17.9)."""

from __future__ import annotations

import pytest

from tests.model.parts import p, page, style
from vbhc_lint.model.numerals import render
from vbhc_lint.model.symbols import bullet


def lvl(level: int, fmt: str = "decimal", text: str = "", start: int = 1, inner: str = "", font: str = "") -> str:
    """A level of a list."""
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr>' if font else ""
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="{start}"/><w:numFmt w:val="{fmt}"/>{inner}'
        f'<w:lvlText w:val="{text or f"%{level + 1}."}"/>{fonts}</w:lvl>'
    )


def abstract(number: int, *levels: str, inner: str = "") -> str:
    """A list definition."""
    return f'<w:abstractNum w:abstractNumId="{number}">{inner}{"".join(levels)}</w:abstractNum>'


def num(number: int, of: int, overrides: str = "") -> str:
    """A list."""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def item(number: int = 1, level: int = 0) -> str:
    """A paragraph in a list."""
    return p("x", f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def labels(body: str, numbering: str, **parts: str) -> list[str]:
    """The labels of the body's paragraphs."""
    return [paragraph.label for paragraph in page(body, numbering=numbering, **parts).body]


THREE = abstract(
    0,
    lvl(0, "upperRoman", "%1."),
    lvl(1, "decimal", "%2."),
    lvl(2, "lowerLetter", "%3)"),
    lvl(3, "decimal", "%1.%2.%4"),
)


def test_levels_count_and_restart():
    body = item() + item(1, 1) + item(1, 1) + item(1, 2) + item() + item(1, 1) + item(1, 2) + item(1, 2)
    assert labels(body, THREE + num(1, 0)) == ["I.", "1.", "2.", "a)", "II.", "1.", "a)", "b)"]


def test_the_paragraph_says_kind_level_and_list():
    paragraph = page(item() + item(1, 2), numbering=THREE + num(1, 0)).body[1]
    assert (paragraph.text, paragraph.label) == ("x", "a)")
    assert (paragraph.label_kind, paragraph.label_level, paragraph.list_id) == ("lowerLetter", 2, 1)


def test_numbers_of_several_levels_and_legal_ones():
    body = item() + item(1, 1) + item(1, 3)
    assert labels(body, THREE + num(1, 0))[-1] == "I.1.1"
    legal = abstract(0, lvl(0, "upperRoman"), lvl(1, text="%1.%2", inner="<w:isLgl/>"))
    assert labels(item() + item(1, 1), legal + num(1, 0)) == ["I.", "1.1"]


def test_a_level_used_first_shows_the_starts_above_it():
    numbering = abstract(0, lvl(0, start=3), lvl(1, text="%1.%2.")) + num(1, 0)
    assert labels(item(1, 1) + item(), numbering) == ["3.1.", "4."]


def test_lists_of_one_definition_share_a_counter_unless_they_start_anew():
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = abstract(0, lvl(0)) + num(1, 0) + num(2, 0) + num(3, 0, again)
    assert labels(item(1) + item(2) + item(3) + item(3) + item(1), numbering) == ["1.", "2.", "5.", "6.", "7."]


def test_a_list_may_redefine_a_level():
    own = f'<w:lvlOverride w:ilvl="0">{lvl(0, "lowerLetter", "%1)", 2)}</w:lvlOverride>'
    assert labels(item(), abstract(0, lvl(0)) + num(1, 0, own)) == ["b)"]


@pytest.mark.parametrize(("restart", "last"), [("", "1."), ("0", "3."), ("1", "1.")])
def test_when_a_level_restarts(restart, last):
    inner = f'<w:lvlRestart w:val="{restart}"/>' if restart else ""
    numbering = abstract(0, lvl(0), lvl(1, text="%2.", inner=inner)) + num(1, 0)
    assert labels(item() + item(1, 1) + item(1, 1) + item() + item(1, 1), numbering)[-1] == last


def test_a_level_that_restarts_after_the_first_level_only():
    numbering = abstract(0, lvl(0), lvl(1), lvl(2, text="%3", inner='<w:lvlRestart w:val="1"/>')) + num(1, 0)
    body = item() + item(1, 1) + item(1, 2) + item(1, 1) + item(1, 2) + item() + item(1, 2)
    assert [labels(body, numbering)[i] for i in (2, 4, 6)] == ["1", "2", "1"]


def test_a_style_brings_its_linked_level():
    numbering = abstract(0, lvl(0), lvl(1, text="Điều %2.", inner='<w:pStyle w:val="Dieu"/>')) + num(7, 0)
    styles = style("Dieu", '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>')
    of_style = p("x", '<w:pStyle w:val="Dieu"/>')
    assert labels(of_style * 2, numbering, styles=styles) == ["Điều 1.", "Điều 2."]


def test_links_through_list_styles_are_followed_and_circles_end():
    linked = abstract(0, lvl(0, "upperLetter"), inner='<w:styleLink w:val="Muc"/>')
    numbering = linked + abstract(1, inner='<w:numStyleLink w:val="Muc"/>') + num(1, 1)
    assert labels(item(), numbering) == ["A."]
    circle = abstract(1, inner='<w:numStyleLink w:val="Muc"/><w:styleLink w:val="Muc"/>') + num(1, 1)
    assert labels(item(), circle) == [""]


def test_unknown_lists_and_levels_give_no_label():
    assert labels(item(9) + item(1, 5) + item(0), abstract(0, lvl(0)) + num(1, 0)) == ["", "", ""]
    assert page(item()).body[0].list_id == 0


def test_a_label_may_speak_of_levels_that_are_not_there_or_come_later():
    numbering = abstract(0, lvl(0, text="%1.%2.%3."), lvl(1, start=4)) + num(1, 0)
    assert labels(item(), numbering) == ["1.4.."]


def test_text_without_a_number():
    numbering = abstract(0, lvl(0, "none", "Ghi chú:"), lvl(1, "none", "%1%2x")) + num(1, 0)
    assert labels(item() + item(1, 1), numbering) == ["Ghi chú:", "x"]


def test_a_bullet_is_its_character():
    numbering = abstract(
        0, lvl(0, "bullet", "\uf0b7", font="Symbol"), lvl(1, "bullet", "-"), lvl(2, "bullet", "+")
    ) + num(1, 0)
    file = page(item() + item(1, 1) + item(1, 2), numbering=numbering)
    assert [(q.label, q.label_kind) for q in file.body] == [("•", "bullet"), ("-", "bullet"), ("+", "bullet")]


@pytest.mark.parametrize(
    ("text", "font", "seen"),
    [("\uf0a7", "Wingdings", "•"), ("\uf02d", "Symbol", "-"), ("o", "Courier New", "•"), ("", "", "")],
)
def test_bullets_of_symbol_fonts(text, font, seen):
    assert bullet(text, font) == seen


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        (4, "decimal", "4"), (4, "decimalZero", "04"), (12, "decimalZero", "12"), (4, "upperRoman", "IV"),
        (9, "lowerRoman", "ix"), (1, "lowerLetter", "a"), (26, "upperLetter", "Z"), (27, "lowerLetter", "aa"),
        (53, "lowerLetter", "aaa"), (2, "ordinal", "2nd"), (11, "ordinal", "11th"), (3, "none", ""),
        (0, "upperRoman", "0"), (5, "chicago", "5"),
    ],
)  # fmt: skip
def test_number_formats(value, kind, text):
    assert render(value, kind) == text


def test_the_label_has_a_format_of_its_own():
    level = lvl(0).replace("</w:lvl>", '<w:rPr><w:b/><w:sz w:val="26"/></w:rPr></w:lvl>')
    body = p("x", '<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:i/><w:sz w:val="20"/></w:rPr>')
    paragraph = page(body, numbering=abstract(0, level) + num(1, 0)).body[0]
    shown = paragraph.label_format
    assert (shown.bold, shown.italic, shown.size) == (True, True, 13.0)
    assert not paragraph.runs[0].format.bold


def test_a_deleted_item_is_not_counted():
    gone = (
        '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr>'
        '<w:del w:id="2" w:author="a"><w:r><w:delText>x</w:delText></w:r></w:del></w:p>'
    )
    file = page(item() + gone + item(), numbering=abstract(0, lvl(0)) + num(1, 0))
    assert [(q.label, q.path) for q in file.body] == [("1.", "body/p[1]"), ("2.", "body/p[3]")]
