"""Widths of text agree with what is known of Times New Roman."""

from __future__ import annotations

import pytest

from vbhc_lint.widths import width


def test_the_words_of_the_motto_are_as_wide_as_measured_in_print() -> None:
    assert width("Độc lập - Tự do - Hạnh phúc", 14) == pytest.approx(12.2 * 14, rel=0.01)


@pytest.mark.parametrize(("text", "em"), [("W", 1.0), ("Ấ", 0.722), ("i", 0.278), ("đ", 0.556), ("2026", 2.0)])
def test_bold_letters_have_the_widths_of_the_typeface_whatever_their_marks(text: str, em: float) -> None:
    assert width(text, 10) == pytest.approx(10 * em)


@pytest.mark.parametrize(("text", "em"), [("M", 0.889), ("ế", 0.444), ("đ", 0.5)])
def test_so_have_plain_ones(text: str, em: float) -> None:
    assert width(text, 10, bold=False) == pytest.approx(10 * em)
