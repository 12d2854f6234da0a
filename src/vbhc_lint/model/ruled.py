"""How tables are ruled (ECMA-376 17.4): every side of a cell, its ground, how high its row is."""

from __future__ import annotations

from collections.abc import Hashable
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

    Paddings in mm. The height in pt is the least; 0 where none is said.
    """

    borders: Sides
    fill: str
    align: str  # "top", "center" or "bottom"
    padding: dict[str, float]
    height: float
    goes_on: bool  # the cell above goes on in it
    whole: bool  # its row stands on one page (w:cantSplit)


class Ground(msgspec.Struct, frozen=True):
    """What is drawn around and under a paragraph: its borders, its ground as RRGGBB or "".

    Neighbours of one ground between the same edges share it (17.3.1.24).
    """

    borders: Sides
    fill: str


PLAIN = Ground({}, "")


class _Said(msgspec.Struct, frozen=True):
    """What a ``w:tcPr`` says of what is drawn; paddings in mm, those of the table where it says none."""

    borders: Sides
    fill: str
    align: str
    padding: dict[str, float]


class RuledTable(Table):
    """One ``w:tbl`` with all that is drawn of it."""

    def __init__(self, element: _Element, styles: TableStyles) -> None:
        """Where it stands across the page is not asked for."""
        rows = rows_of(element)
        super().__init__(element, rows, styles, (0.0, 0.0), outdented=False)
        self._trprs = [child(row, "trPr") for row, _ in rows]
        self._places = {slot.element: (r, c) for r, row in enumerate(self._rows) for c, slot in enumerate(row)}
        self._known: dict[Hashable, _Said] = {}
        self._said = {id(slot): self._of(slot) for row in self._rows for slot in row}
        self._styled_cells: dict[tuple[str, ...], tuple[Sides, str]] = {}

    def cell(self, element: _Element) -> Ruled:
        """How one of its ``w:tc`` is drawn."""
        row, column = self._places[element]
        slot = self._rows[row][column]
        said = self._said[id(slot)]
        styled, fill = self._conditional(self._conditions(row, slot))
        height = child(self._trprs[row], "trHeight")
        return Ruled(
            {side: line for side in _FACING if (line := self._side(row, column, side, styled)).width},
            said.fill or fill,
            said.align,
            said.padding,
            0.0 if height is None else points(height.get(VAL)) or 0.0,
            slot.properties.goes_on,
            on(child(self._trprs[row], "cantSplit")),
        )

    def _of(self, slot: Slot) -> _Said:
        tcpr = leading(slot.element, TCPR)
        key = self._styles.key(tcpr)
        if key not in self._known:
            whole = self._styles.whole(tcpr)
            self._known[key] = _Said(
                sides_of(child(whole, "tcBorders")),
                shade(child(whole, "shd")),
                val(whole, "vAlign") or "top",
                {side: self._pad(child(whole, "tcMar"), side) for side in _FACING},
            )
        return self._known[key]

    def _pad(self, margins: _Element | None, side: str) -> float:
        own = margin(margins, side, _ALSO.get(side, side))
        if own is not None:
            return own
        return self._padding[side == "right"] if side in _ALSO else self._above_and_below[side]

    @cached_property
    def _above_and_below(self) -> dict[str, float]:
        """The space in mm above and below a cell's text, where the cell says none."""
        styles = (child(style.element, "tblPr") for style in self._styles.chain(self._style_id)[::-1])
        said = [child(properties, "tblCellMar") for properties in (self._properties, *styles)]
        found = {side: [margin(margins, side) for margins in said] for side in ("top", "bottom")}
        return {side: next((one for one in widths if one is not None), 0.0) for side, widths in found.items()}

    def _side(self, row: int, column: int, side: str, styled: Sides) -> Line:
        """The cell's own word, the word of the cell beyond the edge, its style's, the table's."""
        own = self._said[id(self._rows[row][column])].borders
        if side in own:
            return own[side]
        beyond = self._beyond(row, column, side)
        if beyond is not None and _FACING[side] in beyond.borders:
            return beyond.borders[_FACING[side]]
        if side in styled:
            return styled[side]
        return self._lines.get(side if beyond is None else _INNER[side], _NONE)

    def _beyond(self, row: int, column: int, side: str) -> _Said | None:
        """What the cell at the other side of an edge says; where there are several, the first."""
        facing = None
        if side in ("left", "right"):
            other = column + (1 if side == "right" else -1)
            facing = self._rows[row][other] if 0 <= other < len(self._rows[row]) else None
        elif 0 <= (other := row + (1 if side == "bottom" else -1)) < len(self._rows):
            facing = next(self._facing(other, self._rows[row][column]), None)
        return None if facing is None else self._said[id(facing)]

    @cached_property
    def _lines(self) -> Sides:
        """What the table and its style say of its edges and of those between cells."""
        said = Sides()
        for style in self._styles.chain(self._style_id):
            said |= sides_of(child(child(style.element, "tblPr"), "tblBorders"))
        return said | sides_of(child(self._properties, "tblBorders"))

    def _conditional(self, conditions: tuple[str, ...]) -> tuple[Sides, str]:
        """The borders and the ground that the style gives cells under these conditions."""
        if conditions not in self._styled_cells:
            speaking = self._styles.conditional(self._style_id, conditions)
            borders = Sides()
            for properties in speaking:
                borders |= sides_of(child(properties, "tcBorders"))
            fills = [shade(child(properties, "shd")) for properties in speaking]
            self._styled_cells[conditions] = borders, next(filter(None, reversed(fills)), "")
        return self._styled_cells[conditions]


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
