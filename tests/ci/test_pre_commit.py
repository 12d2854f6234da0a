"""The hooks in a real repository, run by the real pre-commit, which installs this tree as its users get it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from fixtures.page import build, conforming
from vbhc_lint.package import Package
from vbhc_lint.rule import Look

ROOT = Path(__file__).parents[2]
PACKAGED = ("src", "rules", "licenses", "pyproject.toml", "README.md", "LICENSE", "NOTICE", ".pre-commit-hooks.yaml")
NAMED = "hồ sơ/quyết định số 5.docx"
OTHERS = (
    "B.DOCX",
    *(f"{number}.docx" for number in range(5)),
)  # with fewer, pre-commit would not think of two processes
Run = Callable[..., "subprocess.CompletedProcess[str]"]

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="no git is installed")


@pytest.fixture
def call(tmp_path: Path) -> Run:
    """A program in a folder, apart from the settings of whoever runs the tests."""
    apart = {"PRE_COMMIT_HOME": str(tmp_path / "hooks"), "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    person = {f"GIT_{who}_{what}": "t@example.vn" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))}

    def start(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command, cwd=folder, env={**inherited, **apart, **person, "COLUMNS": "80"}, check=False, encoding="utf-8",
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip

    return start


def _repository(folder: Path, call: Run) -> Path:
    folder.mkdir(exist_ok=True)
    assert call(folder, "git", "init", "--quiet").returncode == 0
    return folder


def _published(folder: Path, call: Run) -> str:
    """This tree as a repository that hooks are taken from; the commit."""
    _repository(folder, call)
    for name in PACKAGED:
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, folder / name)
    call(folder, "git", "add", "--all")
    assert call(folder, "git", "commit", "--quiet", "--message", "all").returncode == 0
    return call(folder, "git", "rev-parse", "HEAD").stdout.strip()


def _install(repository: Path, call: Run) -> None:
    """Have pre-commit install the hooks; where it cannot and no registry answers either, there is nothing to test."""
    done = call(repository, sys.executable, "-m", "pre_commit", "install", "--install-hooks")
    if done.returncode:
        asked = call(repository, sys.executable, "-m", "pip", "download", "--no-deps", "--dest", "tai-ve", "hatchling")
        if asked.returncode:
            pytest.skip("no package registry can be reached")
        pytest.fail(done.stdout)


def _put(repository: Path, name: str, data: bytes) -> None:
    (repository / name).parent.mkdir(exist_ok=True)
    (repository / name).write_bytes(data)


def test_hooks_stop_a_bad_commit_let_a_good_one_pass_and_mend(tmp_path: Path, call: Run) -> None:
    """One story, as installing takes half a minute."""
    hooks = tmp_path / "vbhc-lint"
    revision = _published(hooks, call)
    told = {"repo": str(hooks), "rev": revision, "hooks": [
        {"id": "vbhc-lint"}, {"id": "vbhc-lint-fix", "stages": ["manual"]},
    ]}  # fmt: skip
    kho = _repository(tmp_path / "kho", call)
    (kho / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [told]}), "utf-8")
    _install(kho, call)
    good = build(conforming("quyet_dinh"))
    bad = build(conforming("quyet_dinh").change(quoc_hieu=Look(size=15)))

    _put(kho, NAMED, bad)
    for name in OTHERS:
        _put(kho, name, bad)
    _put(kho, "~$b.docx", b"Word has it open")
    call(kho, "git", "add", "--all")
    stopped = call(kho, "git", "commit", "--message", "Dự thảo")
    assert stopped.returncode == 1
    assert re.search(r"^vbhc-lint\.+Failed$", stopped.stdout, re.M)
    assert f"{NAMED}\n  Quyết định · " in stopped.stdout
    assert stopped.stdout.count("■ Lỗi TT110  Quốc hiệu có cỡ chữ 15, quy định 12–13.\n") == 7
    assert stopped.stdout.count("Đã kiểm tra 7 tệp: ") == 1  # in one process, the lock file left out
    assert call(kho, "git", "log").returncode == 128

    _put(kho, NAMED, good)
    for name in OTHERS:
        _put(kho, name, good)
    call(kho, "git", "add", "--all")
    passed = call(kho, "git", "commit", "--message", "Dự thảo")
    assert passed.returncode == 0, passed.stdout
    assert re.search(r"^vbhc-lint\.+Passed$", passed.stdout, re.M)
    assert call(kho, "git", "log", "--format=%s").stdout == "Dự thảo\n"

    _put(kho, NAMED, build(conforming("quyet_dinh").change(so_ky_hieu="Số: 5/QĐ-UBND")))
    mend = (sys.executable, "-m", "pre_commit", "run", "vbhc-lint-fix", "--hook-stage", "manual", "--all-files")
    mended = call(kho, *mend)
    assert mended.returncode == 1
    assert "files were modified by this hook" in mended.stdout
    main = Package.open((kho / NAMED).read_bytes())
    assert b"<w:ins " in main.part(main.main)
    again = call(kho, *mend)
    assert again.returncode == 0, again.stdout
