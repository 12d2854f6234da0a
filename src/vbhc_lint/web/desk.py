"""What is done with one document that the page sends, in a process of its own that can be ended."""

from __future__ import annotations

from functools import cache, partial

import msgspec

from vbhc_lint.config import Settings
from vbhc_lint.finding import FileReport, Finding, Safety, Severity
from vbhc_lint.linter import Linter
from vbhc_lint.messages import vi
from vbhc_lint.package import PackageError
from vbhc_lint.report.html import view
from vbhc_lint.report.html.view import counts, taken_for
from vbhc_lint.vietnamese import collapse

_SHOWN = 200  # characters of a name


class Fault(msgspec.Struct, frozen=True):
    """A finding that can be mended by machine: what it is known by, where it stands, what it says."""

    fingerprint: str
    place: str
    excerpt: str
    told: str


class Mendable(msgspec.Struct, frozen=True):
    """A kind of fault that can be mended by machine, and how surely."""

    code: str
    safety: Safety
    faults: list[Fault]


class Answer(msgspec.Struct, frozen=True):
    """What the page is told of a document: what it is, how many findings it has, how it looks, what can be mended."""

    status: str
    told: str
    counts: dict[str, int]
    view: str
    mendable: list[Mendable]


class Asked(msgspec.Struct, frozen=True):
    """What is wanted of a document: the fingerprints of what to mend, and whether as tracked changes."""

    only: frozenset[str] = frozenset()
    tracked: bool = True


class Written(msgspec.Struct, frozen=True):
    """A document to take home, how much was done in it and how much is left; ``refused`` says why there is none."""

    data: bytes = b""
    done: int = 0
    left: int = 0
    refused: str = ""


def check(data: bytes, name: str, settings: Settings, _: Asked) -> Answer:
    """Check a document. One that cannot be read is told so."""
    linter = _linter(settings)
    report = linter.check(data, name[:_SHOWN] or "?")
    found = counts(report)
    drawing = report.drawing if isinstance(report.drawing, str) else view(None, report, settings.lang)
    told = taken_for(report, linter.say)
    return Answer(report.status, told, {s: found[s] for s in Severity}, drawing, _mendable(report))


def mended(data: bytes, name: str, settings: Settings, asked: Asked) -> Written:
    """The document with these faults mended."""
    from vbhc_lint.fix.mending import UnsoundError, mend

    linter = _linter(settings)
    try:
        made = mend(data, linter, Safety.UNSAFE, name, tracked=asked.tracked, only=asked.only)
    except PackageError as error:
        return Written(refused=linter.refused(error).message)
    except UnsoundError:
        return Written(refused=linter.say(vi("Đọc lại thì kết quả không như dự định, nên không ghi gì.")))
    return Written(made.data, sum(change.many for change in made.changes), sum(counts(made.after).values()))


def annotated(data: bytes, name: str, settings: Settings, _: Asked) -> Written:
    """The document with its findings as comments."""
    from vbhc_lint.fix.comments import annotate

    linter = _linter(settings)
    try:
        made = annotate(data, linter, name)
    except PackageError as error:
        return Written(refused=linter.refused(error).message)
    return Written(made.data, made.written, sum(counts(made.report).values()))


def _mendable(report: FileReport) -> list[Mendable]:
    """The kinds of faults in it that can be mended, those that are safely mended first."""
    live = [f for f in report.findings if f.suppressed is None and f.fix.safety is not Safety.NONE]
    kinds: dict[tuple[bool, str], list[Fault]] = {}
    for finding in live:
        kinds.setdefault((finding.fix.safety is Safety.UNSAFE, finding.code), []).append(_fault(finding))
    return [
        Mendable(code, Safety.UNSAFE if unsafe else Safety.SAFE, faults)
        for (unsafe, code), faults in sorted(kinds.items(), key=lambda kind: kind[0])
    ]


def _fault(finding: Finding) -> Fault:
    place, seen = finding.location, finding.location.seen
    return Fault(place.fingerprint, place.place, collapse(seen.excerpt)[:_SHOWN] if seen else "", finding.message)


@cache
def _linter(settings: Settings) -> Linter:
    """Rules and packs, loaded once in each process."""
    return Linter(settings, partial(view, language=settings.lang))
