"""A stretch of one paragraph: its text in normal form, its words and runs, with the way back to the file."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from typing import ClassVar, Literal

import msgspec

from vbhc_lint.citation import Cited, citations
from vbhc_lint.expression import compiled
from vbhc_lint.model.format import RunFormat
from vbhc_lint.model.page import Paragraph, Run
from vbhc_lint.vietnamese import UPPER, Normal, Word, normalise, shared, split, words

_UNFILLED = compiled(r"[{}<>«»\[\]$…]|\.{3}|_{3}|^\s*+Căn cứ\s*+(?:\(\d++\))?[\s;.,]*+$")
_SENTENCE_END = compiled(rf"[.!?…](?=[\"”’)\]]*\s+[\"“‘(\[]*[{UPPER}])|\n")


class Piece(msgspec.Struct, frozen=True, eq=False, dict=True):
    """A stretch of one paragraph; ``start`` and ``end`` are half-open offsets into ``paragraph.text``."""

    paragraph: Paragraph
    start: int
    end: int

    scope: ClassVar[str] = "doan"
    box: ClassVar[int] = 6  # box of the layout diagram (PLI-IV.1), the hundreds digit of TT codes

    @cached_property
    def normal(self) -> Normal:
        """The piece in normal form."""
        return normalise(self.paragraph.text[self.start : self.end])

    @cached_property
    def text(self) -> str:
        """The piece's text in normal form, white space as it stands."""
        return self.normal.text

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of ``text`` with their places; to look for some of them ``texts`` or ``keys`` are quicker."""
        return words(self.text)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The texts of ``words``."""
        return self._split[0]

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys of ``words``."""
        return self._split[1]

    @cached_property
    def repeats(self) -> bool:
        """Whether any two words stand beside each other more than once: nothing longer comes back where none do."""
        return len(set(pairwise(self.keys))) < len(self.keys) - 1

    @cached_property
    def sentence_words(self) -> tuple[tuple[int, int], ...]:
        """Half-open indexes into ``words`` of each sentence that has any."""
        return tuple((a, b) for a, b in pairwise((0, *self._split[2])) if a < b)

    @cached_property
    def _split(self) -> tuple[tuple[str, ...], tuple[str, ...], tuple[int, ...]]:
        """Texts and keys of the words, and how many there are up to each sentence's end: no cut parts a word."""
        found: list[str] = []
        ends = []
        for start, end in pairwise(self._cuts()):
            found += split(self.text, start, end)
            ends.append(len(found))
        texts, keys = zip(*map(shared, found), strict=True) if found else ((), ())
        return texts, keys, tuple(ends)

    @cached_property
    def citations(self) -> tuple[Cited, ...]:
        """The documents that it cites."""
        return citations(self.text)

    def _cuts(self) -> list[int]:
        return [0, *(m.end() for m in _SENTENCE_END.finditer(self.text)), len(self.text)]

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Half-open offsets into ``text`` of its sentences; abbreviations such as ``TS.`` may split one."""
        return tuple((a, b) for a, b in pairwise(self._cuts()) if self.text[a:b].strip())

    @property
    def unfilled(self) -> bool:
        """Whether it holds a blank of a template: ``{{…}}``, ``${…}``, ``<<…>>``, ``[…]``, dots, a bare Căn cứ."""
        return _UNFILLED.search(self.text) is not None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets into ``text`` as offsets into ``paragraph.text``."""
        return self.start + self.normal.origin(start), self.start + self.normal.origin(end)

    def let_go(self) -> None:
        """Forget what was worked out, which in a long document is more than its text; if asked, it is done again."""
        vars(self).clear()

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """The runs that show through the piece, white space at its ends left out."""
        raw = self.paragraph.text
        start, end = self.start, self.end
        while start < end and raw[start].isspace():
            start += 1
        while end > start and raw[end - 1].isspace():
            end -= 1
        return tuple(r for r in self.paragraph.runs_in(start, end) if raw[r.start : r.end].strip())

    @property
    def looks(self) -> tuple[RunFormat, ...]:
        """The formats of its visible runs."""
        return tuple(run.format for run in self.runs)

    def first_unlike(self, field: Literal["bold", "italic"], wanted: bool) -> Run | None:
        """The first run with letters or figures that is not as wanted; the raised figure of a note is none."""
        text = self.paragraph.text
        lettered = (r for r in self.runs if any(c.isalnum() for c in text[r.start : r.end]))
        unlike = (r for r in lettered if getattr(r.format, field) != wanted and r.format.vertical == "baseline")
        return next(unlike, None)
