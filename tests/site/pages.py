"""The written pages of the documentation, taken apart into their blocks of code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "docs").glob("[a-z][a-z]/**/*.md"))
READMES = [ROOT / "README.md", ROOT / "README.vi.md"]
_BLOCK = re.compile(r'^( *)```(\w+)(?: title="([^"]+)")?\n(.*?)^\1```$', re.MULTILINE | re.DOTALL)


class Block(NamedTuple):
    """A block of code: its language, the file it stands for, its text."""

    language: str
    title: str
    text: str


def blocks(page: Path, *languages: str) -> Iterator[Block]:
    """The blocks of a page in some languages."""
    for indent, language, title, text in _BLOCK.findall(page.read_text(encoding="utf-8")):
        if language in languages:
            yield Block(language, title, re.sub(f"(?m)^{indent}", "", text))


def commands(page: Path) -> Iterator[str]:
    """The command lines of a page that call the program."""
    for block in blocks(page, "console", "sh", "bash", "shell", "text"):
        for line in block.text.splitlines():
            command = line.removeprefix("$ ")
            if command.startswith("vbhc-lint ") and not command.endswith(":"):
                yield command


def named(page: Path) -> str:
    """A page as tests are called."""
    return page.relative_to(ROOT).as_posix()
