"""Where words go: the report to standard output or a file, everything else to standard error."""

from __future__ import annotations

import contextlib
import io
import os
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO, cast

from vbhc_lint.printable import printable

if TYPE_CHECKING:  # rich is imported only by who prints with it
    from rich.console import Console

PLAIN_WIDTH = 80  # where no terminal says otherwise


def speak_utf8() -> None:
    """Make both streams UTF-8, whatever the locale or code page; what cannot be encoded becomes ``?``.

    A stream that was closed when we were started, as some schedulers do, leads to nothing.
    """
    sys.stdin = sys.stdin or _nothing("r")
    sys.stdout, sys.stderr = sys.stdout or _nothing("w"), sys.stderr or _nothing("w")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _nothing(mode: str) -> TextIO:
    return cast("TextIO", Path(os.devnull).open(mode))


def complain(sentence: str) -> None:
    """Say on standard error what went wrong."""
    print(f"vbhc-lint: {printable(sentence)}", file=sys.stderr)


def trace() -> None:
    """Print on standard error where the exception being handled comes from."""
    for line in traceback.format_exc().splitlines():
        print(printable(line), file=sys.stderr)


def write(text: str) -> None:
    """Write to standard output. A reader who has left early is no error. Raises OSError where there is no room."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        _let_go()
        if not isinstance(error, BrokenPipeError):
            raise


def console(stream: TextIO | None = None) -> Console:
    """A terminal for a stream, standard output by default: colours and width as it has them."""
    from rich.console import Console

    class PatientConsole(Console):
        """Goes quiet when its reader has left."""

        def on_broken_pipe(self) -> None:
            """Drop the rest instead of ending the program: the exit code is still to come."""
            self.quiet = True
            _let_go()

        def print(self, *objects: Any, **options: Any) -> None:
            """Print, and let go of a stream that has no room. Raises OSError."""
            try:
                super().print(*objects, **options)
            except OSError:
                _let_go()
                raise

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


def write_whole(path: Path, content: str | bytes) -> None:
    """Write a file wholly or not at all: beside it first, in a new file, then into its place. Raises OSError.

    Who may read what stood there may read what comes, and nobody else. What is no ordinary file (a device, a pipe) is
    written straight.
    """
    import secrets  # not needed by who prints

    data = content.encode() if isinstance(content, str) else content
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return
    path = path.resolve()
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}.tmp")
    try:
        with draft.open("xb") as file:  # never into what somebody else has put there
            if path.exists():
                _as_open_as(path.stat(), draft)
            file.write(data)
        draft.replace(path)
    except OSError as error:
        error.filename = str(path)  # nobody has heard of the draft
        raise
    finally:
        draft.unlink(missing_ok=True)


def _as_open_as(before: os.stat_result, draft: Path) -> None:
    """Give a file mode and, where we may, group and owner of the one whose place it takes; nothing to another group."""
    if hasattr(os, "chown"):
        for owner, group in ((-1, before.st_gid), (before.st_uid, -1)):
            with contextlib.suppress(OSError):
                os.chown(draft, owner, group)
    same_group = draft.stat().st_gid == before.st_gid
    draft.chmod(before.st_mode & (0o777 if same_group else 0o707))


def is_input(path: Path, files: Iterable[str]) -> bool:
    """Whether a file to be written is one of those that are read, by whatever name."""
    try:
        target = path.stat()
    except OSError:
        return False
    return any(_same(target, file) for file in files)


def _same(target: os.stat_result, file: str) -> bool:
    try:
        return os.path.samestat(target, Path(file).stat())
    except OSError:
        return False


def _let_go() -> None:
    """Point standard output at nothing, so that its closing does not fail as well."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
