"""What a table, its styles and its cells say (ECMA-376 17.4, 17.7.6), worked out once for equal blocks."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import TypeVar

import msgspec
from lxml.etree import _Element

from vbhc_lint.model.blocks import Blocks
from vbhc_lint.model.run_cascade import PLAIN, TableLook
from vbhc_lint.model.said import overlay, said_of_paragraph, said_of_run
from vbhc_lint.model.styles import Style, StyleSheet
from vbhc_lint.model.theme import Theme
from vbhc_lint.model.wml import VAL, W, child, integer, points, val
from vbhc_lint.units import mm

T = TypeVar("T")
Borders = dict[str, bool]  # side -> drawn; a side that is absent is not spoken of
_SIDES = ("top", "bottom", "insideH")


class CellProperties(msgspec.Struct, frozen=True, eq=False):
    """What a ``w:tcPr`` says. Lengths in mm, None where it is silent."""

    span: int = 1
    width: float | None = None
    pad_left: float | None = None
    pad_right: float | None = None
    borders: Borders = {}
    goes_on: bool = False  # the cell above goes on in it


class StyledTable(msgspec.Struct, frozen=True, eq=False):
    """What a table style says of the table itself, its chain joined. Lengths in mm."""

    borders: Borders
    pad_left: float | None
    pad_right: float | None
    indent: float | None
    align: str | None
    row_band: int  # rows to a band; 0, the default, for no bands: so Word reads 17.7.6.7
    column_band: int
    conditions: frozenset[str]  # those it speaks of


class TableStyles:
    """Tables' styles and cells' properties, kept for the document."""

    def __init__(self, styles: StyleSheet, theme: Theme, blocks: Blocks) -> None:
        """Start with empty caches."""
        self._styles = styles
        self._theme = theme
        self._blocks = blocks
        self._cells: dict[Hashable, CellProperties] = {}
        self._tables: dict[str | None, StyledTable] = {}
        self._looks: dict[tuple[str | None, tuple[str, ...]], tuple[TableLook, Borders]] = {}

    def cell(self, tcpr: _Element | None) -> CellProperties:
        """The properties of a cell."""
        key = self._blocks.key(tcpr)
        known = self._cells.get(key)
        if known is None:
            known = self._cells[key] = _cell_properties(self._blocks.whole(tcpr))
        return known

    def key(self, tcpr: _Element | None) -> Hashable:
        """Equal for cells that say the same."""
        return self._blocks.key(tcpr)

    def whole(self, tcpr: _Element | None) -> _Element | None:
        """The properties of a cell themselves, where they were folded away."""
        return self._blocks.whole(tcpr)

    def chain(self, style_id: str | None) -> list[Style]:
        """The style of a table and those it is based on, the weakest first; the default one where none is named."""
        return self._styles.chain(self._styles.resolve(style_id, "table"))

    def table(self, style_id: str | None) -> StyledTable:
        """What the style of a table says; the default table style's word where none is named."""
        if style_id not in self._tables:
            self._tables[style_id] = _styled_table(self.chain(style_id))
        return self._tables[style_id]

    def conditional(self, style_id: str | None, conditions: tuple[str, ...]) -> list[_Element]:
        """What a style says of cells, and of those under these conditions: ``w:tcPr``, the strongest last."""
        found = []
        for style in [] if style_id is None else self.chain(style_id):
            parts = {part.get(W + "type"): part for part in style.element.iterchildren(W + "tblStylePr")}
            said = [style.element, *(parts[name] for name in conditions if name in parts)]
            found += [tcpr for one in said if (tcpr := child(one, "tcPr")) is not None]
        return found

    def look(self, style_id: str | None, conditions: tuple[str, ...]) -> tuple[TableLook, Borders]:
        """The text format and the borders of cells under these conditions, given weakest first.

        The default table style brings no text format: Word applies its margins alone.
        """
        if style_id is None:
            return PLAIN, {}
        key = style_id, conditions
        if key not in self._looks:
            self._looks[key] = self._joined(self.chain(style_id), conditions)
        return self._looks[key]

    def _joined(self, chain: list[Style], conditions: tuple[str, ...]) -> tuple[TableLook, Borders]:
        look, borders = PLAIN, Borders()
        for style in chain:
            look = TableLook({**look.run, **style.run}, overlay(look.paragraph, style.paragraph))
            parts = {part.get(W + "type"): part for part in style.element.iterchildren(W + "tblStylePr")}
            for condition in conditions:
                part = parts.get(condition)
                if part is None:
                    continue
                run = said_of_run(child(part, "rPr"), style.source, self._theme)
                paragraph = said_of_paragraph(child(part, "pPr"), style.source)
                look = TableLook({**look.run, **run}, overlay(look.paragraph, paragraph))
                borders = borders | borders_of(child(child(part, "tcPr"), "tcBorders"))
        return look, borders


def borders_of(element: _Element | None) -> Borders:
    """The sides that a ``w:tblBorders`` or ``w:tcBorders`` speaks of."""
    sides = () if element is None else element
    return {
        str(side.tag).removeprefix(W): side.get(VAL, "nil") not in ("nil", "none")
        for side in sides
        if side.tag in _SIDE_TAGS
    }


_SIDE_TAGS = frozenset(W + side for side in _SIDES)


def margin(margins: _Element | None, *sides: str) -> float | None:
    """The first of the named margins that is given, in mm."""
    for side in sides:
        found = child(margins, side)
        if found is not None and (width := points(found.get(W + "w"))) is not None:
            return mm(width)
    return None


def length(parent: _Element | None, name: str) -> float | None:
    """The absolute length in mm that the child ``w:name`` gives, None where it has none."""
    found = child(parent, name)
    if found is None or found.get(W + "type", "dxa") != "dxa":
        return None
    width = points(found.get(W + "w"))
    return None if width is None else mm(width)


def _cell_properties(tcpr: _Element | None) -> CellProperties:
    if tcpr is None:
        return CellProperties()
    margins = child(tcpr, "tcMar")
    return CellProperties(
        span=max(integer(val(tcpr, "gridSpan"), 1), 1),
        width=length(tcpr, "tcW") or None,
        pad_left=margin(margins, "left", "start"),
        pad_right=margin(margins, "right", "end"),
        borders=borders_of(child(tcpr, "tcBorders")),
        goes_on=child(tcpr, "vMerge") is not None and val(tcpr, "vMerge") in (None, "continue"),
    )


def _styled_table(chain: list[Style]) -> StyledTable:
    said = [p for style in chain if (p := child(style.element, "tblPr")) is not None]
    strongest = said[::-1]
    margins = [child(p, "tblCellMar") for p in strongest]
    borders = Borders()
    for properties in said:
        borders |= borders_of(child(properties, "tblBorders"))
    bands = {axis: _first(val(p, f"tblStyle{axis}BandSize") for p in strongest) for axis in ("Row", "Col")}
    return StyledTable(
        borders=borders,
        pad_left=_first(margin(m, "left", "start") for m in margins),
        pad_right=_first(margin(m, "right", "end") for m in margins),
        indent=_first(length(p, "tblInd") for p in strongest),
        align=_first(val(p, "jc") for p in strongest),
        row_band=integer(bands["Row"]),
        column_band=integer(bands["Col"]),
        conditions=frozenset(
            part.get(W + "type", "") for style in chain for part in style.element.iterchildren(W + "tblStylePr")
        ),
    )


def _first(values: Iterable[T | None]) -> T | None:
    return next((value for value in values if value is not None), None)
