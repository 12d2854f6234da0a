"""``check --since`` with real repositories: what git says has changed, from wherever it is asked."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="no git is installed")
NAMES = ("Công văn  số 1.docx", "Năm 2026/Tờ trình.docx", "đã sửa.docx", 'lạ "tên"\ttab.docx')


def git(folder: Path, *arguments: str) -> str:
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "protocol.file.allow=always")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    done = subprocess.run(
        ["git", *who, *arguments], cwd=folder, env=environment, capture_output=True, check=True, text=True
    )
    return done.stdout.strip()


@pytest.fixture
def repository(tmp_path: Path, clean_bytes: bytes, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a commit of four documents, in it the current folder."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    place = tmp_path / "Kho văn bản"
    place.mkdir()
    git(place, "init", "-q", "-b", "main")
    for name in NAMES:
        (place / name).parent.mkdir(exist_ok=True)
        (place / name).write_bytes(clean_bytes)
    (place / ".gitignore").write_text("tam*.docx\n")
    git(place, "add", "-A")
    git(place, "commit", "-q", "-m", "x")
    monkeypatch.chdir(place)
    return place


def _checked(run: Run, *arguments: object, since: str = "HEAD") -> list[str]:
    code, out, err = run("check", *arguments, "--since", since, "--format", "json")
    files = sorted(Path(file["path"]).name for file in json.loads(out)["files"])
    assert code in (0, 1)
    assert err == ("" if files else f"vbhc-lint: Không có tệp nào thay đổi so với {since}.\n")
    return files


def test_nothing_changed_is_no_fault(run: Run, repository: Path) -> None:
    assert _checked(run, ".") == []
    assert run("check", ".", "--since", "HEAD")[:2] == (0, "")


def test_what_is_changed_staged_committed_or_new_is_checked(run: Run, repository: Path, faulty_bytes: bytes) -> None:
    for name in NAMES[:2]:
        (repository / name).write_bytes(faulty_bytes)
    git(repository, "commit", "-q", "-a", "-m", "y")
    (repository / NAMES[2]).write_bytes(faulty_bytes)
    git(repository, "add", "-A")
    (repository / NAMES[3]).write_bytes(faulty_bytes)
    (repository / "mới.docx").write_bytes(faulty_bytes)
    (repository / "tam.docx").write_bytes(faulty_bytes)  # ignored
    assert _checked(run, ".") == sorted([*NAMES[2:], "mới.docx"])
    assert _checked(run, ".", since="HEAD~1") == sorted([Path(name).name for name in (*NAMES, "mới.docx")])
    assert _checked(run, "Năm 2026", since="HEAD~1") == ["Tờ trình.docx"]


def test_renamed_files_are_checked_and_deleted_ones_are_none(run: Run, repository: Path) -> None:
    git(repository, "mv", NAMES[0], "Năm 2026/a.docx")
    (repository / NAMES[1]).unlink()
    assert _checked(run, ".") == ["a.docx"]


@pytest.mark.parametrize("way", ["below", "above", "whole path", "link"])
def test_it_does_not_matter_where_it_is_asked(
    run: Run, repository: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    (repository / NAMES[1]).write_bytes((repository / NAMES[1]).read_bytes() + b"\0")
    if way == "below":
        monkeypatch.chdir(repository / "Năm 2026")
        assert _checked(run, "Tờ trình.docx") == _checked(run, "..") == ["Tờ trình.docx"]
    elif way == "above":
        monkeypatch.chdir(repository.parent)
        assert _checked(run, repository.name) == ["Tờ trình.docx"]
    elif way == "whole path":
        monkeypatch.chdir("/")
        assert _checked(run, repository) == ["Tờ trình.docx"]
    else:
        link = repository.parent / "liên kết"
        link.symlink_to(repository, target_is_directory=True)
        assert _checked(run, link / "Năm 2026") == ["Tờ trình.docx"]


def test_hooks_of_another_repository_do_not_lead_astray(
    run: Run, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    git(other, "init", "-q")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other / ".git" / "index"))
    (repository / "mới.docx").write_bytes(b"PK")
    code, out, _ = run("check", ".", "--since", "HEAD", "--format", "json")
    assert (code, [file["path"] for file in json.loads(out)["files"]]) == (2, ["mới.docx"])


def test_since_the_fork(run: Run, repository: Path, faulty_bytes: bytes) -> None:
    git(repository, "checkout", "-q", "-b", "việc")
    (repository / NAMES[0]).write_bytes(faulty_bytes)
    git(repository, "commit", "-q", "-a", "-m", "mine")
    git(repository, "checkout", "-q", "main")
    (repository / NAMES[2]).write_bytes(faulty_bytes)
    git(repository, "commit", "-q", "-a", "-m", "theirs")
    git(repository, "checkout", "-q", "việc")
    assert _checked(run, ".", since="main") == sorted([NAMES[0], NAMES[2]])
    assert _checked(run, ".", since="main...") == [NAMES[0]]


def test_submodules_are_left_alone(run: Run, repository: Path, tmp_path: Path, faulty_bytes: bytes) -> None:
    other = tmp_path / "other"
    other.mkdir()
    git(other, "init", "-q")
    (other / "b.docx").write_bytes(faulty_bytes)
    git(other, "add", "-A")
    git(other, "commit", "-q", "-m", "x")
    git(repository, "submodule", "--quiet", "add", str(other), "con")
    git(repository, "commit", "-q", "-m", "con")
    git(repository, "tag", "moc")
    (repository / "con" / "b.docx").write_bytes(faulty_bytes + b"\0")
    assert _checked(run, ".", since="moc") == []
    assert _checked(run, "con") == ["b.docx"]  # by its own history


@pytest.mark.parametrize(
    "revision",
    ["khong-co", "", "--output=x", "-x", "--upload-pack=touch x", "HEAD\n", "main:đã sửa.docx", "...", "a..b", "\0"],
)
def test_an_unknown_revision_is_refused_with_a_sentence(run: Run, repository: Path, revision: str) -> None:
    before = sorted(repository.iterdir())
    code, out, err = run("check", ".", f"--since={revision}")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "không có bản “" in err
    assert sorted(repository.iterdir()) == before


def test_outside_a_repository_or_without_git_it_is_refused(
    run: Run, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clean_bytes: bytes
) -> None:
    outside = tmp_path / "ngoài"
    outside.mkdir()
    (outside / "a.docx").write_bytes(clean_bytes)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    assert run("check", outside, "--since", "HEAD") == (
        2, "", f"vbhc-lint: Tham số --since: {outside} không nằm trong kho git nào.\n",
    )  # fmt: skip
    monkeypatch.setenv("PATH", str(outside))
    code, out, err = run("check", ".", "--since", "HEAD")
    assert (code, out) == (2, "") and "cần git mà máy chưa có" in err


def test_a_repository_of_another_owner_is_refused_in_gits_own_words(
    run: Run, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")  # git's own tests have it
    code, out, err = run("check", ".", "--since", "HEAD")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert f"dubious ownership in repository at '{repository}'. Nếu" in err and "safe.directory" in err


def test_a_repository_names_nothing_to_be_run(run: Run, repository: Path, tmp_path: Path, faulty_bytes: bytes) -> None:
    """Programs that the configuration and attributes of a repository name for looking at changes."""
    trap, sprung = tmp_path / "trap.sh", tmp_path / "sprung"
    trap.write_text(f"#!/bin/sh\ntouch {sprung}\nexit 1\n")
    trap.chmod(0o755)
    for key in ("core.fsmonitor", "diff.external", "diff.word.command", "diff.word.textconv"):
        git(repository, "config", key, str(trap))
    (repository / ".gitattributes").write_text("*.docx diff=word\n")
    git(repository, "update-index", "--fsmonitor")
    (repository / NAMES[0]).write_bytes(faulty_bytes)
    sprung.unlink(missing_ok=True)
    assert _checked(run, ".") == [NAMES[0]]
    assert not sprung.exists()


def test_standard_input_has_no_history(run: Run, repository: Path) -> None:
    assert run("check", "-", "--since", "HEAD")[0] == 2


def test_a_document_that_has_not_changed_is_not_written_over(run: Run, repository: Path, clean_bytes: bytes) -> None:
    (repository / "mới.docx").write_bytes(clean_bytes)
    code, out, err = run("check", ".", "--since", "HEAD", "--output", NAMES[0])
    assert (code, out) == (2, "")
    assert f"{NAMES[0]} là tệp đầu vào" in err
    assert (repository / NAMES[0]).read_bytes() == clean_bytes
