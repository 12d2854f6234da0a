"""The report as workflow commands of GitHub Actions: each finding is an annotation of its file.

A document has no lines, so none is given. GitHub shows the first ten annotations of each level and step.
Commands and their escapes: docs.github.com, "Workflow commands for GitHub Actions"; actions/toolkit, command.ts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vbhc_lint.config import Settings
from vbhc_lint.finding import FileReport, Severity
from vbhc_lint.messages import Catalogue
from vbhc_lint.printable import printable
from vbhc_lint.report.plain import live, path_of, sentence

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(reports: Sequence[FileReport], settings: Settings) -> str:
    """A line a finding, and one a file that could not be read."""
    return "".join(f"{line}\n" for line in _lines(reports, Catalogue(settings.lang)))


def _lines(reports: Sequence[FileReport], say: Catalogue) -> Iterator[str]:
    for report in reports:
        path = path_of(report.path)
        if report.error is not None:
            yield _command("error", path, report.error.code, printable(report.error.message))
        for finding in live(report):
            yield _command(_COMMANDS[finding.severity], path, finding.code, sentence(finding, say))


def _command(name: str, path: str, code: str, message: str) -> str:
    file, title = _property(path), _property(f"vbhc-lint {code}")
    return f"::{name} file={file},title={title}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """A property's value. What the log cannot bear has no escape: a path with it is not found again."""
    return printable(_data(text)).replace(":", "%3A").replace(",", "%2C")
