"""The Tab key in real shells; those that are not installed are skipped and say so."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]

DOCX = Path(__file__).parents[2] / "fixtures" / "docx"
ASKED = [
    ("expl", "explain"),
    ("check --form", "--format"),
    ("check --format ht", "html"),
    ("explain TT30", "TT302"),
    ("check --ignore TT31", "TT310"),
    ("check --select TTx1", "TTx10"),
    ("check cong_van-s", "cong_van-sai.docx"),
]
_BASH = """source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
_shtab_vbhc_lint vbhc-lint "${@: -1}" "${@: -2:1}"
printf '%s\\n' "${COMPREPLY[@]}"
"""
_ZSH = """zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z "PS1=; fpath=($1 \\$fpath); autoload -Uz compinit; compinit -u -d $1/dump; LISTMAX=9999; echo re''ady"
zpty -r z out '*ready*'
zpty -w -n z "vbhc-lint $2"$'\\t'$'\\t'
sleep 0.7
zpty -w -n z $'\\C-a\\C-k'"echo en''d"$'\\n'
zpty -r z out '*end*'
print -r -- "$out"
"""


def _script(shell: str, folder: Path) -> Path:
    command = [sys.executable, "-m", "vbhc_lint", "completion", shell]
    file = folder / "_vbhc-lint"
    file.write_bytes(subprocess.run(command, capture_output=True, check=True).stdout)
    return file


def _of(*command: str) -> str:
    if shutil.which(command[0]) is None:
        pytest.skip(f"no {command[0]} is installed")
    run = subprocess.run(command, cwd=DOCX, capture_output=True, timeout=30, check=True)
    return run.stdout.decode(errors="replace")


def _bash(script: Path, line: str) -> str:
    return _of("bash", "--norc", "-c", _BASH, "bash", str(script), "vbhc-lint", *line.split())


def _fish(script: Path, line: str) -> str:
    return _of("fish", "--no-config", "-c", f"source {script}; complete -C 'vbhc-lint {line}'")


def _zsh(script: Path, line: str) -> str:
    return _of("zsh", "-f", "-c", _ZSH, "zsh", str(script.parent), line)


def _powershell(script: Path, line: str) -> str:
    asked = f"vbhc-lint {line}"
    program = f". {script}; (TabExpansion2 '{asked}' {len(asked)}).CompletionMatches.CompletionText"
    return _of("pwsh", "-NoProfile", "-Command", program)


@pytest.mark.parametrize(
    ("shell", "completed"), [("bash", _bash), ("fish", _fish), ("zsh", _zsh), ("powershell", _powershell)]
)
def test_the_tab_key_completes(shell: str, completed: Callable[[Path, str], str], tmp_path: Path) -> None:
    script = _script(shell, tmp_path)
    for line, whole in ASKED:
        assert whole in completed(script, line), line


def test_every_command_and_option_is_in_a_script(run: Run) -> None:
    code, script, _ = run("completion", "powershell")
    assert code == 0
    assert all(word in script for word in ("annotate", "completion", "no-track", "min-severity", "issued"))


def test_it_speaks_english(run: Run) -> None:
    assert "Check files and folders." in run("completion", "fish", "--lang", "en")[1]
