"""Many files in several processes: reports in the order given. A file whose worker is lost is ``unreadable``."""

from __future__ import annotations

import contextlib
import gc
import signal
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection

import msgspec

from vbhc_lint.config.configuration import Configuration
from vbhc_lint.crew import Crew, Loss
from vbhc_lint.finding import FileError, FileReport
from vbhc_lint.linter import Draw
from vbhc_lint.linter.many import STDIN, Linters, check_path
from vbhc_lint.messages import vi

_write = msgspec.msgpack.Encoder().encode
_read = msgspec.msgpack.Decoder(FileReport).decode


def check_in_processes(
    paths: Sequence[str], linters: Linters, jobs: int, progress: Callable[[], None]
) -> Iterator[FileReport]:
    """Check files in that many processes; what only this one can check (standard input), and all where none starts."""
    crew = Crew(_serve, (linters.configuration, linters.draw), jobs, linters.configuration.run.time_limit)
    files = [(number, path) for number, path in enumerate(paths) if path != STDIN]
    early: dict[int, bytes | Loss] = {}  # answers to files whose turn has not come, as they were sent: they are small
    with contextlib.closing(crew.run(files)) as answers:
        for number, path in enumerate(paths):
            answer: bytes | Loss | None = None
            while path != STDIN and (answer := early.pop(number, None)) is None:
                answered = next(answers, None)
                if answered is None:
                    break
                early[answered[0]] = answered[1]
                progress()
            if answer is None:
                yield check_path(linters.at(path), path)
                progress()
            else:
                yield _report(answer, path, linters)


def _serve(pipe: Connection, given: tuple[Configuration, Draw | None]) -> None:
    """A worker's whole life: ready, then a report for each path until the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who started us ends us
    linters = Linters(*given)
    gc.freeze()  # what is loaded stays: nothing to look through again and again
    with contextlib.suppress(EOFError, OSError):
        pipe.send_bytes(b"ready")
        while True:
            path = pipe.recv()
            report = check_path(linters.at(path), path)
            pipe.send_bytes(_write(msgspec.structs.replace(report, path="")))  # a path may be no UTF-8


def _report(answer: bytes | Loss, path: str, linters: Linters) -> FileReport:
    """A worker's report, or one that says why there is none."""
    if isinstance(answer, bytes):
        return msgspec.structs.replace(_read(answer), path=path)
    if answer is Loss.LATE:
        template = vi(
            "Kiểm tra tệp này quá {seconds} giây nên đã dừng. "
            "Hãy tách tệp thành nhiều phần, hoặc tăng giới hạn bằng --time-limit."
        )
        error = FileError("HT904", linters.say(template, seconds=linters.configuration.run.time_limit))
    else:
        template = vi(
            "Tiến trình kiểm tra tệp này bị ngắt giữa chừng, có thể vì thiếu bộ nhớ. "
            "Hãy kiểm tra riêng tệp này, hoặc tách tệp thành nhiều phần."
        )
        error = FileError("HT903", linters.say(template))
    return FileReport(path, "", "unreadable", error=error)
