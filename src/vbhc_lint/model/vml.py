"""What is drawn in or over a paragraph: rules, text boxes and pictures of VML (ECMA-376 part 4, 19.1)."""

from __future__ import annotations

from lxml.etree import _Element

from vbhc_lint.model.drawing import INSET, ORIGINS, TEXT, Drawn, Flow, Picture, Position, Rule, TextBox, level
from vbhc_lint.model.wml import R, V, points

_SHAPES = frozenset({V + "shape", V + "rect", V + "roundrect"})
_CONNECTOR = "_x0000_t32"  # the shape type of a straight connector
_OFFICE = "{urn:schemas-microsoft-com:office:office}"
_HR = _OFFICE + "hr"
_WRAP = "{urn:schemas-microsoft-com:office:word}wrap"
_FLOWS: dict[str, Flow] = {"square": "beside", "tight": "beside", "through": "beside", "topAndBottom": "between"}
_NOT = ("f", "false")
_PT_PER_PIXEL = 0.75
_LARGEST_UNIT = 1e6  # pt; groups in groups multiply their units
_GROUP_UNITS = 1000.0  # width of a group's own coordinates where v:coordsize is missing


def drawn(pict: _Element, column: float) -> Drawn:
    """The rules, text boxes and pictures of a ``w:pict`` or ``w:object``; ``column`` is the text column in pt."""
    for shape in pict:
        yield from _shape(shape, _PT_PER_PIXEL, column)


def _shape(shape: _Element, unit: float, column: float, place: Position | None = None) -> Drawn:
    """One shape; ``unit`` is what its plain numbers are worth in pt, ``place`` where it lies as part of a group."""
    style = _style(shape)
    width, height = _css(style.get("width"), unit), _css(style.get("height"), unit)
    place = _position(shape, style) if place is None else place
    if shape.tag == V + "group":
        yield from _group(shape, width, column, place)
    elif shape.tag == V + "line":
        yield from _line(shape, unit, place)
    elif shape.tag in _SHAPES:
        box = shape.find(V + "textbox")
        content = None if box is None else box.find(TEXT)
        if box is not None and content is not None:
            left, top, right = _insets(box)
            framed, filled = (shape.get(said) not in _NOT for said in ("stroked", "filled"))
            centred = style.get("v-text-anchor") == "middle"
            yield TextBox(content, width or None, place, left, right, height, top, framed, centred, filled)
        elif shape.get(_HR) in ("t", "true"):
            yield Rule(width or column, place)
        elif (data := shape.find(V + "imagedata")) is not None:
            told = shape.get("alt") or data.get(_OFFICE + "title", "")
            yield Picture(width, height, place, data.get(R + "id", ""), told or "")
        elif "height" in style and level(width, height, line=_CONNECTOR in shape.get("type", "")):
            yield Rule(width, place)


def _group(group: _Element, width: float, column: float, place: Position) -> Drawn:
    across = points(group.get("coordsize", "").partition(",")[0], 1) or _GROUP_UNITS
    scale = min(width / across, _LARGEST_UNIT) if across > 0 else 1.0
    x, _, y = group.get("coordorigin", "").partition(",")
    start, above = points(x, 1) or 0.0, points(y, 1) or 0.0
    for child in group:
        style = _style(child)
        left, top = _css(style.get("left"), scale) - start * scale, _css(style.get("top"), scale) - above * scale
        yield from _shape(child, scale, column, place.part(left, width, top))


def _line(shape: _Element, unit: float, place: Position) -> Drawn:
    ends = [[_css(n, unit) for n in shape.get(name, "0,0").split(",")] for name in ("from", "to")]
    (x1, y1), (x2, y2) = (end if len(end) == 2 else [0.0, 0.0] for end in ends)
    if level(abs(x2 - x1), abs(y2 - y1), line=True):
        start = place if place.whole is not None else place.part(min(x1, x2), abs(x2 - x1), min(y1, y2))
        yield Rule(abs(x2 - x1), start)


def _position(shape: _Element, style: dict[str, str]) -> Position:
    if style.get("position") != "absolute":
        return Position()
    align = style.get("mso-position-horizontal", "absolute")
    upright = style.get("mso-position-vertical-relative", "text")
    usual: Flow = "under" if style.get("z-index", "").startswith("-") else "over"
    flow = next((_FLOWS.get(w.get("type", ""), usual) for w in shape.iterchildren(_WRAP)), usual)
    return Position(
        ORIGINS.get(style.get("mso-position-horizontal-relative", ""), "column"),
        _css(style.get("margin-left"), _PT_PER_PIXEL),
        "" if align == "absolute" else align,
        top=_css(style.get("margin-top"), _PT_PER_PIXEL) if upright in ("text", "line") else 0.0,
        flow=flow,
    )


def _insets(box: _Element) -> tuple[float, float, float]:
    """The space in pt at the left, above, and at the right of the text of a box."""
    said = [side.strip() for side in box.get("inset", "").split(",")]
    left, top, right = (_css(side, _PT_PER_PIXEL) if side else None for side in [*said, "", "", ""][:3])
    return INSET if left is None else left, INSET / 2 if top is None else top, INSET if right is None else right


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
