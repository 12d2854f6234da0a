"""How a paragraph is cut where findings begin and end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vbhc_lint.finding import Severity
from vbhc_lint.report.html.marks import Spot, stretches

LENGTH = 12
BOUNDS = st.integers(0, LENGTH)
SPOTS = st.lists(st.tuples(BOUNDS, BOUNDS, st.sampled_from(list(Severity))), max_size=6).map(
    lambda found: [Spot(n, min(a, b), max(a, b), severity, first=True) for n, (a, b, severity) in enumerate(found, 1)]
)


@given(SPOTS, st.lists(BOUNDS, max_size=4), st.sampled_from([0, LENGTH]))
def test_stretches_cover_the_text_once_and_name_what_covers_them(
    spots: list[Spot], cuts: list[int], length: int
) -> None:
    spots = [spot for spot in spots if spot.end <= length]
    cut = list(stretches(spots, [c for c in cuts if c <= length], length))
    wide = [one for one in cut if one.start < one.end]
    assert [place for one in wide for place in range(one.start, one.end)] == list(range(length))
    for one in wide:
        covering = {spot.number for spot in spots if spot.start <= one.start and one.end <= spot.end}
        assert {spot.number for spot in one.over} == covering
        assert not covering or one.over[0] == min((s for s in spots if s.number in covering), key=lambda s: s.order)
    begun = [spot.number for one in cut for spot in one.begin]
    assert sorted(begun) == [spot.number for spot in spots]
