"""Thiếu dấu phẩy giữa hai từ cùng loại đi liền nhau, như “vùng sâu vùng xa”."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import Word, shared, words

_ROLES = ("noi_dung", "de_muc")
_WORD = r"([^\W\d_]++)"
_ROUND_COMMA = re.compile(rf"\b{_WORD} {_WORD}, (?={_WORD} {_WORD}\b)")
Listed = tuple[tuple[str, ...], frozenset[int], str]  # a phrase's keys, after which a comma stands, the word of the law
Index = dict[str, list[Listed]]


@lru_cache(maxsize=8)
def _by_first(needed: frozenset[str], usual: frozenset[str]) -> Index:
    """The phrases by their first word."""
    index: Index = {}
    for law, phrases in (("commas_needed", needed), ("commas_usual", usual)):
        for phrase in sorted(phrases):
            split = words(phrase)
            commas = frozenset(i for i, word in enumerate(split) if phrase[word.end : word.end + 1] == ",")
            index.setdefault(split[0].key, []).append((tuple(word.key for word in split), commas, law))
    return {first: sorted(phrases, key=lambda one: -len(one[0])) for first, phrases in index.items()}


def _habits(passages: list[Passage], least: int, listed: Index) -> Index:
    """Two words on each side of a comma that the document writes so often, none of them listed."""
    times = Counter(hash(four) for passage in passages for four in _round_commas(passage.text))  # most come once
    often = {key for key, count in times.items() if count >= least}
    fours = {four for p in (passages if often else ()) for four in _round_commas(p.text) if hash(four) in often}
    known = {keys for phrases in listed.values() for keys, _, _ in phrases}
    index: Index = {}
    for four in sorted(fours - known):
        index.setdefault(four[0], []).append((four, frozenset({1}), "commas_own"))
    return index


def _round_commas(text: str) -> Iterator[tuple[str, ...]]:
    for four in _ROUND_COMMA.findall(text) if ", " in text else ():
        yield tuple(shared(word)[1] for word in four)


@rule(
    "CT311",
    examples=[
        example(
            "bao_cao",
            body_add="Xã đã hỗ trợ các hộ ở vùng sâu vùng xa tiếp cận dịch vụ số.",
            finds="vùng sâu vùng xa",
            fixed="Xã đã hỗ trợ các hộ ở vùng sâu, vùng xa tiếp cận dịch vụ số.",
        ),
        example("bao_cao", body_add="Xã đã hỗ trợ các hộ ở vùng sâu, vùng xa tiếp cận dịch vụ số."),
        example("bao_cao", body_add="Lớp tập huấn bồi dưỡng có 30 người.", finds="tập huấn bồi dưỡng"),
        example("bao_cao", body_add="Lớp tập huấn và bồi dưỡng có 30 người; xã phân loại đơn."),
        example(
            "bao_cao",
            body_add=["Xã có nhà cửa, đường sá tốt; nhà cửa, đường sá sạch.", "Bão làm hỏng nhà cửa đường sá."],
            finds="nhà cửa đường sá",
        ),
        example("bao_cao", body_add=["Xã có nhà cửa, đường sá tốt.", "Bão làm hỏng nhà cửa đường sá của xã."]),
    ],
)
def check(
    document: Document, commas_needed: frozenset[str], commas_usual: frozenset[str], commas_own: int
) -> Iterator[Problem]:
    """A phrase of the pack, or that the document writes so often with its comma, with nothing but a space there."""
    passages = [p for p in document.passages if p.role in _ROLES]
    listed = _by_first(commas_needed, commas_usual)
    index = dict(listed)
    for first, phrases in _habits(passages, commas_own, listed).items():
        index[first] = sorted([*index.get(first, ()), *phrases], key=lambda one: -len(one[0]))
    for passage in passages:
        if not index.keys().isdisjoint(passage.keys):
            yield from _missing(passage, index)


def _missing(passage: Passage, index: Index) -> Iterator[Problem]:
    done = 0  # listed phrases come before those of the document, and longer ones before what stands in them
    for at, key in enumerate(passage.keys):
        for keys, commas, law in index.get(key, ()):
            end = at + len(keys)
            if end <= done or passage.keys[at:end] != keys or (law == "commas_own" and _named(passage, at, end)):
                continue
            pairs = [" ".join(passage.texts[at + i : at + i + 2]) for i in commas]
            if not any(pair in passage.text for pair in pairs):
                continue  # before its words are placed, which takes time
            written = passage.words[at:end]
            gaps = [passage.text[one.end : other.start] for one, other in pairwise(written)]
            missing = [i for i in commas if gaps[i] == " "]
            if missing and all(gap in (" ", ", ") for gap in gaps):
                done = end
                yield _problem(passage, written, missing, law)


def _named(passage: Passage, at: int, end: int) -> bool:
    """Whether words have capitals beside that of a sentence: names need no comma."""
    return not all(map(str.islower, passage.texts[at + 1 : end]))


def _problem(passage: Passage, written: Sequence[Word], missing: list[int], law: str) -> Problem:
    start, end = written[0].start, written[-1].end
    found = passage.text[start:end]
    required = _with_commas(found, [written[i].end - start for i in missing])
    return problem(
        passage,
        vi("Thiếu dấu phẩy trong “{found}”."),
        vi("Viết “{required}”."),
        (start, end),
        word=law,
        replacement=required,
        unsafe=True,
        found=found,
        required=required,
    )


def _with_commas(text: str, ends: list[int]) -> str:
    """The text with a comma at each place."""
    cuts = [0, *sorted(ends), len(text)]
    return ",".join(text[a:b] for a, b in pairwise(cuts))
