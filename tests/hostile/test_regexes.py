"""No regular expression of ours takes more than its time: about as long for a text as the text is."""

from __future__ import annotations

import importlib
import pkgutil
import re
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import vbhc_lint
from fuzz.mutate import seeds
from tests.hostile.regexes import evil
from vbhc_lint import expression
from vbhc_lint.config import Settings
from vbhc_lint.linter import Linter

SOURCE = Path(vbhc_lint.__file__).parent
LENGTH = 16_000  # characters: going back and forth over so many takes seconds, going through them no millisecond
SECONDS = 0.25
HEADS = ("cli", "standard", "config")  # what reads command lines and packs, not documents
Name = tuple[str, str, int]


def used_as(module: str, name: str) -> frozenset[str]:
    """The methods by which our sources use the expression of that name."""
    files = SOURCE.rglob("*.py") if not name.startswith("_") else [SOURCE.joinpath(*module.split(".")[1:])]
    found: set[str] = set()
    for file in files:
        text = next(f for f in (file, file.with_suffix(".py"), file / "__init__.py") if f.is_file()).read_text("utf-8")
        found |= set(re.findall(rf"\b{name}\.(\w+)\(", text))
    methods = {method if method in ("match", "fullmatch") else "search" for method in found}
    return frozenset(methods or {"match", "fullmatch", "search"})


def patterns() -> dict[re.Pattern[str], frozenset[str]]:
    """All expressions that modules hold, however deep, and those made while documents are checked."""
    held: dict[re.Pattern[str], frozenset[str]] = {}
    for module in pkgutil.walk_packages(vbhc_lint.__path__, "vbhc_lint."):
        if module.name.split(".")[1] in HEADS or module.name.endswith("__main__"):
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            for pattern in _within(value, 4):
                held[pattern] = held.get(pattern, frozenset()) | used_as(module.name, name)
    for pattern, method in _made_while_checking():
        held[pattern] = held.get(pattern, frozenset()) | {method}
    return held


def _within(value: object, depth: int) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif depth and isinstance(value, dict | tuple | list | set | frozenset):
        for inner in (*value, *(value.values() if isinstance(value, dict) else ())):
            yield from _within(inner, depth - 1)


def _made_while_checking() -> set[tuple[re.Pattern[str], str]]:
    """Expressions made on the way, with the method each is used by; any for one that is only compiled."""
    made: set[tuple[re.Pattern[str], str]] = set()
    plain = re._compile  # type: ignore[attr-defined]

    def compile_and_keep(pattern: object, flags: int) -> object:
        compiled = plain(pattern, flags)
        frame, method = sys._getframe(2), sys._getframe(1).f_code.co_name
        while frame.f_back and frame.f_globals["__name__"] == expression.__name__:
            frame = frame.f_back
        caller = frame.f_globals.get("__name__", "")
        if caller.startswith("vbhc_lint.") and caller.split(".")[1] not in HEADS and isinstance(compiled.pattern, str):
            made.add((compiled, method if method in ("match", "fullmatch") else "search"))
        return compiled

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(re, "_compile", compile_and_keep)
        patch.setattr(expression, "_codes", dict)  # nothing is kept
        expression.compiled.cache_clear()
        linter = Linter(Settings())
        for seed in seeds():
            linter.check(seed, "x.docx")
    return made


class _TooSlowError(Exception):
    pass


@pytest.fixture
def alarm() -> Iterator[None]:
    """A call that takes longer than it may ends in an error, though it is inside the matcher."""

    def ring(*_: object) -> None:
        raise _TooSlowError

    before = signal.signal(signal.SIGVTALRM, ring)
    yield
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    signal.signal(signal.SIGVTALRM, before)


def run(pattern: re.Pattern[str], method: str, text: str) -> None:
    """Use an expression on a text as the sources do. Raises _TooSlowError."""
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        if method == "search":
            for _ in pattern.finditer(text):
                pass
        else:
            getattr(pattern, method)(text)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


PATTERNS = patterns()


def test_all_expressions_are_found() -> None:
    assert len(PATTERNS) > 200


@pytest.mark.parametrize("part", range(4))
def test_expressions_take_time_as_texts_are_long(part: int, alarm: None) -> None:
    slow = []
    for pattern in sorted(PATTERNS, key=lambda one: (one.pattern, one.flags))[part::4]:
        for method in sorted(PATTERNS[pattern]):
            try:
                for text in evil(pattern, LENGTH):
                    run(pattern, method, text)
            except _TooSlowError:
                slow.append(f"{method} of {pattern.pattern!r} on {text[:30]!r} … {text[-10:]!r}")
    assert not slow


@pytest.mark.parametrize("naive", [r"\s+$", r"(a|a)*b", r"\d*\s*\d*x", r"^(\w+\s?)*$", r"x.*y.*z"])
def test_an_expression_that_goes_back_and_forth_is_noticed(naive: str, alarm: None) -> None:
    with pytest.raises(_TooSlowError):
        for text in evil(re.compile(naive), LENGTH):
            run(re.compile(naive), "search", text)
