"""Tables (ECMA-376 17.4): where each cell's text column lies, its borders, and what the table style says of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

import msgspec
from lxml.etree import _Element

from vbhc_lint.model.cascade import TableLook
from vbhc_lint.model.said import overlay, said_of_paragraph, said_of_run
from vbhc_lint.model.styles import Style, StyleSheet
from vbhc_lint.model.theme import Theme
from vbhc_lint.model.wml import PPR, RPR, TC, TR, VAL, W, integer, points, val
from vbhc_lint.units import mm

_PADDING = 5.4  # pt at the left and right of a cell's text, as Word has it
# Weakest first (17.7.6)
_CONDITIONS = (
    "band1Vert", "band2Vert", "band1Horz", "band2Horz", "firstRow", "lastRow", "firstCol", "lastCol",
    "nwCell", "neCell", "swCell", "seCell",
)  # fmt: skip
_LOOK_BITS = {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100, "noHBand": 0x200, "noVBand": 0x400}  # fmt: skip


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


class TableStyles:
    """What table styles say, by style and conditions; kept for the document."""

    def __init__(self, styles: StyleSheet, theme: Theme) -> None:
        """Start with an empty cache."""
        self._styles = styles
        self._theme = theme
        self._looks: dict[tuple[str | None, tuple[str, ...]], TableLook] = {}

    def chain(self, style_id: str | None) -> list[Style]:
        """The table style and those it is based on, the root first; the default table style where none is named."""
        return self._styles.chain(self._styles.resolve(style_id, "table"))

    def look(self, style_id: str | None, conditions: tuple[str, ...]) -> TableLook:
        """The text format of cells under these conditions."""
        key = style_id, conditions
        if key not in self._looks:
            chain = self.chain(style_id)
            look = TableLook()
            for style in chain:
                look = TableLook({**look.run, **style.run}, overlay(look.paragraph, style.paragraph))
            for condition in conditions:
                for style in chain:
                    look = self._conditional(look, style, condition)
            self._looks[key] = look
        return self._looks[key]

    def _conditional(self, look: TableLook, style: Style, condition: str) -> TableLook:
        element = part_of(style, condition)
        if element is None:
            return look
        return TableLook(
            {**look.run, **said_of_run(element.find(RPR), style.source, self._theme)},
            overlay(look.paragraph, said_of_paragraph(element.find(PPR), style.source)),
        )


def part_of(style: Style, condition: str) -> _Element | None:
    """The ``w:tblStylePr`` of a condition, or None."""
    parts = style.element.iterchildren(W + "tblStylePr")
    return next((part for part in parts if part.get(W + "type") == condition), None)


class Table:
    """One ``w:tbl``. ``left`` and ``right`` are the edges in mm of the column it stands in."""

    def __init__(self, element: _Element, rows: list[list[_Element]], row_elements: list[_Element], styles: TableStyles,
                 left: float, right: float, outdented: bool) -> None:  # fmt: skip
        """``rows`` are its cells row by row; ``outdented``: cell text, not the border, keeps to the margin."""
        self._rows = rows
        self._row_elements = row_elements
        self._styles = styles
        self._properties = element.find(W + "tblPr")
        self._style_id = val(self._properties, "tblStyle")
        grid = element.find(W + "tblGrid")
        columns = () if grid is None else grid.iterchildren(W + "gridCol")
        self._grid = [mm(points(column.get(W + "w")) or 0.0) for column in columns]
        self._column = left, right
        self._outdented = outdented
        self.columns = max([len(self._grid), *(sum(_span(c) for c in row) for row in rows)])

    def cells(self, row: int) -> Iterator[CellBox]:
        """The cells of a row, from the left."""
        properties = self._row_elements[row].find(W + "trPr")
        column = integer(val(properties, "gridBefore"))
        left = self._left + sum(self._grid[:column])
        for cell in self._rows[row]:
            tcpr = cell.find(W + "tcPr")
            span = _span(cell)
            right = left + self._width(tcpr, column, span)
            pad_left, pad_right = self._padding(tcpr)
            conditions = self._conditions(row, column, span)
            yield CellBox(
                cell, column, span, left + pad_left, right - pad_right, self._styles.look(self._style_id, conditions),
                self._border(tcpr, "top", row == 0, conditions),
                self._border(tcpr, "bottom", row == len(self._rows) - 1, conditions),
            )  # fmt: skip
            left, column = right, column + span

    @cached_property
    def _left(self) -> float:
        """The table's left edge in mm."""
        left, right = self._column
        width = max((sum(self._row_widths(row)) for row in self._rows), default=0.0)
        align = val(self._properties, "jc")
        if align == "center":
            return left + (right - left - width) / 2
        if align in ("right", "end"):
            return right - width
        indent = None if self._properties is None else self._properties.find(W + "tblInd")
        offset = 0.0 if indent is None else mm(points(indent.get(W + "w")) or 0.0)
        return left + offset - (self._padding(None)[0] if self._outdented else 0.0)

    def _row_widths(self, row: list[_Element]) -> Iterator[float]:
        column = 0
        for cell in row:
            span = _span(cell)
            yield self._width(cell.find(W + "tcPr"), column, span)
            column += span

    def _width(self, tcpr: _Element | None, column: int, span: int) -> float:
        """A cell's width in mm: its own where it says one, else the grid's."""
        width = None if tcpr is None else tcpr.find(W + "tcW")
        if width is not None and width.get(W + "type", "dxa") == "dxa" and (own := points(width.get(W + "w"))):
            return mm(own)
        return sum(self._grid[column : column + span])

    def _padding(self, tcpr: _Element | None) -> tuple[float, float]:
        """The space in mm at the left and right of a cell's text."""
        own = None if tcpr is None else tcpr.find(W + "tcMar")
        if own is None:
            return self._table_padding
        left, right = (_margin(own, sides) for sides in (("left", "start"), ("right", "end")))
        whole = self._table_padding
        return whole[0] if left is None else left, whole[1] if right is None else right

    @cached_property
    def _table_padding(self) -> tuple[float, float]:
        found: list[float] = []
        for sides in (("left", "start"), ("right", "end")):
            said = (_margin(p.find(W + "tblCellMar"), sides) for p in self._all_properties)
            found.append(next((margin for margin in said if margin is not None), mm(_PADDING)))
        return found[0], found[1]

    @cached_property
    def _all_properties(self) -> list[_Element]:
        """The ``w:tblPr`` of the table, then of its styles, strongest first."""
        styled = (style.element.find(W + "tblPr") for style in reversed(self._styles.chain(self._style_id)))
        return [p for p in (self._properties, *styled) if p is not None]

    def _border(self, tcpr: _Element | None, side: str, outer: bool, conditions: tuple[str, ...]) -> bool:
        """Whether a cell's edge is drawn: the cell's own word, the style's conditions, the table's."""
        own = None if tcpr is None else tcpr.find(f"{W}tcBorders/{W}{side}")
        if own is not None:
            return own.get(VAL, "nil") not in ("nil", "none")
        for condition in reversed(conditions):
            for style in reversed(self._styles.chain(self._style_id)):
                part = part_of(style, condition)
                own = None if part is None else part.find(f"{W}tcPr/{W}tcBorders/{W}{side}")
                if own is not None:
                    return own.get(VAL, "nil") not in ("nil", "none")
        return self._table_borders[side if outer else "insideH"]

    @cached_property
    def _table_borders(self) -> dict[str, bool]:
        drawn = {}
        for side in ("top", "bottom", "insideH"):
            said = (p.find(f"{W}tblBorders/{W}{side}") for p in self._all_properties)
            border = next((b for b in said if b is not None), None)
            drawn[side] = border is not None and border.get(VAL, "nil") not in ("nil", "none")
        return drawn

    @cached_property
    def _shown(self) -> set[str]:
        """What ``w:tblLook`` switches on."""
        look = None if self._properties is None else self._properties.find(W + "tblLook")
        if look is None:
            return set()
        bits = int(look.get(VAL, "0"), 16) if look.get(VAL) else 0
        shown = set()
        for name, bit in _LOOK_BITS.items():
            said = look.get(W + name)
            if bits & bit if said is None else said in ("1", "true", "on"):
                shown.add(name)
        return shown

    @cached_property
    def _conditional(self) -> frozenset[str]:
        """The conditions for which the style says anything."""
        parts = (p for s in self._styles.chain(self._style_id) for p in s.element.iterchildren(W + "tblStylePr"))
        return frozenset(part.get(W + "type", "") for part in parts)

    def _conditions(self, row: int, column: int, span: int) -> tuple[str, ...]:
        """The conditions a cell meets, weakest first (17.7.6)."""
        if not self._conditional:
            return ()
        shown, last = self._shown, len(self._rows) - 1
        first_row, last_row = "firstRow" in shown and row == 0, "lastRow" in shown and row == last
        first_col = "firstColumn" in shown and column == 0
        last_col = "lastColumn" in shown and column + span >= self.columns
        met = {
            "firstRow": first_row, "lastRow": last_row, "firstCol": first_col, "lastCol": last_col,
            "nwCell": first_row and first_col, "neCell": first_row and last_col,
            "swCell": last_row and first_col, "seCell": last_row and last_col,
        }  # fmt: skip
        if "noHBand" not in shown and not first_row and not last_row:
            met[_band(row - ("firstRow" in shown), self._band_size("Row"), "Horz")] = True
        if "noVBand" not in shown and not first_col and not last_col:
            met[_band(column - ("firstColumn" in shown), self._band_size("Col"), "Vert")] = True
        return tuple(name for name in _CONDITIONS if name in self._conditional and met.get(name))

    def _band_size(self, axis: str) -> int:
        sizes = (val(p, f"tblStyle{axis}BandSize") for p in self._all_properties)
        return max(integer(next((size for size in sizes if size), "1"), 1), 1)


def _band(index: int, size: int, axis: str) -> str:
    return f"band{1 + index // size % 2}{axis}"


def _span(cell: _Element) -> int:
    return max(integer(val(cell.find(W + "tcPr"), "gridSpan"), 1), 1)


def _margin(margins: _Element | None, sides: tuple[str, ...]) -> float | None:
    """The first of the named margins that is said, in mm."""
    for side in sides if margins is not None else ():
        child = margins.find(W + side) if margins is not None else None
        if child is not None and (length := points(child.get(W + "w"))) is not None:
            return mm(length)
    return None


__all__ = ["TC", "TR", "CellBox", "Table", "TableStyles"]
