"""Our cascade against an independent reader, docx-plus, paragraph by paragraph and run by run.

Where the two differ, this is why:

- space before or after set to "auto" is 14 pt here, docx-plus gives the number beside it;
- a list that a style names gives way to that style's own indents here (17.7.2), never there;
- a font named for complex scripts, or beyond ASCII, alone does not count here;
- a toggle property that the document defaults set stays on here (17.7.3), a style may take it back there.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt, RGBColor
from docx_plus.styles import (
    ResolvedFormatting,
    ResolvedParagraph,
    iter_resolved_paragraphs,
    resolve_effective_formatting,
)

from vbhc_lint.model import read
from vbhc_lint.model.format import RunFormat
from vbhc_lint.model.page import Paragraph
from vbhc_lint.package import Package

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CONTROLS = {f"{W}sdt", f"{W}sdtContent"}
OUTSIDE = Path(os.environ.get("VBHC_LINT_CORPUS", Path(__file__).parents[3] / "shared"))
ALIGN = {None: "left", "both": "justify", "start": "left", "end": "right", "distribute": "justify"}
RULES = {"multiple": "auto", "exact": "exact", "at_least": "atLeast"}
RUN_FIELDS = {"bold": "bold", "italic": "italic", "caps": "caps", "small_caps": "small_caps", "hidden": "vanish"}


def ours_of_paragraph(paragraph: Paragraph) -> dict[str, object]:
    """Our values in their units."""
    layout = paragraph.format
    return {
        "align": layout.align,
        "left": round(layout.indent_left * 20),
        "right": round(layout.indent_right * 20),
        "first": round(layout.first_line * 20),
        "before": round(layout.space_before * 20),
        "after": round(layout.space_after * 20),
        "rule": RULES[layout.line_rule],
        "line": round(layout.line * (1 if layout.line_rule == "multiple" else 20), 4),
        "contextual": layout.contextual_spacing,
        "keep": layout.keep_next,
        "break": layout.page_break_before,
        "outline": layout.outline_level,
    }


def theirs_of_paragraph(resolved: ResolvedFormatting) -> dict[str, object]:
    """Their values, with what they leave open as Word has it."""
    return {
        "align": ALIGN.get(resolved.alignment, resolved.alignment),
        "left": resolved.indent_left or 0,
        "right": resolved.indent_right or 0,
        "first": resolved.indent_first_line or 0,
        "before": resolved.spacing_before or 0,
        "after": resolved.spacing_after or 0,
        "rule": resolved.line_spacing_rule or "auto",
        "line": round(1.0 if resolved.line_spacing is None else resolved.line_spacing, 4),
        "contextual": bool(resolved.contextual_spacing),
        "keep": bool(resolved.keep_with_next),
        "break": bool(resolved.page_break_before),
        "outline": None if resolved.outline_level == 9 else resolved.outline_level,
    }


def ours_of_run(look: RunFormat) -> dict[str, object]:
    """Our values of a run."""
    return {
        **{field: getattr(look, field) for field in ("font", "size", "underline", "color", "highlight", "vertical")},
        **{field: getattr(look, field) for field in RUN_FIELDS},
    }


def theirs_of_run(resolved: ResolvedFormatting) -> dict[str, object]:
    """Their values of a run."""
    return {
        "font": resolved.font_name or "Times New Roman",
        "size": resolved.font_size or 10.0,
        "underline": "" if resolved.underline in (None, "none") else resolved.underline,
        "color": resolved.color_rgb or "auto",
        "highlight": "" if resolved.highlight in (None, "none") else resolved.highlight,
        "vertical": resolved.vert_align or "baseline",
        **{field: bool(getattr(resolved, name)) for field, name in RUN_FIELDS.items()},
    }


def inside(parent, tag: str) -> list:
    """The children of a kind, those in content controls in their place."""
    direct = f"{W}{tag}"
    return [e for e in parent.iter(direct) if next(a for a in e.iterancestors() if a.tag not in CONTROLS) is parent]


def elements(parent, prefix: str) -> Iterator[tuple[str, object]]:
    """The paragraphs of a body by path."""
    for number, element in enumerate(inside(parent, "p"), 1):
        yield f"{prefix}/p[{number}]", element
    for t, table in enumerate(inside(parent, "tbl"), 1):
        for r, row in enumerate(inside(table, "tr"), 1):
            for c, cell in enumerate(inside(row, "tc"), 1):
                yield from elements(cell, f"{prefix}/tbl[{t}]/tr[{r}]/tc[{c}]")


def differences(data: bytes) -> Iterator[tuple[str, str, object, object]]:
    """Where the readers differ: field, path, our value, theirs."""
    document = docx.Document(io.BytesIO(data))
    ours = {paragraph.path: paragraph for paragraph in read(Package.open(data)).body}
    theirs = {resolved.paragraph._p: resolved for resolved in iter_resolved_paragraphs(document)}
    for path, element in elements(document.element.body, "body"):
        if element not in theirs:
            continue  # inside a content control, where they do not look
        pairs = [(ours_of_paragraph(ours[path]), theirs_of_paragraph(theirs[element].formatting))]
        pairs += [(ours_of_run(look), theirs_of_run(run)) for look, run in runs(ours[path], theirs[element])]
        for mine, other in pairs:
            yield from ((field, path, mine[field], other[field]) for field in mine if mine[field] != other[field])


def runs(paragraph: Paragraph, resolved: ResolvedParagraph) -> Iterator[tuple[RunFormat, ResolvedFormatting]]:
    """Their runs with our format at each one's place; none where the paragraph holds more than plain runs of text."""
    texts = [run.run.text for run in resolved.runs]
    if "".join(texts) != paragraph.text:
        return
    start = 0
    for run, text in zip(resolved.runs, texts, strict=True):
        if text:
            yield next(r.format for r in paragraph.runs if r.start <= start < r.end), run.formatting
        start += len(text)


# documents of our own


def built() -> bytes:
    """A document with styles, a list, a styled table, themes and direct formats."""
    document = docx.Document()
    styles = document.styles
    body = styles.add_style("Noi dung", WD_STYLE_TYPE.PARAGRAPH)
    body.base_style = styles["Normal"]
    body.font.size, body.font.bold = Pt(14), True
    body.paragraph_format.first_line_indent = Pt(28)
    body.paragraph_format.line_spacing = Pt(18)
    strong = styles.add_style("Nhan", WD_STYLE_TYPE.CHARACTER)
    strong.font.bold, strong.font.italic = True, True
    for name in ("Normal", "Noi dung", "Heading 1", "Title", "List Bullet", "List Number", "Quote"):
        paragraph = document.add_paragraph(f"Kiểu {name}", name)
        paragraph.add_run(" đậm").bold = True
        paragraph.add_run(" kiểu chữ", "Nhan").font.color.rgb = RGBColor(0x12, 0x34, 0x56)
        paragraph.add_run(" lớn").font.size = Pt(17)
    paragraph = document.add_paragraph("Canh giữa")
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_after = Pt(3)
    paragraph.paragraph_format.keep_with_next = True
    for style in ("Light Shading Accent 1", "Medium Grid 3 Accent 2", "Table Grid"):
        table = document.add_table(rows=4, cols=3, style=style)
        for number, cell in enumerate(c for row in table.rows for c in row.cells):
            cell.text = f"Ô {number}"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_every_value_of_a_built_document_is_the_same():
    assert list(differences(built())) == []


@pytest.mark.parametrize("size", [None, 9, 12.5])
@pytest.mark.parametrize("bold", [None, True, False])
def test_defaults_styles_and_direct_values_in_all_combinations(size, bold):
    document = docx.Document()
    for style in ("Normal", "Heading 2"):
        document.styles[style].font.size = size and Pt(size)
        document.styles[style].font.bold = bold
    document.styles.add_style("Nhan", WD_STYLE_TYPE.CHARACTER).font.bold = True
    for direct in (None, True, False):
        for style in ("Normal", "Heading 2"):
            document.add_paragraph("", style).add_run("chữ", "Nhan").bold = direct
            document.add_paragraph("", style).add_run("chữ").bold = direct
    out = io.BytesIO()
    document.save(out)
    assert list(differences(out.getvalue())) == []


def test_the_public_resolver_agrees_on_a_theme_font():
    document = docx.Document()
    run = document.add_paragraph().add_run("chữ")
    run._r.get_or_add_rPr().append(parse_xml(f'<w:rFonts {nsdecls("w")} w:asciiTheme="majorHAnsi"/>'))
    out = io.BytesIO()
    document.save(out)
    look = read(Package.open(out.getvalue())).body[0].runs[0].format
    assert look.font == resolve_effective_formatting(run).font_name


# the world's documents


def neutral(data: bytes) -> bytes:
    """The document without what the readers are known to take differently."""
    document = docx.Document(io.BytesIO(data))
    for root in (document.element, document.styles.element):
        for fonts in root.iter(f"{W}rFonts"):
            drop(fonts, "cs", "hAnsi", "hAnsiTheme")
        for spacing in root.iter(f"{W}spacing"):
            drop(spacing, "beforeAutospacing", "afterAutospacing")
    for style in document.styles.element.findall(f"{W}style"):
        properties = style.find(f"{W}pPr")
        numbered = None if properties is None else properties.find(f"{W}numPr")
        if numbered is not None:
            properties.remove(numbered)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def drop(element, *names: str) -> None:
    """Take attributes away."""
    for name in names:
        element.attrib.pop(f"{W}{name}", None)


@pytest.mark.skipif(not OUTSIDE.is_dir(), reason="the outside corpus is not there")
@pytest.mark.parametrize("path", sorted(OUTSIDE.glob("**/*.docx")), ids=lambda path: path.stem)
def test_real_documents_differ_only_as_listed(path):
    assert list(differences(neutral(path.read_bytes()))) == []
