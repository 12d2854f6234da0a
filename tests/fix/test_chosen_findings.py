"""Of the findings that are named only those are mended."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from fixtures.page import build, conforming
from vbhc_lint.config import Settings
from vbhc_lint.finding import Finding, Safety
from vbhc_lint.fix.mending import mend
from vbhc_lint.linter import Linter
from vbhc_lint.rule import Look

DATA = (Path(__file__).parents[2] / "fixtures" / "docx" / "cong_van-sai.docx").read_bytes()
LINTER = Linter(Settings())


def _prints(data: bytes, *codes: str) -> set[str]:
    return {f.location.fingerprint for f in LINTER.check(data, "").findings if f.code in codes}


def _codes(findings: tuple[Finding, ...]) -> Iterator[str]:
    return (finding.code for finding in findings)


def test_only_the_findings_named_are_mended() -> None:
    everything = {change.code for change in mend(DATA, LINTER, Safety.UNSAFE).changes}
    assert {"TT104", "TT903"} < everything
    mended = mend(DATA, LINTER, Safety.UNSAFE, only=_prints(DATA, "TT104"))
    assert {change.code for change in mended.changes} == {"TT104"}
    assert sorted([*_codes(mended.after.findings), "TT104"]) == sorted(_codes(mended.before.findings))


def test_of_one_code_one_place() -> None:
    data = build(conforming("bao_cao").change(body_add=["Kết quả  đạt được.", "Tồn tại  cần khắc phục."]))
    first, second = (f for f in LINTER.check(data, "").findings if f.code == "CT301")
    mended = mend(data, LINTER, Safety.UNSAFE, only={second.location.fingerprint})
    assert [f.location.fingerprint for f in mended.after.findings] == [first.location.fingerprint]


def test_what_others_take_from_the_same_root_stays() -> None:
    data = build(conforming("bao_cao").change(defaults=Look(size=10)), "defaults")
    body, others = _prints(data, "TT610"), {"TT510", "TT710", "TT910"}
    assert body and others <= {*_codes(LINTER.check(data, "").findings)}
    after = {*_codes(mend(data, LINTER, Safety.UNSAFE, only=body).after.findings)}
    assert others <= after and "TT610" not in after


def test_none_named_mends_none() -> None:
    assert mend(DATA, LINTER, Safety.UNSAFE, only=frozenset()).data == DATA
