"""The manual pages say what the program takes, and a reader of them finds nothing amiss."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

from tools.manual import PAGES, page
from vbhc_lint.cli import parser
from vbhc_lint.cli.completion import _actions
from vbhc_lint.messages import Catalogue


@pytest.mark.parametrize("language", PAGES)
def test_the_committed_page_is_that_of_the_parser(language: str) -> None:
    """But for where lines are broken, which differs from one Python to the next."""
    assert PAGES[language].read_text("utf-8").split() == page(language).split(), "run: python tools/manual.py"


@pytest.mark.skipif(shutil.which("man") is None or sys.platform != "linux", reason="no man-db")
@pytest.mark.parametrize("language", PAGES)
def test_a_reader_renders_it_without_a_warning_and_whole(language: str) -> None:
    shown = subprocess.run(
        ["man", "--warnings", "-l", PAGES[language]], capture_output=True, check=True,
        env=os.environ | {"LC_ALL": "C.UTF-8", "MANWIDTH": "200", "MAN_KEEP_FORMATTING": ""},
    )  # fmt: skip
    assert shown.stderr == b""
    text = shown.stdout.decode().replace("‐", "-")
    options = {flag for action in _actions(parser(Catalogue(language))) for flag in action.option_strings}
    assert not [flag for flag in options if flag not in text]
    assert ".docx" in text and "vbhc-lint baseline" in text
