"""Effective run formats and where each value comes from (ECMA-376 17.7.2, 17.7.3)."""

from __future__ import annotations

import pytest

from tests.model.parts import defaults, first, p, page, r, style, table, tc, tr
from vbhc_lint.model.format import Level, Source

NORMAL = style("Normal", default=True)


def said(**parts):
    """The format of the first run of the first paragraph."""
    return first(**parts).runs[0].format


def test_a_silent_file_looks_as_word_shows_it():
    look = said(body=p())
    assert (look.font, look.size, look.bold, look.color) == ("Times New Roman", 10.0, False, "auto")
    assert look.source("size") == Source(Level.DEFAULT)
    assert look.sources == {}


@pytest.mark.parametrize(
    ("levels", "size", "source"),
    [
        (1, 11.0, Source(Level.DOC_DEFAULTS)),
        (2, 12.0, Source(Level.PARAGRAPH_STYLE, "Kiểu Normal")),
        (3, 13.0, Source(Level.PARAGRAPH_STYLE, "Kiểu Con")),
        (4, 14.0, Source(Level.CHARACTER_STYLE, "Kiểu Chu")),
        (5, 15.0, Source(Level.DIRECT)),
    ],
)
def test_each_level_overrides_the_one_below(levels, size, source):
    sizes = [f'<w:sz w:val="{2 * n}"/>' if n < 11 + levels else "" for n in range(11, 16)]
    styles = (
        defaults(sizes[0])
        + style("Normal", f"<w:rPr>{sizes[1]}</w:rPr>", default=True)
        + style("Con", f"<w:rPr>{sizes[2]}</w:rPr>", based="Normal")
        + style("Chu", f"<w:rPr>{sizes[3]}</w:rPr>", "character")
    )
    look = said(body=p("x", '<w:pStyle w:val="Con"/>', f'<w:rStyle w:val="Chu"/>{sizes[4]}'), styles=styles)
    assert look.size == size
    assert look.source("size") == source


def test_a_run_style_that_is_missing_or_of_another_type_says_nothing():
    styles = NORMAL + style("Doan", "<w:rPr><w:b/></w:rPr>")
    assert not said(body=p("x", rpr='<w:rStyle w:val="Doan"/>'), styles=styles).bold
    assert not said(body=p("x", rpr='<w:rStyle w:val="KhongCo"/>'), styles=styles).bold


def test_an_unknown_paragraph_style_is_the_default_one_and_the_last_default_counts():
    styles = style("A", default=True) + style("B", '<w:rPr><w:sz w:val="28"/></w:rPr>', default=True)
    paragraph = first(p("x", '<w:pStyle w:val="KhongCo"/>'), styles=styles)
    assert paragraph.style == "Kiểu B"
    assert paragraph.runs[0].format.size == 14.0


def test_built_in_styles_bear_the_name_word_shows():
    heading = '<w:style w:type="paragraph" w:styleId="u1"><w:name w:val="heading 1"/></w:style>'
    assert first(p("x", '<w:pStyle w:val="u1"/>'), styles=heading).style == "Heading 1"


def test_a_circle_of_styles_ends():
    styles = style("A", '<w:rPr><w:sz w:val="30"/></w:rPr>', based="B") + style("B", "<w:rPr><w:b/></w:rPr>", based="A")
    look = said(body=p("x", '<w:pStyle w:val="A"/>'), styles=styles)
    assert (look.size, look.bold) == (15.0, True)


def test_a_style_does_not_inherit_from_another_type():
    styles = NORMAL + style("Chu", "<w:rPr><w:b/></w:rPr>", "character") + style("Doan", based="Chu")
    assert not said(body=p("x", '<w:pStyle w:val="Doan"/>'), styles=styles).bold


@pytest.mark.parametrize(
    ("name", "bold", "italic"),
    [
        ("Times New Roman", False, False),
        ("Times New Roman Bold", True, False),
        ("Times New Roman Italic", False, True),
        ("Times New Roman Bold Italic", True, True),
        ("TimesNewRoman,BoldItalic", True, True),
        ("Segoe UI Semibold", False, False),
        ("Bold", False, False),
    ],
)
def test_the_full_name_of_a_face_shows_that_face(name, bold, italic):
    look = said(body=p("x", rpr=f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/><w:b w:val="0"/>'))
    assert (look.font, look.bold, look.italic) == (name, bold, italic)
    assert look.source("bold").level == Level.DIRECT


# toggle properties


@pytest.mark.parametrize("name", ["b", "i", "caps", "smallCaps", "strike", "vanish"])
def test_two_style_levels_cancel_a_toggle(name):
    field = {"b": "bold", "i": "italic", "smallCaps": "small_caps", "vanish": "hidden"}.get(name, name)
    styles = (
        NORMAL + style("Doan", f"<w:rPr><w:{name}/></w:rPr>") + style("Chu", f"<w:rPr><w:{name}/></w:rPr>", "character")
    )
    only = said(body=p("x", '<w:pStyle w:val="Doan"/>'), styles=styles)
    both = said(body=p("x", '<w:pStyle w:val="Doan"/>', '<w:rStyle w:val="Chu"/>'), styles=styles)
    assert (getattr(only, field), getattr(both, field)) == (True, False)
    assert only.source(field) == Source(Level.PARAGRAPH_STYLE, "Kiểu Doan")


def test_inheritance_is_one_level_and_does_not_cancel():
    styles = style("A", "<w:rPr><w:b/></w:rPr>", default=True) + style("B", "<w:rPr><w:b/></w:rPr>", based="A")
    look = said(body=p("x", '<w:pStyle w:val="B"/>'), styles=styles)
    assert look.bold
    assert look.source("bold") == Source(Level.PARAGRAPH_STYLE, "Kiểu B")


def test_direct_formatting_is_absolute():
    styles = style("A", "<w:rPr><w:b/></w:rPr>", default=True)
    assert said(body=p("x", rpr="<w:b/>"), styles=styles).bold
    off = said(body=p("x", rpr='<w:b w:val="0"/>'), styles=styles)
    assert not off.bold
    assert off.source("bold") == Source(Level.DIRECT)


def test_a_toggle_of_the_document_defaults_holds():
    styles = defaults("<w:b/>") + style("A", "<w:rPr><w:b/></w:rPr>", default=True)
    assert said(body=p(), styles=styles).bold


def test_a_toggle_the_document_defaults_deny():
    look = said(body=p(), styles=defaults('<w:b w:val="0"/>') + style("A", default=True))
    assert not look.bold
    assert look.source("bold") == Source(Level.DOC_DEFAULTS)


@pytest.mark.parametrize("off", ["0", "false", "off"])
def test_the_ways_to_say_no(off):
    assert not said(body=p("x", rpr=f'<w:b w:val="{off}"/>')).bold


# fonts and colours

THEME = """<a:themeElements><a:clrScheme name="m"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>
<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="1F497D"/></a:dk2>
<a:accent1><a:srgbClr val="4F81BD"/></a:accent1></a:clrScheme><a:fontScheme name="m">
<a:majorFont><a:latin typeface="Cambria"/><a:font script="Viet" typeface="Times New Roman"/></a:majorFont>
<a:minorFont><a:latin typeface="Calibri"/><a:font script="Viet" typeface="Arial"/></a:minorFont>
</a:fontScheme></a:themeElements>"""


@pytest.mark.parametrize(
    ("language", "slot", "font"),
    [
        ("vi-VN", "majorHAnsi", "Times New Roman"),
        ("vi-VN", "minorHAnsi", "Arial"),
        ("en-US", "minorAscii", "Calibri"),
        ("", "majorAscii", "Cambria"),
    ],
)
def test_a_theme_font_is_that_of_the_theme_language(language, slot, font):
    settings = f'<w:themeFontLang w:val="{language}"/>' if language else ""
    fonts = f'<w:rFonts w:asciiTheme="{slot}" w:hAnsiTheme="{slot}" w:ascii="Verdana"/>'
    look = said(body=p("x", rpr=fonts), theme=THEME, settings=settings)
    assert look.font == font
    assert look.source("font") == Source(Level.THEME, slot, Source(Level.DIRECT))


_THEMED = '<w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/></w:rPr>'


@pytest.mark.parametrize(
    ("styles", "referrer"),
    [
        (defaults('<w:rFonts w:asciiTheme="minorHAnsi"/>') + style("Normal", default=True), Source(Level.DOC_DEFAULTS)),
        (style("Normal", _THEMED, default=True), Source(Level.PARAGRAPH_STYLE, "Kiểu Normal")),
        (NORMAL + style("Con", _THEMED, based="Normal"), Source(Level.PARAGRAPH_STYLE, "Kiểu Con")),
        (NORMAL + style("Chu", _THEMED, "character"), Source(Level.CHARACTER_STYLE, "Kiểu Chu")),
        (NORMAL + style("Bang", _THEMED, "table"), Source(Level.TABLE_STYLE, "Kiểu Bang")),
    ],
)
def test_a_theme_font_tells_who_refers_to_it(styles, referrer):
    body = table(
        tr(tc(p("x", '<w:pStyle w:val="Con"/>', '<w:rStyle w:val="Chu"/>'))), properties='<w:tblStyle w:val="Bang"/>'
    )
    based = styles if 'styleId="Con"' in styles else styles + style("Con", based="Normal")
    look = said(body=body, styles=based, theme=THEME)
    assert (look.font, look.source("font")) == ("Calibri", Source(Level.THEME, "minorHAnsi", referrer))


def test_a_theme_font_without_a_theme_gives_way_to_the_plain_one():
    look = said(body=p("x", rpr='<w:rFonts w:asciiTheme="minorHAnsi" w:ascii="Verdana"/>'))
    assert (look.font, look.source("font").level) == ("Verdana", Level.DIRECT)


def test_only_the_ascii_and_hansi_slots_count():
    fonts = '<w:rFonts w:eastAsia="SimSun" w:cs="Arial" w:hint="eastAsia"/>'
    assert said(body=p("x", rpr=fonts)).font == "Times New Roman"
    mixed = said(body=p("x", rpr='<w:rFonts w:ascii="Times New Roman" w:hAnsi="Arial"/>'))
    assert (mixed.font, mixed.font_marked) == ("Times New Roman", "Arial")
    assert said(body=p("x", rpr='<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>')).font_marked == ""


@pytest.mark.parametrize(
    ("color", "seen"),
    [
        ('w:val="auto"', "auto"),
        ('w:val="ff0000"', "FF0000"),
        ('w:val="123456" w:themeColor="accent1"', "4F81BD"),
        ('w:val="123456" w:themeColor="text1"', "000000"),
        ('w:val="123456" w:themeColor="background1" w:themeShade="80"', "808080"),
        ('w:val="123456" w:themeColor="text1" w:themeTint="80"', "7F7F7F"),
        ('w:val="123456" w:themeColor="accent6"', "123456"),
        ('w:val="123456" w:themeColor="accent1" w:themeTint="zz"', "4F81BD"),
    ],
)
def test_colours_of_the_theme_are_resolved(color, seen):
    assert said(body=p("x", rpr=f"<w:color {color}/>"), theme=THEME).color == seen


def test_the_colour_mapping_of_the_document_is_followed():
    settings = '<w:clrSchemeMapping w:t1="dark2"/>'
    assert said(body=p("x", rpr='<w:color w:themeColor="text1"/>'), theme=THEME, settings=settings).color == "1F497D"


def test_the_other_fields():
    look = said(
        body=p(
            "x", rpr='<w:u w:val="single"/><w:highlight w:val="yellow"/><w:spacing w:val="-10"/>'
            '<w:vertAlign w:val="superscript"/><w:dstrike/>',
        )
    )  # fmt: skip
    assert (look.underline, look.highlight, look.spacing, look.vertical) == ("single", "yellow", -0.5, "superscript")
    assert look.strike
    assert not said(body=p("x", rpr='<w:u w:val="none"/>')).underline


# table styles


def test_a_table_style_lies_below_the_paragraph_style():
    styles = NORMAL + style("T", '<w:rPr><w:sz w:val="22"/><w:b/></w:rPr>', "table")
    styles += style("Con", '<w:rPr><w:sz w:val="30"/><w:b/></w:rPr>')
    cell = tc(p("a") + p("b", '<w:pStyle w:val="Con"/>'))
    plain, styled = page(table(tr(cell), properties='<w:tblStyle w:val="T"/>'), styles=styles).body
    assert (plain.runs[0].format.size, plain.runs[0].format.bold) == (11.0, True)
    assert plain.runs[0].format.source("size") == Source(Level.TABLE_STYLE, "Kiểu T")
    assert (styled.runs[0].format.size, styled.runs[0].format.bold) == (15.0, False)  # bold twice cancels


@pytest.mark.parametrize(
    ("normal", "compat", "size"), [(24, "0", 9.0), (24, "1", 12.0), (28, "0", 14.0), (None, "0", 9.0)]
)
def test_twelve_points_of_the_default_style_give_way_to_a_table_style(normal, compat, size):
    own = f'<w:rPr><w:sz w:val="{normal}"/></w:rPr>' if normal else ""
    styles = style("Normal", own, default=True) + style("T", '<w:rPr><w:sz w:val="18"/></w:rPr>', "table")
    settings = (
        f'<w:compat><w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" w:val="{compat}"/></w:compat>'
    )
    inside, outside = page(
        table(tr(tc()), properties='<w:tblStyle w:val="T"/>') + p(), styles=styles, settings=settings
    ).body
    assert inside.runs[0].format.size == size
    assert outside.runs[0].format.size == (normal or 20) / 2


def test_the_default_table_style_brings_no_text_format():
    styles = NORMAL + style("T", "<w:rPr><w:b/></w:rPr>", "table", default=True)
    assert not first(table(tr(tc())), styles=styles).runs[0].format.bold


# sharing


def test_equal_runs_share_a_format_and_become_one():
    body = p().replace("</w:p>", r("y", '<w:lang w:val="vi-VN"/>') + r("z", "<w:b/>") + "</w:p>") + p("t")
    one, two = page(body).body
    assert [(run.start, run.end) for run in one.runs] == [(0, 2), (2, 3)]
    assert one.runs[0].format is two.runs[0].format
    assert one.format is two.format


def test_the_mark_has_a_format_of_its_own():
    paragraph = first(p("x", '<w:rPr><w:sz w:val="28"/></w:rPr>', '<w:sz w:val="20"/>'))
    assert (paragraph.mark.size, paragraph.runs[0].format.size) == (14.0, 10.0)
