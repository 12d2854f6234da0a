"""Every rule's examples are run as real documents: the same list is the test, the documentation and the proof."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

import msgspec
import pytest

from fixtures.page import build_example
from vbhc_lint.config import Settings
from vbhc_lint.finding import Finding, Safety
from vbhc_lint.linter import Linter
from vbhc_lint.linter.judge import all_rules
from vbhc_lint.rule import Example, Look, Rule

_CASES = [
    pytest.param(rule, example, id=f"{rule.code}-{number}")
    for rule in all_rules()
    for number, example in enumerate(rule.examples)
]


def _findings(rule: Rule, example: Example) -> list[Finding]:
    """The findings on an example: of every rule, of this one alone where it speaks only when selected."""
    data = build_example(example)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(stage=example.stage, packs=_house(example, Path(folder)))
        report = Linter(settings).check(data, "example.docx")
        assert report.status == "checked", report
        if example.finds is not None and not report.findings:
            settings = msgspec.structs.replace(settings, select=_codes(rule))
            report = Linter(settings).check(data, "example.docx")
    return list(report.findings)


def _house(example: Example, folder: Path) -> tuple[str, ...]:
    """The organisation's own pack that an example asks for."""
    if not example.house:
        return ()
    meta = 'title = "Nhà"\nlaw = "Nhà"\nlaw_en = "House"\nextends = ["nd30-2020"]\n'
    words = "".join(f"{name} = {json.dumps(value, ensure_ascii=False)}\n" for name, value in example.house.items())
    (folder / "pack.toml").write_text(meta, encoding="utf-8")
    item = '[[diem]]\nclause = "1"\nlevel = "LAW"\nsays = "Của nhà."\nen = "Ours."\n'
    (folder / "rieng.toml").write_text(item + words, encoding="utf-8")
    return (str(folder),)


def _codes(rule: Rule) -> tuple[str, ...]:
    return tuple(rule.code.replace("x", str(box)) for box in range(10))


@pytest.mark.parametrize(("rule", "example"), _CASES)
def test_example_gives_its_finding_and_no_other(rule: Rule, example: Example) -> None:
    said = [(f.code, f.location.excerpt, f.message) for f in _findings(rule, example)]
    if example.finds is None:
        assert not said
        return
    assert len(said) == 1, said
    code, excerpt, _ = said[0]
    assert code in _codes(rule), said
    assert (excerpt or "") == example.finds


def _rewritten(value: Any, old: str, new: str) -> Any:
    """A change of an example with one paragraph's text made another."""
    if isinstance(value, Look) and value.text is not None:
        return msgspec.structs.replace(value, text=_rewritten(value.text, old, new))
    if isinstance(value, list):
        return [_rewritten(one, old, new) for one in value]
    if isinstance(value, tuple):  # one line of several runs
        return new if "".join(run.text if isinstance(run, Look) else run for run in value) == old else value
    if isinstance(value, dict):
        return {key: _rewritten(one, old, new) for key, one in value.items()}
    return new if value == old else value


@pytest.mark.parametrize(("rule", "example"), [case for case in _CASES if case.values[1].finds is not None])
def test_a_replacement_silences_its_finding_and_adds_none(rule: Rule, example: Example) -> None:
    (finding,) = _findings(rule, example)
    place, replacement = finding.location, finding.fix.replacement
    assert example.fixed is None or replacement is not None
    if replacement is None:
        return
    assert isinstance(place.paragraph, str) and isinstance(place.start, int) and isinstance(place.end, int)
    mended = place.paragraph[: place.start] + replacement + place.paragraph[place.end :]
    assert example.fixed is None or example.fixed in mended
    changes = _rewritten(example.changes, place.paragraph, mended)
    if changes == example.changes:
        assert finding.fix.safety is not Safety.SAFE, "a safe repair must be shown on a text the example gives"
        return
    assert not _findings(rule, msgspec.structs.replace(example, changes=changes, finds=None, fixed=None))


def test_every_rule_has_an_example_on_each_side() -> None:
    one_sided = [r.code for r in all_rules() if {e.finds is None for e in r.examples} != {True, False}]
    assert not one_sided
