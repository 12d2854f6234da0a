"""Phrases and their commas: what is listed, what a document writes by habit, what is missing."""

from __future__ import annotations

import pytest

from vbhc_lint.commas import habits, listed, missing
from vbhc_lint.vietnamese import words

LISTED = listed(
    ("needed", frozenset({"xã, phường, thị trấn", "vùng sâu, vùng xa"})), ("usual", frozenset({"xã, phường"}))
)


def test_longer_phrases_come_first() -> None:
    assert [(phrase.keys, phrase.commas, phrase.origin) for phrase in LISTED["xã"]] == [
        (("xã", "phường", "thị", "trấn"), (0, 1), "needed"),
        (("xã", "phường"), (0,), "usual"),
    ]


@pytest.mark.parametrize(
    ("text", "required"),
    [
        ("xã phường, thị trấn", "xã, phường, thị trấn"),
        ("Xã, phường thị trấn", "Xã, phường, thị trấn"),
        ("xã, phường, thị trấn", None),
        ("xã, phường - thị trấn", None),
    ],
)
def test_only_the_missing_commas_are_added(text: str, required: str | None) -> None:
    assert missing(LISTED["xã"][0], text, words(text)) == required


def test_what_stands_twice_with_a_comma_is_a_habit() -> None:
    twice = ["làm nhà cửa, đường sá; có nhà cửa, đường sá tốt", "một hai, ba bốn"]
    index = habits(twice, 2, LISTED, "own")
    assert [(p.keys, p.commas, p.origin) for p in index["nhà"]] == [(("nhà", "cửa", "đường", "sá"), (1,), "own")]
    assert "một" not in index and index["xã"] == LISTED["xã"]
    assert habits(twice[1:], 2, LISTED, "own") is LISTED
    assert habits(["vùng sâu, vùng xa và vùng sâu, vùng xa"], 2, LISTED, "own") is LISTED
