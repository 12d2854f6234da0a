"""Paths that are no ordinary files, or do not stay what they were: each gives an answer, and in time."""

from __future__ import annotations

import os
import socket
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hostile.document import parts
from tests.model.parts import package
from vbhc_lint.cli.paths import documents
from vbhc_lint.config import Settings
from vbhc_lint.config.configuration import Configuration
from vbhc_lint.finding import FileReport
from vbhc_lint.linter import Linter
from vbhc_lint.linter.many import Linters, check_path, check_paths
from vbhc_lint.messages import Catalogue
from vbhc_lint.package import PackageError, limits, read_file, read_stream, reading

posix = pytest.mark.skipif(os.name == "nt", reason="no such files there")
root = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become somebody else")
NOBODY = 65534


@pytest.fixture(scope="module")
def sound() -> bytes:
    return package(parts())


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "PATIENCE", 0.2)


def found(*given: Path) -> tuple[list[str], list[str]]:
    """The documents meant by paths, and the complaints."""
    return documents([str(path) for path in given], Catalogue())


def refusal(report: FileReport) -> str:
    """The code of the refusal."""
    return "" if report.error is None else report.error.code


@posix
def test_links_in_folders_lead_to_files_but_not_to_folders(tmp_path: Path, sound: bytes) -> None:
    """The policy for links: a file is checked by whatever name it has, a walk never leaves its folder, loops end."""
    inside, outside = tmp_path / "trong", tmp_path / "ngoai"
    for folder in (inside, outside):
        folder.mkdir()
        (folder / "a.docx").write_bytes(sound)
    (inside / "lien-ket.docx").symlink_to(outside / "a.docx")
    (inside / "thu-muc").symlink_to(outside)
    (inside / "vong").symlink_to(inside)
    (inside / "vong.docx").symlink_to(inside / "vong.docx")
    (inside / "dut.docx").symlink_to(inside / "khong-co.docx")
    assert found(inside) == ([str(inside / "a.docx"), str(inside / "lien-ket.docx")], [])


@posix
def test_a_link_to_itself_is_complained_of(tmp_path: Path) -> None:
    loop = tmp_path / "vong.docx"
    loop.symlink_to(loop)
    files, complaints = found(loop)
    assert files == []
    assert len(complaints) == 1


@posix
def test_what_is_no_file_is_passed_over_in_folders(tmp_path: Path, sound: bytes) -> None:
    (tmp_path / "a.docx").write_bytes(sound)
    (tmp_path / "thu-muc.docx").mkdir()
    os.mkfifo(tmp_path / "ong.docx")
    (tmp_path / "zero.docx").symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(str(tmp_path / "o-cam.docx"))
        assert found(tmp_path) == ([str(tmp_path / "a.docx")], [])


@posix
def test_a_device_without_end_is_refused_at_the_limit() -> None:
    started = time.process_time()
    assert refusal(check_path(Linter(Settings()), "/dev/zero")) == "HT007"
    assert time.process_time() - started < 10
    assert refusal(check_path(Linter(Settings()), "/dev/null")) == "HT001"


@posix
def test_a_pipe_nobody_writes_to_is_given_up(tmp_path: Path, impatient: None) -> None:
    pipe = tmp_path / "ong.docx"
    os.mkfifo(pipe)
    assert refusal(check_path(Linter(Settings()), str(pipe))) == "HT008"
    held = os.open(pipe, os.O_RDWR)
    assert refusal(check_path(Linter(Settings()), str(pipe))) == "HT008"
    os.close(held)


@posix
def test_a_pipe_somebody_writes_to_is_read(sound: bytes) -> None:
    reader, writer = os.pipe()
    os.write(writer, sound)
    os.close(writer)
    assert read_file(f"/dev/fd/{reader}") == sound
    os.close(reader)


def test_a_folder_or_a_name_too_long_or_odd_is_told(tmp_path: Path) -> None:
    linter = Linter(Settings())
    assert refusal(check_path(linter, str(tmp_path))) == "HT008"
    for name in ("x" * 5000, "x/" * 3000, "..", "[", "**/[", "*" * 300):
        files, complaints = found(tmp_path / "khong-co" / name)
        assert (files, len(complaints)) == ([], 1)


def test_files_beyond_the_limit_are_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sound: bytes
) -> None:
    large = tmp_path / "to.docx"
    with large.open("wb") as file:
        file.truncate(limits.MAX_FILE + 1)
    started = time.process_time()
    assert refusal(check_path(Linter(Settings()), str(large))) == "HT007"
    assert time.process_time() - started < 0.5
    monkeypatch.setattr(limits, "MAX_FILE", len(sound))
    fitting = tmp_path / "vua.docx"
    fitting.write_bytes(sound)
    assert refusal(check_path(Linter(Settings()), str(fitting))) == ""


@posix
def test_a_file_that_grows_while_it_is_read_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """The kernel says 0 bytes of its own files, and gives more: like a file that somebody goes on writing."""
    grown = Path("/proc/self/maps")
    if not grown.exists():
        pytest.skip("no such files here")
    assert grown.stat().st_size == 0
    assert len(read_file(grown)) > 1000
    monkeypatch.setattr(limits, "MAX_FILE", 1000)
    with pytest.raises(PackageError):
        read_file(grown)


def test_a_stream_without_end_is_refused_at_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_FILE", 10_000)
    with Path(os.devnull).open("rb") as empty:
        assert read_stream(empty) == b""
    with subprocess.Popen([sys.executable, "-c", "while True: print('x' * 999)"], stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL) as endless:  # fmt: skip
        assert endless.stdout is not None
        with pytest.raises(PackageError):
            read_stream(endless.stdout)
        endless.kill()


def test_a_file_that_vanishes_after_it_was_listed_costs_only_itself(tmp_path: Path, sound: bytes) -> None:
    for name in "abc":
        (tmp_path / f"{name}.docx").write_bytes(sound)
    files, _ = found(tmp_path)
    (tmp_path / "b.docx").unlink()
    reports = list(check_paths(files, Linters(Configuration.of(Settings()))))
    assert [refusal(report) for report in reports] == ["", "HT008", ""]


@pytest.fixture
def common() -> Iterator[Path]:
    """A folder that anybody may look into."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@posix
@root
def test_what_may_not_be_read_or_written_is_told(common: Path, sound: bytes) -> None:
    """As somebody who is not root, whom modes do not bind."""
    closed = common / "kin"
    closed.mkdir()
    for file in (closed / "a.docx", common / "b.docx", common / "c.docx"):
        file.write_bytes(sound)
    (common / "b.docx").chmod(0)
    closed.chmod(0)
    code, out, err = _as_nobody(common, "check", common, "--quiet", "--jobs", "1")
    assert code == 2
    assert f"{common / 'b.docx'}: Không đọc được tệp: không có quyền truy cập." in out
    assert f"Không đọc được {closed}: không có quyền truy cập." in err
    code, _, err = _as_nobody(common, "check", common / "c.docx", "--output", common / "bao-cao.txt")
    assert code == 2
    assert "Không ghi được báo cáo" in err
    assert not list(common.glob("*bao-cao*"))
    (common / "c.docx").chmod(0o644)
    _, _, err = _as_nobody(common, "annotate", common / "c.docx", "-o", common / "d.docx")
    assert f"Không đọc hoặc ghi được {common / 'd.docx'}: không có quyền truy cập." in err
    assert ".tmp" not in err
    (common / "pyproject.toml").touch(0)
    code, _, err = _as_nobody(common, "check", common / "c.docx")
    told = f"vbhc-lint: Không đọc hoặc ghi được {common / 'pyproject.toml'}: không có quyền truy cập.\n"
    assert (code, err.endswith(told)) == (2, True)


def _as_nobody(folder: Path, *arguments: object) -> tuple[int, str, str]:
    """The command run as a user without rights; its modules are loaded before these are lost."""
    program = f"""
import contextlib, io, os, sys
from vbhc_lint.cli import main
with contextlib.redirect_stdout(io.StringIO()):
    main(["check", {str(folder / "c.docx")!r}, "--output", os.devnull])
os.setgroups([])
os.setgid({NOBODY})
os.setuid({NOBODY})
sys.exit(main({[str(argument) for argument in arguments]!r}))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, cwd=folder)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_modes_of_files_stay_as_they_are(tmp_path: Path, sound: bytes) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(sound)
    file.chmod(0o444)
    before = file.stat()
    check_path(Linter(Settings()), str(file))
    after = file.stat()
    assert (after.st_mode, after.st_mtime_ns, after.st_size) == (before.st_mode, before.st_mtime_ns, before.st_size)
    assert stat.S_IMODE(after.st_mode) == 0o444
