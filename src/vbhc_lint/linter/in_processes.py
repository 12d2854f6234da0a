"""Many files in several processes: reports in the order given. A file whose worker is lost is ``unreadable``."""

from __future__ import annotations

import contextlib
import gc
import hashlib
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from multiprocessing.connection import Connection

import msgspec

from vbhc_lint.config import Settings
from vbhc_lint.config.configuration import Configuration
from vbhc_lint.crew import Crew, Loss
from vbhc_lint.finding import FileError, FileReport
from vbhc_lint.linter import Draw
from vbhc_lint.linter.many import STDIN, Linters, check_path
from vbhc_lint.messages import Catalogue, vi

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
                yield _report(answer, path, linters.configuration.run)


def check_apart(files: Iterable[tuple[str, bytes | None]], configuration: Configuration) -> Iterator[FileReport]:
    """Check files one by one as they come, each with its bytes or None to read it by its path, in another process.

    Each has the settings of its path, or of the path in its address (``file:/…``). That its process ended is no proof
    against a file: it is tried once more in a new one.
    """
    held: dict[int, tuple[str, bytes | None]] = {}
    coming = iter(files)

    def asked() -> Iterator[tuple[int, str | tuple[str, bytes]]]:
        for number, (path, data) in enumerate(coming):
            held[number] = path, data
            yield number, _sent(path, data)

    with contextlib.closing(_alone(configuration).run(asked())) as answers:
        for number, answer in answers:
            path, data = held.pop(number)
            if answer is Loss.ENDED:
                again = dict(_alone(configuration).run([(number, _sent(path, data))]))
                answer = again.get(number, answer)
            report = _report(answer, path, configuration.run)
            if data is not None and not report.sha256:
                report = msgspec.structs.replace(report, sha256=hashlib.sha256(data).hexdigest())
            yield report
    if held:  # no process can be started
        linters = Linters(configuration)
        for path, data in chain(held.values(), coming):
            linter = linters.at(local(path))
            yield check_path(linter, path) if data is None else linter.check(data, path)


def local(address: str) -> str:
    """The path in an address of a local file, as Spark has it; any other as it is."""
    return address.removeprefix("file:")


def _sent(path: str, data: bytes | None) -> str | tuple[str, bytes]:
    return path if data is None else (local(path), data)


def _alone(configuration: Configuration) -> Crew:
    return Crew(_serve, (configuration, None), 1, configuration.run.time_limit)


def _serve(pipe: Connection, given: tuple[Configuration, Draw | None]) -> None:
    """A worker's whole life: ready, then a report for each path, or path with bytes, until the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who started us ends us
    linters = Linters(*given)
    gc.freeze()  # what is loaded stays: nothing to look through again and again
    with contextlib.suppress(EOFError, OSError):
        pipe.send_bytes(b"ready")
        while True:
            file = pipe.recv()
            path, data = (file, None) if isinstance(file, str) else file
            linter = linters.at(path)
            report = check_path(linter, path) if data is None else linter.check(data, "")
            pipe.send_bytes(_write(msgspec.structs.replace(report, path="")))  # a path may be no UTF-8


def _report(answer: bytes | Loss, path: str, settings: Settings) -> FileReport:
    """A worker's report, or one that says why there is none."""
    if isinstance(answer, bytes):
        return msgspec.structs.replace(_read(answer), path=path)
    say = Catalogue(settings.lang)
    if answer is Loss.LATE:
        template = vi(
            "Kiểm tra tệp này quá {seconds} giây nên đã dừng. "
            "Hãy tách tệp thành nhiều phần, hoặc tăng giới hạn bằng --time-limit."
        )
        error = FileError("HT904", say(template, seconds=settings.time_limit))
    else:
        template = vi(
            "Tiến trình kiểm tra tệp này bị ngắt giữa chừng, có thể vì thiếu bộ nhớ. "
            "Hãy kiểm tra riêng tệp này, hoặc tách tệp thành nhiều phần."
        )
        error = FileError("HT903", say(template))
    return FileReport(path, "", "unreadable", error=error)
