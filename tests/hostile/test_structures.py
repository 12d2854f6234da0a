"""Documents whose structure is a trap are refused, or checked to the end, within bounded memory and time."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hostile.child import checked
from tests.hostile.structures import NESTED, STRUCTURES
from vbhc_lint.config import Settings
from vbhc_lint.linter import Linter
from vbhc_lint.package import limits

LONGEST = 60  # seconds of processor time


@pytest.mark.parametrize("name", STRUCTURES)
def test_hostile_structures(name: str, tmp_path: Path) -> None:
    build, verdict = STRUCTURES[name]
    file = tmp_path / "hostile.docx"
    file.write_bytes(build())
    outcome = checked(file)
    assert outcome.verdict == verdict
    assert not {"HT901", "HT902"} & set(outcome.codes)
    assert outcome.seconds < LONGEST


@pytest.mark.parametrize("name", NESTED)
def test_what_the_limit_of_depth_allows_is_read(name: str) -> None:
    nest = NESTED[name]
    deepest = (limits.MAX_DEPTH - 20) // nest.elements  # room for the document around it
    linter = Linter(Settings())
    assert linter.check(nest.deep(deepest), "x").status == "checked"
    refused = linter.check(nest.deep(limits.MAX_DEPTH // nest.elements + 1), "x").error
    assert refused is not None
    assert refused.code == "HT009"
