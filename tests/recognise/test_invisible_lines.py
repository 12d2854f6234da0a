"""Lines of nothing but invisible characters, as fuzzing found them, are lines that nobody sees."""

from __future__ import annotations

import pytest
from drafts import Draft, found, report


@pytest.mark.parametrize("text", ["\u200b", "\u200b\u200b\ufeff", "\u00ad", " \u2060 "])
def test_a_line_that_shows_nothing_is_passed_over(text: str) -> None:
    seen = report().lines(text, ("Nơi nhận:", "b"), text, "- Lưu: VT.").document()
    plain = report().lines(("Nơi nhận:", "b"), "- Lưu: VT.").document()
    assert found(seen) == found(plain)


def test_a_page_of_such_lines_is_no_document() -> None:
    assert Draft().lines("\u200b", "\u00ad").recognised().family == "none"
