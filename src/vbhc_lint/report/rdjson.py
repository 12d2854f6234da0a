"""The report as rdjson, which reviewdog reads: ``DiagnosticResult`` of the Reviewdog Diagnostic Format (proto/rdf).

A document has no lines. A range may be left out, but then reviewdog gives GitHub line 0, which it does not take:
1 stands for the whole file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from vbhc_lint.config import Settings
from vbhc_lint.finding import FileReport, Severity
from vbhc_lint.messages import Catalogue
from vbhc_lint.printable import printable
from vbhc_lint.report.json import pretty
from vbhc_lint.report.plain import live, path_of, sentence

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def render(reports: Sequence[FileReport], settings: Settings) -> str:
    """All findings as one JSON object; a file that could not be read is an error."""
    say = Catalogue(settings.lang)
    diagnostics = [diagnostic for report in reports for diagnostic in _diagnostics(report, say)]
    return pretty({"source": {"name": "vbhc-lint"}, "diagnostics": diagnostics})


def _diagnostics(report: FileReport, say: Catalogue) -> Iterator[dict[str, Any]]:
    path = path_of(report.path)
    if report.error is not None:
        yield _diagnostic(path, report.error.code, "ERROR", printable(report.error.message))
    for finding in live(report):
        yield _diagnostic(path, finding.code, _SEVERITIES[finding.severity], sentence(finding, say))


def _diagnostic(path: str, code: str, severity: str, message: str) -> dict[str, Any]:
    return {
        "message": message,
        "location": {"path": path, "range": {"start": {"line": 1}}},
        "severity": severity,
        "code": {"value": code},
    }
