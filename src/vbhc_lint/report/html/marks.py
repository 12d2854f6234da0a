"""Where findings stand in the paragraphs of a file."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import msgspec

from vbhc_lint.finding import FileReport, Finding, Location, Severity
from vbhc_lint.model.page import Paragraph

_NAMED = 8  # of the findings that lie over one another, so many are named at each place


class Spot(msgspec.Struct, frozen=True):
    """A place of a finding in a paragraph: half-open offsets; ``first`` is the one the finding leads to."""

    number: int
    start: int
    end: int
    severity: Severity
    first: bool

    @property
    def empty(self) -> bool:
        """Whether it lies between two characters."""
        return self.start == self.end

    @property
    def order(self) -> tuple[int, int, int]:
        """The gravest first, of those the shortest."""
        return (-self.severity.rank, self.end - self.start, self.number)


class Stretch(msgspec.Struct, frozen=True):
    """A stretch of a paragraph with the spots that cover it, the foremost first, and those that begin at its start."""

    start: int
    end: int
    over: tuple[Spot, ...]
    begin: tuple[Spot, ...]


class Marks:
    """The findings of one file that count, numbered from 1 in their order, and where they stand."""

    def __init__(self, report: FileReport) -> None:
        """Take them up by paragraph."""
        live = [finding for finding in report.findings if finding.suppressed is None]
        self.findings: list[tuple[int, Finding]] = list(enumerate(live, 1))
        self._spots: dict[tuple[str, str], list[Spot]] = {}
        for number, finding in self.findings:
            self._take(number, finding, finding.location, first=True)
            for related in finding.related:
                self._take(number, finding, related.location, first=False)

    def _take(self, number: int, finding: Finding, location: Location, *, first: bool) -> None:
        if location.path and (seen := location.seen) is not None:
            spot = Spot(number, seen.start, seen.end, finding.severity, first)
            self._spots.setdefault((location.part, location.path), []).append(spot)

    def of(self, paragraph: Paragraph) -> list[Spot]:
        """The spots of a paragraph."""
        return self._spots.get((paragraph.part, paragraph.path), [])

    def among(self, paragraphs: Iterable[Paragraph]) -> bool:
        """Whether any of these has one."""
        return any((p.part, p.path) in self._spots for p in paragraphs)


def stretches(spots: Sequence[Spot], cuts: Iterable[int], length: int) -> Iterator[Stretch]:
    """A text of that length cut where spots begin or end, and at ``cuts``; empty spots have empty stretches."""
    begins: dict[int, list[Spot]] = {}
    for spot in spots:
        begins.setdefault(spot.start, []).append(spot)
    points = {spot.start for spot in spots} | {spot.end for spot in spots} | set(cuts)
    inner = sorted(point for point in points if 0 < point < length)
    over: list[tuple[tuple[int, int, int], Spot]] = []  # a heap, so that many spots over one another cost little
    for start, end in pairwise([0, *inner, length, length]):
        begin = begins.get(start, [])
        yield from (Stretch(start, start, (spot,), (spot,)) for spot in begin if spot.empty)
        if start == end:
            return
        wide = [spot for spot in begin if not spot.empty]
        for spot in wide:
            heapq.heappush(over, (spot.order, spot))
        while over and over[0][1].end <= start:
            heapq.heappop(over)
        foremost = [spot for _, spot in sorted(over[: 2 * _NAMED]) if spot.end > start][:_NAMED]
        yield Stretch(start, end, tuple(foremost), tuple(wide))
