"""The runs between two places are those that a look at every run gives."""

from __future__ import annotations

from itertools import combinations_with_replacement

import pytest

from tests.model.parts import first, r


@pytest.mark.parametrize("texts", [["abc"], ["ab", "c", "def"], ["a", "b", "c", "d"]])
def test_the_runs_between_two_places_are_those_that_reach_into_it(texts: list[str]) -> None:
    styled = [r(text, "<w:b/>" if n % 2 else "") for n, text in enumerate(texts)]
    paragraph = first(f"<w:p>{''.join(styled)}</w:p>")
    assert len(paragraph.runs) == len(texts)
    for start, end in combinations_with_replacement(range(len(paragraph.text) + 1), 2):
        reaching = tuple(run for run in paragraph.runs if run.start < end and run.end > start)
        assert paragraph.runs_in(start, end) == reaching, (start, end)
