"""How much the report on one file may hold: a finding quotes its paragraph, so faults in a long one multiply it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from vbhc_lint.finding import Severity
from vbhc_lint.linter.join import Joined, Told
from vbhc_lint.package import limits
from vbhc_lint.rule import Problem

_OWN = 200  # characters of a finding beside its paragraph


class Room:
    """What is left of it. What does not go in is counted, never dropped in silence."""

    def __init__(self) -> None:
        """All of it."""
        self._characters = limits.MAX_REPORT
        self._left_out: dict[Severity, int] = {}

    @property
    def left_out(self) -> int:
        """How many findings did not go in."""
        return sum(self._left_out.values())

    @property
    def gravest(self) -> Severity:
        """The gravest of these."""
        return max(self._left_out, key=lambda severity: severity.rank)

    def leave_out(self, severity: Severity) -> None:
        """Count one that did not go in."""
        self._left_out[severity] = self._left_out.get(severity, 0) + 1

    def takes(self, problem: Problem) -> bool:
        """Whether a finding on this goes in; if so, it has its room."""
        needed = sum(_OWN + (0 if p.paragraph is None else len(p.paragraph.text)) for p in (problem, *problem.related))
        if needed > self._characters:
            return False
        self._characters -= needed
        return True

    def fitting(self, joined: Iterable[Joined]) -> list[Joined]:
        """Those that go in, the gravest first served, in the order given; of one cause so many places as go in."""
        joined = list(joined)
        served = sorted(joined, key=lambda one: -one.first.severity.rank)
        kept = {id(one): told for one in served if (told := list(self._places(one)))}
        return [msgspec.structs.replace(one, told=kept[id(one)]) for one in joined if id(one) in kept]

    def _places(self, joined: Joined) -> Iterator[Told]:
        for told in joined.told:
            if self.takes(told.judged.problem):
                yield told
            elif told is joined.first:
                self.leave_out(told.severity)
                return
