"""A start loads what the check of one document needs, and works nothing out that was worked out before."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

NOT_NEEDED = {
    "asyncio", "concurrent", "difflib", "docx", "email", "logging", "multiprocessing", "rich", "secrets", "socket",
    "spellchecker", "subprocess", "tomllib", "unittest",
    "vbhc_lint.cli.fix", "vbhc_lint.cli.serve", "vbhc_lint.convert", "vbhc_lint.crew", "vbhc_lint.fix",
    "vbhc_lint.learn", "vbhc_lint.report.html", "vbhc_lint.report.text", "vbhc_lint.web",
}  # fmt: skip
LOADED = "print(*sorted(sys.modules), sep='\\n', file=sys.stderr)"
COMPILED = "print(len(vbhc_lint.expression._new), file=sys.stderr)"
Start = Callable[..., list[str]]


@pytest.fixture
def start(tmp_path: Path, faulty: Path) -> Start:
    """Start a process that checks a document; where it is to keep things, it starts with none. Lines of its errors."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(tmp_path / "kept")

    def run(then: str, before: str = "pass") -> list[str]:
        script = (
            f"import sys, vbhc_lint.expression; from vbhc_lint.cli import main, keep_expressions\n{before}\n"
            f"main(sys.argv[1:])\n{then}"
        )
        command = [sys.executable, "-c", script, "check", str(faulty), "--format", "json", "--no-cache"]
        done = subprocess.run(command, capture_output=True, check=True, env=environment, text=True, encoding="utf-8")
        assert '"TT110"' in done.stdout
        return done.stderr.split("\n")

    return run


def test_a_check_loads_nothing_that_it_does_not_need(start: Start) -> None:
    start("")
    assert NOT_NEEDED.isdisjoint(start(LOADED))


def test_no_expression_is_compiled_twice_for_the_same_document(start: Start) -> None:
    before = "import vbhc_lint.cli as cli; cli.keep_expressions = lambda: None"
    assert int(start(COMPILED, before)[0]) > 300
    start("")
    assert int(start(COMPILED, before)[0]) == 0


def test_what_was_kept_by_another_version_or_damaged_is_worked_out_again(start: Start, tmp_path: Path) -> None:
    start("")
    kept = [file for file in (tmp_path / "kept").rglob("kept.*") if file.suffix != ".pyc"]
    assert {file.suffix for file in kept} >= {".expressions", ".nd30-2020", ".usage"}
    whole = {file: file.read_bytes() for file in kept}
    for file in kept:
        file.write_bytes(whole[file][:100] + b"\0" + whole[file][101:][: len(whole[file]) // 2])
    start("")
    assert {file: file.read_bytes() for file in kept} == whole
