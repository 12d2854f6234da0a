"""The place of a fault as the reader sees it: its words in their surroundings, on one line, the fault marked."""

from __future__ import annotations

import re

from rich.cells import cell_len
from rich.text import Text

from vbhc_lint.expression import compiled
from vbhc_lint.finding import Location
from vbhc_lint.printable import disturbing, printable

_CUT = "…"
_BLANKS = {" ": "·", "\t": "→", "\n": "↵", "\u00a0": "°"}  # as Word shows them under ¶
_TELLING_BLANKS = compiled(r"^\s+|\s+$|\s{2,}|[^\S ]")  # all but single spaces between words
_WIDE_FAULT = 0.7  # of the line; a longer fault loses its middle


def quote(location: Location, width: int, *, colour: bool, style: str) -> Text | None:
    """One line of at most ``width`` cells; None where no text is spoken of.

    With colour the fault is reversed in ``style``; without, it stands between « and ». A fault that is the
    whole paragraph is not marked.
    """
    seen = location.seen
    if seen is None or not seen.paragraph.strip():
        return None
    before, fault, after = seen.paragraph[: seen.start], seen.excerpt, seen.paragraph[seen.end :]
    if not before.strip() and not after.strip():
        return Text(_head(_plain(fault.strip()), width))
    marks = ("", "") if colour and fault else ("«", "»")
    shown = _shorten(_visible(fault), int(width * _WIDE_FAULT))
    return _around(_plain(before).lstrip(), Text(marks[0] + shown + marks[1], style), _plain(after).rstrip(), width)


def _around(before: str, fault: Text, after: str, width: int) -> Text:
    """The fault between as much of its surroundings as fits, shared evenly, at whole words."""
    room = width - fault.cell_len
    half = room // 2
    left = _tail(before, max(half, room - cell_len(after)))
    right = _head(after, room - cell_len(left))
    return Text.assemble(left, fault, right)


def _head(text: str, room: int) -> str:
    """The first whole words of a text that fit."""
    if cell_len(text) <= room:
        return text
    kept = ""
    for word in re.findall(r"\s*\S+", text):
        if cell_len(kept + word) > room - 2:
            break
        kept += word
    return f"{kept} {_CUT}"


def _tail(text: str, room: int) -> str:
    """The last whole words of a text that fit."""
    return text if cell_len(text) <= room else _head(text[::-1], room)[::-1]


def _shorten(text: str, room: int) -> str:
    if cell_len(text) <= room:
        return text
    return _head(text, room // 2) + _tail(text, room // 2).removeprefix(_CUT)


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", printable(text))


def _visible(fault: str) -> str:
    """The fault with its telling blanks and invisible characters shown."""
    shown = _TELLING_BLANKS.sub(lambda found: "".join(_BLANKS.get(blank, "·") for blank in found[0]), fault)
    return "".join(f"⟨U+{ord(letter):04X}⟩" if disturbing(letter) else letter for letter in shown)
