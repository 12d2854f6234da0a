"""How tables are ruled (ECMA-376 17.4): every side of a cell, its ground, how high its row is."""

from __future__ import annotations

from functools import cached_property

import msgspec
from lxml.etree import _Element

from vbhc_lint.model.cells import TableStyles, margin
from vbhc_lint.model.story import rows_of
from vbhc_lint.model.tables import Slot, Table
from vbhc_lint.model.wml import TCPR, VAL, W, child, leading, on, points, val

_FACING = {"top": "bottom", "right": "left", "bottom": "top", "left": "right"}
_INNER = {"top": "insideH", "right": "insideV", "bottom": "insideH", "left": "insideV"}
_NAMES = {"start": "left", "end": "right"}
_ALSO = {"left": "start", "right": "end"}
_HEAVIEST = 6.0  # pt (17.3.4)
_FARTHEST = 31.0  # pt (17.18.68)
_HEX = frozenset("0123456789ABCDEF")


class Line(msgspec.Struct, frozen=True):
    """A border: its width in pt, 0 for one that is said not to be; its ST_Border value, its colour as RRGGBB or ""."""

    width: float
    kind: str = "single"
    color: str = ""
    space: float = 0.0  # pt between it and a paragraph


_NONE = Line(0.0)
Sides = dict[str, Line]  # by side; one that is absent is not spoken of


class Ruled(msgspec.Struct, frozen=True):
    """A cell: its borders, its ground as RRGGBB or "", where its text stands; paddings and the row's height.

    Paddings in mm. The height in pt is the least, or where it is ``exact`` the only one; 0 where none is said.
    """

    borders: Sides
    fill: str
    align: str  # "top", "center" or "bottom"
    padding: dict[str, float]
    height: float
    exact: bool
    goes_on: bool  # the cell above goes on in it
    whole: bool  # its row stands on one page (w:cantSplit)


class Ground(msgspec.Struct, frozen=True):
    """What is drawn around and under a paragraph: its borders, its ground as RRGGBB or "".

    Neighbours of one ground between the same edges share it (17.3.1.24).
    """

    borders: Sides
    fill: str


PLAIN = Ground({}, "")


class RuledTable(Table):
    """One ``w:tbl`` with all that is drawn of it."""

    def __init__(self, element: _Element, styles: TableStyles) -> None:
        """Where it stands across the page is not asked for."""
        rows = rows_of(element)
        super().__init__(element, rows, styles, (0.0, 0.0), outdented=False)
        self._trs = [row for row, _ in rows]
        self._places = {slot.element: (r, c) for r, row in enumerate(self._rows) for c, slot in enumerate(row)}
        self._sides: dict[_Element, Sides] = {}

    def cell(self, element: _Element) -> Ruled:
        """How one of its ``w:tc`` is drawn."""
        row, column = self._places[element]
        slot = self._rows[row][column]
        tcpr = self._said(slot)
        conditions = self._conditions(row, slot)
        height = child(child(self._trs[row], "trPr"), "trHeight")
        return Ruled(
            {side: line for side in _FACING if (line := self._side(row, column, side, conditions)).width},
            shade(child(tcpr, "shd")) or self._styled_fill(conditions),
            val(tcpr, "vAlign") or "top",
            {side: self._pad(tcpr, side) for side in _FACING},
            0.0 if height is None else points(height.get(VAL)) or 0.0,
            height is not None and height.get(W + "hRule") == "exact",
            slot.properties.goes_on,
            on(child(child(self._trs[row], "trPr"), "cantSplit")),
        )

    def _pad(self, tcpr: _Element | None, side: str) -> float:
        names = (side, _ALSO.get(side, side))
        own = margin(child(tcpr, "tcMar"), *names)
        if own is not None:
            return own
        if side in ("left", "right"):
            return self._padding[side == "right"]
        styles = (child(style.element, "tblPr") for style in self._styles.chain(self._style_id)[::-1])
        said = (margin(child(properties, "tblCellMar"), side) for properties in (self._properties, *styles))
        return next((width for width in said if width is not None), 0.0)

    def _said(self, slot: Slot) -> _Element | None:
        return self._styles.whole(leading(slot.element, TCPR))

    def _own(self, slot: Slot) -> Sides:
        if slot.element not in self._sides:
            self._sides[slot.element] = sides_of(child(self._said(slot), "tcBorders"))
        return self._sides[slot.element]

    def _side(self, row: int, column: int, side: str, conditions: tuple[str, ...]) -> Line:
        """The cell's own word, the word of the cell beyond the edge, its style's, the table's."""
        own = self._own(self._rows[row][column])
        if side in own:
            return own[side]
        beyond = self._beyond(row, column, side)
        if beyond is not None and _FACING[side] in self._own(beyond):
            return self._own(beyond)[_FACING[side]]
        styled = self._conditional(conditions)
        if side in styled:
            return styled[side]
        return self._lines.get(side if beyond is None else _INNER[side], _NONE)

    def _beyond(self, row: int, column: int, side: str) -> Slot | None:
        """The cell at the other side of an edge; where there are several, the first."""
        if side in ("left", "right"):
            other = column + (1 if side == "right" else -1)
            return self._rows[row][other] if 0 <= other < len(self._rows[row]) else None
        other = row + (1 if side == "bottom" else -1)
        return next(self._facing(other, self._rows[row][column]), None) if 0 <= other < len(self._rows) else None

    @cached_property
    def _lines(self) -> Sides:
        """What the table and its style say of its edges and of those between cells."""
        said = Sides()
        for style in self._styles.chain(self._style_id):
            said |= sides_of(child(child(style.element, "tblPr"), "tblBorders"))
        return said | sides_of(child(self._properties, "tblBorders"))

    def _conditional(self, conditions: tuple[str, ...]) -> Sides:
        said = Sides()
        for properties in self._styles.conditional(self._style_id, conditions):
            said |= sides_of(child(properties, "tcBorders"))
        return said

    def _styled_fill(self, conditions: tuple[str, ...]) -> str:
        found = [shade(child(p, "shd")) for p in self._styles.conditional(self._style_id, conditions)]
        return next(filter(None, reversed(found)), "")


def ground_of(speaking: list[_Element]) -> Ground:
    """The ground that the ``w:pPr`` that speak of a paragraph come to, the weakest first."""
    said, fill = Sides(), ""
    for properties in speaking:
        said |= sides_of(child(properties, "pBdr"))
        if (shading := child(properties, "shd")) is not None:
            fill = shade(shading)
    borders = {side: line for side, line in said.items() if line.width and side in _FACING}
    return Ground(borders, fill) if borders or fill else PLAIN


def sides_of(borders: _Element | None) -> Sides:
    """The sides that a ``w:tblBorders``, ``w:tcBorders`` or ``w:pBdr`` speaks of."""
    found = Sides()
    for side in () if borders is None else borders:
        name = str(side.tag).removeprefix(W)
        found[_NAMES.get(name, name)] = _line(side)
    return found


def _line(side: _Element) -> Line:
    kind = side.get(VAL, "nil")
    if kind in ("nil", "none"):
        return Line(0.0)
    width = points(side.get(W + "sz"), 8) or 0.5
    space = min(max(points(side.get(W + "space"), 1) or 0.0, 0.0), _FARTHEST)
    return Line(min(max(width, 0.25), _HEAVIEST), kind, _color(side.get(W + "color")), space)


def shade(shading: _Element | None) -> str:
    """The ground that a ``w:shd`` gives, as RRGGBB; "" for none."""
    return "" if shading is None else _color(shading.get(W + "fill"))


def _color(said: str | None) -> str:
    color = (said or "").upper()
    return color if len(color) == 6 and _HEX.issuperset(color) else ""
