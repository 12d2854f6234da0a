"""The line of place and date taken apart: ``Hà Nội, ngày 05 tháng 3 năm 2026`` (PLI-II.4). Offsets as in its text."""

from __future__ import annotations

import re

import msgspec

from vbhc_lint.recognise.so_ky_hieu import Token
from vbhc_lint.vietnamese import PartialDate


class DateLine(msgspec.Struct, frozen=True):
    """Place · mark · the words ngày, tháng, năm · their numbers, empty where left blank."""

    place: Token
    mark: Token  # what stands between place and date: "," as a rule, white space left out
    words: tuple[Token, ...]  # ngày, tháng, năm as typed; one or none for a date of figures only
    day: Token
    month: Token
    year: Token

    @property
    def numbers(self) -> tuple[Token, Token, Token]:
        """Day, month and year."""
        return self.day, self.month, self.year

    @property
    def figures(self) -> bool:
        """Whether the date is in figures only: ``05/3/2026``."""
        return len(self.words) < 3

    @property
    def blank(self) -> bool:
        """Whether a part of the date is left empty or dotted."""
        return not (self.day.text and self.month.text and len(self.year.text) == 4)

    @property
    def date(self) -> PartialDate:
        """The date as far as it is written."""
        day, month, year = (int(n.text) if n.text else None for n in self.numbers)
        return PartialDate(day, month, year if len(self.year.text) == 4 else None)

    @property
    def span(self) -> tuple[int, int]:
        """The offsets of the date, without the place."""
        start = min([self.day.start, *(w.start for w in self.words)])
        return start, max(self.year.end, *(w.end for w in self.words), start)


_GAP = r"[\s.…_xX]*"
_WRITTEN = re.compile(
    rf"\b(?P<ngay>ngày){_GAP}(?P<d>\d*){_GAP}(?P<thang>tháng){_GAP}(?P<m>\d*){_GAP}(?P<nam>năm){_GAP}(?P<y>\d*){_GAP}$",
    re.IGNORECASE,
)
_FIGURES = re.compile(
    r"(?:\b(?P<ngay>ngày)\s*)?(?P<d>\d{1,2})\s*[/.-]\s*(?P<m>\d{1,2})\s*[/.-]\s*(?P<y>\d{4})\s*\.?$", re.IGNORECASE
)
_MARK = re.compile(r"[,;.:\-–—]?\s*$")


def read(text: str) -> DateLine | None:
    """The parts of a line in normal form, or None where it holds no whole date of either form."""
    found = _WRITTEN.search(text) or _FIGURES.search(text)
    if found is None:
        return None
    names = [name for name in ("ngay", "thang", "nam") if name in found.groupdict() and found[name]]
    start = found.start(names[0]) if names else found.start("d")
    before = text[:start].rstrip()
    mark = _MARK.search(before)
    at = mark.start() if mark else len(before)
    place = text[:at].rstrip()
    left = len(place) - len(place.lstrip())
    return DateLine(
        Token(place.lstrip(), left, max(left, len(place))),
        Token(before[at:].strip(), at, len(before)),
        tuple(Token(found[name], *found.span(name)) for name in names),
        *(Token(found[name], *found.span(name)) for name in ("d", "m", "y")),
    )
