"""Many files: read, check, in order; in worker processes when asked. One bad file costs only itself."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from vbhc_lint.finding import FileError, FileReport
from vbhc_lint.linter import Linter
from vbhc_lint.messages import vi
from vbhc_lint.package import PackageError, read_file, read_stream

STDIN = "-"


def check_path(linter: Linter, path: str) -> FileReport:
    """Check one file by its path, ``-`` for standard input. A file that cannot be read is ``unreadable``."""
    return check_read(
        linter, path, partial(read_stream, sys.stdin.buffer) if path == STDIN else partial(read_file, path)
    )


def check_read(linter: Linter, path: str, read: Callable[[], bytes]) -> FileReport:
    """Check what ``read`` gives, which may raise PackageError or OSError: then the file is ``unreadable``."""
    try:
        data = read()
    except PackageError as error:
        return FileReport(path, "", "unreadable", error=linter.refused(error))
    except OSError as error:
        message = linter.say(vi("Không đọc được tệp: {reason}."), reason=error.strerror or str(error))
        return FileReport(path, "", "unreadable", error=FileError("HT008", message))
    return linter.check(data, path)


def check_paths(
    paths: Sequence[str], linter: Linter, jobs: int = 1, progress: Callable[[], None] = lambda: None
) -> Iterator[FileReport]:
    """Check files in the order given; ``progress`` is called after each. ``jobs`` > 1 uses that many processes."""
    if jobs > 1 and len(paths) > 1:
        from vbhc_lint.linter.in_processes import check_in_processes

        yield from check_in_processes(paths, linter, jobs, progress)
        return
    for path in paths:
        yield check_path(linter, path)
        progress()
