"""``from vbhc_lint import check``: what it takes, what it says of what it cannot use, how it is asked by a program."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import textwrap
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import fsspec
import msgspec
import pytest

import vbhc_lint
from fixtures.build import DOCX
from vbhc_lint import ConfigError, FileReport, PackError, Settings, Severity, check, to_json
from vbhc_lint.finding import FileError
from vbhc_lint.linter import Linter

ROOT = Path(__file__).parent.parent.parent
WRONG = DOCX / "cong_van-sai.docx"
DATA = WRONG.read_bytes()


def _said(report: FileReport) -> FileReport:
    return msgspec.structs.replace(report, path="")


def _alone(program: str, *arguments: str) -> str:
    """What a program prints in a process of its own, compiled modules kept as in an installed program."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-c", textwrap.dedent(program), *arguments]
    done = subprocess.run(command, capture_output=True, cwd=ROOT, env=environment, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_document_is_the_same_however_it_is_given() -> None:
    expected = Linter(Settings()).check(DATA, str(WRONG))
    assert expected.findings
    assert check(WRONG) == check(str(WRONG)) == expected
    with WRONG.open("rb") as stream, fsspec.filesystem("memory").open("/a.docx", "wb") as written:
        assert check(stream) == expected
        assert not stream.closed
        written.write(DATA)
    with fsspec.open("memory:///a.docx", "rb") as stored:
        assert _said(check(stored)) == _said(expected)
    for data in (DATA, bytearray(DATA), memoryview(DATA)):
        assert check(data) == _said(expected)
        assert check(data, name=str(WRONG)) == expected
    assert check(BytesIO(DATA), name=str(WRONG)) == expected
    assert check(WRONG, name="a.docx").path == "a.docx"


def test_what_is_amiss_with_a_document_is_told_and_never_raised(tmp_path: Path) -> None:
    class Torn(BytesIO):
        def read(self, *_: object) -> bytes:
            raise OSError(5, os.strerror(5))

    def code(report: FileReport) -> str:
        assert (report.status, report.findings) == ("unreadable", ())
        assert isinstance(report.error, FileError)
        return report.error.code

    assert code(check(tmp_path / "none.docx")) == "HT008"
    assert code(check("a\0b.docx")) == code(check("\ud800.docx")) == "HT008"  # no file can have such names
    assert code(check(tmp_path)) == "HT008"
    assert code(check("-")) == "HT008"  # a name like any other: nobody waits for standard input
    assert code(check(Torn())) == "HT008"
    assert code(check(b"")) == "HT001"
    assert code(check(b"%PDF-1.7")) == "HT002"
    assert code(check(DATA[: len(DATA) // 2])) == "HT004"


def test_what_is_no_document_is_refused() -> None:
    for wrong in (None, 3, StringIO("a"), object()):
        with pytest.raises(TypeError, match="binary file"):
            check(wrong)  # type: ignore[arg-type] # the mistake


def test_settings_are_those_given_and_no_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "vbhc-lint.toml"
    file.write_text('select = ["TT"]\nlang = "en"\n', encoding="utf-8")
    (tmp_path / "a.docx").write_bytes(DATA)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VBHC_LINT_LANG", "en")
    everything = check("a.docx")
    assert everything == msgspec.structs.replace(check(DATA), path="a.docx")  # the file beside it is not asked
    form = check("a.docx", config=file)
    assert {finding.code[:2] for finding in form.findings} == {"TT"}
    assert form.findings[0].message != everything.findings[0].message  # English
    assert check("a.docx", config="vbhc-lint.toml", select=[]).findings != form.findings
    assert check(DATA, Settings(select=("TT",), lang="en")) == _said(form)
    assert check(DATA, Settings(select=("VH",)), select=("TT",), lang="en") == _said(form)
    grave = check(DATA, min_severity="error")  # type: ignore[arg-type] # as files write it
    assert {finding.severity for finding in grave.findings} == {Severity.ERROR}


@pytest.mark.parametrize(
    "wrong",
    [
        {"lang": "fr"},
        {"stage": "final"},
        {"select": "TT"},
        {"select": ["TT999"]},
        {"ignore": ["tt301"]},
        {"standard": "nd31"},
        {"content": "yes"},
        {"settings": Settings(lang="fr")},  # type: ignore[arg-type] # the mistake
        {"config": "none.toml"},
    ],
)
def test_settings_that_cannot_be_used_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ConfigError):
        check(DATA, **wrong)


def test_what_is_no_setting_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="selct"):
        check(DATA, selct=["TT"])  # type: ignore[call-arg] # the mistake
    with pytest.raises(TypeError, match="not both"):
        check(DATA, Settings(), config="a.toml")
    with pytest.raises(PackError, match=r"pack\.toml"):
        check(DATA, packs=[tmp_path])


def test_json_is_that_of_the_command() -> None:
    command = [sys.executable, "-m", "vbhc_lint", "check", str(WRONG), "--format", "json", "--fail-on", "never"]
    said = msgspec.json.decode(subprocess.run(command, capture_output=True, check=True).stdout)
    said["summary"]["seconds"] = 0.0
    assert msgspec.json.decode(to_json([check(WRONG)])) == said


def test_values_travel_between_processes() -> None:
    report = check(DATA)
    assert pickle.loads(pickle.dumps((Settings(), report))) == (Settings(), report)


def test_every_name_that_is_given_is_there() -> None:
    assert {name for name in vbhc_lint.__all__ if getattr(vbhc_lint, name).__name__ != name} == set()
    with pytest.raises(AttributeError, match="chek"):
        _ = vbhc_lint.chek  # type: ignore[attr-defined] # the mistake, which type checkers see too
    assert set(vbhc_lint.__all__) <= set(dir(vbhc_lint))


def test_importing_changes_nothing() -> None:
    program = """
        import gc, locale, os, signal, sys, threading
        def state():
            handlers = [signal.getsignal(number) for number in signal.valid_signals()]
            collector = gc.get_threshold(), gc.isenabled(), gc.get_freeze_count()
            process = threading.active_count(), os.environ.copy(), os.getcwd(), locale.setlocale(locale.LC_ALL)
            return handlers, collector, process, sys.getrecursionlimit(), sys.getswitchinterval()
        before, loaded, opened = state(), set(sys.modules), []
        sys.addaudithook(lambda event, given: opened.append(given) if event in ("open", "socket.connect") else None)
        import vbhc_lint
        assert set(sys.modules) - loaded == {"vbhc_lint"}, set(sys.modules) - loaded
        from vbhc_lint import check, Settings, FileReport, ConfigError, PackError
        heavy = {"lxml", "rich", "docx", "spellchecker", "asyncio", "multiprocessing", "subprocess", "zipfile"}
        heavy |= {"vbhc_lint.linter", "vbhc_lint.model", "vbhc_lint.rules", "vbhc_lint.rule", "vbhc_lint.package"}
        assert not heavy & set(sys.modules), heavy & set(sys.modules)
        modules = (".py", ".pyc", ".so", ".expressions")  # the last are kept beside compiled modules
        named = [str(given[0]) for given in opened if not isinstance(given[0], int)]  # a number was a name before
        wrong = [name for name in named if not name.endswith(modules) and ".pyc." not in name]
        assert not wrong, wrong
        assert state() == before
        assert check(sys.argv[1]).findings
        assert state() == before
    """
    _alone(program, str(WRONG))


def test_the_second_call_loads_nothing(tmp_path: Path) -> None:
    meta = 'title = "Nhà"\nlaw = "Nhà"\nlaw_en = "House"\nextends = ["nd30-2020"]\n'
    (tmp_path / "pack.toml").write_text(meta, encoding="utf-8")
    program = """
        import sys
        from vbhc_lint import check
        with open(sys.argv[1], "rb") as file:
            data = file.read()
        check(data, packs=[sys.argv[2]])
        loaded, opened = set(sys.modules), []
        sys.addaudithook(lambda event, given: opened.append(given) if event == "open" else None)
        check(data, packs=[sys.argv[2]])
        assert not opened and set(sys.modules) == loaded, opened
    """
    _alone(program, str(WRONG), str(tmp_path))


def test_many_threads_say_what_one_says() -> None:
    program = """
        import sys, threading
        from concurrent.futures import ThreadPoolExecutor
        from pathlib import Path
        from vbhc_lint import check
        sys.setswitchinterval(1e-5)
        files = sorted(Path(sys.argv[1]).glob("*.docx"))
        start = threading.Barrier(8)
        def asked(number):
            if number < 8:
                start.wait()  # all at once, while nothing is loaded
            file = files[number % len(files)]
            return check(file, lang="en" if number % 3 == 0 else "vi")
        with ThreadPoolExecutor(8) as threads:
            told = list(threads.map(asked, range(2 * len(files))))
        start = threading.Barrier(1)
        assert len(files) > 40 and sum(len(report.findings) for report in told) > 40
        for number, report in enumerate(told):
            assert report == asked(number), report.path
    """
    _alone(program, str(DOCX))


def test_a_program_of_others_is_typed_and_runs(tmp_path: Path) -> None:
    program = Path(__file__).parent / "user.py"
    wrong = tmp_path / "wrong.py"
    wrong.write_text(
        "from vbhc_lint import check, chek\ncheck(3)\ncheck('a', lang='fr')\ncheck('a', selct=[])\n"
        "check('a').findngs\n",
        encoding="utf-8",
    )
    mypy = [sys.executable, "-m", "mypy", "--strict", "--config-file", os.devnull, "--cache-dir", str(tmp_path / "c")]
    said = subprocess.run([*mypy, str(program), str(wrong)], capture_output=True, text=True, check=False, cwd=tmp_path)
    assert [int(line.split(":")[1]) for line in said.stdout.splitlines() if ": error:" in line] == [1, 2, 3, 4, 5]
    assert "wrong.py" in said.stdout
    assert "user.py" not in said.stdout
    ran = subprocess.run([sys.executable, str(program), str(WRONG)], capture_output=True, check=True)
    assert msgspec.json.decode(ran.stdout)["summary"]["files"] == 5
