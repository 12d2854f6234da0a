"""Of the codes that are named only those are mended."""

from __future__ import annotations

from pathlib import Path

from vbhc_lint.config import Settings
from vbhc_lint.finding import Safety
from vbhc_lint.fix.mending import mend
from vbhc_lint.linter import Linter

DATA = (Path(__file__).parents[2] / "fixtures" / "docx" / "cong_van-sai.docx").read_bytes()
LINTER = Linter(Settings())


def test_only_the_codes_named_are_mended() -> None:
    everything = {change.code for change in mend(DATA, LINTER, Safety.UNSAFE).changes}
    assert {"TT104", "TT903"} < everything
    mended = mend(DATA, LINTER, Safety.UNSAFE, codes={"TT104"})
    assert {change.code for change in mended.changes} == {"TT104"}
    left = [finding.code for finding in mended.after.findings]
    assert sorted([*left, "TT104"]) == sorted(finding.code for finding in mended.before.findings)


def test_none_named_mends_none() -> None:
    assert mend(DATA, LINTER, Safety.UNSAFE, codes=frozenset()).data == DATA
