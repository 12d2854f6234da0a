"""Formats changed where they stand: in runs, paragraphs, page set-ups, and once at the root in a style."""

from __future__ import annotations

from typing import Any

from lxml.etree import _Element

from vbhc_lint.fix.pen import Pen, UneditableError, ours
from vbhc_lint.fix.properties import (
    PARAGRAPH,
    RUN,
    SECTION,
    STYLE_ORDER,
    placed,
    set_margin,
    set_paper,
)
from vbhc_lint.fix.runs import cut, runs_between
from vbhc_lint.model.format import Level, Source
from vbhc_lint.model.styles import shown_name
from vbhc_lint.model.trace import Traced
from vbhc_lint.model.wml import W, child, leading, val

_KINDS = {Level.PARAGRAPH_STYLE: "paragraph", Level.CHARACTER_STYLE: "character", Level.TABLE_STYLE: "table"}
_BENEATH = (Level.DEFAULT, Level.DOC_DEFAULTS)  # mended in the style all others are based on: Word tracks styles only
_OFF = ("0", "false", "off")


def set_runs(traced: Traced, stretches: list[tuple[int, int]], field: str, value: Any, pen: Pen) -> Traced:
    """Set a value of the text between offsets into the paragraph as the file has it; gives it as it is cut then.

    Raises UneditableError.
    """
    pieces = cut(traced, [place for stretch in stretches for place in stretch])
    for start, end in stretches:
        for run in runs_between(pieces, start, end):
            _set_run(run, field, value, pen)
    return Traced(traced.element, pieces)


def set_all_runs(traced: Traced, field: str, value: Any, pen: Pen) -> None:
    """Set a value of everything in a paragraph, the codes of fields too, after which Word sets their results.

    Raises UneditableError.
    """
    for run in traced.element.iter(W + "r"):
        if next(run.iterancestors(W + "p")) is traced.element:
            _set_run(run, field, value, pen)


def _set_run(run: _Element, field: str, value: Any, pen: Pen) -> None:
    properties = leading(run, W + "rPr")
    if properties is None:
        properties = placed(run, "rPr", ["rPr"])
        run.insert(0, properties)
    parent = run.getparent()
    if parent is None or parent.tag != W + "ins" or not ours(parent):  # what we put in has no look of before
        pen.record(properties)
    RUN[field](properties, value)


def set_paragraph(traced: Traced, field: str, value: Any, pen: Pen) -> None:
    """Set a value of a paragraph. Raises UneditableError."""
    properties = leading(traced.element, W + "pPr")
    if properties is None:
        properties = placed(traced.element, "pPr", ["pPr"])
        traced.element.insert(0, properties)
    pen.record(properties, ("rPr", "sectPr"))
    PARAGRAPH[field](properties, value)


def set_section(sectpr: _Element, field: str, found: float, value: Any, pen: Pen) -> None:
    """Set a value of a page set-up; a margin was found to be so many mm. Raises UneditableError."""
    pen.record(sectpr, ("headerReference", "footerReference"))
    if field == "paper":
        set_paper(sectpr, value)
    elif field in SECTION:
        SECTION[field](sectpr, value)
    else:
        set_margin(sectpr, field, value - found)


def style_of(styles: _Element, source: Source) -> _Element | None:
    """The style that a value is mended in once: the one that says it, else the default one; None for none."""
    if source.level is Level.THEME and source.by is not None:
        source = source.by
    for style in styles.iterchildren(W + "style"):
        kind = style.get(W + "type", "paragraph")
        if source.level in _BENEATH:
            if kind == "paragraph" and style.get(W + "default", "0") not in _OFF:
                return style
        elif kind == _KINDS.get(source.level) and shown_name(val(style, "name") or "") == source.name:
            return style
    return None


def set_style(style: _Element, field: str, value: Any, pen: Pen) -> None:
    """Set a value in a style. Raises UneditableError."""
    name, setters = ("rPr", RUN) if field in RUN else ("pPr", PARAGRAPH)
    if child(style, "locked") is not None:
        raise UneditableError
    properties = placed(style, name, STYLE_ORDER)
    pen.record(properties)
    setters[field](properties, value)
