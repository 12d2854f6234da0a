"""The report as SARIF 2.1.0 (OASIS, errata 01), for code scanning and all who read that format.

A document has no lines. The true place is the logical location: part, path of the paragraph, component. GitHub and
others refuse a result without a line, so each has line 1, which stands for the whole file.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from vbhc_lint import __version__
from vbhc_lint.config import Settings
from vbhc_lint.finding import FileError, FileReport, Finding, Location
from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.printable import printable
from vbhc_lint.report.json import pretty
from vbhc_lint.report.plain import identity, path_of, place_of, sentence
from vbhc_lint.report.sarif_rules import LEVELS, descriptor, note

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_ROOT = "%SRCROOT%"  # the name that readers know for the root of a repository


def render(reports: Sequence[FileReport], settings: Settings) -> str:
    """One run over all files; what could not be read is told in its invocation."""
    return pretty({"$schema": SCHEMA, "version": "2.1.0", "runs": [_Run(reports, settings.lang).value()]})


class _Run:
    """One run: rules and files are listed once, everything else points at them by index."""

    def __init__(self, reports: Sequence[FileReport], language: str) -> None:
        self._reports = reports
        self._say = Catalogue(language)
        self._files = [_address(report.path) for report in reports]
        self._by_code: dict[str, list[tuple[FileReport, Finding]]] = {}
        for report in reports:
            for finding in report.findings:
                self._by_code.setdefault(finding.code, []).append((report, finding))
        self._codes = {code: index for index, code in enumerate(sorted(self._by_code))}
        refused = sorted({report.error.code for report in reports if report.error is not None})
        self._refusals = {code: index for index, code in enumerate(refused)}

    def value(self) -> dict[str, Any]:
        """The run as SARIF has it."""
        whole = not self._refusals and not any(code.startswith("HT9") for code in self._codes)
        notes = [self._refused(n, r.error) for n, r in enumerate(self._reports) if r.error is not None]
        driver = {
            "name": "vbhc-lint",
            "version": __version__,
            "semanticVersion": __version__,
            "language": self._say.language,
            "rules": [descriptor(code, self._by_code[code], self._say) for code in self._codes],
            "notifications": [note(code, self._say) for code in self._refusals],
        }
        described = self._say(vi("Thư mục gốc của kho, hoặc nơi chạy lệnh kiểm tra."))
        return {
            "tool": {"driver": driver},
            "language": self._say.language,
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": {_ROOT: {"description": {"text": described}}},
            "invocations": [{"executionSuccessful": whole, "toolExecutionNotifications": notes}],
            "artifacts": [_artifact(r, file) for r, file in zip(self._reports, self._files, strict=True)],
            "results": [self._result(number, f) for number, r in enumerate(self._reports) for f in r.findings],
        }

    def _refused(self, number: int, error: FileError) -> dict[str, Any]:
        return {
            "descriptor": {"id": error.code, "index": self._refusals[error.code]},
            "level": "error",
            "message": {"text": printable(error.message)},
            "locations": [{"physicalLocation": {"artifactLocation": self._file(number)}}],
        }

    def _file(self, number: int) -> dict[str, Any]:
        return self._files[number] | {"index": number}

    def _result(self, number: int, finding: Finding) -> dict[str, Any]:
        known = identity(finding)
        more = [
            self._location(number, related.location) | {"id": nth, "message": {"text": printable(related.message)}}
            for nth, related in enumerate(finding.related, 1)
        ]
        return {
            "ruleId": finding.code,
            "ruleIndex": self._codes[finding.code],
            "level": LEVELS[finding.severity],
            "message": {"text": sentence(finding, self._say)},
            "locations": [self._location(number, finding.location)],
            # GitHub knows the first only, and would make it from the lines of the file
            "partialFingerprints": {"primaryLocationLineHash": f"{known}:1", "vbhcLint/v1": known},
            "suppressions": list(_suppressions(finding)),
            **({"relatedLocations": more} if more else {}),
            "properties": {"confidence": finding.confidence, "safety": finding.fix.safety, **_offsets(finding)},
        }

    def _location(self, number: int, where: Location) -> dict[str, Any]:
        region: dict[str, Any] = {"startLine": 1}
        if (seen := where.seen) is not None and seen.excerpt:
            region["snippet"] = {"text": seen.excerpt}
        logical = {
            "name": place_of(where, self._say),
            "fullyQualifiedName": "/".join(filter(None, (where.part, where.path))),
            "kind": where.component,
        }
        return {
            "physicalLocation": {"artifactLocation": self._file(number), "region": region},
            "logicalLocations": [logical],
        }


def _artifact(report: FileReport, file: dict[str, Any]) -> dict[str, Any]:
    told = ("status", "family", "standard", "document_type", "stage", "converted_from")
    values = {name: getattr(report, name) for name in told}
    return {
        "location": file,
        "roles": ["analysisTarget"],
        **({"mimeType": _DOCX} if report.path.lower().endswith(".docx") else {}),
        **({"hashes": {"sha-256": report.sha256}} if report.sha256 else {}),
        "properties": {name: value for name, value in values.items() if value},
    }


def _address(path: str) -> dict[str, Any]:
    """Where a file is: below the root by a relative address, else by an absolute one; every byte of its name kept."""
    shown = path_of(path)
    if Path(shown).is_absolute():
        return {"uri": Path(shown).as_uri()}
    return {"uri": quote(os.fsencode(shown)), "uriBaseId": _ROOT}


def _suppressions(finding: Finding) -> Iterator[dict[str, str]]:
    """All results have the list, be it empty: SARIF 3.27.23 asks for all or none."""
    if finding.suppressed is not None:
        kind = "external" if finding.outside else "inSource"  # 3.35.2
        yield {"kind": kind, "status": "accepted", "justification": printable(finding.suppressed)}


def _offsets(finding: Finding) -> dict[str, Any]:
    """Where in its paragraph a finding stands, in characters."""
    where = finding.location
    return {"start": where.start, "end": where.end} if isinstance(where.start, int) else {}
