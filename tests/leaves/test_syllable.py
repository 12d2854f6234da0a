"""The grammar of syllables takes what Vietnamese writes and refuses what it cannot write."""

from __future__ import annotations

import pytest

from vbhc_lint.syllable import one_sound_apart, sound, split_tones, valid

_RIGHT = """
nghiêng thuyền khuỷu khuya quyết quỳnh quốc quý giếng giết gì gìn giữ gia yêu yên kỷ hy rượu người ưu tướng hoạt động
thuở xoong boong nguệch ngoèo quẫn quét nghĩa ngành huân ủy uỷ hòa hoà thủy lũy khóa tỷ ở ạ
"""
_WRONG = "nghành cể kác độngthông thwc tăc hoat zô wan fải jì ngiêm ghà độị truờngg cuyên"


@pytest.mark.parametrize("word", _RIGHT.split())
def test_a_syllable_is_valid(word: str) -> None:
    assert valid(word)
    assert valid(word.upper())


@pytest.mark.parametrize("word", _WRONG.split())
def test_what_no_spelling_gives_is_not(word: str) -> None:
    assert not valid(word)


def test_a_stopped_syllable_takes_only_two_tones() -> None:
    assert valid("tốt") and valid("tột")
    assert not any(valid(word) for word in ("tôt", "tồt", "tổt", "tỗt"))


def test_tones_are_taken_off_and_listed_in_order() -> None:
    assert split_tones("Độị") == ("đôi", "\u0323\u0323")
    assert split_tones("quy") == ("quy", "")


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("xoát", "soát", True),
        ("chí", "trí", True),
        ("dữ", "giữ", True),
        ("mứt", "mức", True),
        ("vướn", "vướng", True),
        ("xoạt", "soát", False),
        ("đo", "do", False),
        ("mức", "mức", False),
    ],
)
def test_one_sound_apart(one: str, other: str, near: bool) -> None:
    assert one_sound_apart(one, other) is near
    assert not near or sound(one) == sound(other)
