"""What the margins of page 1 hold beside its number: a mark in the top one, contact lines at the foot (PLI-IV.1)."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc_lint.model.page import File
from vbhc_lint.recognise.company import Seen
from vbhc_lint.recognise.lines import Line, read_lines
from vbhc_lint.recognise.page_model import Reading
from vbhc_lint.recognise.weights import CLUES
from vbhc_lint.recognise.wording import side_by_side, words_of

_ABOVE = ("luu_hanh",)  # box 11
_BELOW = ("hai_lien_he", "lien_he")  # box 13


def first_page(file: File, *, header: bool) -> tuple[list[Reading], list[Reading]]:
    """What the header, if it is to be looked at, and the footer of page 1 hold.

    A line with an address alone counts beside one with more.
    """
    section = file.sections[0]
    shown = "first" if section.title_page else "default"
    above = list(_read(file, section.headers.get(shown) if header else None, _ABOVE))
    below = list(_read(file, section.footers.get(shown), _BELOW))
    return above, below if any("hai_lien_he" in reading.seen.clues for reading in below) else []


def _read(file: File, story: int | None, clues: tuple[str, ...]) -> Iterator[Reading]:
    for line in read_lines(file, file.stories[story].paragraphs, side_by_side) if story is not None else ():
        if found := next((clue for clue in clues if clue in words_of(line.text)), None):
            yield _reading(line, found)


def _reading(line: Line, clue: str) -> Reading:
    kind = "luu_hanh" if clue in _ABOVE else "lien_he"
    return Reading(Seen(line, frozenset({clue})), kind, 1.0, (CLUES[clue].says,))
