"""Phrases tell what a broken word should be, and keep silent where they cannot know."""

from __future__ import annotations

import pytest

from vbhc_lint.phrases import Phrases

KNOWN = Phrases(
    ["thực hiện", "hoạt động", "thủ tướng chính phủ", "trạm phát sóng", "cổng thông tin điện tử", "phát thanh"]
)


@pytest.mark.parametrize(
    ("pair", "meant"),
    [
        (("thực", "hiên"), (1, ("thực", "hiện"))),
        (("thưc", "hiện"), (0, ("thực", "hiện"))),
        (("thưc", "hiên"), None),
        (("thực", "hiệm"), None),
        (("thực", "hiện"), None),
    ],
)
def test_a_pair_is_one_mark_off(pair: tuple[str, str], meant: object) -> None:
    assert KNOWN.pair_meant(pair) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("của thủ tướn chính phủ", (2, "tướng")),
        ("cho công thông tin điện tử", (1, "cổng")),
        ("cho trạn phát sóng", (1, "trạm")),
        ("nơi thanh phát sóng", None),  # a word of another phrase: two words say too little
        ("thủ tướng chính phủ", None),
    ],
)
def test_a_longer_phrase_is_one_letter_off(text: str, meant: object) -> None:
    keys = text.split()
    found = {KNOWN.longer_meant(keys, at) for at in range(len(keys) - 1)} - {None}
    assert found == ({meant} if meant else set())


def test_pairs_of_all_phrases_are_known() -> None:
    assert ("chính", "phủ") in KNOWN
    assert ("phủ", "chính") not in KNOWN


def test_common_words_join_the_phrases_and_part_a_pair() -> None:
    listed = Phrases(["kiểm định", "kỹ thuật", "định kỳ"])
    assert listed.parted(["kiểm", "định", "kỹ", "thuật"], 1)
    assert not listed.parted(["rồi", "định", "kỹ", "báo"], 1)
    assert listed.pair_meant(("định", "kỹ")) == (1, ("định", "kỳ"))


@pytest.mark.parametrize(
    ("pair", "right"),
    [
        (("rà", "xóat"), "sóat"),
        (("bố", "chí"), "trí"),
        (("lưu", "dữ"), "giữ"),
        (("định", "mứt"), "mức"),
        (("vướn", "mắc"), "vướng"),
    ],
)
def test_a_pair_is_one_like_consonant_off(pair: tuple[str, str], right: str) -> None:
    found = Phrases(["rà soát", "bố trí", "lưu giữ", "định mức", "vướng mắc"]).pair_meant(pair)
    assert found is not None
    assert found[1][found[0]] == right
