"""What one ``w:rPr`` or ``w:pPr`` says, by field of the effective format. Nothing is inherited here.

Keys are those of RunFormat and ParagraphFormat; beside them stand the raw halves that only the whole
cascade can join: ``line`` in twips, ``before_auto``, ``num_id`` … Values of one key replace one another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from lxml.etree import _Element

from vbhc_lint.model.format import Level, Source
from vbhc_lint.model.frame import frame_of
from vbhc_lint.model.theme import Theme
from vbhc_lint.model.wml import VAL, W, child, integer, on, points

Said = dict[str, tuple[Any, Source]]  # field -> value and where it was said
Values = Iterator[tuple[str, Any]]

TOGGLES = ("bold", "italic", "strike", "caps", "small_caps", "hidden")  # 17.7.3
_ONS = {
    W + "b": "bold", W + "i": "italic", W + "strike": "strike", W + "dstrike": "double_strike",
    W + "caps": "caps", W + "smallCaps": "small_caps", W + "vanish": "hidden",
}  # fmt: skip
_LARGEST_SIZE = 1638  # pt, as Word has it
_VERTICAL = {"superscript": "superscript", "subscript": "subscript"}
_RUN: dict[str, tuple[str, Callable[[str | None], Any]]] = {
    W + "sz": ("size", lambda value: _size(points(value, 2))),
    W + "u": ("underline", lambda value: "" if value in (None, "none") else value),
    W + "highlight": ("highlight", lambda value: "" if value in (None, "none") else value),
    W + "spacing": ("spacing", points),
    W + "vertAlign": ("vertical", lambda value: _VERTICAL.get(value or "", "baseline")),
}


def _size(points: float | None) -> float | None:
    """A size Word can set; another one is as good as not said."""
    return points if points is not None and 0 < points <= _LARGEST_SIZE else None


def said_of_run(rpr: _Element | None, source: Source, theme: Theme) -> Said:
    """What a ``w:rPr`` says. A theme's font has the theme's slot as its source, ``source`` being who refers to it."""
    said: Said = {}
    for item in () if rpr is None else rpr:
        tag = item.tag
        if tag in _ONS:
            said[_ONS[tag]] = on(item), source
        elif tag in _RUN:
            field, read = _RUN[tag]
            if (value := read(item.get(VAL))) is not None:
                said[field] = value, source
        elif tag == W + "color":
            said["color"] = _color(item, theme), source
        elif tag == W + "rFonts":
            said |= _fonts(item, source, theme)
    return said


def _fonts(element: _Element, source: Source, theme: Theme) -> Said:
    """The typefaces of the ASCII and of the other Latin letters; a theme's font prevails (17.3.2.26)."""
    said: Said = {}
    for slot, field in (("ascii", "font"), ("hAnsi", "font_marked")):
        name = element.get(f"{W}{slot}Theme")
        if name and (face := theme.font(name)):
            said[field] = face, Source(Level.THEME, name, source)
        elif face := element.get(W + slot):
            said[field] = face, source
    return said


def _color(element: _Element, theme: Theme) -> str:
    name = element.get(W + "themeColor")
    themed = theme.color(name, element.get(W + "themeTint"), element.get(W + "themeShade")) if name else None
    color = themed or element.get(VAL) or "auto"
    return color if color == "auto" else color.upper()


_ALIGN = {
    "left": "left", "start": "left", "center": "center", "right": "right", "end": "right", "both": "justify",
    "distribute": "justify", "thaiDistribute": "justify", "lowKashida": "justify", "mediumKashida": "justify",
    "highKashida": "justify",
}  # fmt: skip
_TAB_KINDS = {"start": "left", "end": "right"}
_LINE_RULES = {"exact": "exact", "atLeast": "at_least"}
_LINE = 12.0  # pt of a "line" in w:beforeLines and w:afterLines


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
            yield f"space_{side}", lines / 100 * _LINE
        elif (length := points(element.get(W + side))) is not None:
            yield f"space_{side}", length
    rule, line = element.get(W + "lineRule"), points(element.get(W + "line"), 1)
    if rule is not None or line is not None:  # a line without a rule is a multiple (17.3.1.33)
        yield "line_rule", _LINE_RULES.get(rule or "", "multiple")
    if line is not None:
        yield "line", line  # twips; 240 to a line under the rule "multiple"


def _outline(element: _Element) -> Values:
    level = integer(element.get(VAL), 9)
    yield "outline_level", level if 0 <= level <= 8 else None


def _borders(element: _Element) -> Values:
    for side in ("top", "bottom"):
        if (border := child(element, side)) is not None:
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
    for item in element:
        if item.tag == W + "numId":
            yield "num_id", integer(item.get(VAL))
        elif item.tag == W + "ilvl":
            yield "num_level", integer(item.get(VAL))


def _frame(element: _Element) -> Values:
    yield "frame", frame_of(element)


_PARAGRAPH: dict[str, Callable[[_Element], Values]] = {
    W + "jc": _align, W + "ind": _indent, W + "spacing": _spacing, W + "outlineLvl": _outline,
    W + "pBdr": _borders, W + "tabs": _tabs, W + "numPr": _number, W + "framePr": _frame,
}  # fmt: skip
_PARAGRAPH_ONS = {
    W + "contextualSpacing": "contextual_spacing",
    W + "keepNext": "keep_next",
    W + "pageBreakBefore": "page_break_before",
}


def said_of_paragraph(ppr: _Element | None, source: Source) -> Said:
    """What a ``w:pPr`` says of the paragraph itself; its mark's ``w:rPr`` is left out."""
    said: Said = {}
    for item in () if ppr is None else ppr:
        tag = item.tag
        if tag in _PARAGRAPH_ONS:
            said[_PARAGRAPH_ONS[tag]] = on(item), source
        elif tag in _PARAGRAPH:
            for key, value in _PARAGRAPH[tag](item):
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
