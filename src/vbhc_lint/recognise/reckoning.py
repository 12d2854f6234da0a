"""How a table's numbers are reckoned: which rows a total is of, which columns a sum or a share comes from."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import permutations

import msgspec

from vbhc_lint.expression import compiled
from vbhc_lint.figures import Figure, is_share, is_sum, share, written
from vbhc_lint.recognise.grids import Table

_GROUP = compiled(r"[IVXLC]+|[A-ZĐ]")
_WHOLE = compiled(r"\d{1,3}")
_BLANK = ("", "-", "–", "0")
_MOST = 9  # numeric columns: of more the pairs are too many to be sure of one
_SURE = 3  # times as many rows must show a way as go against it, and two at least


class Way(msgspec.Struct, frozen=True):
    """A column reckoned from others: their sum, or what the first, or its growth over the second, is of the second."""

    of: tuple[int, ...]
    kind: str  # "sum", "share", "growth"
    wrong: tuple[int, ...] = ()  # the rows that go against it

    def holds(self, given: list[Figure], said: Figure) -> bool:
        """Whether a number is reckoned so from others."""
        if self.kind == "sum":
            return is_sum(given, said)
        return is_share(self._part(given), given[1].value, said.value, said.places)

    def right(self, given: list[Figure], said: Figure) -> tuple[str, str]:
        """How the number should be reckoned, and what comes out."""
        if self.kind == "sum":
            return " + ".join(written(f.value) for f in given), written(sum((f.value for f in given), Decimal(0)))
        part, whole = self._part(given), given[1].value
        return f"{written(part)}/{written(whole)} × 100", share(part, whole, max(1, said.places))

    def _part(self, given: list[Figure]) -> Decimal:
        return given[0].value - (given[1].value if self.kind == "growth" else 0)


def way_of(table: Table, column: int) -> Way | None:
    """The way a total or percentage column is reckoned in all rows but few; None for another column, or no such way."""
    rows = range(table.head, table.rows)
    counted = [c for c in range(1, table.columns) if any((r, c) in table.numbers for r in rows)]
    if column not in counted or not 2 <= len(counted) <= _MOST:
        return None
    sums = tuple(table.totals())
    best: Way | None = None
    for way in _ways(table, column, counted):
        beside = sums if way.kind == "sum" else ()  # a slip in a row comes back in the total
        whole = [r for r in rows if r not in beside and all((r, c) in table.numbers for c in (column, *way.of))]
        wrong = tuple(
            r for r in whole if not way.holds([table.numbers[r, c] for c in way.of], table.numbers[r, column])
        )
        if len(whole) - len(wrong) >= max(2, _SURE * len(wrong)) and (best is None or len(wrong) < len(best.wrong)):
            best = msgspec.structs.replace(way, wrong=wrong)
    return best


def _ways(table: Table, column: int, counted: list[int]) -> Iterator[Way]:
    if column in table.total_columns():
        before = [c for c in counted if c < column]
        after = [c for c in counted if c > column]
        yield from (Way(tuple(before[-n:]), "sum") for n in range(2, len(before) + 1))
        yield from (Way(tuple(after[:n]), "sum") for n in range(2, len(after) + 1))
    elif "%" in table.titles[column] or "tỷ lệ" in table.titles[column]:
        pairs = permutations([c for c in counted if c != column], 2)
        yield from (Way(of, kind) for of in pairs for kind in ("share", "growth"))


def added_up(table: Table, total: int, column: int, rows: list[int]) -> bool | None:
    """Whether rows of a column add up to a total row; None where not all of their cells are numbers or blank."""
    found = [table.numbers[row, column] for row in rows if (row, column) in table.numbers]
    full = all((row, column) in table.numbers or _text(table, row, column) in _BLANK for row in rows)
    return is_sum(found, table.numbers[total, column]) if full and len(found) > 1 else None


def summed(table: Table, total: int) -> list[list[int]]:
    """Which rows a total may be of: all above it (below where it comes first), groups, their members, numbered ones."""
    rows = list(range(total + 1, table.rows) if total == table.head else range(table.head, total))
    groups = [row for row in rows if _GROUP.fullmatch(_ordinal(table, row))]
    numbered = [row for row in rows if _WHOLE.fullmatch(_ordinal(table, row))]
    ways = [rows, groups, [row for row in rows if row not in groups], numbered]
    return [way for n, way in enumerate(ways) if len(way) > 1 and way not in ways[:n]]


def flat(table: Table, rows: list[int]) -> bool:
    """Whether rows are numbered 1, 2, 3 …"""
    return [_ordinal(table, row) for row in rows] == [str(n) for n in range(1, len(rows) + 1)]


def _ordinal(table: Table, row: int) -> str:
    return _text(table, row, 0).strip(" .")


def _text(table: Table, row: int, column: int) -> str:
    return table.cells[row, column].text.strip() if (row, column) in table.cells else ""
