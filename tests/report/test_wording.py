"""What reports call the instruments of the law."""

from __future__ import annotations

import pytest

from vbhc_lint.messages import Catalogue
from vbhc_lint.report.wording import instrument


@pytest.mark.parametrize(
    ("standard", "lang", "name"),
    [
        ("nd30-2020", "vi", "Nghị định số 30/2020/NĐ-CP"),
        ("nd30-2020", "en", "Decree No. 30/2020/NĐ-CP"),
        ("tt01-2011", "en", "Circular No. 01/2011/TT-BNV"),
        ("co-quan-toi", "vi", "co-quan-toi"),
    ],
)
def test_an_instrument_is_named_in_the_readers_language(standard: str, lang: str, name: str) -> None:
    assert instrument(standard, Catalogue(lang)) == name
