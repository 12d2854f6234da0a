"""What GitHub Actions takes from a log: nothing from words, annotations after the report of ``check``."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from vbhc_lint.cli import output
from vbhc_lint.config import Settings
from vbhc_lint.finding import FileReport
from vbhc_lint.report import of_others


@contextmanager
def unheard(reports: Sequence[FileReport]) -> Iterator[None]:
    """What is printed while the block runs holds no commands for the runner of Actions. Raises OSError.

    It obeys commands wherever they stand, in the name of a file and in the words of a document too. So it is told to
    stop until a word comes that none of them can hold, as it is made of all that they hold.
    """
    if not _there():
        yield
        return
    from vbhc_lint.report.plain import digest

    word = digest(*(part for report in reports for part in (report.path, report.sha256)))
    output.write(f"::stop-commands::{word}\n")
    try:
        yield
    finally:
        output.write(f"::{word}::\n")


@contextmanager
def minded(reports: Sequence[FileReport], options: argparse.Namespace, settings: Settings) -> Iterator[None]:
    """The same for ``check``, where it prints words; who has not said how gets annotations as well. Raises OSError."""
    if options.output is not None or options.format not in (None, "text"):
        yield
        return
    with unheard(reports):
        yield
    if options.format is None and not options.quiet and _there():
        output.write(of_others("github")(reports, settings))


def _there() -> bool:
    return os.environ.get("GITHUB_ACTIONS") == "true"
