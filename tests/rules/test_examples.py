"""Every rule's examples are run as real documents: the same list is the test, the documentation and the proof."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

import msgspec
import pytest

from fixtures.house import house
from fixtures.mend import mended
from fixtures.page import build_example
from vbhc_lint.config import Settings
from vbhc_lint.finding import Finding, Safety
from vbhc_lint.linter import Linter
from vbhc_lint.linter.judge import all_rules
from vbhc_lint.rule import Example, Rule
from vbhc_lint.vietnamese import spelled

_CASES = [
    pytest.param(rule, example, id=f"{rule.code}-{number}")
    for rule in all_rules()
    for number, example in enumerate(rule.examples)
]


@cache
def _linter(stage: str) -> Linter:
    return Linter(Settings(stage=stage))


def _findings(rule: Rule, example: Example) -> list[Finding]:
    """The findings on an example: of every rule, of this one alone where it speaks only when selected."""
    data = build_example(example)
    with tempfile.TemporaryDirectory() as folder:
        packs = house(example, Path(folder))
        linter = Linter(Settings(stage=example.stage, packs=packs)) if packs else _linter(example.stage)
    report = linter.check(data, "example.docx")
    assert report.status == "checked", report
    if example.finds is not None and not report.findings:
        selecting = linter.under(msgspec.structs.replace(linter.settings, select=_codes(rule)))
        report = selecting.check(data, "example.docx")
    return list(report.findings)


def _misspelt(finding: Finding) -> list[str]:
    """Words of what is told with their tone where only keys have it (“kế họach”), that the document has not."""
    written = str(finding.location.paragraph).lower()
    words = f"{finding.message} {finding.fix.description}".lower().split()
    return [word for word in words if spelled(word) != word and word.strip("“”.,;:") not in written]


def _codes(rule: Rule) -> tuple[str, ...]:
    return tuple(rule.code.replace("x", str(box)) for box in range(10))


@pytest.mark.parametrize(("rule", "example"), _CASES)
def test_example_gives_its_finding_and_no_other_and_its_replacement_none(rule: Rule, example: Example) -> None:
    found = _findings(rule, example)
    said = [(f.code, f.location.excerpt, f.message) for f in found]
    assert not [word for f in found for word in _misspelt(f)]
    if example.finds is None:
        assert not said
        return
    assert len(said) == 1, said
    code, excerpt, _ = said[0]
    assert code in _codes(rule), said
    assert (excerpt or "") == example.finds
    _replaced(rule, example, found[0])


def _replaced(rule: Rule, example: Example, finding: Finding) -> None:
    """A replacement silences its finding and adds none."""
    place, replacement = finding.location, finding.fix.replacement
    assert example.fixed is None or replacement is not None
    if replacement is None:
        return
    assert isinstance(place.paragraph, str) and isinstance(place.start, int) and isinstance(place.end, int)
    text = place.paragraph[: place.start] + replacement + place.paragraph[place.end :]
    assert example.fixed is None or example.fixed in text
    after = mended(example, finding)
    if after is None:
        assert finding.fix.safety is not Safety.SAFE, "a safe repair must be shown on a text the example gives"
        return
    assert not _findings(rule, after)


def test_every_rule_has_an_example_on_each_side() -> None:
    one_sided = [r.code for r in all_rules() if {e.finds is None for e in r.examples} != {True, False}]
    assert not one_sided
