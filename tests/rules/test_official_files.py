"""The decree's own Word files, held to the decree: an error there is ours, or one that the files really have."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from vbhc_lint.config import Settings
from vbhc_lint.finding import Severity
from vbhc_lint.linter import Linter

LAW = Path(os.environ.get("VBHC_LINT_CORPUS", Path(__file__).parents[3] / "shared")) / "standard" / "law"
pytestmark = pytest.mark.skipif(not LAW.is_dir(), reason="the law's Word files are not here")

# What the files themselves break, read off the files: the code and what shows it.
FAULTS = {
    "30_2020_ND_CP": [],
    "Phuluc1": [],
    "Phuluc2": [],
    "Phuluc3": [("TT004", "Calibri"), ("TT610", "11")],  # stretches of nine lines fell back to the file's default
}


@pytest.mark.parametrize("name", FAULTS)
def test_the_official_files_hold_no_other_error(name: str) -> None:
    report = Linter(Settings(standard="nd30-2020")).check((LAW / f"{name}.docx").read_bytes(), name)
    assert report.status == "checked"
    errors = [(f.code, f.message) for f in report.findings if f.severity is Severity.ERROR]
    unknown = [(c, m) for c, m in errors if not any(c == code and sign in m for code, sign in FAULTS[name])]
    assert not unknown
    assert {c for c, _ in errors} == {code for code, _ in FAULTS[name]}
