"""The quoted line: the fault marked, its surroundings cut at whole words, nothing that disturbs a terminal."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from vbhc_lint.finding import Location
from vbhc_lint.report.quote import printable, quote

SENTENCE = (
    "Trong năm qua, Ủy ban nhân dân xã đã chỉ đạo các ban, ngành, đoàn thể triển khai đồng bộ các nhiệm vụ; "
    "công thông tin điện tử được duy trì ổn định, đời sống nhân dân được nâng lên rõ rệt so với cùng kỳ năm trước."
)


def _at(paragraph: str, start: int, end: int) -> Location:
    return Location("noi_dung", "word/document.xml", "body/p[1]", start, end, paragraph[start:end], paragraph)


def _plain(paragraph: str, excerpt: str, width: int = 74) -> str:
    start = paragraph.index(excerpt)
    line = quote(_at(paragraph, start, start + len(excerpt)), width, colour=False, style="red")
    assert line is not None
    return line.plain


@pytest.mark.parametrize(
    ("paragraph", "excerpt", "shown"),
    [
        ("Số: 5/BC-UBND", "5", "Số: «5»/BC-UBND"),
        ("Số: 5   /BC-UBND", "   ", "Số: 5«···»/BC-UBND"),
        ("điểm a\u00a0khoản 3", "\u00a0", "điểm a«°»khoản 3"),
        ("Nơi\tnhận\nLưu", "\tnhận\n", "Nơi«→nhận↵»Lưu"),
        ("hai  chữ", "hai  chữ", "hai chữ"),
        ("một hai  ba bốn", "hai  ba", "một «hai··ba» bốn"),
        ("công thông tin điện tử", "công thông tin", "«công thông tin» điện tử"),
        ("chữ ẩn\u200bgiữa", "\u200b", "chữ ẩn«⟨U+200B⟩»giữa"),
        ("cột\ttrước\nsau 12", "12", "cột trước sau «12»"),
    ],
)
def test_the_fault_stands_between_marks(paragraph: str, excerpt: str, shown: str) -> None:
    assert _plain(paragraph, excerpt) == shown


def test_a_long_paragraph_is_cut_at_whole_words_on_both_sides() -> None:
    assert _plain(SENTENCE, "công thông tin", 60) == "… bộ các nhiệm vụ; «công thông tin» điện tử được duy trì …"
    assert _plain(SENTENCE, "Trong", 40) == "«Trong» năm qua, Ủy ban nhân dân xã đã …"
    assert _plain(SENTENCE, "năm trước.", 40) == "… lên rõ rệt so với cùng kỳ «năm trước.»"


def test_a_fault_longer_than_the_line_loses_its_middle() -> None:
    shown = _plain(f"Mở đầu. {SENTENCE} Kết.", SENTENCE, 60)
    assert shown == "Mở đầu. «Trong năm qua, Ủy … cùng kỳ năm trước.» Kết."


def test_a_whole_paragraph_is_quoted_without_marks() -> None:
    assert _plain("BÁO CÁO ", "BÁO CÁO") == "BÁO CÁO"


def test_with_colour_the_fault_is_styled_and_has_no_marks() -> None:
    line = quote(_at("Số: 5/BC", 4, 5), 74, colour=True, style="reverse red")
    assert line is not None
    assert line.plain == "Số: 5/BC"
    assert [(span.start, span.end, span.style) for span in line.spans] == [(4, 5, "reverse red")]


def test_an_empty_place_is_marked_even_with_colour() -> None:
    line = quote(_at("an ninh,trật tự", 8, 8), 74, colour=True, style="red")
    assert line is not None
    assert line.plain == "an ninh,«»trật tự"


def test_a_page_has_nothing_to_quote() -> None:
    assert quote(Location("page", "word/document.xml"), 74, colour=False, style="") is None
    assert quote(_at("  ", 0, 2), 74, colour=False, style="") is None


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 200), st.integers(40, 120))
def test_any_place_of_any_text_fits_its_line(text: str, one: int, other: int, width: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    line = quote(_at(text, start, end), width, colour=False, style="")
    if line is not None:
        assert cell_len(line.plain) <= width
        assert "\n" not in line.plain


@given(st.text())
def test_printable_text_cannot_command_a_terminal(text: str) -> None:
    assert not {unicodedata.category(letter) for letter in printable(text)} & {"Cc", "Cf", "Cs", "Zl", "Zp"}


def test_printable_text_keeps_vietnamese_as_it_is() -> None:
    assert printable("Độc lập – Tự do – Hạnh phúc “ạ”") == "Độc lập – Tự do – Hạnh phúc “ạ”"
    assert printable(unicodedata.normalize("NFD", "Quỹ\u009b31m")) == unicodedata.normalize("NFD", "Quỹ 31m")
