"""The laws of repairs over every example of every rule: the fault goes, none comes, a reviewer can undo it all."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

import pytest

from fixtures.house import house
from fixtures.page import build_example
from tests.fix.reviewer import reviewed, seen
from vbhc_lint.config import Settings
from vbhc_lint.finding import Safety
from vbhc_lint.fix.mending import mend
from vbhc_lint.linter import Linter
from vbhc_lint.linter.judge import all_rules
from vbhc_lint.report.bindings import reforms, rewrites
from vbhc_lint.rule import Example, Rule

_CASES = [
    pytest.param(rule, example, id=f"{rule.code}-{number}")
    for rule in all_rules()
    for number, example in enumerate(rule.examples)
    if example.finds is not None
]
_LEFT = "TT001-2"  # from A5 to A4: the header's columns keep their widths, and then stand on the wrong side


@cache
def _linter(stage: str) -> Linter:
    return Linter(Settings(stage=stage))


@pytest.mark.parametrize(("rule", "example"), _CASES)
def test_a_repair_silences_its_finding_adds_none_and_can_be_undone(
    rule: Rule, example: Example, request: pytest.FixtureRequest
) -> None:
    data = build_example(example)
    with tempfile.TemporaryDirectory() as folder:
        packs = house(example, Path(folder))
        linter = Linter(Settings(stage=example.stage, packs=packs)) if packs else _linter(example.stage)
    safety = next((finding.fix.safety for finding in linter.check(data, "").findings), Safety.NONE)
    if safety is Safety.NONE:
        return
    tracked = mend(data, linter, safety)
    if not tracked.changes and request.node.callspec.id.startswith(_LEFT):
        assert tracked.data == data
        return
    assert not tracked.after.findings
    codes = {finding.code for finding in linter.check(data, "").findings}
    own = [change for change in tracked.changes if change.code in codes]
    assert not any(change.field for change in own) or reforms(rule)
    assert all(change.field for change in own) or rewrites(rule)
    assert seen(reviewed(tracked.data, accept=False)) == seen(data)
    if all(change.field for change in tracked.changes):
        assert tracked.words[0] == tracked.words[1]
    plain = mend(data, linter, safety, tracked=False)
    assert seen(reviewed(tracked.data, accept=True)) == seen(plain.data)


def test_what_needs_a_person_is_not_mended_as_safe() -> None:
    held = 0
    for case in _CASES[::5]:
        example = case.values[1]
        if example.house:
            continue
        data, linter = build_example(example), _linter(example.stage)
        if {finding.fix.safety for finding in linter.check(data, "").findings} == {Safety.UNSAFE}:
            assert not mend(data, linter, Safety.SAFE).changes
            held += 1
    assert held
