"""What one ``w:rPr`` or ``w:pPr`` says, by field of the effective format. Nothing is inherited here.

Keys are those of RunFormat and ParagraphFormat; beside them stand the raw halves that only the whole
cascade can join: ``line_raw``, ``before_auto``, ``num_id`` … Values of one key always replace one another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from lxml.etree import _Element

from vbhc_lint.model.format import Level, Source
from vbhc_lint.model.theme import Theme
from vbhc_lint.model.wml import VAL, W, integer, on, points

Said = dict[str, tuple[Any, Source]]  # field -> value and where it was said
Values = Iterator[tuple[str, Any]]

TOGGLES = ("bold", "italic", "strike", "caps", "small_caps", "hidden")  # 17.7.3
_ONS = {
    W + "b": "bold", W + "i": "italic", W + "strike": "strike", W + "dstrike": "double_strike",
    W + "caps": "caps", W + "smallCaps": "small_caps", W + "vanish": "hidden",
}  # fmt: skip
_VERTICAL = {"superscript": "superscript", "subscript": "subscript"}


def _fonts(element: _Element, theme: Theme) -> Values:
    for slot, key in (("ascii", "font"), ("hAnsi", "font_high")):
        name = element.get(f"{W}{slot}Theme")
        if name and (face := theme.font(name)):
            yield key, (face, name)
        elif face := element.get(W + slot):
            yield key, (face, "")


def _size(element: _Element, theme: Theme) -> Values:
    if (size := points(element.get(VAL), 2)) is not None:
        yield "size", size


def _color(element: _Element, theme: Theme) -> Values:
    color = element.get(VAL, "auto")
    if name := element.get(W + "themeColor"):
        color = theme.color(name, element.get(W + "themeTint"), element.get(W + "themeShade")) or color
    yield "color", color if color == "auto" else color.upper()


def _underline(element: _Element, theme: Theme) -> Values:
    kind = element.get(VAL, "none")
    yield "underline", "" if kind == "none" else kind


def _highlight(element: _Element, theme: Theme) -> Values:
    kind = element.get(VAL, "none")
    yield "highlight", "" if kind == "none" else kind


def _letter_spacing(element: _Element, theme: Theme) -> Values:
    yield "spacing", points(element.get(VAL)) or 0.0


def _vertical(element: _Element, theme: Theme) -> Values:
    yield "vertical", _VERTICAL.get(element.get(VAL, ""), "baseline")


_RUN: dict[str, Callable[[_Element, Theme], Values]] = {
    W + "rFonts": _fonts, W + "sz": _size, W + "color": _color, W + "u": _underline,
    W + "highlight": _highlight, W + "spacing": _letter_spacing, W + "vertAlign": _vertical,
}  # fmt: skip
RUN_TAGS = (*_RUN, *_ONS, W + "rStyle")


def said_of_run(rpr: _Element | None, source: Source, theme: Theme) -> Said:
    """What a ``w:rPr`` says. A theme's font has the theme's slot as its source."""
    said: Said = {}
    for child in () if rpr is None else rpr:
        tag = child.tag
        if tag in _ONS:
            said[_ONS[tag]] = on(child), source
        elif tag in _RUN:
            for key, value in _RUN[tag](child, theme):
                if tag == W + "rFonts":
                    value, slot = value
                    said[key] = value, Source(Level.THEME, slot) if slot else source
                else:
                    said[key] = value, source
    return said


_ALIGN = {
    "left": "left", "start": "left", "center": "center", "right": "right", "end": "right", "both": "justify",
    "distribute": "justify", "thaiDistribute": "justify", "lowKashida": "justify", "mediumKashida": "justify",
    "highKashida": "justify",
}  # fmt: skip
_TAB_KINDS = {"start": "left", "end": "right"}
LINE = 12.0  # pt of a "line" in w:beforeLines and w:afterLines


def _align(element: _Element) -> Values:
    if align := _ALIGN.get(element.get(VAL, "")):
        yield "align", align


def _indent(element: _Element) -> Values:
    for key, names in (("indent_left", ("left", "start")), ("indent_right", ("right", "end"))):
        for name in names:
            if (length := points(element.get(W + name))) is not None:
                yield key, length
    if (hanging := points(element.get(W + "hanging"))) is not None:
        yield "first_line", -hanging  # hanging supersedes firstLine (17.3.1.12)
    elif (first := points(element.get(W + "firstLine"))) is not None:
        yield "first_line", first


def _spacing(element: _Element) -> Values:
    for side in ("before", "after"):
        if (auto := element.get(f"{W}{side}Autospacing")) is not None:
            yield f"{side}_auto", auto not in ("0", "false", "off")
        if lines := integer(element.get(f"{W}{side}Lines")):
            yield f"space_{side}", lines / 100 * LINE
        elif (length := points(element.get(W + side))) is not None:
            yield f"space_{side}", length
    if (rule := element.get(W + "lineRule")) is not None:
        yield "line_rule", {"exact": "exact", "atLeast": "at_least"}.get(rule, "multiple")
    if (line := points(element.get(W + "line"))) is not None:
        yield "line", line


def _outline(element: _Element) -> Values:
    level = integer(element.get(VAL), 9)
    yield "outline_level", level if 0 <= level <= 8 else None


def _borders(element: _Element) -> Values:
    for side in ("top", "bottom"):
        if (border := element.find(W + side)) is not None:
            yield f"border_{side}", border.get(VAL, "nil") not in ("nil", "none")


def _tabs(element: _Element) -> Values:
    stops = []
    for tab in element.iterchildren(W + "tab"):
        kind = tab.get(VAL, "left")
        leader = tab.get(W + "leader", "none")
        if (position := points(tab.get(W + "pos"))) is not None:
            stops.append((position, _TAB_KINDS.get(kind, kind), "" if leader == "none" else leader))
    yield "tabs", tuple(stops)


def _number(element: _Element) -> Values:
    for child in element:
        if child.tag == W + "numId":
            yield "num_id", integer(child.get(VAL))
        elif child.tag == W + "ilvl":
            yield "num_level", integer(child.get(VAL))


_PARAGRAPH: dict[str, Callable[[_Element], Values]] = {
    W + "jc": _align, W + "ind": _indent, W + "spacing": _spacing, W + "outlineLvl": _outline,
    W + "pBdr": _borders, W + "tabs": _tabs, W + "numPr": _number,
}  # fmt: skip
_PARAGRAPH_ONS = {
    W + "contextualSpacing": "contextual_spacing", W + "keepNext": "keep_next", W + "pageBreakBefore": "page_break_before",
}  # fmt: skip
PARAGRAPH_TAGS = (*_PARAGRAPH, *_PARAGRAPH_ONS, W + "pStyle")


def said_of_paragraph(ppr: _Element | None, source: Source) -> Said:
    """What a ``w:pPr`` says of the paragraph itself; its mark's ``w:rPr`` is left out."""
    said: Said = {}
    for child in () if ppr is None else ppr:
        tag = child.tag
        if tag in _PARAGRAPH_ONS:
            said[_PARAGRAPH_ONS[tag]] = on(child), source
        elif tag in _PARAGRAPH:
            for key, value in _PARAGRAPH[tag](child):
                said[key] = value, source
    return said


def overlay(under: Said, over: Said) -> Said:
    """Both, ``over`` winning field by field; tab stops add up, ``clear`` removing one (17.3.1.37)."""
    if "tabs" not in over or "tabs" not in under:
        return {**under, **over}
    stops, source = over["tabs"]
    positions = {stop[0] for stop in stops}
    kept = tuple(stop for stop in under["tabs"][0] if stop[0] not in positions)
    return {**under, **over, "tabs": (kept + stops, source)}
