"""Documents on disk, and the command as its users start it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from fixtures.page import build, conforming
from vbhc_lint.cli import main
from vbhc_lint.rule import Look

Command = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("VBHC_LINT_LANG", "COLUMNS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def clean_bytes() -> bytes:
    """A report in which nothing is wrong."""
    return build(conforming("bao_cao"))


@pytest.fixture(scope="session")
def faulty_bytes() -> bytes:
    """The same with Quốc hiệu set in 15 pt: TT110, an error."""
    return build(conforming("bao_cao").change(quoc_hieu=Look(size=15)))


@pytest.fixture
def clean(tmp_path: Path, clean_bytes: bytes) -> Path:
    file = tmp_path / "sach.docx"
    file.write_bytes(clean_bytes)
    return file


@pytest.fixture
def faulty(tmp_path: Path, faulty_bytes: bytes) -> Path:
    file = tmp_path / "sai.docx"
    file.write_bytes(faulty_bytes)
    return file


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    file = tmp_path / "hong.docx"
    file.write_bytes(b"PK\x03\x04 nothing more")
    return file


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """The command in this process: exit code, standard output, standard error."""

    def call(*arguments: object) -> tuple[int, str, str]:
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as left:
            code = int(left.code or 0)
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    return call


@pytest.fixture
def command() -> Command:
    """The command in a process of its own, as bytes."""

    def start(*arguments: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
        stdin = environment.pop("stdin", None)
        return subprocess.run(
            [sys.executable, "-m", "vbhc_lint", *map(str, arguments)],
            input=None if stdin is None else Path(stdin).read_bytes(),
            capture_output=True, check=False, env={**os.environ, **environment},
        )  # fmt: skip

    return start
