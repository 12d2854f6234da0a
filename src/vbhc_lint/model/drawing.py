"""What is drawn in or over a paragraph: rules, text boxes and pictures of DrawingML (ECMA-376 20.4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec
from lxml.etree import _Element

from vbhc_lint.model.page import Section
from vbhc_lint.model.wml import MC, WP, WPS, A, R, W, points
from vbhc_lint.units import EMU_PER_PT, mm

FLAT = 2.0  # pt: a shape no higher than this is seen as a line
SLOPE = 0.1  # a drawn line that rises less than this share of its width is meant to be level
INSET = 7.2  # pt between a text box's edge and its text, at the left and right
TEXT = W + "txbxContent"
_LARGEST_SCALE = 1e6  # groups in groups multiply theirs
_LINES = frozenset({"line", "straightConnector1"})
_KNOWN = frozenset({"wps", "wpg", "wpc", "wp14", "w14", "w15", "a14"})
Origin = Literal["page", "margin", "column"]
ORIGINS: dict[str, Origin] = {"page": "page", "margin": "margin"}


Flow = Literal["inline", "over", "under", "beside", "between"]
_FLOWS: dict[str, Flow] = {
    WP + "wrapSquare": "beside", WP + "wrapTight": "beside", WP + "wrapThrough": "beside",
    WP + "wrapTopAndBottom": "between",
}  # fmt: skip


class Position(msgspec.Struct, frozen=True):
    """Where a drawing lies across the page: an offset in pt from the left edge of its origin, or an alignment in it.

    What is part of a group lies ``shift`` pt from the left edge of the group, which is ``whole`` pt wide. ``top`` is
    how far in pt it lies below the paragraph it is anchored in, 0 where it is hung on the sheet; ``flow`` is where it
    stands: in the line, over the text or under it, beside it, or with text only above and below.
    """

    origin: Origin = "column"
    offset: float = 0.0
    align: str = ""
    shift: float = 0.0
    whole: float | None = None
    top: float = 0.0
    flow: Flow = "inline"

    def part(self, shift: float, whole: float, top: float = 0.0) -> Position:
        """The position of a shape that lies so far from the left and top edges of a group of that width."""
        whole = whole if self.whole is None else self.whole
        return msgspec.structs.replace(self, shift=self.shift + shift, whole=whole, top=self.top + top)

    def edges(self, width: float | None, section: Section, column: tuple[float, float]) -> tuple[float, float]:
        """The edges in mm from the left edge of the sheet of something ``width`` pt wide (None: as wide as its origin).

        ``column`` are those of the text that it is anchored in.
        """
        origins = {"page": (0.0, section.width), "margin": (section.left, section.width - section.right)}
        left, right = origins.get(self.origin, column)
        if width is None:
            return left, right
        whole = mm(width if self.whole is None else self.whole)
        if self.align == "center":
            left += (right - left - whole) / 2
        elif self.align in ("right", "outside"):
            left = right - whole
        else:
            left += mm(self.offset)
        left += mm(self.shift)
        return left, left + mm(width)


class Rule(msgspec.Struct, frozen=True):
    """A horizontal rule, its width in pt."""

    width: float
    position: Position


class TextBox(msgspec.Struct, frozen=True, eq=False):
    """A text box: the element that holds its blocks, its size (None where unknown) and insets in pt, its place."""

    content: _Element
    width: float | None
    position: Position
    inset_left: float = INSET
    inset_right: float = INSET
    height: float = 0.0
    inset_top: float = INSET / 2
    framed: bool = False  # a line is drawn around it
    centred: bool = False  # its text stands in the middle of its height
    filled: bool = False  # its ground is white: it hides what lies under it


class Picture(msgspec.Struct, frozen=True):
    """A picture, or what is drawn in some other way: size in pt, the relationship that leads to it, "" for none."""

    width: float
    height: float
    position: Position
    relation: str = ""
    told: str = ""  # what the document says that it shows
    cut: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)  # of 1, left out at the top, right, bottom, left


Drawn = Iterator[Rule | TextBox | Picture]


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
    """The rules, text boxes and pictures of a ``w:drawing``."""
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
                yield Rule(width, position)
            else:
                yield _picture(shape, width, height, position, _told(frame.find(WP + "docPr")))


def _position(frame: _Element) -> Position:
    horizontal, vertical = frame.find(WP + "positionH"), frame.find(WP + "positionV")
    usual: Flow = "inline" if frame.tag == WP + "inline" else "over"
    if frame.get("behindDoc", "0") in ("1", "true"):
        usual = "under"
    flow = next((_FLOWS[str(wrap.tag)] for wrap in frame if wrap.tag in _FLOWS), usual)
    if horizontal is None:
        return Position(flow=flow)
    offset = points(horizontal.findtext(WP + "posOffset"), EMU_PER_PT) or 0.0
    align = horizontal.findtext(WP + "align") or ""
    origin = ORIGINS.get(horizontal.get("relativeFrom", ""), "column")
    hung = vertical is not None and vertical.get("relativeFrom") in ("paragraph", "line")
    top = points(vertical.findtext(WP + "posOffset"), EMU_PER_PT) if vertical is not None and hung else None
    return Position(origin, offset, align, top=top or 0.0, flow=flow)


def _is_group(shape: _Element) -> bool:
    return str(shape.tag).endswith(("}wgp", "}wpc", "}grpSp"))


def _group(group: _Element, width: float, position: Position) -> Drawn:
    """The shapes of a group or canvas that is ``width`` pt wide (20.1.7.5: their places are in its own measures)."""
    own, origin = (group.find(f"./*/{A}xfrm/{A}{name}") for name in ("chExt", "chOff"))
    across = 0.0 if own is None else _emu(own, "cx")
    scale = min(width / across, _LARGEST_SCALE) if across > 0 else 1.0
    left, top = (0.0 if origin is None else _emu(origin, name) for name in "xy")
    for shape in group:
        extent, offset = (shape.find(f"./*/{A}xfrm/{A}{name}") for name in ("ext", "off"))
        if extent is None:
            continue
        x, y = (0.0 if offset is None else _emu(offset, name) for name in "xy")
        place = position.part((x - left) * scale, width, (y - top) * scale)
        inner, high = _emu(extent, "cx") * scale, _emu(extent, "cy") * scale
        if shape.tag == WPS + "wsp":
            yield from _shape(shape, inner, high, place)
        elif _is_group(shape):
            yield from _group(shape, inner, place)
        elif str(shape.tag).endswith("}pic"):
            yield _picture(shape, inner, high, place, _told(shape.find(".//{*}cNvPr")))


def _shape(shape: _Element, width: float, height: float, position: Position) -> Drawn:
    """One ``wps:wsp``: a text box, a level line or a flat shape."""
    content = shape.find(f"{WPS}txbx/{TEXT}")
    outline = shape.find(f"{WPS}spPr/{A}ln")
    if content is not None:
        body = shape.find(WPS + "bodyPr")
        insets = [None if body is None else points(body.get(side), EMU_PER_PT) for side in ("lIns", "rIns", "tIns")]
        left, right, top = (d if i is None else i for i, d in zip(insets, (INSET, INSET, INSET / 2), strict=True))
        framed = outline is not None and outline.find(A + "noFill") is None
        filled = shape.find(f"{WPS}spPr/{A}solidFill") is not None
        centred = body is not None and body.get("anchor") == "ctr"
        yield TextBox(content, width, position, left, right, height, top, framed, centred, filled)
        return
    geometry = shape.find(f"{WPS}spPr/{A}prstGeom")
    line = geometry is not None and geometry.get("prst") in _LINES
    unseen = line and outline is not None and outline.find(A + "noFill") is not None
    if not unseen and level(width, height, line=line):
        yield Rule(width, position)


def _picture(shape: _Element, width: float, height: float, position: Position, told: str) -> Picture:
    """What ``pic:pic`` or another graphic shows, cut as its ``a:srcRect`` says (20.1.8.55)."""
    blip, source = shape.find(f".//{A}blip"), shape.find(f".//{A}srcRect")
    relation = "" if blip is None else blip.get(R + "embed", "")
    cut = tuple(0.0 if source is None else (points(source.get(side), 100_000) or 0.0) for side in "trbl")
    return Picture(width, height, position, relation, told, (cut[0], cut[1], cut[2], cut[3]))


def _told(properties: _Element | None) -> str:
    """What is said of a drawing to those who do not see it (20.4.2.5)."""
    return "" if properties is None else properties.get("descr") or properties.get("title") or ""


def _emu(element: _Element, name: str) -> float:
    return points(element.get(name), EMU_PER_PT) or 0.0
