"""Our cascade beside an independent reader, docx-plus, value by value; and why the two differ where they do.

``python -m tests.model.second_reader`` prints the tally over the fixtures and the outside documents.
"""

from __future__ import annotations

import io
import os
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
from docx.document import Document
from docx_plus.styles import ResolvedFormatting, ResolvedParagraph, iter_resolved_paragraphs

from vbhc_lint.model import read
from vbhc_lint.model.format import RunFormat
from vbhc_lint.model.page import Paragraph
from vbhc_lint.package import Package

ROOT = Path(__file__).parents[2]
OUTSIDE = Path(os.environ.get("VBHC_LINT_CORPUS", ROOT.parent / "shared"))
DOCUMENTS = [*sorted((ROOT / "fixtures" / "docx").glob("*.docx")), *sorted(OUTSIDE.glob("**/*.docx"))]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CONTROLS = {f"{W}sdt", f"{W}sdtContent"}
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


Values = dict[tuple[str, str, int], tuple[object, object]]  # path, field, run (-1: the paragraph) -> ours, theirs


def compared(data: bytes) -> Values:
    """Every value that both readers give of a document's body."""
    document = docx.Document(io.BytesIO(data))
    ours = {paragraph.path: paragraph for paragraph in read(Package.open(data)).body}
    theirs = {resolved.paragraph._p: resolved for resolved in iter_resolved_paragraphs(document)}
    found: Values = {}
    for path, element in elements(document.element.body, "body"):
        if element not in theirs:
            continue  # inside a content control, where they do not look
        pairs = [(ours_of_paragraph(ours[path]), theirs_of_paragraph(theirs[element].formatting))]
        pairs += [(ours_of_run(look), theirs_of_run(run)) for look, run in runs(ours[path], theirs[element])]
        for number, (mine, other) in enumerate(pairs, -1):
            found |= {(path, field, number): (mine[field], other[field]) for field in mine}
    return found


def differences(data: bytes) -> Values:
    """Where the readers differ."""
    return {key: pair for key, pair in compared(data).items() if pair[0] != pair[1]}


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


# why they differ: what is taken out of a document for the difference to go away


Change = Callable[[Document], None]


def attributes(tag: str, *names: str) -> Change:
    """Attributes of every element of a name."""

    def drop(document: Document) -> None:
        for root in (document.element, document.styles.element, document.settings.element):
            for element in root.iter(W + tag):
                for name in names:
                    element.attrib.pop(W + name, None)

    return drop


def lists_of_styles(document: Document) -> None:
    """The lists that styles name."""
    for properties in document.styles.element.findall(f"{W}style/{W}pPr"):
        for numbered in properties.findall(f"{W}numPr"):
            properties.remove(numbered)


REASONS: dict[str, Change] = {
    "a font named for complex scripts alone (w:cs) is none of Latin letters (17.3.2.26); docx-plus takes it": (
        attributes("rFonts", "cs", "cstheme")
    ),
    "the theme's fonts are those of the script of w:themeFontLang (17.15.1.88); docx-plus takes a:latin": (
        attributes("themeFontLang", "val")
    ),
    'space set to "auto" is 14 pt here; docx-plus gives the number beside it': (
        attributes("spacing", "beforeAutospacing", "afterAutospacing")
    ),
    "a list that a style names gives way to that style's own indents (17.7.2); in docx-plus it does not": (
        lists_of_styles
    ),
}


def explained(data: bytes) -> tuple[Counter[str], Values]:
    """How many differences each reason does away with, one after the other, and those that remain."""
    left = differences(data)
    counts: Counter[str] = Counter()
    document = docx.Document(io.BytesIO(data))
    for reason, change in REASONS.items() if left else ():
        change(document)
        out = io.BytesIO()
        document.save(out)
        still = differences(out.getvalue())
        counts[reason] = len(left.keys() - still.keys())
        left = {key: pair for key, pair in left.items() if key in still}
    return counts, left


def tally() -> Iterator[str]:
    """The lines of a table over all documents at hand."""
    values, unexplained, reasons = 0, 0, Counter[str]()
    for path in DOCUMENTS:
        data = path.read_bytes()
        values += len(compared(data))
        counts, left = explained(data)
        reasons += counts
        unexplained += len(left)
    yield f"{len(DOCUMENTS):8} documents"
    yield f"{values:8} values compared"
    yield f"{values - reasons.total() - unexplained:8} agree"
    for reason in REASONS:
        yield f"{reasons[reason]:8} {reason}"
    yield f"{unexplained:8} unexplained"


if __name__ == "__main__":
    print(*tally(), sep="\n")
