"""One model of the page decides: a linear chain over its lines, in the order of the layout diagram.

Each line has an emission score for each kind (the weights of its clues added up) and each pair of neighbours a
transition score (the order the law lays down); the best assignment of the whole page is found by Viterbi, and how
sure each line is, by forward-backward. Only kinds near a line's best are kept, so time is linear in its lines.
"""

from __future__ import annotations

from itertools import pairwise
from math import exp, log

import msgspec

from vbhc_lint.recognise.evidence import Seen
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
    WRAPPED,
)

_KEPT = 9.0  # nats behind a line's best kind within which another kind stays possible
Scores = dict[str, float]
Join = tuple[frozenset[str], float]
_AGENCIES = frozenset(AGENCY)
_NEITHER: Join = (frozenset(), 0.0)


class Reading(msgspec.Struct, frozen=True, eq=False):
    """What the model takes a line for, how sure (0-1), and on what evidence, in words."""

    seen: Seen
    kind: str
    confidence: float
    evidence: tuple[str, ...]


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


def _emission(clues: frozenset[str]) -> Scores:
    total = dict(PRIOR)
    for clue in clues:
        for kind, weight in CLUES[clue].weights.items():
            total[kind] += weight
    least = max(total.values()) - _KEPT
    return {kind: score for kind, score in total.items() if score >= least or kind == "noi_dung"}


def _join(above: Seen, below: Seen) -> Join:
    """For which kinds the line runs on from the one above (positive) or begins anew (negative)."""
    if above.line.paragraph is below.line.paragraph and above.line.zone == below.line.zone:
        kinds = WRAPPED
    elif above.line.zone == below.line.zone == "left":
        kinds = _AGENCIES
    else:
        return _NEITHER
    return (kinds, BEGINS_ANEW if below.clues & {"ten_co_quan", "o_trong"} else RUNS_ON)


def _step(previous: str, kind: str, join: Join) -> float:
    score = ORDER[previous].get(kind, FAR)
    return score + join[1] if previous == kind and kind in join[0] else score


def _viterbi(emissions: list[Scores], joins: list[Join]) -> list[str]:
    best = {kind: ORDER[START].get(kind, FAR) + score for kind, score in emissions[0].items()}
    origins: list[dict[str, str]] = []
    for scores, join in zip(emissions[1:], joins[1:], strict=True):
        current: Scores = {}
        origin: dict[str, str] = {}
        for kind, score in scores.items():
            origin[kind], reached = max(
                ((previous, value + _step(previous, kind, join)) for previous, value in best.items()),
                key=lambda way: way[1],
            )
            current[kind] = reached + score
        best = current
        origins.append(origin)
    kind = max(best, key=lambda k: best[k] + ORDER[k].get(END, FAR))
    path = [kind]
    for origin in reversed(origins):
        kind = origin[kind]
        path.append(kind)
    return path[::-1]


def _marginals(emissions: list[Scores], joins: list[Join], path: list[str]) -> list[float]:
    """The probability of each line's kind on the path, all other assignments weighed in."""
    forward = [{kind: ORDER[START].get(kind, FAR) + score for kind, score in emissions[0].items()}]
    for scores, join in zip(emissions[1:], joins[1:], strict=True):
        before = forward[-1]
        forward.append(
            {
                kind: score + _sum([v + _step(p, kind, join) for p, v in before.items()])
                for kind, score in scores.items()
            }
        )
    after = {kind: ORDER[kind].get(END, FAR) for kind in emissions[-1]}
    backward = [after]
    for i in range(len(emissions) - 1, 0, -1):
        scores, join, after = emissions[i], joins[i], backward[-1]
        backward.append({p: _sum([scores[k] + after[k] + _step(p, k, join) for k in scores]) for p in emissions[i - 1]})
    backward.reverse()
    whole = _sum([forward[0][kind] + backward[0][kind] for kind in emissions[0]])
    return [min(1.0, exp(forward[i][kind] + backward[i][kind] - whole)) for i, kind in enumerate(path)]


def _sum(logs: list[float]) -> float:
    if len(logs) == 1:
        return logs[0]
    top = max(logs)
    return top + log(sum(exp(value - top) for value in logs))


def _evidence(clues: frozenset[str], kind: str) -> tuple[str, ...]:
    """The clues that speak for the kind, strongest first."""
    spoken = sorted((-CLUES[clue].weights.get(kind, 0.0), clue) for clue in clues)
    return tuple(CLUES[clue].says for weight, clue in spoken[:4] if weight < 0)
