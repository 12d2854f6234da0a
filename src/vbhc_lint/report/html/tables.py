"""A table as HTML has it: one grid for all rows, cells that go on in the next row as one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

import msgspec
from lxml.etree import _Element

from vbhc_lint.model.ruled import Ruled, Sides
from vbhc_lint.report.element import element
from vbhc_lint.report.html import looks
from vbhc_lint.report.html.tree import Block, Cell, Table

_SAME = 0.5  # mm: edges no farther apart are meant to be one
_ALIGN = {"center": "middle", "bottom": "bottom"}
_PADDING = {"left": 1.9, "right": 1.9}  # mm: where the style sheet speaks already
Inside = Callable[[list[Block], tuple[float, float]], Iterable[_Element]]


class _Laid(msgspec.Struct, eq=False):
    """A cell, its edges in mm from the left edge of the sheet, and the rows it goes through."""

    cell: Cell
    ruled: Ruled
    left: float
    right: float
    rows: int = 1
    also: list[Block] = []  # what stands in those that it goes on in


def drawn(table: Table, start: float, ruled: Callable[[Cell], Ruled], inside: Inside) -> _Element:
    """A table in a column that begins at ``start``; ``inside`` draws what stands in a cell."""
    rows = [_row(row, ruled) for row in table.rows]
    grid = _grid(edge for row in rows for laid in row for edge in (laid.left, laid.right))
    heads = _joined(rows, grid)
    body = [_drawn_row(row, shown, grid, inside) for row, shown in zip(rows, heads, strict=True)]
    widths = [f"width:{looks.plain(right - left)}mm" for left, right in pairwise(grid)]
    place = f"margin-left:{looks.plain(grid[0] - start)}mm;width:{looks.plain(grid[-1] - grid[0])}mm"
    columns = element("colgroup", "", [element("col", style=width) for width in widths])
    return element("table", "table", columns, element("tbody", "", body), style=place)


def _row(row: list[Cell], ruled: Callable[[Cell], Ruled]) -> list[_Laid]:
    laid: list[_Laid] = []
    end = float("-inf")
    for cell in row:
        look = ruled(cell)
        left = max(cell.left - look.padding["left"], end)
        end = max(cell.right + look.padding["right"], left + 1.0)
        laid.append(_Laid(cell, look, left, end))
    return laid


def _grid(edges: Iterable[float]) -> list[float]:
    """The edges that cells share, from the left, at least two."""
    grid: list[float] = []
    for edge in sorted(edges):
        if not grid or edge - grid[-1] > _SAME:
            grid.append(edge)
    return grid if len(grid) > 1 else [*grid, grid[0] + 1.0]


def _span(laid: _Laid, grid: list[float]) -> tuple[int, int]:
    """The first of the grid's columns it covers, and the one beyond its last."""
    first = max(bisect_right(grid, laid.left) - 1, 0)
    return first, max(bisect_right(grid, laid.right) - 1, first + 1)


def _joined(rows: list[list[_Laid]], grid: list[float]) -> list[list[_Laid]]:
    """The cells to draw in each row: those that the cells above go on in are taken into these."""
    shown: list[list[_Laid]] = []
    above: dict[tuple[int, int], _Laid] = {}
    for row in rows:
        below: dict[tuple[int, int], _Laid] = {}
        own = []
        for laid in row:
            span = _span(laid, grid)
            head = above.get(span) if laid.ruled.goes_on else None
            if head is None:
                own.append(laid)
            else:
                head.rows += 1
                head.ruled = msgspec.structs.replace(head.ruled, borders=_closed(head.ruled, laid.ruled))
                head.also = [*head.also, *(block for block in laid.cell.blocks if not _empty(block))]
            below[span] = head or laid
        shown.append(own)
        above = below
    return shown


def _closed(head: Ruled, last: Ruled) -> Sides:
    """The borders of a cell that goes on down to another."""
    upper = {side: line for side, line in head.borders.items() if side != "bottom"}
    return upper | {side: line for side, line in last.borders.items() if side == "bottom"}


def _empty(block: Block) -> bool:
    return not isinstance(block, Table) and not block.text and not block.text_boxes


def _drawn_row(row: list[_Laid], shown: list[_Laid], grid: list[float], inside: Inside) -> _Element:
    cells: list[_Element] = []
    column = 0
    taken = {id(laid) for laid in shown}
    for laid in row:
        first, last = _span(laid, grid)
        if first > column:
            cells.append(element("td", "gap", colspan=str(first - column)))
        if id(laid) in taken:
            cells.append(_cell(laid, last - first, inside))
        column = last
    height = max((laid.ruled.height for laid in row), default=0.0)
    whole = "" if any(laid.ruled.whole for laid in row) else None
    style = f"height:{looks.plain(height)}pt" if height > 0 else None
    return element("tr", "row", cells, style=style, data_whole=whole)


def _cell(laid: _Laid, columns: int, inside: Inside) -> _Element:
    content = inside([*laid.cell.blocks, *laid.also], (laid.cell.left, laid.cell.right))
    return element(
        "td", "cell", content,
        colspan=str(columns) if columns > 1 else None, rowspan=str(laid.rows) if laid.rows > 1 else None,
        style=looks.written(dict(_style(laid.ruled))) or None,
    )  # fmt: skip


def _style(ruled: Ruled) -> Iterator[tuple[str, str]]:
    lines = {side: looks.line_of(line) for side, line in ruled.borders.items()}
    if len(lines) == len(ruled.padding) and len(set(lines.values())) == 1:
        yield "border", next(iter(lines.values()))
    else:
        yield from ((f"border-{side}", line) for side, line in lines.items())
    for side, width in ruled.padding.items():
        if round(width, 1) != _PADDING.get(side, 0.0):
            yield f"padding-{side}", f"{looks.plain(min(max(width, 0.0), 100.0))}mm"
    if ruled.align in _ALIGN:
        yield "vertical-align", _ALIGN[ruled.align]
    if ruled.fill:
        yield "background-color", f"#{ruled.fill}"
