"""What is drawn in or over a paragraph: horizontal rules and text boxes, in DrawingML (ECMA-376 20.4) and VML (19.1)."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from lxml.etree import _Element

from vbhc_lint.model.page import DrawnLine
from vbhc_lint.model.wml import MC, V, W, A, WP, WPS, points
from vbhc_lint.units import EMU_PER_PT

_FLAT = 2.0  # pt: a shape no higher than this is seen as a line
_SLOPE = 0.1  # a drawn line that rises less than this share of its width is meant to be level
_TEXT = W + "txbxContent"
_LINES = frozenset({"line", "straightConnector1"})
_VML_SHAPES = frozenset({V + "shape", V + "rect", V + "roundrect"})
_CONNECTOR = "_x0000_t32"  # the VML shape type of a straight connector
_KNOWN = ("wps", "wpg", "wpc", "wp14", "w14", "w15", "a14")


class TextBox(msgspec.Struct, frozen=True, eq=False):
    """A text box: the element that holds its blocks, its width in pt (None where unknown)."""

    content: _Element
    width: float | None


Drawn = Iterator[DrawnLine | TextBox]


def chosen(alternate: _Element) -> _Element | None:
    """The branch of an ``mc:AlternateContent`` to read: a Choice of a known namespace, else the Fallback."""
    for choice in alternate.iterchildren(MC + "Choice"):
        if all(prefix in _KNOWN for prefix in choice.get("Requires", "?").split()):
            return choice
    return alternate.find(MC + "Fallback")


def drawn(element: _Element, column: float) -> Drawn:
    """The rules and text boxes of a ``w:drawing``, ``w:pict`` or ``w:object``; ``column`` is the text column in pt."""
    if element.tag == W + "drawing":
        for frame in element:
            extent = frame.find(WP + "extent")
            if extent is not None:
                width, height = _emu(extent, "cx"), _emu(extent, "cy")
                yield from _frame(frame, width, height)
    else:
        for child in element:
            yield from _vml(child, 1.0, column)


def _frame(frame: _Element, width: float, height: float) -> Drawn:
    """One anchored or inline frame of DrawingML, its size in pt."""
    data = frame.find(f"{A}graphic/{A}graphicData")
    for shape in () if data is None else data:
        if shape.tag == WPS + "wsp":
            yield from _shape(shape, width, height)
        elif _local(shape) in ("wgp", "wpc"):
            yield from _group(shape, width)
        elif height <= _FLAT < width:
            yield DrawnLine(width, "drawingml")


def _group(group: _Element, width: float) -> Drawn:
    """The shapes of a group or canvas that is ``width`` pt wide."""
    inner = group.find(f".//{A}xfrm/{A}chExt")
    own = 0.0 if inner is None else _emu(inner, "cx")
    scale = width / own if own else 1.0
    for shape in group:
        if shape.tag == WPS + "wsp":
            extent = shape.find(f"{WPS}spPr/{A}xfrm/{A}ext")
            if extent is not None:
                yield from _shape(shape, _emu(extent, "cx") * scale, _emu(extent, "cy") * scale)
        elif _local(shape) == "grpSp":
            extent = shape.find(f".//{A}xfrm/{A}ext")
            yield from _group(shape, _emu(extent, "cx") * scale if extent is not None else width)


def _shape(shape: _Element, width: float, height: float) -> Drawn:
    """One ``wps:wsp``: a level line, a flat shape, or a text box."""
    content = shape.find(f"{WPS}txbx/{_TEXT}")
    if content is not None:
        yield TextBox(content, width)
        return
    properties = shape.find(WPS + "spPr")
    geometry = None if properties is None else properties.find(A + "prstGeom")
    preset = "" if geometry is None else geometry.get("prst", "")
    unseen = properties is not None and properties.find(f"{A}ln/{A}noFill") is not None
    if not (unseen and preset in _LINES) and _level(width, height, preset in _LINES):
        yield DrawnLine(width, "drawingml")


def _level(width: float, height: float, line: bool) -> bool:
    return height < width and (height <= _FLAT or (line and height <= width * _SLOPE))


def _emu(element: _Element, name: str) -> float:
    return points(element.get(name), EMU_PER_PT) or 0.0


def _local(element: _Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _vml(shape: _Element, scale: float, column: float) -> Drawn:
    """One VML shape; ``scale`` turns its plain numbers into pt."""
    style = _style(shape)
    if shape.tag == V + "group":
        width = _css(style.get("width"), scale)
        inner = points(shape.get("coordsize", "").partition(",")[0], 1) or 1000.0
        for child in shape:
            yield from _vml(child, width / inner if width else scale, column)
        return
    width, height = _css(style.get("width"), scale), _css(style.get("height"), scale)
    content = shape.find(f"{V}textbox/{_TEXT}")
    if content is not None:
        yield TextBox(content, width or None)
    elif shape.tag == V + "line":
        yield from _vml_line(shape, scale)
    elif shape.tag in _VML_SHAPES:
        if shape.get("{urn:schemas-microsoft-com:office:office}hr") in ("t", "true"):
            yield DrawnLine(width or column, "vml")
        elif "height" in style and _level(width, height, _CONNECTOR in shape.get("type", "")):
            yield DrawnLine(width, "vml")


def _vml_line(shape: _Element, scale: float) -> Drawn:
    ends = [[_css(n, scale) for n in shape.get(name, "0,0").split(",")] for name in ("from", "to")]
    (x1, y1), (x2, y2) = (end if len(end) == 2 else [0.0, 0.0] for end in ends)
    if _level(abs(x2 - x1), abs(y2 - y1), line=True):
        yield DrawnLine(abs(x2 - x1), "vml")


def _style(shape: _Element) -> dict[str, str]:
    pairs = (item.partition(":") for item in shape.get("style", "").split(";"))
    return {name.strip().lower(): value.strip() for name, _, value in pairs}


def _css(text: str | None, scale: float) -> float:
    """A CSS length in pt; a plain number is in the shape's own units."""
    text = (text or "").strip()
    if text.endswith("px"):
        return (points(text[:-2], 1) or 0.0) * 0.75
    length = points(text, 1) or 0.0
    return length if text[-2:].isalpha() else length * scale
