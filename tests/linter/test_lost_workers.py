"""Workers that are really killed, hang or never start: each costs its own file, no other."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from multiprocessing import active_children
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypeVar

import msgspec
import pytest

from benchmarks.long_report import short_paragraphs
from fixtures.page import build, conforming
from vbhc_lint import crew
from vbhc_lint.config import Settings
from vbhc_lint.config.configuration import Configuration
from vbhc_lint.crew import Crew, Loss
from vbhc_lint.finding import FileReport
from vbhc_lint.linter.many import Linters, check_paths

posix = pytest.mark.skipif(os.name == "nt", reason="no pipes of that kind there")
linux = pytest.mark.skipif(sys.platform != "linux", reason="asks /proc for processes")
PATIENCE = 30  # seconds
T = TypeVar("T")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    data = build(conforming("thong_bao"))
    for number in range(24):
        (tmp_path / f"{number:02}.docx").write_bytes(data)
    return tmp_path


@pytest.fixture
def long(folder: Path) -> Path:
    """A document that is still being checked when all others have been answered."""
    file = folder / "07-.docx"
    file.write_bytes(short_paragraphs(40_000))
    return file


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Ctrl-C as at a terminal: a shell makes what it runs in the background ignore it, and a child inherits that."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def _paths(folder: Path) -> list[str]:
    return sorted(str(path) for path in folder.iterdir())


def _when(holds: Callable[[], T]) -> T:
    """Wait for something to hold; gives it."""
    end = time.monotonic() + PATIENCE
    while not (held := holds()):
        assert time.monotonic() < end
        time.sleep(0.01)
    return held


def _statuses(reports: list[FileReport]) -> list[str]:
    return [report.error.code if report.error else report.status for report in reports]


def _one_lost(paths: list[str], lost: Path, code: str) -> list[str]:
    return [code if path == str(lost) else "checked" for path in paths]


def test_killed_workers_lose_the_file_they_were_at_and_no_other(folder: Path, long: Path) -> None:
    """All others are answered when both workers are killed: one at the long file, one with nothing to do."""
    paths = _paths(folder)
    answered: list[None] = []
    killed: list[int | None] = []

    def kill() -> None:
        _when(lambda: len(answered) == len(paths) - 1)
        for worker in active_children():
            killed.append(worker.pid)
            worker.kill()

    killer = threading.Thread(target=kill)
    killer.start()
    reports = list(check_paths(paths, Linters(Configuration.of(Settings())), 2, lambda: answered.append(None)))
    killer.join()
    assert len(killed) == 2
    assert [report.path for report in reports] == paths
    assert _statuses(reports) == _one_lost(paths, long, "HT903")
    assert not active_children()


def test_a_file_that_takes_too_long_is_given_up(folder: Path, long: Path) -> None:
    paths = _paths(folder)
    reports = list(check_paths(paths, Linters(Configuration.of(Settings(time_limit=2))), 2))
    assert _statuses(reports) == _one_lost(paths, long, "HT904")
    assert "2 giây" in next(report.error.message for report in reports if report.error)
    assert not active_children()


@linux
@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_ends_everything_quickly_and_quietly(folder: Path, long: Path) -> None:
    command = [sys.executable, "-m", "vbhc_lint", "check", str(folder), "--jobs", "2"]
    run = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    try:
        _when(lambda: len(_group(run.pid)) >= 5)  # itself, who forks, who tidies up, two workers
        os.killpg(run.pid, signal.SIGINT)
        out, err = run.communicate(timeout=PATIENCE)  # had it gone on to the end it would report
    finally:
        run.kill()
    assert run.returncode == 2
    assert (out, err.decode()) == (b"", "vbhc-lint: Đã dừng theo yêu cầu.\n")
    _when(lambda: not _group(run.pid))


@posix
@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_while_a_worker_starts_comes_through_afterwards() -> None:
    started = False
    with pytest.raises(KeyboardInterrupt), crew._interrupts_held_back():
        signal.raise_signal(signal.SIGINT)
        started = True
    assert started


def _group(leader: int) -> list[str]:
    """The processes of a group."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):  # gone meanwhile
            state, _, group = status.read_text().rpartition(")")[2].split()[:3]
            if group == str(leader) and state != "Z":
                found.append(status.parent.name)
    return found


@pytest.mark.parametrize("method", ["spawn", "forkserver"])
def test_however_processes_start_they_give_the_same(folder: Path, method: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if method == "forkserver" and os.name == "nt":
        pytest.skip("Windows only spawns")
    monkeypatch.setattr(crew, "METHOD", method)
    paths = _paths(folder)
    linters = Linters(Configuration.of(Settings()))
    assert list(check_paths(paths, linters, 2)) == list(check_paths(paths, linters, 1))


@linux
def test_a_path_that_is_no_utf8_comes_back_as_given(folder: Path) -> None:
    name = os.fsencode(folder) + b"/v\xe3n b\xb6n.docx"
    with open(name, "wb") as file:  # noqa: PTH123 # pathlib takes no bytes
        file.write(build(conforming("cong_van")))
    paths = [os.fsdecode(name), *_paths(folder)[:3]]
    reports = list(check_paths(paths, Linters(Configuration.of(Settings())), 2))
    assert [(report.path, report.status) for report in reports] == [(path, "checked") for path in paths]


def test_standard_input_among_many_files_is_read(folder: Path) -> None:
    command = [sys.executable, "-m", "vbhc_lint", "check", str(folder), "-", "--jobs", "2", "--format", "json"]
    done = subprocess.run(command, input=build(conforming("cong_van")), capture_output=True, check=True)
    last = msgspec.json.decode(done.stdout)["files"][-1]
    assert (last["path"], last["status"], last["document_type"]) == ("-", "checked", "CV")


# workers of other kinds


def _never_ready(pipe: Connection, given: object) -> None:
    os._exit(1)


def _mortal(pipe: Connection, given: object) -> None:
    """Answers files whose name is short; dies of the others, halfway through what it says."""
    pipe.send_bytes(b"ready")
    while True:
        path = pipe.recv()
        if len(path) > 1:
            os.write(pipe.fileno(), (1000).to_bytes(4, "big") + b"cut")
            os._exit(1)
        pipe.send_bytes(path.encode())


def _stuck(pipe: Connection, given: object) -> None:
    """Answers a file with who checked it; never answers the one that stands there to hold that name."""
    pipe.send_bytes(b"ready")
    while True:
        path = Path(pipe.recv())
        if path.exists():
            path.write_text(str(os.getpid()), "ascii")
            time.sleep(PATIENCE)
        pipe.send_bytes(str(os.getpid()).encode())


def _run(serve: crew.Serve, paths: list[str], size: int) -> Iterator[tuple[int, bytes | Loss]]:
    return Crew(serve, None, size, limit=PATIENCE).run(list(enumerate(paths)))


def test_where_no_worker_starts_the_run_ends_early() -> None:
    assert list(_run(_never_ready, ["a", "b"], 2)) == []


@posix
def test_an_answer_cut_short_is_none_and_the_next_file_goes_to_another() -> None:
    answers = dict(_run(_mortal, ["a", "bb", "c", "dd", "ee", "f"], 2))
    lost = Loss.ENDED
    assert answers == {0: b"a", 1: lost, 2: b"c", 3: lost, 4: lost, 5: b"f"}


def test_a_worker_killed_amid_the_others_loses_its_file_alone(tmp_path: Path) -> None:
    stuck = tmp_path / "stuck"
    stuck.touch()
    answers: dict[int, bytes | Loss] = {}
    for number, answer in _run(_stuck, ["a", str(stuck), *"bcdefgh"], 2):
        answers[number] = answer
        if len(answers) == 4:
            os.kill(int(_when(lambda: stuck.read_text("ascii"))), signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
    assert [number for number, answer in answers.items() if answer is Loss.ENDED] == [1]
    assert sorted(answers) == list(range(9))
