"""SECURITY.md: its limits are those of the code, and each promise names tests that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from vbhc_lint.package import limits

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
TESTS = sorted(set(re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", PAGE)))


def test_the_limits_are_those_of_the_code() -> None:
    told = {name: int(value) for name, value in re.findall(r"^\| `(MAX_\w+)`,[^|]*\| (\d+) \|$", PAGE, re.MULTILINE)}
    assert len(told) > 5
    assert told == {name: getattr(limits, name) for name in told}


@pytest.mark.parametrize(("file", "name"), TESTS)
def test_each_test_named_is_there(file: str, name: str) -> None:
    assert re.search(rf"^def {name}\(", (ROOT / file).read_text(encoding="utf-8"), re.MULTILINE)


def test_every_promise_names_a_test() -> None:
    rows = re.findall(r"^\| ([A-Z][^|]*)\| (.*) \|$", PAGE, re.MULTILINE)
    assert len(rows) > 10
    assert all("tests/" in held for _, held in rows)
