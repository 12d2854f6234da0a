"""Files checked one by one in a process beside us, which may be ended: what Spark's workers do."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from multiprocessing import active_children
from multiprocessing.connection import Connection
from pathlib import Path

import msgspec
import pytest

from benchmarks.long_report import short_paragraphs
from fixtures.build import DOCX
from vbhc_lint.config import Settings
from vbhc_lint.config.configuration import Configuration
from vbhc_lint.linter import Linter, in_processes
from vbhc_lint.linter.in_processes import check_apart

FILES = [(file.name, file.read_bytes()) for file in sorted(DOCX.glob("*-sai.docx"))[:6]]


def _alone() -> list[object]:
    linter = Linter(Settings())
    return [linter.check(data, path) for path, data in FILES]


def test_given_as_bytes_or_by_its_path_a_file_says_the_same() -> None:
    assert list(check_apart(FILES, Configuration.of(Settings()))) == _alone()
    told = list(check_apart([(str(DOCX / path), None) for path, _ in FILES], Configuration.of(Settings())))
    assert [msgspec.structs.replace(report, path=Path(report.path).name) for report in told] == _alone()
    assert not active_children()


def test_files_are_taken_as_they_are_wanted() -> None:
    taken: list[str] = []

    def coming() -> Iterator[tuple[str, bytes]]:
        for path, data in FILES:
            taken.append(path)
            yield path, data

    for answered, _ in enumerate(check_apart(coming(), Configuration.of(Settings())), 1):
        assert len(taken) <= answered + 2


def test_a_process_that_is_killed_costs_nothing() -> None:
    killed = []

    def coming() -> Iterator[tuple[str, bytes]]:
        for number, file in enumerate(FILES):
            if number == 4:
                for process in active_children():
                    killed.append(process.pid)
                    process.kill()
            yield file

    assert list(check_apart(coming(), Configuration.of(Settings()))) == _alone()
    assert killed


def _fatal(pipe: Connection, given: object) -> None:
    """Ends at each file that begins so, else says nothing good."""
    pipe.send_bytes(b"ready")
    while True:
        if pipe.recv()[1].startswith(b"fatal"):
            os.kill(os.getpid(), signal.SIGTERM)
        pipe.send_bytes(in_processes._write(Linter(Settings()).check(b"", "")))


def test_a_file_that_ends_its_process_again_costs_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_processes, "_serve", _fatal)
    files = [("a", b"a"), ("b", b"fatal 1"), ("c", b"fatal 2"), ("d", b"d")]
    reports = list(check_apart(files, Configuration.of(Settings())))
    codes = [(report.path, report.error.code) for report in reports if report.error]
    assert codes == [("a", "HT001"), ("b", "HT903"), ("c", "HT903"), ("d", "HT001")]
    assert len(reports[1].sha256) == 64  # known all the same


def test_a_file_that_takes_too_long_costs_itself() -> None:
    files = [FILES[0], ("long.docx", short_paragraphs(40_000)), FILES[1]]
    reports = list(check_apart(files, Configuration.of(Settings(time_limit=2))))
    assert [report.error.code if report.error else report.status for report in reports] == [
        "checked", "HT904", "checked",
    ]  # fmt: skip


def _never_ready(pipe: Connection, given: object) -> None:
    os._exit(1)


def test_where_no_process_starts_this_one_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_processes, "_serve", _never_ready)
    assert list(check_apart(iter(FILES), Configuration.of(Settings()))) == _alone()


def test_a_script_without_a_guard_runs_once(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "from vbhc_lint.config import Settings\nfrom vbhc_lint.config.configuration import Configuration\n"
        "from vbhc_lint.linter.in_processes import check_apart\n"
        "configuration = Configuration.of(Settings())\nprint('begun')\n"
        "print([report.error.code for report in check_apart([('a', b'')], configuration)])\n",
        encoding="utf-8",
    )
    ran = subprocess.run([sys.executable, str(script)], capture_output=True, check=True, text=True)
    assert ran.stdout == "begun\n['HT001']\n"


def test_each_file_has_the_settings_of_its_path(tmp_path: Path) -> None:
    file = tmp_path / "vbhc-lint.toml"
    file.write_text(
        '[per-path."a/**"]\nselect = ["CT"]\n[[suppress]]\ncode = "T"\nreason = "x"\npath = "b/"\n', encoding="utf-8"
    )
    configuration = Configuration({}, file=file, search=False)
    _, data = FILES[0]
    files = [(f"file:{tmp_path}/{folder}/văn bản.docx", data) for folder in ("a", "b", "c")]
    first, second, third = check_apart(files, configuration)
    assert [report.path for report in (first, second, third)] == [path for path, _ in files]
    assert {finding.code[:2] for finding in first.findings} <= {"CT"}
    assert {finding.suppressed for finding in second.findings if finding.code[0] == "T"} == {"x"}
    assert third.findings == Linter(Settings()).check(data, "").findings
