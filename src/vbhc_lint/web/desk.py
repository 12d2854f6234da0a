"""What is done with one document that the page sends, in a process of its own that can be ended."""

from __future__ import annotations

from functools import cache, partial

import msgspec

from vbhc_lint.config import Settings
from vbhc_lint.finding import Severity
from vbhc_lint.linter import Linter
from vbhc_lint.report.html import view
from vbhc_lint.report.html.view import counts, taken_for

_SHOWN = 200  # characters of a name


class Answer(msgspec.Struct, frozen=True):
    """What the page is told of a document: what it is, how many findings it has, and how it looks."""

    status: str
    told: str
    counts: dict[str, int]
    view: str


def check(data: bytes, name: str, settings: Settings) -> Answer:
    """Check a document. One that cannot be read is told so."""
    linter = _linter(settings)
    report = linter.check(data, name[:_SHOWN] or "?")
    found = counts(report)
    drawing = report.drawing if isinstance(report.drawing, str) else view(None, report, settings.lang)
    return Answer(report.status, taken_for(report, linter.say), {s: found[s] for s in Severity}, drawing)


def _linter(settings: Settings) -> Linter:
    return _kept(msgspec.json.encode(settings))


@cache
def _kept(settings: bytes) -> Linter:
    """Rules and packs, loaded once in each process."""
    given = msgspec.json.decode(settings, type=Settings)
    return Linter(given, partial(view, language=given.lang))
