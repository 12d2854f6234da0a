"""Archives made to harm are refused, or checked like any other, within bounded memory and time."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hostile.archives import ARCHIVES
from tests.hostile.child import checked
from tests.hostile.document import parts
from tests.model.parts import package
from vbhc_lint.config import Settings
from vbhc_lint.linter import Linter

LITTLE = 700 * 2**20  # bytes: no archive needs more


@pytest.mark.parametrize("name", ARCHIVES)
def test_hostile_archives(name: str, tmp_path: Path) -> None:
    build, verdict = ARCHIVES[name]
    file = tmp_path / f"{name}.docx"
    file.write_bytes(build())
    outcome = checked(file, LITTLE)
    assert outcome.verdict == verdict
    assert outcome.seconds < 10


@pytest.mark.parametrize("sixteenth", range(16))
def test_files_cut_short_are_refused(sixteenth: int) -> None:
    whole = package(parts())
    report = Linter(Settings()).check(whole[: len(whole) * sixteenth // 16], "x")
    assert report.error is not None
    assert report.error.code == ("HT004" if sixteenth else "HT001")
