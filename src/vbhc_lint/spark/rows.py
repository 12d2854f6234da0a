"""Reports as rows of a flat table: one a finding, and one for each file without any, so that no file is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from vbhc_lint import __version__
from vbhc_lint.config.configuration import Configuration
from vbhc_lint.finding import FileReport, Finding
from vbhc_lint.linter.in_processes import local

COLUMNS = {  # names and types as Spark's DDL has them
    "path": "string",
    "nth": "int",  # of the file's findings, from 1; 0: the file's only row, which is no finding
    "sha256": "string",  # of the file's bytes, "" where none could be read
    "status": "string",  # checked, not_applicable, unreadable
    "family": "string",
    "standard": "string",
    "document_type": "string",
    "stage": "string",
    "sure": "double",  # of the family: the report's confidence
    "code": "string",  # of the finding; where a file could not be read, of the reason; null where there is neither
    "rule": "string",
    "severity": "string",
    "confidence": "double",
    "message": "string",
    "citation": "string",
    "component": "string",
    "part": "string",
    "place": "string",  # as a person would say it
    "location": "string",  # the way to the paragraph in its part
    "start": "int",
    "end": "int",
    "excerpt": "string",
    "fingerprint": "string",
    "fix_safety": "string",
    "fix_description": "string",
    "fix_replacement": "string",
    "suppressed": "string",  # why it was waved through
    "version": "string",  # of vbhc-lint
}

_AS_THEY_ARE = ("code", "rule", "severity", "confidence", "message", "citation", "suppressed")
Row = dict[str, str | int | float | None]


def asked(files: Iterable[dict[str, Any]], configuration: Configuration) -> Iterator[dict[str, Any]]:
    """Those of the files, given with their ``path``, that a configuration does not exclude."""
    return (file for file in files if not configuration.excluded(local(file["path"])))


def rows(report: FileReport) -> Iterator[Row]:
    """The rows of one file, their columns as far as they have a value."""
    file: Row = {
        "path": report.path,
        "nth": 0,
        "sha256": report.sha256,
        "status": report.status,
        "family": report.family,
        "standard": report.standard,
        "document_type": report.document_type,
        "stage": report.stage,
        "sure": report.confidence,
        "version": __version__,
    }
    for nth, finding in enumerate(report.findings, 1):
        yield file | {"nth": nth} | _finding(finding)
    if report.error is not None:
        yield file | {"code": report.error.code, "message": report.error.message}
    elif not report.findings:
        yield file


def _finding(finding: Finding) -> Row:
    place, fix = finding.location, finding.fix
    return {name: getattr(finding, name) for name in _AS_THEY_ARE} | {
        "component": place.component,
        "part": place.part,
        "place": place.place,
        "location": place.path or None,
        "start": place.start if isinstance(place.start, int) else None,
        "end": place.end if isinstance(place.end, int) else None,
        "excerpt": place.excerpt if isinstance(place.excerpt, str) else None,
        "fingerprint": place.fingerprint,
        "fix_safety": fix.safety,
        "fix_description": fix.description,
        "fix_replacement": fix.replacement,
    }
