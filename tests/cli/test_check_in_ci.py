"""``check`` as continuous integration runs it: formats of others, and annotations on GitHub Actions."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from junitparser import JUnitXml

from fixtures.page import build, conforming
from vbhc_lint.cli import actions
from vbhc_lint.report import OF_OTHERS

Run = Callable[..., tuple[int, str, str]]
ANNOTATION = "::error file=sai.docx,title=vbhc-lint TT110::Quốc hiệu có cỡ chữ 15, quy định 12–13. Cách sửa: "


@pytest.fixture
def here(faulty: Path, clean: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to stand in, with a document that is right and one that is not."""
    monkeypatch.chdir(faulty.parent)
    assert clean.parent == faulty.parent
    return faulty.parent


@pytest.mark.parametrize("form", OF_OTHERS)
def test_a_format_of_others_goes_to_standard_output_or_a_file(run: Run, here: Path, form: str) -> None:
    code, out, err = run("check", ".", "--format", form)
    assert (code, err) == (1, "")
    assert "TT110" in out
    assert "sai.docx" in out
    assert run("check", ".", "--format", form, "--output", "ket-qua") == (1, "", "")
    assert (here / "ket-qua").read_text("utf-8") == out
    assert run("check", ".", "--format", form, "--jobs", 2)[1] == out


def test_junit_of_a_gate_that_lets_pass_has_no_failures(run: Run, here: Path) -> None:
    for fail_on, failures in (("warning", 1), ("never", 0)):
        code, out, _ = run("check", ".", "--format", "junit", "--fail-on", fail_on)
        assert (code, JUnitXml.fromstring(out.encode()).failures) == (failures, failures)


def test_an_unreadable_file_is_told_in_every_format(run: Run, here: Path, broken: Path) -> None:
    for form in OF_OTHERS:
        code, out, _ = run("check", ".", "--format", form)
        assert (code, "hong.docx" in out, "HT00" in out) == (2, True, True)


def _obeyed(log: str) -> list[str]:
    """The commands that the runner of Actions obeys: a line may be indented, an older form may stand anywhere in it."""
    obeyed, stopped = [], ""
    for line in log.splitlines():
        found = re.match(r"\s*::([\w-]+)(?: [^:]*)?::(.*)", line) or re.search(r"##\[([\w-]+)[^]]*\](.*)", line)
        if found is None:
            continue
        if stopped:
            stopped = "" if found[1] == stopped else stopped
        elif found[1] == "stop-commands":
            stopped = found[2]
        else:
            obeyed.append(line)
    assert not stopped
    return obeyed


@pytest.fixture
def on_actions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")


def test_on_github_actions_annotations_follow_the_text(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = run("check", ".")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    code, out, err = run("check", ".")
    assert (code, err) == (1, "")
    stopped, text, resumed, annotations = re.fullmatch(
        r"::stop-commands::(\w+)\n(.*\n)::(\w+)::\n(::.*)", out, re.S
    ).groups()  # type: ignore[union-attr]
    assert (stopped, text) == (resumed, elsewhere[1])
    assert annotations.startswith(ANNOTATION)
    assert _obeyed(out) == annotations.splitlines()
    assert len(annotations.splitlines()) == 1
    assert run("check", ".", "--format", "github")[1] == annotations
    assert run("check", ".")[1] == out


@pytest.mark.usefixtures("on_actions")
def test_the_word_that_ends_the_text_depends_on_what_the_documents_hold(run: Run, here: Path) -> None:
    before = run("check", "sach.docx")[1]
    (here / "sach.docx").write_bytes((here / "sai.docx").read_bytes())
    assert run("check", "sach.docx")[1].splitlines()[0] != before.splitlines()[0]


@pytest.mark.parametrize("asked", [("--format", "text"), ("--format", "json"), ("--quiet",), ("--output", "ra.txt")])
@pytest.mark.usefixtures("on_actions")
def test_who_asks_for_a_form_gets_only_that(run: Run, here: Path, asked: tuple[str, ...]) -> None:
    assert _obeyed(run("check", ".", *asked)[1]) == []
    if "--output" in asked:
        assert "::" not in (here / "ra.txt").read_text("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
@pytest.mark.parametrize("colour", [False, True])
@pytest.mark.parametrize("asked", [(), ("--quiet",), ("--format", "text"), ("--format", "github")])
@pytest.mark.usefixtures("on_actions")
def test_what_documents_hold_is_no_command(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: tuple[str, ...], colour: bool
) -> None:
    if colour:
        monkeypatch.setenv("FORCE_COLOR", "1")
    words = ["::add-mask::Ủy ban , nhân dân xã.", "Ghi ##[add-mask]đồng , chí."]
    (tmp_path / "::warning::giả.docx").write_bytes(build(conforming("bao_cao").change(body_add=words)))
    (tmp_path / "##[warning]giả.docx").write_bytes(b"PK")
    code, out, _ = run("check", tmp_path, *asked)
    assert code == 2
    assert "add-mask" in out
    assert ("\x1b[" in out) == (colour and "github" not in asked)
    assert [line for line in _obeyed(out) if "title=vbhc-lint " not in line] == []


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
@pytest.mark.usefixtures("on_actions")
def test_what_fix_shows_is_no_command(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "##[warning]giả.docx"
    file.write_bytes(build(conforming("bao_cao").change(body_add=["::add-mask::Ủy ban , nhân dân ##[add-mask]xã."])))
    _, out, err = run("fix", file, "--in-place")
    assert err == ""
    assert "##[add-mask]" in out
    assert _obeyed(out) == []


@pytest.mark.usefixtures("on_actions")
def test_commands_are_heard_again_after_a_failure(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ZeroDivisionError), actions.unheard([]):
        _ = 1 / 0
    assert _obeyed(capsys.readouterr().out) == []


def test_a_format_is_imported_only_when_asked_for(faulty: Path) -> None:
    script = (
        "import sys; from vbhc_lint.cli import main; main(sys.argv[1:]); "
        "print(*sorted(m for m in sys.modules if m.startswith('vbhc_lint.report.')), file=sys.stderr)"
    )
    told = {}
    for form in ("json", "github", "gitlab", "rdjson"):
        done = subprocess.run(
            [sys.executable, "-c", script, "check", str(faulty), "--format", form], capture_output=True, check=True
        )
        told[form] = {name.rpartition(".")[2] for name in done.stderr.decode().split()}
    assert told == {
        "json": {"json"}, "github": {"github", "plain"}, "gitlab": {"gitlab", "json", "plain"},
        "rdjson": {"rdjson", "json", "plain"},
    }  # fmt: skip


def test_an_unknown_format_is_answered_with_those_there_are(run: Run, here: Path) -> None:
    code, out, err = run("check", ".", "--format", "sarif2")
    assert (code, out) == (2, "")
    assert "sarif, junit, github, gitlab, rdjson" in err
    assert json.loads(run("check", ".", "--format", "json")[1])["files"]
