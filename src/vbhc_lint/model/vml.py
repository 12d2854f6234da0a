"""What is drawn in or over a paragraph: horizontal rules and text boxes of VML (ECMA-376 part 4, 19.1)."""

from __future__ import annotations

from lxml.etree import _Element

from vbhc_lint.model.drawing import INSET, TEXT, Drawn, Origin, Position, TextBox, level
from vbhc_lint.model.page import DrawnLine
from vbhc_lint.model.wml import V, points

_SHAPES = frozenset({V + "shape", V + "rect", V + "roundrect"})
_CONNECTOR = "_x0000_t32"  # the shape type of a straight connector
_HR = "{urn:schemas-microsoft-com:office:office}hr"
_ORIGINS: dict[str, Origin] = {"page": "page", "margin": "margin"}
_PT_PER_PIXEL = 0.75
_LARGEST_UNIT = 1e6  # pt; groups in groups multiply their units
_GROUP_UNITS = 1000.0  # width of a group's own coordinates where v:coordsize is missing


def drawn(pict: _Element, column: float) -> Drawn:
    """The rules and text boxes of a ``w:pict`` or ``w:object``; ``column`` is the text column in pt."""
    for shape in pict:
        yield from _shape(shape, _PT_PER_PIXEL, column)


def _shape(shape: _Element, unit: float, column: float, place: Position | None = None) -> Drawn:
    """One shape; ``unit`` is what its plain numbers are worth in pt, ``place`` where it lies as part of a group."""
    style = _style(shape)
    width, height = _css(style.get("width"), unit), _css(style.get("height"), unit)
    place = _position(style) if place is None else place
    if shape.tag == V + "group":
        across = points(shape.get("coordsize", "").partition(",")[0], 1) or _GROUP_UNITS
        scale = min(width / across, _LARGEST_UNIT) if across > 0 else 1.0
        start = points(shape.get("coordorigin", "").partition(",")[0], 1) or 0.0
        for child in shape:
            left = _css(_style(child).get("left"), scale) - start * scale
            yield from _shape(child, scale, column, place.part(left, width))
    elif shape.tag == V + "line":
        yield from _line(shape, unit)
    elif shape.tag in _SHAPES:
        box = shape.find(V + "textbox")
        content = None if box is None else box.find(TEXT)
        if box is not None and content is not None:
            left, right = _insets(box)
            yield TextBox(content, width or None, place, left, right)
        elif shape.get(_HR) in ("t", "true"):
            yield DrawnLine(width or column, "vml")
        elif "height" in style and level(width, height, line=_CONNECTOR in shape.get("type", "")):
            yield DrawnLine(width, "vml")


def _line(shape: _Element, unit: float) -> Drawn:
    ends = [[_css(n, unit) for n in shape.get(name, "0,0").split(",")] for name in ("from", "to")]
    (x1, y1), (x2, y2) = (end if len(end) == 2 else [0.0, 0.0] for end in ends)
    if level(abs(x2 - x1), abs(y2 - y1), line=True):
        yield DrawnLine(abs(x2 - x1), "vml")


def _position(style: dict[str, str]) -> Position:
    if style.get("position") != "absolute":
        return Position()
    align = style.get("mso-position-horizontal", "absolute")
    return Position(
        _ORIGINS.get(style.get("mso-position-horizontal-relative", ""), "column"),
        _css(style.get("margin-left"), _PT_PER_PIXEL),
        "" if align == "absolute" else align,
    )


def _insets(box: _Element) -> tuple[float, float]:
    said = box.get("inset", "").split(",")
    left, right = (said[i].strip() if i < len(said) else "" for i in (0, 2))
    return (_css(left, _PT_PER_PIXEL) if left else INSET), (_css(right, _PT_PER_PIXEL) if right else INSET)


def _style(shape: _Element) -> dict[str, str]:
    pairs = (item.partition(":") for item in shape.get("style", "").split(";"))
    return {name.strip().lower(): value.strip() for name, _, value in pairs}


def _css(text: str | None, unit: float) -> float:
    """A CSS length in pt; a plain number counts in ``unit``."""
    text = (text or "").strip()
    if text.endswith("px"):
        return (points(text[:-2], 1) or 0.0) * _PT_PER_PIXEL
    length = points(text, 1) or 0.0
    return length if text[-2:].isalpha() else length * unit
