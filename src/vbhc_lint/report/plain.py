"""What other programs have room for: where a file is, a finding in one sentence; they know no clauses and no places."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from vbhc_lint.finding import FileReport, Finding, Location
from vbhc_lint.messages import NAMES, Catalogue, vi
from vbhc_lint.printable import printable

SHORT = 24  # characters; a longer excerpt is not worth naming a place by
_CHECKOUTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")  # where GitHub and GitLab have the repository they show paths of


def path_of(path: str) -> str:
    """A file's path as others know it: with forward slashes, from the root of the repository that CI has checked out.

    Elsewhere from the current folder; absolute where the file is not below it.
    """
    if path == "-":
        return path
    below = os.path.relpath(Path(path).absolute(), _root()) if _same_drive(path) else ".."
    outside = below.split(os.sep, 1)[0] == os.pardir
    return (Path(os.path.normpath(Path(path).absolute())) if outside else Path(below)).as_posix()


def _root() -> Path:
    here = Path.cwd()
    named = [Path(os.environ[name]).absolute() for name in _CHECKOUTS if os.environ.get(name)]
    return next((folder for folder in named if here.is_relative_to(folder)), here)


def _same_drive(path: str) -> bool:
    return Path(path).absolute().drive == Path.cwd().drive


def live(report: FileReport) -> list[Finding]:
    """The findings that nobody has waved through."""
    return [finding for finding in report.findings if finding.suppressed is None]


def place_of(location: Location, say: Catalogue) -> str:
    """Where a finding stands, as a heading: ``Khoản 1 Điều 4``."""
    place = location.place or say(NAMES.get(location.component, location.component))
    return place[:1].upper() + place[1:]


def sentence(finding: Finding, say: Catalogue) -> str:
    """A finding on one line: place, fault, remedy, clause."""
    place, seen = place_of(finding.location, say), finding.location.seen
    short = printable(seen.excerpt).strip() if seen else ""
    head = [] if finding.message.startswith(place) else [place]
    if 0 < len(short) <= SHORT and short not in finding.message:
        head.append(f"“{short}”")
    parts = [f"{' '.join(head)}: {finding.message}" if head else finding.message]
    parts += mending(finding, say)
    return printable(" ".join(parts))


def mending(finding: Finding, say: Catalogue) -> Iterator[str]:
    """How to mend a finding and by what clause, each with its label; what there is."""
    if finding.fix.description:
        yield f"{say(vi('Cách sửa:'))} {finding.fix.description}"
    if finding.citation:
        yield f"{say(vi('Căn cứ:'))} {finding.citation}"


def identity(finding: Finding, *more: str) -> str:
    """What a finding is known by from run to run, within its file and whatever more is given."""
    own = finding.location.fingerprint
    if own and not more:
        return own
    return digest(own or f"{finding.code} {finding.message}", *more)


def digest(*parts: str) -> str:
    """16 hexadecimal digits that stand for some texts."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
