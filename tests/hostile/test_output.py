"""A report appears whole or not at all, and never in place of a document."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile.document import inside, parts
from tests.model.parts import p, package

FORMATS = ("text", "json")


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A document with many faults, so that its report is long."""
    file = tmp_path / "sai.docx"
    file.write_bytes(package(parts(inside(p("Hai  dấu cách , và thiếu một.") * 300))))
    return file


def run(*arguments: object, stdout: Path | None = None, largest: int | None = None) -> tuple[int, str, str]:
    """The command with its standard output led into a file, and no file larger than so many bytes."""

    def limited() -> None:
        if largest is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))

    with (stdout or Path(os.devnull)).open("wb") as out:
        done = subprocess.run(
            [sys.executable, "-m", "vbhc_lint", *map(str, arguments)], check=False, preexec_fn=limited,
            stdout=out if stdout else subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
    return done.returncode, (done.stdout or b"").decode(), done.stderr.decode()


@pytest.mark.parametrize("kind", FORMATS)
def test_a_disk_that_is_full_leaves_no_report(kind: str, faulty: Path, tmp_path: Path) -> None:
    """A file may grow to 1 KiB, as on a disk with no more room."""
    report = tmp_path / "bao-cao"
    code, _, err = run("check", faulty, "--format", kind, "--output", report, largest=1024)
    assert code == 2
    assert "Không ghi được báo cáo" in err
    assert "Traceback" not in err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["sai.docx"]


@pytest.mark.parametrize("kind", FORMATS)
def test_a_report_that_is_there_survives_a_full_disk(kind: str, faulty: Path, tmp_path: Path) -> None:
    report = tmp_path / "bao-cao"
    report.write_text("hôm qua", encoding="utf-8")
    assert run("check", faulty, "--format", kind, "--output", report, largest=1024)[0] == 2
    assert report.read_text(encoding="utf-8") == "hôm qua"
    assert run("check", faulty, "--format", kind, "--output", report)[0] == 1
    assert len(report.read_text(encoding="utf-8")) > 1024


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
@pytest.mark.parametrize("arguments", [("--output", "/dev/full"), ()])
@pytest.mark.parametrize("kind", FORMATS)
def test_a_full_device_is_told(kind: str, arguments: tuple[str, ...], faulty: Path) -> None:
    code, _, err = run("check", faulty, "--format", kind, *arguments, stdout=None if arguments else Path("/dev/full"))
    assert code == 2
    assert "Không ghi được báo cáo" in err
    assert "Traceback" not in err
    assert "Exception ignored" not in err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
@pytest.mark.parametrize("arguments", [("inspect",), ("inspect", "--format", "json"), ("rules",), ("explain", "TT302")])
def test_other_commands_tell_it_too(arguments: tuple[str, ...], faulty: Path) -> None:
    given = [faulty] if arguments[0] == "inspect" else []
    code, _, err = run(arguments[0], *given, *arguments[1:], stdout=Path("/dev/full"))
    assert code == 2
    assert "Không ghi được" in err
    assert "Traceback" not in err


@pytest.mark.parametrize("way", ["itself", "symbolic link", "hard link", "folder"])
def test_a_report_is_not_written_over_a_document(way: str, faulty: Path, tmp_path: Path) -> None:
    before = faulty.read_bytes()
    other = tmp_path / "khac.txt"
    if way == "symbolic link":
        other.symlink_to(faulty)
    elif way == "hard link":
        other.hardlink_to(faulty)
    given = tmp_path if way == "folder" else faulty
    code, _, err = run("check", given, "--output", faulty if way in ("itself", "folder") else other)
    assert code == 2
    assert "là tệp đầu vào" in err
    assert faulty.read_bytes() == before


def test_a_link_laid_where_the_draft_goes_is_not_followed(faulty: Path, tmp_path: Path) -> None:
    """The draft has a name nobody can foresee, and is made new: here every such name in reach is taken."""
    victim = tmp_path / "nan-nhan"
    victim.write_text("của người khác", encoding="utf-8")
    folder = tmp_path / "chung"
    folder.mkdir()
    for pid in range(os.getpid(), os.getpid() + 200):
        (folder / f".bao-cao.txt.{pid}.tmp").symlink_to(victim)
    assert run("check", faulty, "--output", folder / "bao-cao.txt")[0] == 1
    assert victim.read_text(encoding="utf-8") == "của người khác"
    assert not (folder / "bao-cao.txt").is_symlink()


def test_a_folder_that_is_not_there_or_is_a_file(faulty: Path, tmp_path: Path) -> None:
    for target in (tmp_path / "khong-co" / "x.txt", faulty / "x.txt", tmp_path, tmp_path / ("x" * 300)):
        code, _, err = run("check", faulty, "--output", target)
        assert code == 2
        assert "Không ghi được báo cáo" in err
        assert "Traceback" not in err


@pytest.mark.parametrize("closed", [0, 1, 2])
def test_a_stream_that_was_closed_from_the_start_leads_to_nothing(closed: int, faulty: Path, tmp_path: Path) -> None:
    """As schedulers start programs: no complaint of one stream comes out of another, and nothing fails."""
    report = tmp_path / "bao-cao.json"
    command = [sys.executable, "-m", "vbhc_lint", "check", str(faulty), str(tmp_path / "không có.docx"), "-"]
    run = subprocess.run(
        ["/bin/sh", "-c", f'exec "$@" {closed}>&-', "sh", *command, "--format", "json", "--output", str(report)],
        input=b"", capture_output=True, check=False,
    )  # fmt: skip
    statuses = [file["status"] for file in json.loads(report.read_bytes())["files"]]
    assert (run.returncode, run.stdout, statuses) == (2, b"", ["checked", "unreadable"])
    assert run.stderr.decode().count("\n") == (0 if closed == 2 else 1)
    printed = subprocess.run(["/bin/sh", "-c", f'exec "$@" {closed}>&-', "sh", *command[:5]], capture_output=True)
    assert (printed.returncode, bool(printed.stdout), printed.stderr) == (1, closed != 1, b"")


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644])
def test_a_document_that_is_mended_is_no_more_open_than_before(mode: int, faulty: Path) -> None:
    faulty.chmod(mode)
    if os.geteuid() == 0:
        os.chown(faulty, 65534, 65534)
    before = faulty.stat()
    command = [sys.executable, "-m", "vbhc_lint", "fix", str(faulty), "--in-place", "--fail-on", "never"]
    subprocess.run(command, check=True, capture_output=True)
    after = faulty.stat()
    assert after.st_ino != before.st_ino
    assert (after.st_mode, after.st_uid, after.st_gid) == (before.st_mode, before.st_uid, before.st_gid)
