"""What is built is what is installed: whole, small, with its licences, and it runs where nothing else is."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FAULTY = ROOT / "fixtures" / "docx" / "cong_van-sai.docx"
LARGEST = 5_000_000  # bytes


def _built(source: Path, target: Path, *kind: str) -> Path:
    command = [sys.executable, "-m", "build", "--no-isolation", *kind, "--outdir", str(target), str(source)]
    subprocess.run(command, check=True, capture_output=True)
    (made,) = target.iterdir()
    return made


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _built(ROOT, tmp_path_factory.mktemp("wheel"), "--wheel")


@pytest.fixture(scope="session")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _built(ROOT, tmp_path_factory.mktemp("sdist"), "--sdist")


def _contents(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _committed(folder: str, *endings: str) -> set[Path]:
    return {file.relative_to(ROOT / folder) for file in (ROOT / folder).rglob("*") if file.suffix in endings}


def test_the_wheel_is_small_and_whole(wheel: Path) -> None:
    assert wheel.stat().st_size < LARGEST
    inside = set(_contents(wheel))
    code = {f"vbhc_lint/{file.as_posix()}" for file in _committed("src/vbhc_lint", ".py", ".mo", ".gz", ".css", ".js")}
    packs = {f"vbhc_lint/packs/{file.as_posix()}" for file in _committed("rules", ".toml")}
    assert code | packs | {"vbhc_lint/py.typed"} <= inside
    pages = {name.partition(".data/data/")[2] for name in inside}
    assert {"share/man/man1/vbhc-lint.1", "share/man/vi/man1/vbhc-lint.1"} <= pages
    notices = {name.rpartition("/licenses/")[2] for name in inside if ".dist-info/licenses/" in name}
    assert {"LICENSE", "NOTICE", "Apache-2.0.txt"} <= notices


def test_nothing_else_is_inside(wheel: Path, sdist: Path) -> None:
    assert {name.split("/")[0].partition("-")[0] for name in _contents(wheel)} == {"vbhc_lint"}
    with tarfile.open(sdist) as archive:
        names = archive.getnames()
    assert not [name for name in names if {"tests", "fixtures", "docs"} & set(name.split("/"))]
    assert not [name for name in names if name.endswith((".docx", ".pyc"))]


def test_the_source_archive_builds_the_same_wheel(wheel: Path, sdist: Path, tmp_path: Path) -> None:
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    (unpacked,) = tmp_path.iterdir()
    again = _built(unpacked, tmp_path / "again", "--wheel")
    assert _contents(again) == _contents(wheel)


def test_an_index_takes_both(wheel: Path, sdist: Path) -> None:
    command = [sys.executable, "-m", "twine", "check", "--strict", str(wheel), str(sdist)]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout


def test_it_runs_in_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    """Its dependencies come from the package index that pip is set up with."""
    venv.create(tmp_path / "empty", with_pip=True)
    place = tmp_path / "empty" / ("Scripts" if os.name == "nt" else "bin")
    installing = [place / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel]
    subprocess.run(installing, check=True, capture_output=True, cwd=tmp_path)

    def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
        command = [place / "vbhc-lint", *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path, encoding="utf-8")

    checked = run("check", FAULTY, "--format", "json")
    assert checked.returncode == 1, checked.stderr
    (file,) = json.loads(checked.stdout)["files"]
    assert {"TT104", "ND301", "TT918"} <= {finding["code"] for finding in file["findings"]}
    assert "leading zero" in run("explain", "TT302", "--lang", "en").stdout
    assert len(json.loads(run("rules", "--format", "json").stdout)["rules"]) > 200
    assert run("check", FAULTY, "--format", "html").stdout.startswith("<!DOCTYPE html>")
