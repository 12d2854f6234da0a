"""Phrases that take commas: listed ones, and those of a document's own habit; where their commas are missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

import msgspec

from vbhc_lint.expression import compiled
from vbhc_lint.vietnamese import Word, shared, words

_WORD = r"([^\W\d_]++)"
_ROUND_COMMA = compiled(rf"\b{_WORD} {_WORD}, (?={_WORD} {_WORD}\b)")


class Phrase(msgspec.Struct, frozen=True, gc=False):
    """The keys of its words, after which of them a comma stands, and what it comes from."""

    keys: tuple[str, ...]
    commas: tuple[int, ...]
    origin: str


Index = dict[str, list[Phrase]]  # by the first word, longer phrases first


@lru_cache(maxsize=8)
def listed(*lists: tuple[str, frozenset[str]]) -> Index:
    """The phrases of lists, each list with what its phrases come from."""
    phrases = []
    for origin, texts in lists:
        for text in sorted(texts):
            parts = words(text)
            commas = tuple(i for i, word in enumerate(parts) if text[word.end : word.end + 1] == ",")
            phrases.append(Phrase(tuple(word.key for word in parts), commas, origin))
    return _indexed(phrases)


def habits(texts: Sequence[str], least: int, known: Index, origin: str) -> Index:
    """The same with what a document writes so often with a comma: two words on each side of it."""
    times = Counter(hash(four) for text in texts for four in _round_commas(text))  # most come once: numbers are small
    often = {key for key, count in times.items() if count >= least}
    fours = {four for text in (texts if often else ()) for four in _round_commas(text) if hash(four) in often}
    given = [phrase for phrases in known.values() for phrase in phrases]
    new = sorted(fours - {phrase.keys for phrase in given})
    return _indexed([*given, *(Phrase(four, (1,), origin) for four in new)]) if new else known


def missing(phrase: Phrase, text: str, written: Sequence[Word]) -> str | None:
    """A phrase as it must be, where only a space stands in a text for one of its commas; None where all is well."""
    gaps = [text[one.end : other.start] for one, other in pairwise(written)]
    if not any(gaps[i] == " " for i in phrase.commas) or not all(gap in (" ", ", ") for gap in gaps):
        return None
    marks = [", " if i in phrase.commas else gap for i, gap in enumerate(gaps)]
    return "".join(word.text + mark for word, mark in zip(written, (*marks, ""), strict=True))


def _indexed(phrases: Iterable[Phrase]) -> Index:
    index: Index = {}
    for phrase in sorted(phrases, key=lambda one: -len(one.keys)):
        index.setdefault(phrase.keys[0], []).append(phrase)
    return index


def _round_commas(text: str) -> Iterator[tuple[str, ...]]:
    for four in _ROUND_COMMA.findall(text) if ", " in text else ():
        yield tuple(shared(word)[1] for word in four)
