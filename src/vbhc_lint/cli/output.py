"""Where words go: the report to standard output or a file, everything else to standard error."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:  # rich is imported only by who prints with it
    from rich.console import Console

PLAIN_WIDTH = 80  # where no terminal says otherwise


def speak_utf8() -> None:
    """Make both streams UTF-8, whatever the locale or code page; what cannot be encoded becomes ``?``."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def complain(sentence: str) -> None:
    """Say on standard error what went wrong."""
    print(f"vbhc-lint: {sentence}", file=sys.stderr)


def write(text: str) -> None:
    """Write to standard output. A reader who has left early is no error."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _let_go()


def console(stream: TextIO | None = None) -> Console:
    """A terminal for a stream, standard output by default: colours and width as it has them."""
    from rich.console import Console

    class PatientConsole(Console):
        """Goes quiet when its reader has left."""

        def on_broken_pipe(self) -> None:
            """Drop the rest instead of ending the program: the exit code is still to come."""
            self.quiet = True
            _let_go()

    target = sys.stdout if stream is None else stream
    width = None if target.isatty() else int(os.environ.get("COLUMNS") or PLAIN_WIDTH)
    return PatientConsole(file=target, width=width, highlight=False, soft_wrap=True)


def in_colour(terminal: Console) -> bool:
    """Whether a mark by colour would be seen."""
    return terminal.color_system is not None and not terminal.no_color


def plain(terminal: Console) -> bool:
    """Whether it shows no style at all, not even bold."""
    return terminal.color_system is None


@contextlib.contextmanager
def progress(total: int, label: str) -> Iterator[Callable[[], None]]:
    """A bar on standard error while the block runs, gone afterwards; call what it gives after each step."""
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=total)
        yield lambda: bar.advance(task)


def write_whole(path: Path, text: str) -> None:
    """Write a file wholly or not at all: beside it first, then into its place. Raises OSError.

    What is no ordinary file (a device, a pipe) is written straight.
    """
    if path.exists() and not path.is_file():
        path.write_text(text, encoding="utf-8")
        return
    path = path.resolve()
    draft = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        draft.write_text(text, encoding="utf-8")
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _let_go() -> None:
    """Point standard output at nothing, so that its closing does not fail as well."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
