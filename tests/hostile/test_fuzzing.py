"""A short stretch of the coverage-guided fuzzing of the whole check; ``make fuzz`` goes on for longer."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from fuzz.invariants import BrokenPromiseError, hold
from fuzz.mutate import mutate, seeds
from vbhc_lint.config import Settings
from vbhc_lint.linter import Linter

_RUNS = 400


def test_mutants_of_real_structure_break_no_promise() -> None:
    pytest.importorskip("atheris", reason="atheris has no package for this Python")
    command = [sys.executable, "-m", "fuzz.check_document", f"-runs={_RUNS}", "-seed=1"]
    done = subprocess.run(
        command, cwd=Path(__file__).parents[2], capture_output=True, text=True, timeout=240, check=False
    )
    assert done.returncode == 0, done.stderr[-4000:]
    assert re.search(rf"Done {_RUNS} runs", done.stderr)


def test_mutants_are_the_same_every_time_and_differ() -> None:
    first = next(iter(seeds()))
    assert mutate(first, 7) == mutate(first, 7)
    assert len({mutate(first, seed) for seed in range(20)}) > 10


def test_a_broken_promise_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    linter = Linter(Settings())

    def fail(*seen: object) -> None:
        raise ZeroDivisionError(len(seen))

    monkeypatch.setattr(linter, "examine", fail)
    with pytest.raises(BrokenPromiseError):
        hold(linter, next(iter(seeds())))
