"""Content rules against documents that people read closely: what they marked is found, their traps stay silent."""

from __future__ import annotations

import importlib.util
import os
from pathlib import Path
from types import ModuleType

import msgspec
import pytest

from vbhc_lint.config import Settings
from vbhc_lint.linter import Linter

_ROOT = Path(__file__).parents[2]
OUTSIDE = Path(os.environ.get("VBHC_LINT_CORPUS", _ROOT.parent / "shared"))
pytestmark = pytest.mark.skipif(not (OUTSIDE / "gold").is_dir(), reason="no documents to measure on")


def _score() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", OUTSIDE / "tools" / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_marks_are_found_and_traps_stay_silent(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    linter = Linter(Settings(select=("ND", "CT", "VH")))
    reports = [
        linter.check(path.read_bytes(), str(path)) for path in sorted((OUTSIDE / "seeds" / "docx").glob("*.docx"))
    ]
    findings = tmp_path / "findings.json"
    findings.write_bytes(msgspec.json.encode({"files": reports}))
    found, unmarked = _score().seeds(findings, OUTSIDE / "gold")
    assert "TRAP" not in capsys.readouterr().out
    assert found >= 0.9
    assert unmarked <= 0.02
