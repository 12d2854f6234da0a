"""Fixed phrases, and what a word in one of them should be where a slip broke it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain, pairwise

from vbhc_lint.syllable import letters, one_letter_apart, one_mark_apart
from vbhc_lint.vietnamese import fold_tone

Pair = tuple[str, str]
_RARE = 2  # times in a document


class Phrases:
    """A set of phrases, looked up by pairs of words. Words are given by their keys: lower case, tones folded."""

    def __init__(self, phrases: Iterable[str]) -> None:
        """Index the phrases: their pairs, pairs by bare letters, and where a pair stands in a longer one."""
        self.words: set[str] = set()
        self._pairs: set[Pair] = set()
        self._by_letters: dict[Pair, list[Pair]] = {}
        self.ends: dict[Pair, list[tuple[int, list[str]]]] = {}
        for phrase in sorted(phrases):
            keys = fold_tone(phrase).lower().split()
            self.words.update(keys)
            self._pairs.update(pairwise(keys))
            if len(keys) == 2:
                self.add((keys[0], keys[1]))
            elif len(keys) > 2:
                self.ends.setdefault((keys[0], keys[1]), []).append((0, keys))
                self.ends.setdefault((keys[-2], keys[-1]), []).append((len(keys) - 2, keys))

    def add(self, pair: Pair) -> None:
        """Take in a phrase of two words."""
        self._by_letters.setdefault((letters(pair[0]), letters(pair[1])), []).append(pair)

    def __contains__(self, pair: Pair) -> bool:
        """Whether two words follow each other in a phrase."""
        return pair in self._pairs

    def pair_meant(self, pair: Pair) -> tuple[int, Pair] | None:
        """The phrase of two words that a pair misses by one mark, and which of its words is wrong."""
        for right in self._by_letters.get((letters(pair[0]), letters(pair[1])), ()):
            wrong = 0 if pair[1] == right[1] else 1
            if pair[1 - wrong] == right[1 - wrong] and one_mark_apart(pair[wrong], right[wrong]):
                return wrong, right
        return None

    def longer_meant(self, keys: list[str], at: int) -> tuple[int, str] | None:
        """A longer phrase that stands round the pair at ``at`` but for one letter: where it is off, and the right word.

        Of three words two say too little, so there the wrong word must be one that no phrase has.
        """
        for offset, phrase in self.ends.get((keys[at], keys[at + 1]), ()):
            start = at - offset
            here = keys[start : start + len(phrase)] if start >= 0 else phrase
            if here == phrase or len(here) < len(phrase):
                continue
            wrong = [i for i, word in enumerate(phrase) if here[i] != word]
            if len(wrong) != 1 or not one_letter_apart(here[wrong[0]], phrase[wrong[0]]):
                continue
            if len(phrase) > 3 or here[wrong[0]] not in self.words:
                return start + wrong[0], phrase[wrong[0]]
        return None


@lru_cache(maxsize=4)
def known(phrases: frozenset[str]) -> Phrases:
    """The phrases of a pack, indexed once."""
    return Phrases(phrases)


def slips(keyed: list[list[str]], listed: Phrases, own_pair: int, own_share: float) -> dict[Pair, tuple[int, str]]:
    """The pairs of a document that miss a phrase by one mark: which word of the pair is wrong, and the right one.

    ``keyed`` are its sentences; a pair it writes ``own_pair`` times is a phrase too, where its other word stands in it
    at least in the given share. The wrong word must be rare there, and in no phrase.
    """
    single = Counter(chain.from_iterable(keyed))
    pairs = Counter(chain.from_iterable(map(pairwise, keyed)))
    rare = {key for key, count in single.items() if count <= _RARE and key not in listed.words and key.isalpha()}
    own = Phrases(())
    for pair, count in pairs.items():
        if count >= own_pair:
            own.add(pair)
    found_wrong = {}
    for pair in pairs:
        for source in (listed, own) if pair[0] in rare or pair[1] in rare else ():
            found = source.pair_meant(pair)
            if found is None or pair[found[0]] not in rare or pair in listed:
                continue
            wrong, right = found
            if source is listed or pairs[right] >= own_share * single[right[1 - wrong]]:
                found_wrong[pair] = (wrong, right[wrong])
                break
    return found_wrong
