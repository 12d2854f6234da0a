"""Two lines of the header taken apart: number and symbol (PLI-II.3), place and date (PLI-II.4).

Offsets are half-open, into the line's text in normal form.
"""

from __future__ import annotations

import re

import msgspec

from vbhc_lint.expression import compiled
from vbhc_lint.vietnamese import PartialDate


class Token(msgspec.Struct, frozen=True):
    """A stretch of a line as it is typed; empty where nothing stands."""

    text: str
    start: int
    end: int

    @property
    def at(self) -> tuple[int, int]:
        """Its offsets."""
        return self.start, self.end


class NumberLine(msgspec.Struct, frozen=True):
    """``Số: 08/QĐ-UBND`` as label · mark · number · (separator · group)*; separators keep their white space."""

    label: Token
    mark: Token  # what stands after the label: ":" as a rule, empty for nothing
    number: Token  # digits, dots or nothing; a Roman numeral by mistake
    separators: tuple[Token, ...]
    groups: tuple[Token, ...]  # as many as separators, or one less where no group follows the last
    rest: Token  # what stands after it all

    @property
    def blank(self) -> bool:
        """Whether the number's place is empty or dotted; a template's marker fills it."""
        filled = any(c.isdigit() or c in _ROMAN for c in self.number.text)
        return not filled and (bool(self.separators) or not self.rest.text)

    @property
    def template(self) -> bool:
        """Whether a marker to be filled in stands in it (``{{so}}``, ``<<so>>``, ``[so]``) or dots end it."""
        return self.rest.text[:1] in set("{<«[$(.…_")

    @property
    def symbol(self) -> tuple[int, int]:
        """The offsets of the groups, first to last; empty where there is none."""
        return (self.groups[0].start, self.groups[-1].end) if self.groups else (self.rest.start, self.rest.start)


class DateLine(msgspec.Struct, frozen=True):
    """``Hà Nội, ngày 05 tháng 3 năm 2026`` as place · mark · words · numbers, empty where left blank."""

    place: Token
    mark: Token  # what stands between place and date: "," as a rule
    words: tuple[Token, ...]  # ngày, tháng, năm as typed; one or none in a date of figures
    day: Token
    month: Token
    year: Token

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
        day, month, year = (int(n.text) if n.text else None for n in (self.day, self.month, self.year))
        return PartialDate(day, month, year if len(self.year.text) == 4 else None)

    @property
    def at(self) -> tuple[int, int]:
        """The offsets of the date, without the place."""
        return (self.words[0] if self.words else self.day).start, self.end

    @property
    def end(self) -> int:
        """Where the line's last dot or digit ends."""
        return self.year.end


_HEAD = compiled(
    r"\s*\(?(?P<label>S[ốỐôÔồỒổỔỗỖộỘoO]|số)(?![^\W\d])(?:\s*(?P<mark>[:;]|[.,](?![.,…])))?"
    r"\s*(?P<number>(?:\d[\d.]*[a-zA-Z]?|[.…_\s]|[xX]+(?=\s*[-/])|[IVXLC]+(?=\s*[-/\\–—]))*)"
)
_ROMAN = "IVLC"  # X alone is a blank to fill in
_SEPARATOR = compiled(r"\s*[-/\\–—‑_]\s*")
_GROUP = compiled(r"[^\W_]+(?:[&.,][^\W_]+)*")
_GAP = r"[\s.…_xX]*+"
_DATE = compiled(
    rf"\b(?P<ngay>ngày){_GAP}(?P<d>\d*+){_GAP}(?P<thang>tháng){_GAP}(?P<m>\d*+){_GAP}(?P<nam>năm)(?:{_GAP}(?=\d))?(?P<y>\d*+){_GAP}$",
    re.IGNORECASE,
)
_FIGURES = compiled(
    r"(?:\b(?P<ngay>ngày)\s*)?\b(?P<d>\d{1,2})\s*[/.-]\s*(?P<m>\d{1,2})\s*[/.-]\s*(?P<y>\d{4})\s*\.?$", re.IGNORECASE
)
_MARK = compiled(r"[,;.:\-–—]?$")


def read_number(text: str) -> NumberLine | None:
    """The parts of a number's line, or None for one that does not begin with ``Số``."""
    head = _HEAD.match(text)
    if head is None:
        return None
    label, number = _token(text, *head.span("label")), _stripped(text, *head.span("number"))
    mark = _token(text, *head.span("mark")) if head["mark"] else Token("", label.end, label.end)
    end = number.end if number.text else mark.end
    separators: list[Token] = []
    groups: list[Token] = []
    while separator := _SEPARATOR.match(text, end):
        separators.append(_token(text, *separator.span()))
        end = separator.end()
        if (group := _GROUP.match(text, end)) is None:
            break
        groups.append(_token(text, *group.span()))
        end = group.end()
    return NumberLine(label, mark, number, tuple(separators), tuple(groups), _stripped(text, end, len(text)))


def read_date(text: str) -> DateLine | None:
    """The parts of a date's line, or None where no whole date of either form ends it."""
    found = _DATE.search(text) or _FIGURES.search(text)
    if found is None:
        return None
    names = [name for name in ("ngay", "thang", "nam") if found.groupdict().get(name)]
    before = text[: found.start()].rstrip()
    mark = _MARK.search(before)
    at = mark.start() if mark else len(before)
    return DateLine(
        _stripped(text, 0, at),
        _token(text, at, len(before)),
        tuple(_token(text, *found.span(name)) for name in names),
        *(_token(text, *found.span(name)) for name in ("d", "m", "y")),
    )


def _token(text: str, start: int, end: int) -> Token:
    return Token(text[start:end], start, end)


def _stripped(text: str, start: int, end: int) -> Token:
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return _token(text, start, end)
