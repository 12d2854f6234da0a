"""Lines for a terminal or a plain file: wrapped to a width in cells, nothing at their ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console
from rich.text import Text

from vbhc_lint.printable import printable

WIDEST = 120  # cells; longer lines are hard to read
_WRAPPER = Console(width=WIDEST)  # rich wraps by a console; its width does not matter


def wrapped(text: Text, width: int, first: str = "", rest: str | None = None, style: str = "") -> Iterator[Text]:
    """A text in lines of a width; ``first`` (in ``style``) stands before the first line, ``rest`` before the others."""
    rest = first if rest is None else rest
    room = max(width - max(len(first), len(rest)), 20)
    fits = text.cell_len <= room and text.plain.isprintable()  # then wrapping would leave it as it is
    for number, line in enumerate([text] if fits else text.wrap(_WRAPPER, room)):
        yield Text.assemble(rest if number else (first, style), line)


def columns(rows: Sequence[Sequence[str]], right: frozenset[int] = frozenset()) -> Iterator[Text]:
    """A table, its head bold; the columns of ``right`` hold figures. The last column is as wide as it likes."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for number, row in enumerate(rows):
        cells = [
            cell.rjust(w) if c in right else cell.ljust(w) for c, (cell, w) in enumerate(zip(row, widths, strict=True))
        ]
        yield Text("  ".join(cells), "" if number else "bold")


def joined(lines: Iterable[Text]) -> Text:
    """Lines as one text, white space at their ends left out; what stands in them, a terminal can bear."""
    kept = list(lines)
    for line in kept:
        line.plain = printable(line.plain)
        line.rstrip()
    return Text("\n").join(kept)
