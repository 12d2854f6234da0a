"""Times of day as Vietnamese writes them: “08 giờ 15 phút”, “8h15”, “08:15”."""

from __future__ import annotations

import msgspec

from vbhc_lint.expression import compiled

_TIME = compiled(
    r"(?<![\w.,/:\-–])(?P<hour>\d{1,2})(?: ?(?:giờ|h)(?:(?P<close>\d{2})(?!\w)"
    r"| ?(?P<minute>\d{2})(?: ?phút\b|(?= (?:ngày|thứ)\b|[;)]))|(?![\w/]))|:(?P<past>\d{2})(?![\d:]))"
)
_HOUR = 60


class Time(msgspec.Struct, frozen=True, gc=False):
    """A time of day, or so many hours, in a text; half-open offsets. ``minute`` is None where none is written."""

    start: int
    end: int
    hour: int
    minute: int | None
    written: str
    full: bool  # two digits for the hour: “5 giờ” may be in the afternoon

    @property
    def at(self) -> int:
        """Minutes since midnight."""
        return self.hour * _HOUR + (self.minute or 0)

    def before(self, other: Time) -> bool:
        """Whether it comes before another one of the same day: into the night, the next day may be meant."""
        night = (other.at >= 17 * _HOUR and self.at <= 12 * _HOUR) or (other.at >= 12 * _HOUR and self.at <= 8 * _HOUR)
        return self.at < other.at and not night and self.full


def times(text: str) -> list[Time]:
    """The times that a text names, in order."""
    found = []
    for match in _TIME.finditer(text):
        minute = match["close"] or match["minute"] or match["past"]
        found.append(
            Time(*match.span(), int(match["hour"]), int(minute) if minute else None, match[0], len(match["hour"]) > 1)
        )
    return found
