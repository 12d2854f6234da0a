"""Names are found however they are capitalised, and left alone where they are right or another word begins there."""

from __future__ import annotations

import pytest

from vbhc_lint.names import Miswritten, known
from vbhc_lint.vietnamese import words

LISTS = (
    ("places", frozenset({"Lào Cai", "Hòa Bình", "vịnh Hạ Long", "Bắc Ninh", "Bắc"})),
    ("bodies", frozenset({"Bộ Tài chính", "Bộ Lao động - Thương binh và Xã hội", "Bộ Công Thương | Bộ Công thương"})),
)


class _Text:
    def __init__(self, text: str) -> None:
        self.text = text
        self.words = words(text)
        self.keys = tuple(word.key for word in self.words)


def _found(text: str) -> list[Miswritten]:
    return list(known(*LISTS).miswritten(_Text(text)))


@pytest.mark.parametrize(
    ("text", "found", "required"),
    [
        ("tỉnh Lào cai.", "Lào cai", "Lào Cai"),
        ("tỉnh LÀO cai", "LÀO cai", "Lào Cai"),
        ("đến vịnh Hạ long", "vịnh Hạ long", "vịnh Hạ Long"),
        ("Vịnh hạ Long đẹp", "Vịnh hạ Long", "Vịnh Hạ Long"),
        ("của Bộ công Thương", "Bộ công Thương", "Bộ Công Thương"),
        ("bộ Công an và bộ Tài chính", "bộ Tài chính", "Bộ Tài chính"),
    ],
)
def test_a_name_in_other_capitals_is_found_with_its_form(text: str, found: str, required: str) -> None:
    (name,) = _found(text)
    assert (name.text, name.required) == (found, required)
    assert text[name.start : name.end] == found


@pytest.mark.parametrize(
    "text",
    [
        "tỉnh Lào Cai",
        "TỈNH LÀO CAI",
        "Vịnh Hạ Long",
        "Bộ Công thương; Bộ Công Thương",
        "laocai.gov.vn, lào.cai",
        "lao cai, Lào, cai",
        "cán bộ Tài chính; Đảng bộ Tài chính",
        "Bộ Tài chính. BỘ TÀI CHÍNH",
    ],
)
def test_what_is_right_or_another_word_is_left_alone(text: str) -> None:
    assert not _found(text)


def test_the_longest_name_is_the_one_meant() -> None:
    assert [name.required for name in _found("tỉnh bắc ninh, miền bắc")] == ["Bắc Ninh", "Bắc"]


def test_tones_stay_where_they_are_placed() -> None:
    assert [name.required for name in _found("Hoà bình và Hòa bình")] == ["Hoà Bình", "Hòa Bình"]


def test_the_words_beside_a_name_are_told_unless_more_than_a_space_is_between() -> None:
    (name,) = _found("tỉnh Lào cai mới")
    assert (name.before, name.after) == ("tỉnh", "mới")
    (name,) = _found("tỉnh, Lào cai (mới)")
    assert (name.before, name.after) == ("", "")


def test_a_name_of_several_words_and_marks_is_one() -> None:
    (name,) = _found("Bộ Lao động - thương binh và xã hội")
    assert name.required == "Bộ Lao động - Thương binh và Xã hội"


def test_a_name_that_lacks_a_capital_is_told_from_one_with_too_many() -> None:
    assert [name.lacks for name in _found("Bộ tài chính và Bộ Tài Chính")] == [True, False]
