"""Worker processes that check files. Each has a pipe of its own: one that is killed takes nobody with it.

The pools at hand share queues and locks between their workers; a worker killed while it holds one ends the run.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from enum import Enum
from itertools import islice
from multiprocessing.connection import Connection, wait
from types import ModuleType
from typing import Any

METHOD = "forkserver" if sys.platform == "linux" else "spawn"  # forking ourselves is not safe with threads about
_MOST = 60  # workers: Windows waits for no more than 63 things at once
_FRUITLESS = 3  # workers that end before they are ready, one after another, until we give up starting them

Serve = Callable[[Connection, Any], None]


class Loss(Enum):
    """Why a file has no answer."""

    ENDED = "ended"  # its worker ended: killed, out of memory, crashed
    LATE = "late"  # it took longer than the limit


Answer = tuple[int, bytes | Loss]  # to the file of that number


class _Worker:
    """A process and what it holds."""

    def __init__(self, context: Any, serve: Serve, given: object) -> None:
        self.pipe, far = context.Pipe()
        self.process = context.Process(target=serve, args=(far, given), daemon=True)
        with _interrupts_held_back(), _main_unseen():
            self.process.start()
        far.close()  # so that its end is the end of the pipe
        self.ready = False
        self.held: int | None = None  # the number of the file it is at
        self.since = time.monotonic()  # when it began that file, or itself

    @property
    def busy(self) -> bool:
        return self.held is not None or not self.ready

    def give(self, number: int, file: object) -> None:
        self.held, self.since = number, time.monotonic()
        with contextlib.suppress(OSError):  # it has ended, which its pipe will tell
            self.pipe.send(file)

    def answer(self) -> bytes | None:
        """What it says, None where it has ended."""
        try:
            said: bytes = self.pipe.recv_bytes()
        except (EOFError, OSError):
            return None
        return said

    def end(self) -> None:
        """End it at once: it holds nothing that others need."""
        self.process.kill()
        self.process.join()
        self.process.close()
        self.pipe.close()


class Crew:
    """Runs files through workers and tells their answers by number, as they come."""

    def __init__(self, serve: Serve, given: object, size: int, limit: float) -> None:
        """``serve(pipe, given)`` runs in each process; ``limit`` is a file's time in seconds, 0 for none."""
        self._context = multiprocessing.get_context(METHOD)
        self._serve = serve
        self._given = given
        self._size = min(size, _MOST)
        self._limit = limit
        self._workers: list[_Worker] = []
        self._fruitless = 0
        self._waiting: deque[tuple[int, object]] = deque()  # no more than there are workers

    def run(self, files: Iterable[tuple[int, object]]) -> Generator[Answer, None, None]:
        """Each file's number with the answer, or why there is none; ends early where no worker can be started.

        Files are taken as they are wanted: a path, or whatever else ``serve`` receives.
        """
        coming = iter(files)
        self._waiting.extend(islice(coming, self._size))
        try:
            while self._waiting or any(worker.held is not None for worker in self._workers):
                self._hire()
                if not self._workers:
                    return
                for worker in self._workers:
                    if self._waiting and not worker.busy:
                        worker.give(*self._waiting.popleft())
                        self._waiting.extend(islice(coming, 1))
                yield from self._hear()
        finally:
            for worker in self._workers:
                worker.end()

    def _hire(self) -> None:
        while len(self._workers) < min(self._size, len(self._waiting)) and self._fruitless < _FRUITLESS:
            try:
                self._workers.append(_Worker(self._context, self._serve, self._given))
            except (OSError, EOFError):  # no room for another process
                self._fruitless += 1

    def _hear(self) -> Iterator[Answer]:
        """Wait for whoever speaks first, no longer than until somebody is late."""
        speaking = wait([worker.pipe for worker in self._workers], self._patience())
        for worker in [w for w in self._workers if w.pipe in speaking]:
            said = worker.answer()
            if said is None:
                yield from self._lose(worker, Loss.ENDED)
            elif worker.held is None:  # that it is ready
                worker.ready, self._fruitless = True, 0
            else:
                number, worker.held = worker.held, None
                yield number, said
        for worker in [w for w in self._workers if w.pipe not in speaking and self._late(w)]:
            yield from self._lose(worker, Loss.LATE)

    def _patience(self) -> float | None:
        began = [worker.since for worker in self._workers if worker.busy]
        return max(0.0, min(began) + self._limit - time.monotonic()) if self._limit and began else None

    def _late(self, worker: _Worker) -> bool:
        return bool(self._limit) and worker.busy and time.monotonic() >= worker.since + self._limit

    def _lose(self, worker: _Worker, why: Loss) -> Iterator[Answer]:
        """Let a worker go, and with it the file it was at."""
        self._workers.remove(worker)
        worker.end()
        if not worker.ready:
            self._fruitless += 1
        elif worker.held is not None:
            yield worker.held, why


def make_ready(*modules: str) -> None:
    """Where processes are forked, start who forks them: it imports these modules while we do other things."""
    if METHOD == "forkserver":
        from multiprocessing import forkserver  # not everywhere

        forkserver.set_forkserver_preload(list(modules))
        with _interrupts_held_back():
            forkserver.ensure_running()


@contextlib.contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """While a process starts: it inherits that Ctrl-C is not for it but for us, whom one that comes now reaches after.

    Windows has no such thing; there a worker that is still starting may complain.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker  # not everywhere

    resource_tracker.ensure_running()  # when it starts it lets interrupts through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextlib.contextmanager
def _main_unseen() -> Iterator[None]:
    """While a process starts: it need not import what this one was started as, a script or a worker of Spark."""
    before = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = before
