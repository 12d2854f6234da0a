"""Nothing a document or a file's name holds steers the terminal it is told on."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from tests.hostile.document import inside, parts
from tests.model.parts import p, package
from vbhc_lint.report import OF_OTHERS

STEERING = "\u009b31m\u009d0;title\u009c\u202eevil\u2066\u200f\u2028\x7f\x85"  # what XML 1.0 lets through
MARKUP = "[bold red]đậm[/bold red] [link=https://x.vn]y[/link] [/] :smile: {0} %s \\[x]"
NAMES = (
    "a\nb.docx",
    "a\x1b[2Jb.docx",
    "a\x1b]0;x\x07.docx",
    "\u202ecod.exe.docx",
    "[bold]x.docx",
    "a\udcff.docx",
    "{x}.docx",
)
_SGR = re.compile(r"\x1b\[[0-9;]*m")  # colours, which we make ourselves


def run(*arguments: str, colour: bool = False) -> tuple[str, str]:
    """What the command says on standard output and on standard error."""
    environment = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR")}
    colours = {"FORCE_COLOR": "1", "TERM": "xterm-256color"} if colour else {"NO_COLOR": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "vbhc_lint", *arguments],
        capture_output=True, check=False, env=environment | colours,
    )  # fmt: skip
    return done.stdout.decode(), done.stderr.decode()


def steering(text: str) -> set[str]:
    """The characters of a text that a terminal obeys or hides."""
    return {
        letter for letter in text if letter != "\n" and unicodedata.category(letter) in ("Cc", "Cf", "Zl", "Zp", "Cs")
    }


@pytest.fixture(scope="module")
def evil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A document full of such characters and of markup: in its text, its styles, its fonts."""
    styled = p(f"Nội dung {STEERING} {MARKUP} , sai", '<w:pStyle w:val="X"/>', f'<w:rFonts w:ascii="F{STEERING}"/>')
    main = inside(styled + p(f"Điều 1{STEERING}. Sai  {MARKUP}") + p(f"Nơi nhận{STEERING}"))
    given = parts(main)
    name = f'<w:name w:val="Kiểu {STEERING}[bold]"/>'
    style = f'<w:style w:type="paragraph" w:styleId="X">{name}<w:rPr><w:sz w:val="50"/></w:rPr></w:style>'
    given["word/styles.xml"] = given["word/styles.xml"].replace(b"</w:styles>", style.encode() + b"</w:styles>")
    file = tmp_path_factory.mktemp("evil") / "evil.docx"
    file.write_bytes(package(given))
    return file


@pytest.mark.parametrize("colour", [False, True])
@pytest.mark.parametrize(
    "command", [("check",), ("check", "--quiet"), ("check", "--statistics"), ("inspect",), ("inspect", "--runs")]
)
def test_text_reports_are_inert(evil: Path, command: tuple[str, ...], colour: bool) -> None:
    out, err = run(command[0], str(evil), *command[1:], colour=colour)
    assert len(out) > 200
    assert steering(_SGR.sub("", out) if colour else out) == set()
    assert err == ""
    if "--quiet" not in command and command[0] == "check":
        assert "[bold" in out  # as it stands, not as markup


@pytest.mark.parametrize("form", OF_OTHERS)
def test_reports_for_other_programs_are_inert(evil: Path, form: str) -> None:
    out, err = run("check", str(evil), "--format", form)
    assert len(out) > 200
    assert steering(out) == set()
    assert err == ""


@pytest.mark.parametrize("command", [("check",), ("inspect", "--runs")])
def test_json_reports_say_it_all_and_are_inert_too(evil: Path, command: tuple[str, ...]) -> None:
    out, _ = run(command[0], str(evil), "--format", "json", *command[1:])
    assert steering(out) == set()
    assert STEERING in json.dumps(json.loads(out), ensure_ascii=False)


@pytest.mark.parametrize("name", NAMES)
def test_names_of_files_are_inert(name: str, evil: Path, tmp_path: Path) -> None:
    file = tmp_path / name
    try:
        file.write_bytes(evil.read_bytes())
    except (OSError, UnicodeEncodeError):
        pytest.skip("no such name here")
    for arguments in (("check", str(file)), ("check", str(tmp_path)), ("inspect", str(file))):
        out, err = run(*arguments)
        assert len(out) > 200
        assert steering(out + err) == set()
    told = json.loads(run("check", str(tmp_path), "--format", "json")[0])["files"]
    assert len(told) == 1


@pytest.mark.parametrize("name", NAMES)
def test_complaints_are_inert(name: str, tmp_path: Path) -> None:
    for arguments in (
        ("check", str(tmp_path / name)),
        ("inspect", str(tmp_path / name)),
        ("check", f"--{name}"),
        (name,),
    ):
        out, err = run(*arguments)
        assert steering(out + err) == set()
        assert err
