"""Normal form, tone placement, words, numerals, dates."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vbhc_lint.vietnamese import (
    PartialDate,
    collapse,
    fold_tone,
    letter,
    letter_value,
    normalise,
    roman,
    roman_value,
    spelled,
    words,
)

LETTERS = "aáàảãạâấăằeéêệiíoóôộơờuúưứyýđĐÐðǎ ƠƯ\u00a0\u200b\u00ad\u202e\u0301\u0309\u0323оСЖλABC.,-/1"


@given(st.text(LETTERS, max_size=40))
def test_normal_form_leads_back_to_the_raw_text(raw: str) -> None:
    normal = normalise(raw)
    assert normal.text == unicodedata.normalize("NFC", normal.text)
    origins = [normal.origin(i) for i in range(len(normal.text) + 1)]
    assert origins == sorted(origins)
    assert origins[-1] == len(raw)


@given(st.text(LETTERS, max_size=40))
def test_normal_form_is_its_own_normal_form(raw: str) -> None:
    once = normalise(raw).text
    assert normalise(once).text == once


def test_a_decomposed_word_is_marked_where_it_stands() -> None:
    raw = unicodedata.normalize("NFD", "Thành ủy") + " họp"
    normal = normalise(raw)
    at = normal.text.index("họp")
    assert raw[normal.origin(at) : normal.origin(at + 3)] == "họp"


def test_eth_becomes_d_with_stroke() -> None:
    assert normalise("QÐ-UBND, ðất").text == "QĐ-UBND, đất"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("VI\u1ec6T N\u0410M", "VIỆT NAM"),
        ("N\u0110-\u0421\u0420", "NĐ-CP"),
        ("\u041do\u0300a", "Hòa"),
        ("th\u03bfng", "thong"),
        ("v\u01cen", "văn"),
        ("\u0441\u200bh\u1ee3", "chợ"),
    ],
)
def test_letters_of_other_alphabets_among_latin_ones_are_read_as_these(written: str, read: str) -> None:
    assert normalise(written).text == read


@pytest.mark.parametrize("text", ["α, β", "5 kΩ", "20 μm", "ОАО Роснефть", "Т-34", "Cоюз МиГ", "ΔH", "Α"])
def test_letters_of_other_alphabets_stay_where_they_belong(text: str) -> None:
    assert normalise(text).text == text


@given(st.text(LETTERS, max_size=40))
def test_the_way_back_begins_at_the_beginning(raw: str) -> None:
    normal = normalise(raw)
    assert not normal.text or normal.origin(0) == 0


@pytest.mark.parametrize(
    ("typed", "folded"),
    [("HOÀ", "HÒA"), ("hoà bình", "hòa bình"), ("Uỷ ban", "Ủy ban"), ("quý", "quý"), ("thuý", "thúy"), ("QUÝ", "QUÝ")],
)
def test_tone_placement_is_folded_to_the_old_style(typed: str, folded: str) -> None:
    assert fold_tone(typed) == folded


def test_codes_and_numbers_are_one_word() -> None:
    assert [w.text for w in words("Số 58/QĐ-UBND: 1.205 hộ")] == ["Số", "58/QĐ-UBND", "1.205", "hộ"]


@given(st.text(LETTERS, max_size=60))
def test_words_are_where_they_say(raw: str) -> None:
    text = normalise(raw).text
    for word in words(text):
        assert text[word.start : word.end] == word.text


@given(st.integers(1, 3999))
def test_roman_numerals_come_back(value: int) -> None:
    assert roman_value(roman(value)) == value


@pytest.mark.parametrize("not_roman", ["", "IIII", "VX", "ABC", "iv", "IC"])
def test_malformed_roman_numerals_have_no_value(not_roman: str) -> None:
    assert roman_value(not_roman) is None


def test_the_fifth_point_is_d_with_stroke() -> None:
    assert letter(5) == "đ"
    assert letter_value("đ") == 5
    assert letter_value("f") is None
    assert letter_value("ab") is None


@pytest.mark.parametrize(
    ("date", "impossible"),
    [
        (PartialDate(31, 4, 2026), True),
        (PartialDate(30, 4, 2026), False),
        (PartialDate(29, 2, 2023), True),
        (PartialDate(29, 2, 2024), False),
        (PartialDate(29, 2), False),
        (PartialDate(30, 2), True),
        (PartialDate(None, 13, 2026), True),
        (PartialDate(None, 12, 2026), False),
        (PartialDate(32), True),
        (PartialDate(), False),
    ],
)
def test_a_date_that_no_calendar_holds_is_impossible(date: PartialDate, impossible: bool) -> None:
    assert date.impossible is impossible


def test_collapse() -> None:
    assert collapse(" a \t b\n\u00a0c ") == "a b c"


@pytest.mark.parametrize(
    "word", ["hoạt", "khoản", "tuyển", "hoàn", "thuỵt", "hòa", "thủy", "khỏe", "quyết", "giá", "khuỷu"]
)
def test_a_key_is_spelled_as_it_was_written(word: str) -> None:
    assert spelled(words(word)[0].key) == word
