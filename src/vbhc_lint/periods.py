"""The time that a report speaks of, as its title and headings write it: ``tháng 5 năm 2026``, ``quý II/2026``."""

from __future__ import annotations

import msgspec

from vbhc_lint.expression import compiled
from vbhc_lint.vietnamese import roman_value

_PERIOD = compiled(
    r"(?P<unit>tháng|quý)\s+(?P<number>\d{1,2}|iv|i{1,3})(?!\w|/\d{1,2}\b)"
    r"(?:\s*/\s*(?P<y1>\d{4})|,?\s+năm\s+(?P<y2>\d{4}))?"
    r"|(?P<months>(?<!\d)\d{1,2})\s+tháng(?!\s+\d|\w)"
    r"|(?<!\w)năm\s+(?P<year>20\d\d)(?!\s*[-–/.]\s*\d|\w)"
)
_DAY = compiled(r"(?:ngày\s+\d{1,2}|\d)\s*$")  # before “tháng 5”: a day, or “6 tháng …”
_YEAR = 12
_LAST = {"month": _YEAR, "quarter": 4, "months": _YEAR}


class Period(msgspec.Struct, frozen=True, gc=False):
    """A month, quarter or year named in a text; half-open offsets."""

    start: int
    end: int
    unit: str  # "month", "quarter", "months" (so many), "year"
    number: int  # of the month or quarter, how many months; 0 for a year
    year: int | None

    def is_next(self, other: Period) -> bool:
        """Whether it comes right after another one of its unit."""
        if self.unit == "year":
            return self.year is not None and other.year is not None and self.year == other.year + 1
        if self.unit == "months":
            return self.number == _YEAR - other.number
        turned = other.number == _LAST[self.unit]
        near = None in (self.year, other.year) or self.year == (other.year or 0) + turned
        return near and self.number == other.number % _LAST[self.unit] + 1

    def agrees(self, other: Period) -> bool:
        """Whether both may be the same time."""
        return self.number == other.number and (None in (self.year, other.year) or self.year == other.year)


def periods(text: str) -> list[Period]:
    """The months, quarters and years that a text names, in order; days and spans of years are none."""
    found = []
    for match in _PERIOD.finditer(text.lower()):
        unit = {"tháng": "month", "quý": "quarter", None: "year"}[match["unit"]]
        written = match["number"] or match["months"]
        unit = "months" if match["months"] else unit
        number = 0 if written is None else int(written) if written.isdecimal() else roman_value(written.upper()) or 0
        year = match["year"] or match["y1"] or match["y2"]
        of_day = unit == "month" and _DAY.search(text, max(0, match.start() - 10), match.start())
        if unit == "year" or (1 <= number <= _LAST[unit] and not of_day):
            found.append(Period(*match.span(), unit, number, int(year) if year else None))
    return found


def strange(period: Period, title: list[Period], plans: bool, looks_back: bool = False) -> bool:
    """Whether the title names times of that unit and this is none of them, nor in plans the next one.

    Where the title itself ``looks_back``, as that of a plan for one year, the time before it is none either.
    """
    named = [other for other in title if other.unit == period.unit]
    if period.unit != "year":
        years = {other.year for other in title if other.year}
        only = next(iter(years)) if len(years) == 1 else None
        named = [msgspec.structs.replace(other, year=other.year or only) for other in named]
    if looks_back and len(named) == 1 and named[0].is_next(period):
        return False
    return bool(named) and not any(period.agrees(other) or (plans and period.is_next(other)) for other in named)
