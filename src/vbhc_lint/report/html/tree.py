"""The blocks of a story as they stand in one another: the model keeps paragraphs in a row, their paths tell tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

import msgspec

from vbhc_lint.expression import compiled
from vbhc_lint.model.page import Paragraph

_STEP = compiled(r"tbl\[(\d+)\]/tr\[(\d+)\]/tc\[(\d+)\]")
_BOX = "txbx["
Steps = tuple[tuple[str, str, str], ...]  # table, row, cell; the outermost first


class Cell(msgspec.Struct, frozen=True):
    """A table cell: the edges of its text in mm from the left edge of the sheet, what stands in it.

    ``first`` is a paragraph in it, which stands in so many cells that stand in this one.
    """

    left: float
    right: float
    first: Paragraph
    within: int
    blocks: list[Block]


class Table(msgspec.Struct, frozen=True):
    """A table by its rows."""

    rows: list[list[Cell]]


Block = Paragraph | Table


def blocks(paragraphs: Iterable[Paragraph]) -> list[Block]:
    """The blocks of a story in their order."""
    return list(_blocks([(_steps(paragraph), paragraph) for paragraph in paragraphs], 0))


def _steps(paragraph: Paragraph) -> Steps:
    """The cells a paragraph stands in; those of the text around its box are not among them."""
    return tuple(_STEP.findall(paragraph.path.rpartition(_BOX)[2])) if paragraph.cell is not None else ()


def _blocks(stands: list[tuple[Steps, Paragraph]], depth: int) -> Iterator[Block]:
    for table, group in groupby(stands, lambda one: one[0][depth][0] if len(one[0]) > depth else None):
        if table is None:
            yield from (paragraph for _, paragraph in group)
        else:
            yield _table(list(group), depth)


def _table(stands: list[tuple[Steps, Paragraph]], depth: int) -> Table:
    rows = groupby(stands, lambda one: one[0][depth][1])
    return Table([
        [_cell(list(inside), depth) for _, inside in groupby(row, lambda one: one[0][depth][2])] for _, row in rows
    ])  # fmt: skip


def _cell(stands: list[tuple[Steps, Paragraph]], depth: int) -> Cell:
    steps, first = next((one for one in stands if len(one[0]) == depth + 1), stands[0])
    return Cell(first.left, first.right, first, len(steps) - depth - 1, list(_blocks(stands, depth + 1)))
