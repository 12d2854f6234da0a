"""What must hold of the check of any bytes whatever."""

from __future__ import annotations

import re

from msgspec import UNSET

from vbhc_lint.finding import FileReport, Finding, Location
from vbhc_lint.linter import Linter
from vbhc_lint.report.json import render


class BrokenPromiseError(AssertionError):
    """An invariant that did not hold."""


def hold(linter: Linter, data: bytes, *, twice: bool = True) -> FileReport:
    """Check bytes. Raises BrokenPromiseError where a promise is broken; whatever else is raised breaks one too.

    A rule or a reader that fails is caught by the linter and told as HT9xx: here it is a broken promise.
    """
    report = linter.check(data, "x.docx")
    if report.error is not None and report.error.code.startswith("HT9"):
        raise BrokenPromiseError(report.error.message)
    for finding in report.findings:
        _finding(finding)
    if isinstance(report.drawing, str):
        _drawing(report, report.drawing)
    if twice and render([report], 0.0) != render([linter.check(data, "x.docx")], 0.0):
        raise BrokenPromiseError("the same bytes gave two answers")
    return report


def _finding(finding: Finding) -> None:
    if finding.code.startswith("HT9"):
        raise BrokenPromiseError(finding.message)
    if not finding.message or not 0 <= finding.confidence <= 1:
        raise BrokenPromiseError(f"{finding.code}: {finding.message!r}, {finding.confidence}")
    for location in (finding.location, *(related.location for related in finding.related)):
        _location(finding.code, location)


def _drawing(report: FileReport, drawing: str) -> None:
    """Each finding has one place on the page and one note beside it."""
    shown = [str(n) for n, _ in enumerate((f for f in report.findings if f.suppressed is None), 1)]
    for kind in ("m", "n"):
        if sorted(re.findall(rf' id="f[0-9a-f]{{8}}{kind}(\d+)"', drawing)) != sorted(shown):
            raise BrokenPromiseError(f"not every finding is drawn once: {kind}")


def _location(code: str, location: Location) -> None:
    if location.paragraph is UNSET or location.start is UNSET or location.end is UNSET:
        if location.path:
            raise BrokenPromiseError(f"{code}: a place without text: {location}")
        return
    if not 0 <= location.start <= location.end <= len(location.paragraph):
        raise BrokenPromiseError(f"{code}: {location.start}–{location.end} of {len(location.paragraph)} characters")
    if location.excerpt != location.paragraph[location.start : location.end]:
        raise BrokenPromiseError(f"{code}: {location.excerpt!r} is not what stands there")
