"""What was meant comes first: told by the neighbours, then by how often words are written."""

from __future__ import annotations

import pytest

from vbhc_lint.context import Context
from vbhc_lint.phrases import Phrases
from vbhc_lint.spelling import Spelling, cased, english
from vbhc_lint.syllable import valid

OWN = ["hoạt", "động", "xã", "xoong"]


@pytest.fixture(scope="module")
def spelling() -> Spelling:
    return Spelling(Context([], Phrases(["tổ chức", "chưa xong"])), OWN)


def _words(spelling: Spelling, before: str, word: str, after: str) -> list[str]:
    return [meant for meant, _ in spelling.suggestions(before, after, word)]


@pytest.mark.parametrize(
    ("before", "word", "after", "meant"),
    [
        ("tổ", "chưc", "", "chức"),
        ("", "chưc", "xong", "chưa"),
        ("", "nghành", "", "ngành"),
        ("nhà", "truờng", "", "trường"),
    ],
)
def test_the_likeliest_comes_first(spelling: Spelling, before: str, word: str, after: str, meant: str) -> None:
    assert _words(spelling, before, word, after)[0] == meant


def test_only_syllables_are_suggested_and_never_the_word_itself(spelling: Spelling) -> None:
    for word in ("chưc", "nghành", "kilôgam", "độngthông"):
        near = _words(spelling, "", word, "")
        assert word not in near and all(map(valid, near))


def test_words_of_the_document_are_known(spelling: Spelling) -> None:
    assert "xoong" in _words(spelling, "", "xoonng", "")


def test_two_known_words_run_together_are_parted(spelling: Spelling) -> None:
    assert spelling.halves("hoạtđộng") == "hoạt động"
    assert spelling.halves("hoạtđôngg") is spelling.halves("xãxã") is None


def test_capitals_are_kept() -> None:
    assert [cased("chức", like) for like in ("chưc", "Chưc", "CHƯC")] == ["chức", "Chức", "CHỨC"]


def test_english_words_are_known() -> None:
    assert {"website", "server", "hair"} <= english() and "thuwcj" not in english()
