"""Many files: read, check, in order; in worker processes when asked. One bad file costs only itself."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from vbhc_lint.config import Settings
from vbhc_lint.finding import FileError, FileReport
from vbhc_lint.linter import Linter
from vbhc_lint.messages import vi

STDIN = "-"
_worker: Linter | None = None  # one a process, made by the pool's initializer


def check_path(linter: Linter, path: str) -> FileReport:
    """Check one file by its path, ``-`` for standard input. A file that cannot be read is ``unreadable``."""
    try:
        data = sys.stdin.buffer.read() if path == STDIN else Path(path).read_bytes()
    except OSError as error:
        message = linter.say(vi("Không đọc được tệp: {reason}."), reason=error.strerror or str(error))
        return FileReport(path, "", "unreadable", error=FileError("HT008", message))
    return linter.check(data, path)


def _start(settings: Settings) -> None:
    global _worker
    _worker = Linter(settings)


def _work(path: str) -> FileReport:
    assert _worker is not None
    return check_path(_worker, path)


def check_paths(
    paths: Sequence[str], linter: Linter, jobs: int = 1, progress: Callable[[], None] = lambda: None
) -> Iterator[FileReport]:
    """Check files in the order given; ``progress`` is called after each. ``jobs`` > 1 uses that many processes."""
    if jobs <= 1 or len(paths) < 2:
        for path in paths:
            yield check_path(linter, path)
            progress()
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(min(jobs, len(paths)), initializer=_start, initargs=(linter.settings,)) as pool:
        for report in pool.map(_work, paths, chunksize=4):
            yield report
            progress()
