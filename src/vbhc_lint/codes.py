"""Codes as people write them: whole, the beginning of one, or with ``x`` for any box of the layout diagram."""

from __future__ import annotations

from functools import lru_cache

BOX = "x"  # in a rule's code: the box of what it looks at
_BOXES = "123456789"
OWN = tuple(f"HT{number:03}" for number in (*range(1, 13), *range(101, 105), *range(901, 905)))  # of no rule


def spelt(text: str) -> str:
    """A code that people have written, as rules have it: in capitals but for the sign of the box."""
    code = text.strip().upper()
    return code[:2] + BOX + code[3:] if code[2:3] == BOX.upper() else code


@lru_cache(maxsize=64)  # asked for at every problem
def each(asked: tuple[str, ...]) -> tuple[str, ...]:
    """What is meant by some codes: ``TTx10`` is ``TT110``, ``TT210`` …"""
    return tuple(code.replace(BOX, box) for code in asked for box in (_BOXES if BOX in code else "."))
