"""Files to reports: from the cache where the result is known, the others checked, in processes where that pays.

The linter with all its rules is imported when there is a file to check anew.
"""

from __future__ import annotations

import gc
import hashlib
import os
import stat
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING

from vbhc_lint.cli import output
from vbhc_lint.cli.paths import STDIN
from vbhc_lint.config.configuration import Configuration
from vbhc_lint.finding import FileReport
from vbhc_lint.messages import vi

if TYPE_CHECKING:
    from vbhc_lint.cache import Cache
    from vbhc_lint.linter import Draw

LARGEST = 256 * 2**20  # bytes: as ``package.limits`` has it, which brings the parser of XML
_WORTH_A_BAR = 10  # files
_UNLOOKED = 10_000  # things made before a look for what can be collected: a check leaves next to nothing
_WORTH_A_POOL = 24  # files; below, starting processes costs more than it saves
_WORTH_A_POOL_CONVERTING = 3  # files: each conversion takes seconds
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)


def check(
    files: Sequence[str], configuration: Configuration, draw: Draw | None = None, *, cache: bool = True, bar: bool
) -> Iterator[FileReport]:
    """The reports in the order of the files, as they come. Raises ConfigError, PackError.

    ``draw``: as for ``Linter``; drawings are made anew each time, they are large and few. ``bar``: show progress.
    """
    kept = _cache(configuration) if cache and draw is None and configuration.run.cache else None
    if kept is None:
        yield from _anew(files, configuration, draw, bar=bar)
        return
    keys = {file: key for file in files if (key := _key(kept, file))}
    held = {file for file, key in keys.items() if kept.holds(key)}
    others = _anew([file for file in files if file not in held], configuration, draw, bar=bar)
    sound = kept.vouches(configuration)
    if not sound and len(held) == len(files):  # else those that are checked anew bring it to light
        _refuse_slips(configuration)
    for file in files:
        report = kept.get(keys[file], file) if file in held else None
        if report is None:  # where it was held and cannot be used, it is checked out of turn
            report = next(_anew([file], configuration, draw, bar=False) if file in held else others)
            if file in keys:
                kept.put(report)
        yield report
    if not sound:
        kept.vouch(configuration)
    kept.close()


def _refuse_slips(configuration: Configuration) -> None:
    """Refuse settings that name what there is not. Raises ConfigError, PackError."""
    from vbhc_lint.linter.many import Linters

    Linters(configuration).made_ready(())


def _cache(configuration: Configuration) -> Cache | None:
    """Results of earlier runs, None where there is no place for them."""
    from vbhc_lint.cache import Cache, folder

    place = folder(os.environ)
    return None if place is None else Cache(place, configuration.for_path)


def _key(cache: Cache, file: str) -> str:
    """What a file's result is kept under; "" for what is no ordinary file or cannot be read."""
    if file == STDIN:
        return ""
    try:
        with os.fdopen(os.open(file, _READ), "rb") as stream:
            found = os.fstat(stream.fileno())
            if not stat.S_ISREG(found.st_mode) or found.st_size > LARGEST:
                return ""
            return cache.key(hashlib.file_digest(stream, "sha256").hexdigest(), file)
    except (OSError, ValueError):  # a name that cannot be one
        return ""


def _anew(files: Sequence[str], configuration: Configuration, draw: Draw | None, *, bar: bool) -> Iterator[FileReport]:
    """Reports made now."""
    if not files:
        return
    worth = _WORTH_A_POOL_CONVERTING if configuration.run.convert else _WORTH_A_POOL
    jobs = configuration.run.jobs or (1 if len(files) < worth else _processors())
    if jobs > 1 and len(files) > 1:
        from vbhc_lint.crew import make_ready

        make_ready("vbhc_lint.linter.preloaded", "vbhc_lint.cli")
    with _uncollected():
        from vbhc_lint.linter.many import Linters, check_paths

        linters = Linters(configuration, draw)
        linters.made_ready(files)
    shown = bar and len(files) >= _WORTH_A_BAR and sys.stderr.isatty()
    with output.progress(len(files), linters.say(vi("Đang kiểm tra"))) if shown else nullcontext(_nothing) as advance:
        yield from check_paths(files, linters, jobs, advance)


@contextmanager
def _uncollected() -> Iterator[None]:
    """What is loaded in the block stays: nothing to look through, now or later."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.set_threshold(_UNLOOKED)
        gc.enable()


def _processors() -> int:
    """How many of the machine's processors we may use."""
    allowed = getattr(os, "sched_getaffinity", None)  # not everywhere
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def _nothing() -> None:
    """Progress nobody watches."""
