"""One model of the page decides: a linear chain over its lines, in the order of the layout diagram.

Each line has an emission score for each kind (the weights of its clues added up) and each pair of neighbours a
transition score (the order the law lays down); the best assignment of the whole page is found by Viterbi, and how
sure each line is, by forward-backward. Only kinds near a line's best are kept, so time is linear in its lines.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from math import exp

import msgspec

from vbhc_lint.recognise.company import SET_AS_SUMMARY, Seen
from vbhc_lint.recognise.weights import (
    AGENCY,
    BEGINS_ANEW,
    CLUES,
    END,
    FAR,
    ORDER,
    PRIOR,
    RUNS_ON,
    SAME_KIND,
    START,
    STATES,
    WRAPPED,
)

_KEPT = 6.0  # nats behind a line's best kind within which another kind stays possible
_AGENCIES = frozenset(AGENCY)
_STEPS = {before: {kind: ORDER[before].get(kind, FAR) for kind in (*STATES, END)} for before in (START, *STATES)}
_ODDS = {before: {kind: exp(score) for kind, score in steps.items()} for before, steps in _STEPS.items()}
Scores = dict[str, float]


class Reading(msgspec.Struct, frozen=True, eq=False):
    """What the model takes a line for, how sure (0-1), and on what evidence, in words."""

    seen: Seen
    kind: str
    confidence: float
    evidence: tuple[str, ...]


class Join(msgspec.Struct, frozen=True):
    """For which kinds a line runs on from the one above (positive, in nats) or begins anew (negative)."""

    kinds: frozenset[str] = frozenset()
    weight: float = 0.0


_NEITHER = Join()
_NAMES = frozenset({*AGENCY, "quyen_han", "chuc_vu"})
_SUMMARY = frozenset({"trich_yeu"})
_OF_A_PLACE = frozenset({"uy ban nhan dan", "hoi dong nhan dan"})  # whose name goes on with the place
_UNENDED = (" VÀ", "-", "–", ",")
_GOING_ON = ("VÀ ", "- ", "– ")


def read_page(page: list[Seen]) -> list[Reading]:
    """The best reading of a page's lines as a whole, in the same order."""
    if not page:
        return []
    emissions = [_emission(seen.clues) for seen in page]
    joins = [_NEITHER, *(_join(above, below) for above, below in pairwise(page))]
    path = _viterbi(emissions, joins)
    sure = _marginals(emissions, joins, path)
    return [
        Reading(seen, SAME_KIND.get(kind, kind), confidence, _evidence(seen.clues, kind))
        for seen, kind, confidence in zip(page, path, sure, strict=True)
    ]


@lru_cache(maxsize=4096)
def _emission(clues: frozenset[str]) -> Scores:
    total = dict(PRIOR)
    for clue in sorted(clues):
        for kind, weight in CLUES[clue].weights.items():
            total[kind] += weight
    least = max(total.values()) - _KEPT
    return {kind: score for kind, score in total.items() if score >= least or kind == "noi_dung"}


def _join(above: Seen, below: Seen) -> Join:
    if above.line.zone != below.line.zone:
        return _NEITHER
    goes_on = above.line.text.endswith(_UNENDED) or below.line.text.startswith(_GOING_ON)
    anew = bool(below.clues & {"ten_co_quan", "o_trong"}) and not goes_on
    if above.line.paragraph is below.line.paragraph:
        return Join(WRAPPED - _AGENCIES if anew else WRAPPED, RUNS_ON)
    if below.clues & {"ten_dia_phuong"} and above.line.plain in _OF_A_PLACE:
        return Join(_AGENCIES, RUNS_ON)
    if above.line.zone == "left":
        return Join(_AGENCIES, BEGINS_ANEW if anew else RUNS_ON)
    if goes_on and "in_hoa" in below.clues:
        return Join(_NAMES, RUNS_ON)
    if above.clues >= SET_AS_SUMMARY <= below.clues and not below.line.gap:
        return Join(_SUMMARY, RUNS_ON)
    return _NEITHER


def _viterbi(emissions: list[Scores], joins: list[Join]) -> list[str]:
    first = _STEPS[START]
    best = {kind: first[kind] + score for kind, score in emissions[0].items()}
    origins: list[dict[str, str]] = []
    for scores, join in zip(emissions[1:], joins[1:], strict=True):
        current: Scores = {}
        origin: dict[str, str] = {}
        for kind, score in scores.items():
            reached, came = -1e9, ""
            for before, value in best.items():
                value += _STEPS[before][kind]
                if before == kind and kind in join.kinds:
                    value += join.weight
                if value > reached:
                    reached, came = value, before
            current[kind] = reached + score
            origin[kind] = came
        best = current
        origins.append(origin)
    kind = max(best, key=lambda k: best[k] + _STEPS[k][END])
    path = [kind]
    for origin in reversed(origins):
        kind = origin[kind]
        path.append(kind)
    return path[::-1]


def _marginals(emissions: list[Scores], joins: list[Join], path: list[str]) -> list[float]:
    """The probability of each line's kind on the path, all other assignments weighed in. Rescaled line by line."""
    odds = [_odds(scores) for scores in emissions]
    forward = [_scaled({kind: _ODDS[START][kind] * value for kind, value in odds[0].items()})]
    for here, join in zip(odds[1:], joins[1:], strict=True):
        before = forward[-1]
        if len(before) == len(here) == 1:
            forward.append(here)
            continue
        forward.append(
            _scaled({k: value * sum([v * _pass(b, k, join) for b, v in before.items()]) for k, value in here.items()})
        )
    after = {kind: _ODDS[kind][END] for kind in odds[-1]}
    sure = [_share(forward[-1], after, path[-1])]
    for i in range(len(odds) - 1, 0, -1):
        here, join, before = odds[i], joins[i], odds[i - 1]
        if len(before) == len(here) == 1:
            after = before
            sure.append(1.0)
            continue
        after = _scaled({b: sum([value * after[k] * _pass(b, k, join) for k, value in here.items()]) for b in before})
        sure.append(_share(forward[i - 1], after, path[i - 1]))
    return sure[::-1]


def _pass(before: str, kind: str, join: Join) -> float:
    odds = _ODDS[before][kind]
    return odds * exp(join.weight) if before == kind and kind in join.kinds else odds


def _odds(scores: Scores) -> Scores:
    if len(scores) == 1:
        return dict.fromkeys(scores, 1.0)
    top = max(scores.values())
    return {kind: exp(score - top) for kind, score in scores.items()}


def _scaled(weights: Scores) -> Scores:
    whole = sum(weights.values())
    return {kind: value / whole for kind, value in weights.items()}


def _share(forward: Scores, after: Scores, kind: str) -> float:
    return forward[kind] * after[kind] / sum(value * after[k] for k, value in forward.items())


@lru_cache(maxsize=4096)
def _evidence(clues: frozenset[str], kind: str) -> tuple[str, ...]:
    """The clues that speak for the kind, strongest first."""
    spoken = sorted((-CLUES[clue].weights.get(kind, 0.0), clue) for clue in clues)
    return tuple(CLUES[clue].says for weight, clue in spoken[:4] if weight < 0)
