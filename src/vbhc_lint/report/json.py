"""The report for programs: ``vbhc-lint/1``. Names and order are the public contract; add, never rename."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import msgspec

from vbhc_lint import __version__
from vbhc_lint.expression import compiled
from vbhc_lint.finding import FileReport, Finding, Severity

SCHEMA = "vbhc-lint/1"
_DISTURBING = compiled("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def render(reports: Sequence[FileReport], seconds: float) -> str:
    """All reports as one JSON object, UTF-8 text with a final line break; ``seconds`` is the run's wall time."""
    everything = {
        "schema": SCHEMA,
        "tool": {"name": "vbhc-lint", "version": __version__},
        "files": [_file(report) for report in reports],
        "summary": _summary(reports, seconds),
    }
    return pretty(everything)


def pretty(value: object) -> str:
    """A value as indented JSON with a final line break. What a path holds beyond UTF-8 becomes ``?``.

    Characters that steer a terminal are escaped, as JSON itself asks only of those below U+0020.
    """
    return _DISTURBING.sub(lambda letter: f"\\u{ord(letter[0]):04x}", written(value, indent=2)) + "\n"


def written(value: object, indent: int) -> str:
    """A value as JSON, on one line where ``indent`` is 0. What a path holds beyond UTF-8 becomes ``?``."""
    try:
        encoded = msgspec.json.encode(value)
    except UnicodeEncodeError:  # a file name that is no UTF-8 reaches us as lone surrogates
        encoded = msgspec.json.encode(_encodable(msgspec.to_builtins(value)))
    return msgspec.json.format(encoded, indent=indent).decode()


def _file(report: FileReport) -> dict[str, Any]:
    values = {name: value for name, value in msgspec.structs.asdict(report).items() if value is not msgspec.UNSET}
    values.pop("likeness", None)
    return values | {"findings": [_finding(finding) for finding in report.findings]}


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "message": finding.message,
        "citation": finding.citation,
        "location": finding.location,
        "related": finding.related,
        "fix": finding.fix,
        "suppressed": finding.suppressed,
    }


def _summary(reports: Sequence[FileReport], seconds: float) -> dict[str, Any]:
    findings = [finding for report in reports for finding in report.findings]
    live = Counter(finding.severity for finding in findings if finding.suppressed is None)
    return {
        "files": sum(report.status != "configuration" for report in reports),
        "findings": {severity: live[severity] for severity in (Severity.ERROR, Severity.WARNING, Severity.INFO)},
        "suppressed": sum(finding.suppressed is not None for finding in findings),
        "baseline": sum(report.baseline or 0 for report in reports),
        "mended": sum(report.mended or 0 for report in reports),
        "seconds": round(seconds, 2),
    }


def _encodable(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {key: _encodable(inner) for key, inner in value.items()}
    return [_encodable(inner) for inner in value] if isinstance(value, list | tuple) else value
