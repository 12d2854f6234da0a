"""What a program of others looks like to a type checker: ``mypy --strict`` reads it, and it runs."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

from vbhc_lint import ConfigError, FileReport, Finding, Location, PackError, Safety, Settings, Severity, check, to_json


def grave(report: FileReport) -> list[Finding]:
    return [f for f in report.findings if f.severity is Severity.ERROR and f.suppressed is None]


def where(finding: Finding) -> str:
    location: Location = finding.location
    return f"{finding.code} {location.place} {finding.fix.safety is Safety.SAFE}"


def main(file: Path) -> int:
    settings = Settings(ignore=("CT",), lang="en")
    data = file.read_bytes()
    reports = [check(file, settings), check(str(file)), check(data, settings, name="a"), check(BytesIO(data))]
    with file.open("rb") as stream:
        reports.append(check(stream, select=["TT", "VH"], min_severity=Severity.WARNING, packs=[]))
    try:
        check(data, standard="no such pack")
    except (ConfigError, PackError) as error:
        print(error, file=sys.stderr)
    print(to_json(reports))
    return len([where(finding) for report in reports for finding in grave(report)])


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])) == 0)
