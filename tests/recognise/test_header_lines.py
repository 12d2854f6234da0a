"""Number and date lines taken apart: what a clerk may type, and where each part stands."""

from __future__ import annotations

import pytest

from vbhc_lint.recognise.header_lines import read_date, read_number


@pytest.mark.parametrize(
    ("text", "number", "groups"),
    [
        ("Số: 08/QĐ-UBND", "08", ["QĐ", "UBND"]),
        ("Số 08 / QĐ - UBND", "08", ["QĐ", "UBND"]),
        ("Số: 12/UBND-VX.nam", "12", ["UBND", "VX.nam"]),
        ("Số: 15/BC-SGD&ĐT", "15", ["BC", "SGD&ĐT"]),
        ("SỐ: 08-QĐ/X", "08", ["QĐ", "X"]),
        ("Số: 08/2026/KH-X", "08", ["2026", "KH", "X"]),
        ("Số:     /BC-X", "", ["BC", "X"]),
        ("Số.........../QĐ-X", "...........", ["QĐ", "X"]),
    ],
)
def test_number_and_groups(text: str, number: str, groups: list[str]) -> None:
    line = read_number(text)
    assert line is not None
    assert (line.number.text, [group.text for group in line.groups]) == (number, groups)
    for token in (line.label, line.mark, line.number, *line.separators, *line.groups, line.rest):
        assert text[slice(*token.at)] == token.text


@pytest.mark.parametrize(
    "text", ["Số:     /BC-X", "Số: …/BC-X", "Số:", "Số: ……", "Số: ____/QĐ-X", "Số: …/…(3)", "Số: /QĐ-[tên]"]
)
def test_blank_number(text: str) -> None:
    line = read_number(text)
    assert line is not None and line.blank


@pytest.mark.parametrize("text", ["Số: 08/BC-X", "Số: {{so}}/BC-X", "Số: <<so>>", "Số: 8"])
def test_number_that_is_filled(text: str) -> None:
    line = read_number(text)
    assert line is not None and not line.blank


def test_a_line_without_its_label_is_not_read() -> None:
    assert read_number("08/QĐ-UBND") is None
    assert read_number("Sở Nội vụ") is None


@pytest.mark.parametrize(
    ("text", "place", "mark", "numbers"),
    [
        ("Hà Nội, ngày 05 tháng 3 năm 2026", "Hà Nội", ",", ("05", "3", "2026")),
        ("Hà Nội ngày 5 tháng 1 năm 2026", "Hà Nội", "", ("5", "1", "2026")),
        ("Hà Nội - ngày 5 tháng 1 năm 2026.", "Hà Nội", "-", ("5", "1", "2026")),
        ("Hà Nội, ngày      tháng 5 năm 2026", "Hà Nội", ",", ("", "5", "2026")),
        ("…, Ngày … tháng … năm 20…", "…", ",", ("", "", "20")),
        ("Bà Rịa - Vũng Tàu, 05/01/2026", "Bà Rịa - Vũng Tàu", ",", ("05", "01", "2026")),
        ("ngày 05 tháng 3 năm 2026", "", "", ("05", "3", "2026")),
    ],
)
def test_place_and_date(text: str, place: str, mark: str, numbers: tuple[str, str, str]) -> None:
    line = read_date(text)
    assert line is not None
    assert (line.place.text, line.mark.text) == (place, mark)
    assert (line.day.text, line.month.text, line.year.text) == numbers
    for token in (line.place, line.mark, *line.words, line.day, line.month, line.year):
        assert text[slice(*token.at)] == token.text


@pytest.mark.parametrize("text", ["{{dia_danh}}, ngày {{ngay}}", "Hà Nội, ngày ${D} tháng ${M} năm ${Y}", "Hà Nội"])
def test_a_line_without_a_whole_date_is_not_read(text: str) -> None:
    assert read_date(text) is None


def test_blank_and_date() -> None:
    whole, part = read_date("Hà Nội, ngày 31 tháng 4 năm 2026"), read_date("Hà Nội, ngày 31 tháng 4 năm 20…")
    assert whole is not None and part is not None
    assert not whole.blank and whole.date.impossible
    assert part.blank and part.date.year is None
