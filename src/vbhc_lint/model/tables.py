"""Tables laid out (ECMA-376 17.4): each cell's text column, the borders it shows, how its style formats it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate, islice, takewhile

import msgspec
from lxml.etree import _Element

from vbhc_lint.model.cells import Borders, CellProperties, TableStyles, borders_of, length, margin
from vbhc_lint.model.run_cascade import TableLook
from vbhc_lint.model.wml import TCPR, VAL, W, child, integer, leading, points, val
from vbhc_lint.units import mm

_PADDING = mm(5.4)  # at the left and right of a cell's text where nothing is said, as Word has it
_LOOK_BITS = {
    "firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100, "noHBand": 0x200, "noVBand": 0x400,
}  # fmt: skip
_ALL = 0x20 | 0x40 | 0x80 | 0x100
# Weakest first, as Word applies them; 17.7.6 has columns above rows, in bands and at the edges
_CONDITIONS = (
    "band1Horz", "band2Horz", "band1Vert", "band2Vert", "firstCol", "lastCol", "firstRow", "lastRow",
    "nwCell", "neCell", "swCell", "seCell",
)  # fmt: skip


class CellBox(msgspec.Struct, frozen=True, eq=False):
    """A cell: its element, its place in the grid, its text column in mm, and what the table style says of it."""

    element: _Element
    column: int
    span: int
    left: float
    right: float
    look: TableLook
    border_top: bool
    border_bottom: bool
    goes_on: bool


class Slot(msgspec.Struct, frozen=True, eq=False):
    """A cell in the grid: its element, its first column, the width in mm that it asks for, what it says."""

    element: _Element
    column: int
    width: float
    properties: CellProperties


class Table:
    """One ``w:tbl``, its rows given as (``w:tr``, its cells)."""

    def __init__(
        self, element: _Element, rows: list[tuple[_Element, list[_Element]]], styles: TableStyles,
        column: tuple[float, float], *, outdented: bool,
    ) -> None:  # fmt: skip
        """``column``: the edges in mm of where it stands; ``outdented``: cell text, not the border, keeps to them."""
        self._styles = styles
        self._properties = child(element, "tblPr")
        self._style_id = val(self._properties, "tblStyle")
        self._styled = styles.table(self._style_id)
        grid = child(element, "tblGrid")
        lines = () if grid is None else grid.iterchildren(W + "gridCol")
        widths = (mm(points(line.get(W + "w")) or 0.0) for line in lines)
        self._grid = [0.0, *accumulate(widths)]  # the right edge of each column
        self._rows = [self._slots(row, cells) for row, cells in rows]
        self._column = column
        self._outdented = outdented
        self.columns = max(
            [len(self._grid) - 1, *(s.column + s.properties.span for row in self._rows for s in row[-1:])]
        )

    def _slots(self, row: _Element, cells: list[_Element]) -> list[Slot]:
        """The cells of a row in the grid."""
        column = integer(val(child(row, "trPr"), "gridBefore"))
        slots = []
        for cell in cells:
            said = self._styles.cell(leading(cell, TCPR))
            width = self._edge(column + said.span) - self._edge(column) if said.width is None else said.width
            slots.append(Slot(cell, column, width, said))
            column += said.span
        return slots

    @cached_property
    def _width(self) -> float:
        """The width in mm that its cells ask for."""
        return max((sum(slot.width for slot in row) for row in self._rows), default=0.0)

    @cached_property
    def _scale(self) -> float:
        """What a cell gets of the width it asks for: a table of automatic width keeps to its column.

        So Word fits it (17.4.52, 17.4.63), in all cells alike; where cell text keeps to the margins, the padding
        of the outer cells lies beyond them.
        """
        if not self._fitted:
            return 1.0
        left, right = self._column
        room = right - left + (sum(self._padding) if self._outdented else 0.0)
        return min(1.0, room / self._width) if self._width and room > 0 else 1.0

    @property
    def _fitted(self) -> bool:
        """Whether its width is left to Word."""
        said, layout = child(self._properties, "tblW"), child(self._properties, "tblLayout")
        said_width = said is not None and said.get(W + "type") not in ("auto", "nil") and said.get(W + "w") != "0"
        fixed = layout is not None and layout.get(W + "type") == "fixed"
        return not (said_width or fixed or child(self._properties, "tblpPr") is not None)

    def _edge(self, column: int) -> float:
        """Where a column begins in the grid, in mm from its left edge."""
        return self._grid[min(max(column, 0), len(self._grid) - 1)]

    def cells(self, row: int) -> Iterator[CellBox]:
        """The cells of a row, from the left."""
        slots = self._rows[row]
        left = self._left + (self._edge(slots[0].column) * self._scale if slots else 0.0)
        pad_left, pad_right = self._padding
        for slot in slots:
            said = slot.properties
            right = left + slot.width * self._scale
            look, borders = self._styles.look(self._style_id, self._conditions(row, slot))
            yield CellBox(
                slot.element,
                slot.column,
                said.span,
                left + (pad_left if said.pad_left is None else said.pad_left),
                right - (pad_right if said.pad_right is None else said.pad_right),
                look,
                self._drawn(row, slot, borders, "top"),
                self._drawn(row, slot, borders, "bottom"),
                said.goes_on,
            )
            left = right

    @cached_property
    def _left(self) -> float:
        """The table's left edge in mm."""
        left, right = self._column
        width = self._width * self._scale
        floating = child(self._properties, "tblpPr")
        align, edge = self._in_line() if floating is None else self._floating(floating)
        if align == "center":
            return left + (right - left - width) / 2
        return right - width if align in ("right", "end", "outside") else edge

    def _in_line(self) -> tuple[str | None, float]:
        """The alignment of a table in the text, and its left edge in mm where that aligns it to the left."""
        indent = length(self._properties, "tblInd")
        if indent is None:
            indent = self._styled.indent or 0.0
        outdent = self._padding[0] if self._outdented else 0.0
        return val(self._properties, "jc") or self._styled.align, self._column[0] + indent - outdent

    def _floating(self, properties: _Element) -> tuple[str | None, float]:
        """The same of a table that text flows around (17.4.58)."""
        origin = 0.0 if properties.get(W + "horzAnchor", "page") == "page" else self._column[0]
        return properties.get(W + "tblpXSpec"), origin + mm(points(properties.get(W + "tblpX")) or 0.0)

    @cached_property
    def _padding(self) -> tuple[float, float]:
        """The space in mm at the left and right of a cell's text, where the cell says none."""
        margins = child(self._properties, "tblCellMar")
        left, right = margin(margins, "left", "start"), margin(margins, "right", "end")
        left = self._styled.pad_left if left is None else left
        right = self._styled.pad_right if right is None else right
        return _PADDING if left is None else left, _PADDING if right is None else right

    # borders

    @cached_property
    def _borders(self) -> Borders:
        return self._styled.borders | borders_of(child(self._properties, "tblBorders"))

    def _drawn(self, row: int, slot: Slot, styled: Borders, side: str) -> bool:
        """Whether an edge shows: the cell's own word, its style's, the table's; or the word of the cell beyond it."""
        own = slot.properties.borders
        beyond = row - 1 if side == "top" else row + 1
        outer = not 0 <= beyond < len(self._rows)
        if side in own or side in styled:
            drawn = own[side] if side in own else styled[side]
        else:
            drawn = self._borders.get(side if outer else "insideH", False)
        return drawn or (not outer and self._neighbour_draws(beyond, slot, "bottom" if side == "top" else "top"))

    def _neighbour_draws(self, row: int, slot: Slot, side: str) -> bool:
        return any(other.properties.borders.get(side, False) for other in self._facing(row, slot))

    def _facing(self, row: int, slot: Slot) -> Iterator[Slot]:
        """The cells of another row in the columns of a cell."""
        slots = self._rows[row]
        end = slot.column + slot.properties.span
        first = bisect_right(slots, slot.column, key=lambda other: other.column + other.properties.span)
        return takewhile(lambda other: other.column < end, islice(slots, first, None))

    # conditions

    @cached_property
    def _shown(self) -> frozenset[str]:
        """What ``w:tblLook`` switches on: by name, else by its bits; without it everything, bands too."""
        look = child(self._properties, "tblLook")
        named = {name: said for name in _LOOK_BITS if look is not None and (said := look.get(W + name))}
        if named:
            return frozenset(name for name, said in named.items() if said in ("1", "true", "on"))
        try:
            bits = _ALL if look is None else int(look.get(VAL, ""), 16)
        except ValueError:
            bits = _ALL
        return frozenset(name for name, bit in _LOOK_BITS.items() if bits & bit)

    def _conditions(self, row: int, slot: Slot) -> tuple[str, ...]:
        """The conditions a cell meets and the style speaks of, weakest first."""
        spoken = self._styled.conditions
        if not spoken:
            return ()
        shown = self._shown
        first_row, last_row = "firstRow" in shown and row == 0, "lastRow" in shown and row == len(self._rows) - 1
        first_col = "firstColumn" in shown and slot.column == 0
        last_col = "lastColumn" in shown and slot.column + slot.properties.span >= self.columns
        met = {
            "firstRow": first_row, "lastRow": last_row, "firstCol": first_col, "lastCol": last_col,
            "nwCell": first_row and first_col, "neCell": first_row and last_col,
            "swCell": last_row and first_col, "seCell": last_row and last_col,
        }  # fmt: skip
        if "noHBand" not in shown:
            taken = "firstRow" in shown and "firstRow" in spoken
            met[_band(row - taken, self._styled.row_band, "Horz")] = True
        if "noVBand" not in shown:
            taken = "firstColumn" in shown and "firstCol" in spoken
            met[_band(slot.column - taken, self._styled.column_band, "Vert")] = True
        return tuple(name for name in _CONDITIONS if met.get(name) and name in spoken)


def _band(index: int, size: int, axis: str) -> str:
    """The band of a row or column, counted after the first one where that has a format of its own."""
    return f"band{1 + index // size % 2}{axis}" if size > 0 and index >= 0 else ""
