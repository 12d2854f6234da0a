"""A table of data as rows and columns: its head, its numbers, what its columns are called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise

import msgspec

from vbhc_lint.expression import compiled
from vbhc_lint.figures import SIGNS, Figure, alone
from vbhc_lint.recognise.piece import Piece
from vbhc_lint.vietnamese import collapse, fold_tone

_MOST_COLUMNS = 30  # and rows: of more no one reads off a sum
_MOST_ROWS = 1000
_YEARS = range(1990, 2101)
_TOTAL = compiled(r"(?:tổng(?: (?:số|cộng))?|cộng)\b")


class Table(msgspec.Struct, frozen=True, eq=False, dict=True):
    """A table. ``cells`` holds the first paragraph of each cell that has text, by row and grid column from 0."""

    cells: dict[tuple[int, int], Piece]
    several: frozenset[tuple[int, int]]  # the cells that have more than one
    rows: int
    columns: int

    @cached_property
    def numbers(self) -> dict[tuple[int, int], Figure]:
        """The cells that hold one number and nothing else."""
        single = ((at, cell) for at, cell in self.cells.items() if at not in self.several)
        return {at: number for at, cell in single if _may_be(cell.text[:40].strip()) and (number := alone(cell.text))}

    @cached_property
    def head(self) -> int:
        """How many rows are the head: those above the first that has a number beside its ordinal."""
        for row in range(self.rows):
            found = [self.numbers[row, column].value for column in range(self.columns) if (row, column) in self.numbers]
            numbered = len(found) > 2 and all(b - a == 1 for a, b in pairwise(found))
            numbered |= len(found) > 1 and all(value in _YEARS for value in found)
            if any((row, column) in self.numbers for column in range(1, self.columns)) and not numbered:
                return row
        return self.rows

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """What each column is called: the texts of the head over it, small letters, tones folded."""
        found: list[list[str]] = [[] for _ in range(self.columns)]
        for (row, column), piece in sorted(self.cells.items()):
            cell = piece.paragraph.cell
            if row < self.head and cell is not None:
                for under in range(column, min(column + cell.span, self.columns)):
                    found[under].append(fold_tone(collapse(piece.text)).lower())
        return tuple(" ".join(texts) for texts in found)

    def label(self, row: int) -> str:
        """What a row is called: the first text in it that is no number, small letters, tones folded."""
        texts = (self.cells[row, column] for column in range(min(3, self.columns)) if (row, column) in self.cells)
        named = (collapse(cell.text) for cell in texts if len(cell.text.strip()) > 2)
        return fold_tone(next((text for text in named if any(map(str.isalpha, text))), "")).lower()

    def ordinal(self, row: int) -> str:
        """What stands in the first column of a row, without its point."""
        return self.cells[row, 0].text.strip(" .") if (row, 0) in self.cells else ""

    def totals(self) -> Iterator[int]:
        """The rows below the head that are called a total."""
        yield from (row for row in range(self.head, self.rows) if _TOTAL.match(self.label(row)))

    def total_columns(self) -> Iterator[int]:
        """The columns called a total."""
        yield from (column for column, title in enumerate(self.titles) if _TOTAL.match(title.rpartition(". ")[2]))


def _may_be(text: str) -> bool:
    """Whether a number may begin there."""
    return text[:1].isdigit() or (text[:1] in SIGNS and text[1:2].isdigit())


def tables(pieces: Iterable[Piece]) -> tuple[Table, ...]:
    """The tables in which pieces stand, in reading order; too large ones left out."""
    grouped: dict[tuple[str, int], list[Piece]] = {}
    for piece in pieces:
        if piece.paragraph.cell is not None:
            grouped.setdefault((piece.paragraph.part, piece.paragraph.cell.table), []).append(piece)
    made = map(_table, grouped.values())
    return tuple(table for table in made if 1 < table.columns <= _MOST_COLUMNS and 1 < table.rows <= _MOST_ROWS)


def _table(pieces: list[Piece]) -> Table:
    cells: dict[tuple[int, int], Piece] = {}
    several = set()
    columns = rows = 0
    for piece in pieces:
        cell = piece.paragraph.cell
        if cell is not None:
            at = (cell.row, cell.column)
            several |= {at} if at in cells else set()
            cells.setdefault(at, piece)
            columns, rows = max(columns, cell.columns), max(rows, cell.row + 1)
    return Table(cells, frozenset(several), rows, columns)
