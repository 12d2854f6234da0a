"""Words of the law as a rule's page shows them."""

from __future__ import annotations

from vbhc_lint.report.bindings import Binding
from vbhc_lint.standard import Entry, load

ITEM = load("nd30-2020").entries["so_ky_hieu", "size"].item


def test_a_short_value_is_shown_whole() -> None:
    assert str(Binding("so_ky_hieu", "size", Entry([13, 13], ITEM))) == "so_ky_hieu.size = [13, 13]"


def test_of_a_long_list_the_beginning_and_the_count_are_shown() -> None:
    shown = str(Binding("van_ban", "phrases", Entry([str(n) for n in range(500)], ITEM)))
    assert shown.endswith('"7", … (500)]') and '"8"' not in shown


def test_of_a_long_text_the_beginning_is_shown() -> None:
    shown = str(Binding("van_ban", "word_pairs", Entry("an cư, án phí, " * 100, ITEM)))
    assert shown.endswith(' …"') and len(shown) < 150
