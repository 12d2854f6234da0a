"""The report as GitLab Code Quality: what a merge request shows as new or mended.

GitLab tells findings apart by their fingerprints over the whole report, so those hold the file's path. A document has
no lines: 1 stands for the whole of it. Fields: docs.gitlab.com, "Code Quality report format".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from vbhc_lint.config import Settings
from vbhc_lint.finding import FileReport, Severity
from vbhc_lint.messages import Catalogue
from vbhc_lint.printable import printable
from vbhc_lint.report.json import pretty
from vbhc_lint.report.plain import digest, identity, live, path_of, sentence

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(reports: Sequence[FileReport], settings: Settings) -> str:
    """All findings as one JSON array; a file that could not be read is a blocker."""
    say = Catalogue(settings.lang)
    return pretty([issue for report in reports for issue in _issues(report, say)])


def _issues(report: FileReport, say: Catalogue) -> list[dict[str, Any]]:
    path = path_of(report.path)
    if report.error is not None:
        return [_issue(path, report.error.code, "blocker", printable(report.error.message), digest(path))]
    return [_issue(path, f.code, _SEVERITIES[f.severity], sentence(f, say), identity(f, path)) for f in live(report)]


def _issue(path: str, code: str, severity: str, description: str, fingerprint: str) -> dict[str, Any]:
    return {
        "description": description,
        "check_name": code,
        "fingerprint": fingerprint,
        "severity": severity,
        "location": {"path": path, "lines": {"begin": 1}},
    }
