"""The time that a report speaks of, as its title and headings write it: ``tháng 5 năm 2026``, ``quý II/2026``."""

from __future__ import annotations

import re

import msgspec

from vbhc_lint.vietnamese import fold_tone, roman_value

_PERIOD = re.compile(
    r"(?P<unit>(?<!\d )tháng|quý)\s+(?P<number>\d{1,2}|iv|i{1,3})(?!\w|/\d{1,2}\b)"
    r"(?:\s*/\s*(?P<y1>\d{4})|,?\s+năm\s+(?P<y2>\d{4}))?"
    r"|(?<!\w)năm\s+(?P<year>20\d\d)(?!\s*[-–/.]\s*\d|\w)"
)
_DAY = re.compile(r"(?:ngày\s+\d{1,2}|\d)\s*$")  # before “tháng 5”: a day, or “6 tháng …”
_LAST = {"month": 12, "quarter": 4}


class Period(msgspec.Struct, frozen=True, gc=False):
    """A month, quarter or year named in a text; half-open offsets."""

    start: int
    end: int
    unit: str  # "month", "quarter", "year"
    number: int  # of the month or quarter; 0 for a year
    year: int | None

    def is_next(self, other: Period) -> bool:
        """Whether it comes right after another one of its unit."""
        if self.unit == "year":
            return self.year is not None and other.year is not None and self.year == other.year + 1
        turned = other.number == _LAST[self.unit]
        near = None in (self.year, other.year) or self.year == (other.year or 0) + turned
        return near and self.number == other.number % _LAST[self.unit] + 1

    def agrees(self, other: Period) -> bool:
        """Whether both may be the same time."""
        return self.number == other.number and (None in (self.year, other.year) or self.year == other.year)


def periods(text: str) -> list[Period]:
    """The months, quarters and years that a text names, in order; days, spans and documents' years are none."""
    found = []
    for match in _PERIOD.finditer(fold_tone(text).lower()):
        unit = {"tháng": "month", "quý": "quarter", None: "year"}[match["unit"]]
        written = match["number"]
        number = 0 if written is None else int(written) if written.isdecimal() else roman_value(written.upper()) or 0
        year = match["year"] or match["y1"] or match["y2"]
        of_day = unit == "month" and _DAY.search(text, max(0, match.start() - 10), match.start())
        if unit == "year" or (1 <= number <= _LAST[unit] and not of_day):
            found.append(Period(*match.span(), unit, number, int(year) if year else None))
    return found
