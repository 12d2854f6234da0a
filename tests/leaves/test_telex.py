"""Keys of Telex are read back, and other words left alone."""

from __future__ import annotations

import pytest

from vbhc_lint.syllable import TONES, spell
from vbhc_lint.telex import from_telex
from vbhc_lint.usage import usage

_KEYS = {"ă": "aw", "â": "aa", "đ": "dd", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw"}
_TONES = dict(zip(TONES, "fsrxj", strict=True))
_TOO_FREE = {"quăng", "quặng", "quặc", "thuở"}  # uow is ươ, and the u of qu takes no w


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("thwucj", "thực"),
        ("thuwcj", "thực"),
        ("hieenj", "hiện"),
        ("hienej", "hiện"),
        ("dduowcj", "được"),
        ("duongfdw", "đường"),
    ],
)
def test_marks_may_be_typed_in_place_or_late(typed: str, word: str) -> None:
    assert from_telex(typed) == word


@pytest.mark.parametrize("typed", ["user", "wifi", "website", "server", "box", "fax", "driver", "thong", "km", "ass"])
def test_other_words_are_none(typed: str) -> None:
    assert from_telex(typed) is None


def test_every_known_syllable_is_read_back() -> None:
    wrong = []
    for key in usage().syllables:
        base = key.rstrip(TONES)
        word = spell(base, key[len(base) :])
        typed = "".join(_KEYS.get(c, c) for c in base).replace("uwow", "uow") + _TONES.get(key[len(base) :], "")
        if not word.isascii() and len(typed) > 3 and from_telex(typed) != word:
            wrong.append(word)
    assert set(wrong) <= _TOO_FREE
