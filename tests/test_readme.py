"""What the README shows is what the tool prints."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("name", ["README.md", "README.vi.md"])
def test_the_first_screen_shows_what_the_tool_prints(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    shown = re.search(r"```console\n\$ vbhc-lint (.+)\n((?s:.+?))\n```", text)
    assert shown is not None
    environment = os.environ | {"COLUMNS": "80", "VBHC_LINT_LANG": "vi"}
    command = [sys.executable, "-m", "vbhc_lint", *shown[1].split()]
    run = subprocess.run(command, capture_output=True, cwd=ROOT, env=environment, check=False)
    assert run.returncode == 1
    assert run.stdout.decode().strip() == shown[2].strip()


@pytest.mark.parametrize("name", ["README.md", "README.vi.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "rules/README.md"])
def test_links_lead_somewhere(name: str) -> None:
    file = ROOT / name
    links = re.findall(r"\]\(([^)#:]+)\)|src=\"([^\"]+)\"", file.read_text(encoding="utf-8"))
    assert not [link for pair in links for link in pair if link and not (file.parent / link).exists()]


def test_both_languages_show_the_same_commands() -> None:
    english, vietnamese = (
        re.findall(r"^\$ (?:make|vbhc-lint \w+|python3 -m pip)", (ROOT / name).read_text(encoding="utf-8"), re.M)
        for name in ("README.md", "README.vi.md")
    )
    assert english == vietnamese


def test_one_word_for_one_idea_in_vietnamese() -> None:
    """``kiểm tra`` and ``cấu hình``, as the program itself says; ``soát`` and ``thiết lập`` are the same again."""
    pages = [ROOT / "README.vi.md", *(ROOT / "docs" / "vi").rglob("*.md"), ROOT / "mkdocs.yml"]
    found = {p.name: re.findall(r"(?i)(?<!rà )(?<!kiểm )\bsoát\b|thiết lập", p.read_text("utf-8")) for p in pages}
    assert not {name: words for name, words in found.items() if words}
