"""The chain finds the best assignment and its true probabilities: checked against every assignment there is."""

from __future__ import annotations

from itertools import product
from math import exp, isclose

from drafts import report
from hypothesis import given, settings
from hypothesis import strategies as st

from vbhc_lint.recognise import page_model
from vbhc_lint.recognise.evidence import observe
from vbhc_lint.recognise.lines import read_lines
from vbhc_lint.recognise.page_model import Join, read_page
from vbhc_lint.recognise.weights import CLUES, END, FAR, ORDER, PRIOR, START, STATES
from vbhc_lint.recognise.wording import side_by_side, words_of
from vbhc_lint.vietnamese import collapse, normalise

_SCORES = st.dictionaries(st.sampled_from(STATES), st.floats(-6, 6), min_size=1, max_size=3)
_JOINS = st.builds(Join, st.frozensets(st.sampled_from(STATES), max_size=4), st.sampled_from([-3.0, 3.0]))


def _score(path, emissions, joins):
    steps = zip([START, *path], [*path, END], strict=True)
    total = sum(ORDER[before].get(after, FAR) for before, after in steps)
    total += sum(scores[kind] for scores, kind in zip(emissions, path, strict=True))
    pairs = zip(path, path[1:], joins[1:], strict=False)
    return total + sum(join.weight for above, below, join in pairs if above == below and below in join.kinds)


@settings(deadline=None)
@given(st.lists(st.tuples(_SCORES, _JOINS), min_size=1, max_size=5))
def test_viterbi_and_marginals_agree_with_every_assignment(page):
    emissions = [scores for scores, _ in page]
    joins = [Join(), *(join for _, join in page[1:])]
    scored = {path: _score(path, emissions, joins) for path in product(*emissions)}
    path = page_model._viterbi(emissions, joins)
    assert isclose(scored[tuple(path)], max(scored.values()), abs_tol=1e-9)
    whole = sum(exp(score) for score in scored.values())
    for i, sure in enumerate(page_model._marginals(emissions, joins, path)):
        share = sum(exp(score) for other, score in scored.items() if other[i] == path[i]) / whole
        assert isclose(sure, share, rel_tol=1e-6)


_PHRASES = st.sampled_from(
    [
        "Số:",
        "Điều 1.",
        "ngày",
        "tháng",
        "năm",
        "/QĐ-",
        "V/v",
        "(",
        "Kính gửi:",
        "{{x}}",
        "<<ngay>>",
        "……",
        "TM.",
        "², ①",
    ]
)


@given(st.lists(_PHRASES | st.text(max_size=12), min_size=1, max_size=8))
def test_any_line_gives_clues_of_the_table_alone(parts):
    text = collapse(normalise(" ".join(parts)).text)
    if text:
        assert words_of(text) <= set(CLUES)
        assert side_by_side(text, text) in (True, False)


def test_the_tables_speak_of_states_alone():
    known = set(STATES)
    assert set(PRIOR) == known
    for clue in CLUES.values():
        assert set(clue.weights) <= known
        assert clue.says
    assert set(ORDER) == known | {START}
    assert all(set(row) <= known | {END} for row in ORDER.values())


def test_every_line_is_read_once_and_the_same_each_time():
    file = report().file()
    pages = [read_page(observe(read_lines(file, file.body, side_by_side))) for _ in range(2)]
    assert [(r.kind, r.confidence, r.evidence) for r in pages[0]] == [
        (r.kind, r.confidence, r.evidence) for r in pages[1]
    ]
    assert len({(id(r.seen.line.paragraph), r.seen.line.start) for r in pages[0]}) == len(pages[0])
