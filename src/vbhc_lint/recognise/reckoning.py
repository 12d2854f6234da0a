"""How a table's numbers are reckoned: which rows a total is of, which columns a sum or a share comes from."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations, permutations
from math import prod

import msgspec

from vbhc_lint.expression import compiled
from vbhc_lint.figures import SIGNS, Figure, is_share, is_sum, share, written
from vbhc_lint.recognise.grids import Table

_GROUP = compiled(r"[IVXLC]+|[A-ZĐ]")
_WHOLE = compiled(r"\d{1,3}")
_RATE = compiled(r"%|tỷ lệ|tỉ lệ")
_FALL = compiled(r"(?<!tăng )(?<!tăng, )(?<!tăng/)(?<!tăng - )\bgiảm")
_REST = compiled(r"\b(?:sau|còn lại|chênh lệch|tăng|giảm)\b")
_EXACT = {"product": " × ", "difference": " - "}
_LARGE = 100  # from here on what comes out exactly is no chance
_BLANK = ("", "-", "–", "0")
_MOST = 9  # numeric columns: of more the pairs are too many to be sure of one
_SURE = 3  # times as many rows must show a way as go against it, and two at least


class Way(msgspec.Struct, frozen=True):
    """A column reckoned from others: their sum, product or difference, or what the first is of the second.

    Of two times, also by how much the first is more ("growth") or less ("fall") than the second.
    """

    of: tuple[int, ...]
    kind: str  # "sum", "product", "difference", "share", "growth", "fall"
    wrong: tuple[int, ...] = ()  # the rows that go against it

    def holds(self, given: list[Figure], said: Figure) -> bool:
        """Whether a number is reckoned so from others."""
        if self.kind == "sum":
            return is_sum(given, said)
        signed = said.text[:1] in SIGNS
        if self.kind in _EXACT:
            right = self._exact(given)
            right = right if signed or said.value == right else abs(right)
            return abs(right - said.value) <= (Decimal("0.5").scaleb(-said.places) if said.places > 0 else 0)
        part = self._part(given)
        part = abs(part) if self.kind == "growth" and not signed else part
        return is_share(part, given[1].value, said.value, said.places)

    def right(self, given: list[Figure], said: Figure) -> tuple[str, str]:
        """How the number should be reckoned, and what comes out."""
        if self.kind == "sum":
            return " + ".join(written(f.value) for f in given), written(sum((f.value for f in given), Decimal(0)))
        if self.kind in _EXACT:
            return _EXACT[self.kind].join(written(f.value) for f in given), written(self._exact(given))
        part, whole = self._part(given), given[1].value
        return f"{written(part)}/{written(whole)} × 100", share(part, whole, max(1, said.places))

    def _exact(self, given: list[Figure]) -> Decimal:
        first, *others = (figure.value for figure in given)
        return prod(others, start=first) if self.kind == "product" else first - sum(others)

    def _part(self, given: list[Figure]) -> Decimal:
        first, second = given[0].value, given[1].value
        return {"share": first, "growth": first - second, "fall": second - first}[self.kind]


def way_of(table: Table, column: int) -> Way | None:
    """The way a total or percentage column is reckoned in all rows but few; None for another column, or no such way."""
    rows = range(table.head, table.rows)
    counted = [c for c in range(1, table.columns) if any((r, c) in table.numbers for r in rows)]
    if column not in counted or not 2 <= len(counted) <= _MOST:
        return None
    best: Way | None = None
    for way in _ways(table, column, counted):
        wrong = _against(table, column, way)
        if wrong is not None and (best is None or len(wrong) < len(best.wrong)):
            best = msgspec.structs.replace(way, wrong=wrong)
    return best


def _against(table: Table, column: int, way: Way) -> tuple[int, ...] | None:
    """The rows that go against a way; None where the others do not show that it is one.

    A total row may show it, and is not held to it where a column that it draws on adds up to something else.
    """
    totals = tuple(table.totals())
    beside = totals if way.kind in ("sum", "product") else ()  # a slip in a row comes back in the total
    rows = [r for r in range(table.head, table.rows) if r not in beside]
    full = [r for r in rows if all((r, c) in table.numbers for c in (column, *way.of))]
    agreed = [r for r in full if way.holds([table.numbers[r, c] for c in way.of], table.numbers[r, column])]
    wrong = [r for r in full if r not in agreed]
    held = [r for r in wrong if r not in totals]
    # what is taken from or multiplied with nothing shows nothing
    right = [r for r in agreed if way.kind not in _EXACT or all(table.numbers[r, c].value for c in way.of)]
    sure = len(right) >= max(2, _SURE * len(held)) or (len(held) == 1 and _plain(table, column, way, agreed))
    drawn_on = (*way.of, column) if way.kind in _EXACT else way.of
    slips = (r for r in wrong if r not in totals or not any(_astray(table, r, c) for c in drawn_on))
    return tuple(slips) if sure else None


def _plain(table: Table, column: int, way: Way, agreed: list[int]) -> bool:
    """Whether two rows are enough: of the two columns before, and so exact that it cannot be by chance."""
    if len(agreed) < 2 or set(way.of) != {column - 1, column - 2}:
        return False
    if way.kind in _EXACT:
        return any(all(abs(table.numbers[r, c].value) >= _LARGE for c in (*way.of, column)) for r in agreed)
    return way.kind == "share" and all(table.numbers[r, column].places > 0 for r in agreed)


def _astray(table: Table, total: int, column: int) -> bool:
    """Whether a total is not what its rows add up to."""
    ways = [added_up(table, total, column, rows) for rows in summed(table, total)]
    return False in ways and True not in ways


def _ways(table: Table, column: int, counted: list[int]) -> Iterator[Way]:
    title = table.titles[column]
    before = [c for c in counted if c < column]
    if column in table.total_columns():
        after = [c for c in counted if c > column]
        yield from (Way(tuple(before[-n:]), "sum") for n in range(2, len(before) + 1))
        yield from (Way(tuple(after[:n]), "sum") for n in range(2, len(after) + 1))
    elif _RATE.search(title):
        pairs = permutations([c for c in counted if c != column], 2)
        kinds = ("share", "fall") if _FALL.search(title) else ("share", "growth")
        yield from (Way(of, kind) for of in pairs for kind in kinds)
    elif "thành tiền" in title:
        yield from (Way(of, "product") for n in (2, 3) for of in combinations(before, n))
    elif _REST.search(title):
        of = tuple(before[-3:])
        yield from (Way(of, "difference") for of in (of[-2:], of[-2:][::-1], of) if len(of) > 1)


def added_up(table: Table, total: int, column: int, rows: list[int]) -> bool | None:
    """Whether rows of a column add up to a total row; None where not all of their cells are numbers or blank."""
    found = [table.numbers[row, column] for row in rows if (row, column) in table.numbers]
    full = all((row, column) in table.numbers or _text(table, row, column) in _BLANK for row in rows)
    return is_sum(found, table.numbers[total, column]) if full and len(found) > 1 else None


def summed(table: Table, total: int) -> list[list[int]]:
    """Which rows a total may be of: all above it (below where it comes first), groups, their members, numbered ones."""
    rows = list(range(total + 1, table.rows) if total == table.head else range(table.head, total))
    groups = [row for row in rows if _GROUP.fullmatch(table.ordinal(row))]
    numbered = [row for row in rows if _WHOLE.fullmatch(table.ordinal(row))]
    ways = [rows, groups, [row for row in rows if row not in groups], numbered]
    return [way for n, way in enumerate(ways) if len(way) > 1 and way not in ways[:n]]


def flat(table: Table, rows: list[int]) -> bool:
    """Whether rows are numbered 1, 2, 3 …"""
    return bool(rows) and [table.ordinal(row) for row in rows] == [str(n) for n in range(1, len(rows) + 1)]


def _text(table: Table, row: int, column: int) -> str:
    return table.cells[row, column].text.strip() if (row, column) in table.cells else ""
