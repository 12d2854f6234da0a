"""What GitHub Actions takes from the log of ``check``: nothing from the report in words, annotations after it."""

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
def minded(reports: Sequence[FileReport], options: argparse.Namespace, settings: Settings) -> Iterator[None]:
    """Mind what is printed while the block runs, where that is words for the log of Actions. Raises OSError.

    Its runner obeys commands wherever they stand, in the name of a file and in the words of a document too. So it is
    told to stop until a word comes that none of them can hold, as it is made of all that they hold. Who has not said
    how the report should be gets annotations as well.
    """
    if os.environ.get("GITHUB_ACTIONS") != "true" or options.output is not None or options.format not in (None, "text"):
        yield
        return
    from vbhc_lint.report.plain import digest

    word = digest(*(part for report in reports for part in (report.path, report.sha256)))
    output.write(f"::stop-commands::{word}\n")
    yield
    output.write(f"::{word}::\n")
    if options.format is None and not options.quiet:
        output.write(of_others("github")(reports, settings))
