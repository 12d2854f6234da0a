"""Many files: read, check, in order; in worker processes when asked. One bad file costs only itself."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial

from vbhc_lint.config import Settings
from vbhc_lint.config.configuration import Configuration
from vbhc_lint.finding import FileError, FileReport
from vbhc_lint.linter import Draw, Linter, slips
from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.package import PackageError, Readable, read_file, read_stream
from vbhc_lint.reasons import reason_of

STDIN = "-"


class Linters:
    """The linter of each path; paths with the same settings share one, and all of them rules and packs."""

    def __init__(self, configuration: Configuration, draw: Draw | None = None) -> None:
        """``draw``: as for ``Linter``. Nothing is loaded before it is needed."""
        self.configuration = configuration
        self.draw = draw
        self.say = Catalogue(configuration.run.lang)
        self._made: dict[Settings, Linter] = {}

    def at(self, path: str) -> Linter:
        """The linter for a path. Raises PackError, ConfigError."""
        return self._under(self.configuration.for_path(path))

    def _under(self, settings: Settings) -> Linter:
        if settings not in self._made:
            near = next((made for made in self._made.values() if made.serves(settings)), None)
            self._made[settings] = Linter(settings, self.draw) if near is None else near.under(settings)
        return self._made[settings]

    def made_ready(self, paths: Sequence[str]) -> list[Linter]:
        """The linters that these paths need; what is wrong with settings is told before the first file.

        Raises ConfigError, PackError.
        """
        needed = {id(settings): settings for settings in map(self.configuration.for_path, paths)}
        slips.refuse(self.configuration)
        return [self._under(settings) for settings in needed.values()]


def check_path(linter: Linter, path: str) -> FileReport:
    """Check one file by its path, ``-`` for standard input. A file that cannot be read is ``unreadable``."""
    return check_read(linter, path, partial(_once, sys.stdin.buffer) if path == STDIN else partial(read_file, path))


@lru_cache(maxsize=1)
def _once(stream: Readable) -> bytes:
    """All bytes of a stream, kept: it gives them once, and a file may be checked anew to be drawn."""
    return read_stream(stream)


def check_read(linter: Linter, path: str, read: Callable[[], bytes]) -> FileReport:
    """Check what ``read`` gives, which may raise PackageError or OSError: then the file is ``unreadable``."""
    try:
        data = read()
    except PackageError as error:
        return FileReport(path, "", "unreadable", error=linter.refused(error))
    except OSError as error:
        message = linter.say(vi("Không đọc được tệp: {reason}."), reason=reason_of(error))
        return FileReport(path, "", "unreadable", error=FileError("HT008", message))
    return linter.check(data, path)


def check_paths(
    paths: Sequence[str], linters: Linters, jobs: int = 1, progress: Callable[[], None] = lambda: None
) -> Iterator[FileReport]:
    """Check files in the order given; ``progress`` is called after each. ``jobs`` > 1 uses that many processes."""
    if jobs > 1 and len(paths) > 1:
        from vbhc_lint.linter.in_processes import check_in_processes

        yield from check_in_processes(paths, linters, jobs, progress)
        return
    for path in paths:
        yield check_path(linters.at(path), path)
        progress()
