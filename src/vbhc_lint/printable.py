"""Text from outside made harmless for a terminal."""

from __future__ import annotations

import unicodedata

_PRINTED = {"Cc": " ", "Zl": " ", "Zp": " ", "Cf": "", "Cs": "?"}


def printable(text: str) -> str:
    """A text that cannot disturb a terminal: no controls, nothing invisible, no lone surrogates; one line."""
    if text.isprintable():
        return text
    return "".join(_PRINTED.get(unicodedata.category(letter), letter) for letter in text)


def disturbing(letter: str) -> bool:
    """Whether a terminal would not show the character as such."""
    return unicodedata.category(letter) in _PRINTED
