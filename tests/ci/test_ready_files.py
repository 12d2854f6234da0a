"""What docs/ready holds can be copied as it is: each file by its own schema, each of its commands run."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from fixtures.page import build, conforming
from vbhc_lint.report import OF_OTHERS
from vbhc_lint.rule import Look

ROOT = Path(__file__).parents[2]
READY = ROOT / "docs" / "ready"
PIPELINES = ("github-actions.yml", "github-reviewdog.yml", "gitlab-ci.yml", "Jenkinsfile")
WRITTEN = {  # the files that what comes after the check is told of
    "github-actions.yml": r"sarif_file: (\S+)",
    "github-reviewdog.yml": r"< (\S+)",
    "gitlab-ci.yml": r"^      (?:codequality|junit): (\S+)",
    "Jenkinsfile": r"testResults: '(\S+)'",
}


def _lines(name: str) -> list[str]:
    """The lines that a pipeline gives to a shell."""
    text = (READY / name).read_text("utf-8")
    if name == "Jenkinsfile":
        return re.findall(r"^\s*sh '([^']+)'$", text, re.M)
    return [line for command in _commands(yaml.safe_load(text)) for line in command.splitlines()]


def _commands(value: Any, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _commands(inner, str(name))
    elif isinstance(value, list):
        for inner in value:
            yield from _commands(inner, key)
    elif key == "run" or key.endswith("script"):
        yield value


def _ours(line: str) -> bool:
    return re.search(r'vbhc-lint"? check ', line) is not None


@pytest.mark.parametrize(
    ("name", "schema"),
    [
        ("github-actions.yml", "vendor.github-workflows"),
        ("github-reviewdog.yml", "vendor.github-workflows"),
        ("gitlab-ci.yml", "vendor.gitlab-ci"),
    ],
)
def test_a_pipeline_is_valid_by_the_schema_of_its_server(name: str, schema: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(READY / name)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("check", "file"),
    [("validate-manifest", ROOT / ".pre-commit-hooks.yaml"), ("validate-config", READY / "pre-commit-config.yaml")],
)
def test_what_pre_commit_reads_is_valid(check: str, file: Path) -> None:
    command = [sys.executable, "-m", "pre_commit", check, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_the_example_names_hooks_that_there_are() -> None:
    (repo,) = yaml.safe_load((READY / "pre-commit-config.yaml").read_text("utf-8"))["repos"]
    offered = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    assert {hook["id"] for hook in repo["hooks"]} == offered


@pytest.mark.skipif(os.name == "nt" or shutil.which("sh") is None, reason="no shell of that kind there")
@pytest.mark.parametrize("name", PIPELINES)
def test_each_command_does_what_it_says(name: str, tmp_path: Path) -> None:
    kho, places = tmp_path / "kho", tmp_path / "tam" / "venv" / "bin"
    kho.mkdir()
    places.mkdir(parents=True)
    (places / "vbhc-lint").symlink_to(Path(sys.executable).parent / "vbhc-lint")
    (kho / "quyết định.docx").write_bytes(build(conforming("quyet_dinh").change(quoc_hieu=Look(size=15))))
    there = {"WORKSPACE_TMP": str(tmp_path / "tam"), "PATH": f"{places}{os.pathsep}{os.environ['PATH']}"}
    lines = [line for line in _lines(name) if _ours(line)]
    gates = 0
    for line in lines:
        done = subprocess.run(["sh", "-c", line], cwd=kho, env=os.environ | there, capture_output=True, check=False)
        gate = "--fail-on never" not in line and "|| true" not in line
        assert (done.returncode, done.stderr) == (int(gate), b"")
        gates += gate
    assert gates == (name != "github-reviewdog.yml")
    written = re.findall(WRITTEN[name], (READY / name).read_text("utf-8"), re.M)
    assert written
    for file in written:
        assert "TT110" in (kho / file).read_text("utf-8")


@pytest.mark.parametrize("name", PIPELINES)
def test_what_is_installed_is_this_package(name: str) -> None:
    package = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["name"]
    installs = [line for line in _lines(name) if " install " in line]
    assert [line.split()[-1] for line in installs] == [package]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_on_ci_names_every_format_and_file(language: str) -> None:
    page = ROOT / "docs" / language / "ci" / "gate.md"
    text = page.read_text("utf-8")
    assert set(re.findall(r"^\| `(\w+)` ", text, re.M)) == set(OF_OTHERS)
    named = {(page.parent / link).resolve() for link in re.findall(r"\]\(([^)#:]+)\)", text)}
    named |= {ROOT / name for name in re.findall(r'^--8<-- "(.+)"$', text, re.M)}
    assert named == set(READY.iterdir())
