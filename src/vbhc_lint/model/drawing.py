"""What is drawn in or over a paragraph: horizontal rules and text boxes of DrawingML (ECMA-376 20.4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec
from lxml.etree import _Element

from vbhc_lint.model.page import DrawnLine
from vbhc_lint.model.wml import MC, WP, WPS, A, W, points
from vbhc_lint.units import EMU_PER_PT

FLAT = 2.0  # pt: a shape no higher than this is seen as a line
SLOPE = 0.1  # a drawn line that rises less than this share of its width is meant to be level
INSET = 7.2  # pt between a text box's edge and its text, at the left and right
TEXT = W + "txbxContent"
_LARGEST_SCALE = 1e6  # groups in groups multiply theirs
_LINES = frozenset({"line", "straightConnector1"})
_KNOWN = frozenset({"wps", "wpg", "wpc", "wp14", "w14", "w15", "a14"})
Origin = Literal["page", "margin", "column"]
_ORIGINS: dict[str, Origin] = {"page": "page", "margin": "margin"}


class Position(msgspec.Struct, frozen=True):
    """Where a drawing lies across the page: an offset in pt from the left edge of its origin, or an alignment in it.

    What is part of a group lies ``shift`` pt from the left edge of the group, which is ``whole`` pt wide.
    """

    origin: Origin = "column"
    offset: float = 0.0
    align: str = ""
    shift: float = 0.0
    whole: float | None = None

    def part(self, shift: float, whole: float) -> Position:
        """The position of a shape that lies so far from the left edge of a group of that width."""
        return msgspec.structs.replace(
            self, shift=self.shift + shift, whole=whole if self.whole is None else self.whole
        )


class TextBox(msgspec.Struct, frozen=True, eq=False):
    """A text box: the element that holds its blocks, its width (None where unknown) and insets in pt, its place."""

    content: _Element
    width: float | None
    position: Position
    inset_left: float = INSET
    inset_right: float = INSET


Drawn = Iterator[DrawnLine | TextBox]


def chosen(alternate: _Element) -> _Element | None:
    """The branch of an ``mc:AlternateContent`` to read: a Choice of known namespaces, else the Fallback."""
    for choice in alternate.iterchildren(MC + "Choice"):
        required = choice.get("Requires", "").split()
        if required and _KNOWN.issuperset(required):
            return choice
    return alternate.find(MC + "Fallback")


def level(width: float, height: float, *, line: bool) -> bool:
    """Whether something of this size is seen as a horizontal rule; ``line``: it is drawn as a line."""
    return height < width and (height <= FLAT or (line and height <= width * SLOPE))


def drawn(drawing: _Element) -> Drawn:
    """The rules and text boxes of a ``w:drawing``."""
    for frame in drawing:
        extent = frame.find(WP + "extent")
        data = frame.find(f"{A}graphic/{A}graphicData")
        if extent is None or data is None:
            continue
        width, height, position = _emu(extent, "cx"), _emu(extent, "cy"), _position(frame)
        for shape in data:
            if shape.tag == WPS + "wsp":
                yield from _shape(shape, width, height, position)
            elif _is_group(shape):
                yield from _group(shape, width, position)
            elif level(width, height, line=False):
                yield DrawnLine(width, "drawingml")


def _position(frame: _Element) -> Position:
    horizontal = frame.find(WP + "positionH")
    if horizontal is None:
        return Position()
    offset = points(horizontal.findtext(WP + "posOffset"), EMU_PER_PT) or 0.0
    align = horizontal.findtext(WP + "align") or ""
    return Position(_ORIGINS.get(horizontal.get("relativeFrom", ""), "column"), offset, align)


def _is_group(shape: _Element) -> bool:
    return str(shape.tag).endswith(("}wgp", "}wpc", "}grpSp"))


def _group(group: _Element, width: float, position: Position) -> Drawn:
    """The shapes of a group or canvas that is ``width`` pt wide (20.1.7.5: their places are in its own measures)."""
    own, origin = (group.find(f"./*/{A}xfrm/{A}{name}") for name in ("chExt", "chOff"))
    across = 0.0 if own is None else _emu(own, "cx")
    scale = min(width / across, _LARGEST_SCALE) if across > 0 else 1.0
    start = 0.0 if origin is None else _emu(origin, "x")
    for shape in group:
        extent, offset = (shape.find(f"./*/{A}xfrm/{A}{name}") for name in ("ext", "off"))
        if extent is None:
            continue
        place = position.part(((0.0 if offset is None else _emu(offset, "x")) - start) * scale, width)
        if shape.tag == WPS + "wsp":
            yield from _shape(shape, _emu(extent, "cx") * scale, _emu(extent, "cy") * scale, place)
        elif _is_group(shape):
            yield from _group(shape, _emu(extent, "cx") * scale, place)


def _shape(shape: _Element, width: float, height: float, position: Position) -> Drawn:
    """One ``wps:wsp``: a text box, a level line or a flat shape."""
    content = shape.find(f"{WPS}txbx/{TEXT}")
    if content is not None:
        body = shape.find(WPS + "bodyPr")
        insets = [None if body is None else points(body.get(side), EMU_PER_PT) for side in ("lIns", "rIns")]
        left, right = (INSET if inset is None else inset for inset in insets)
        yield TextBox(content, width, position, left, right)
        return
    geometry = shape.find(f"{WPS}spPr/{A}prstGeom")
    line = geometry is not None and geometry.get("prst") in _LINES
    unseen = line and shape.find(f"{WPS}spPr/{A}ln/{A}noFill") is not None
    if not unseen and level(width, height, line=line):
        yield DrawnLine(width, "drawingml")


def _emu(element: _Element, name: str) -> float:
    return points(element.get(name), EMU_PER_PT) or 0.0
