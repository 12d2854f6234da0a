"""Texts that make a regular expression go back and forth: each of its open repeats pumped up, then a wrong end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_LETTERS = 'a1 .,-xA(\t"/…_ĐáIi:;)\n“'  # tried where a set allows several
_ENDS = ("", "\0!", "a", "1", "\n")
_PLAIN = (
    " ",
    ".",
    "a",
    "1",
    "A",
    "\t",
    "(",
    "-",
    "x",
    "\u00a0",
    "\n",
    "…",
    "“",
    "a ",
    "a.",
    "1.",
    "A-",
    "1/",
    "a,",
    " .",
    "ab",
)
_OPEN = 50  # a repeat of at least so many times is as good as open
_REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)
_CATEGORIES = {
    sre.CATEGORY_DIGIT: str.isdigit,
    sre.CATEGORY_SPACE: str.isspace,
    sre.CATEGORY_WORD: lambda letter: letter.isalnum() or letter == "_",
    sre.CATEGORY_NOT_DIGIT: lambda letter: not letter.isdigit(),
    sre.CATEGORY_NOT_SPACE: lambda letter: not letter.isspace(),
    sre.CATEGORY_NOT_WORD: lambda letter: not (letter.isalnum() or letter == "_"),
}


def evil(pattern: re.Pattern[str], length: int) -> Iterator[str]:
    """Texts of about that length, made for this expression."""
    tree = parser.parse(pattern.pattern, pattern.flags)
    made: dict[tuple[str, str], None] = dict.fromkeys(("", pump) for pump in _PLAIN)
    for before, pump in _pumped(tree, ""):
        made |= dict.fromkeys(((before, pump), ("", pump), ("", before + pump), ("", pump + before)))
    for before, pump in made:
        for end in _ENDS:
            yield before + pump * (length // len(pump)) + end


def _pumped(tree: Any, before: str) -> Iterator[tuple[str, str]]:
    """What each open repeat may repeat, and a text that leads up to it."""
    for kind, value in tree:
        inner = _inner(kind, value)
        if kind in _REPEATS and value[1] >= _OPEN:
            for pump in dict.fromkeys((*_choices(value[2]), _sample(value[2]))):
                if pump:
                    yield before, pump
        for part in inner:
            yield from _pumped(part, before)
        before += _sample([(kind, value)], least=1)


def _inner(kind: Any, value: Any) -> list[Any]:
    """The expressions inside one item."""
    if kind in _REPEATS:
        return [value[2]]
    if kind == sre.SUBPATTERN:
        return [value[3]]
    if kind == sre.BRANCH:
        return list(value[1])
    if kind in (sre.ASSERT, sre.ASSERT_NOT):
        return [value[1]]
    return [value] if kind == sre.ATOMIC_GROUP else []


def _sample(tree: Any, least: int = 0) -> str:
    """A short text that an expression matches; repeats at least so often."""
    text = ""
    for kind, value in tree:
        if kind == sre.LITERAL:
            text += chr(value)
        elif kind in (sre.IN, sre.NOT_LITERAL, sre.ANY):
            text += _allowed(kind, value)[0]
        elif kind in _REPEATS:
            text += _sample(value[2]) * max(value[0], min(least, value[1]))
        elif kind in (sre.BRANCH, sre.SUBPATTERN, sre.ATOMIC_GROUP):
            text += _sample(_inner(kind, value)[0], least)
    return text


def _choices(tree: Any) -> Iterator[str]:
    """Single characters, and short texts, that a repeated expression may begin to differ with."""
    for kind, value in tree:
        if kind in (sre.IN, sre.NOT_LITERAL, sre.ANY):
            yield from _allowed(kind, value)[:6]
        elif kind == sre.LITERAL:
            yield chr(value)
        for part in _inner(kind, value):
            yield _sample(part)
            yield from _choices(part)


def _allowed(kind: Any, value: Any) -> list[str]:
    if kind == sre.ANY:
        return ["a", " "]
    if kind == sre.NOT_LITERAL:
        return [letter for letter in _LETTERS if ord(letter) != value]
    negated = value[0][0] == sre.NEGATE
    found = [letter for letter in _LETTERS if _holds(value, letter) != negated]
    first = next(
        (item[1] if item[0] == sre.LITERAL else item[1][0] for item in value if item[0] in (sre.LITERAL, sre.RANGE)), 97
    )
    return found or [chr(first)]


def _holds(items: Any, letter: str) -> bool:
    for kind, value in items:
        if kind == sre.LITERAL and ord(letter) == value:
            return True
        if kind == sre.RANGE and value[0] <= ord(letter) <= value[1]:
            return True
        if kind == sre.CATEGORY and _CATEGORIES[value](letter):
            return True
    return False
