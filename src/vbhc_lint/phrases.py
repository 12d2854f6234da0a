"""Fixed phrases, and what a word in one of them should be where a slip broke it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from operator import ne

from vbhc_lint.syllable import one_letter_apart, one_mark_apart, one_sound_apart, sound, sounds
from vbhc_lint.vietnamese import fold_tone

Pair = tuple[str, str]
_RARE = 2  # times in a document


class Phrases:
    """A set of phrases, looked up by pairs of words. Words are given by their keys: lower case, tones folded."""

    def __init__(self, phrases: Iterable[str]) -> None:
        """Index the phrases: their pairs, pairs by sound, and where a pair stands in a longer one."""
        text = fold_tone("\n".join(sorted(phrases))).lower()
        keyed = [tuple(phrase.split()) for phrase in text.split("\n")]
        self.words = set(chain.from_iterable(keyed))
        self.alone = {keys[0] for keys in keyed if len(keys) == 1}  # phrases of one word: they stand beside anything
        self._pairs: set[Pair] = set(chain.from_iterable(map(pairwise, keyed)))
        self._compounds: set[Pair] = set()
        self._by_sound: dict[str, list[Pair]] = {}
        self.ends: dict[Pair, list[tuple[int, tuple[str, ...]]]] = {}
        for keys, heard in zip(keyed, sounds(text).split("\n"), strict=True):
            if len(keys) == 2:
                self._add((keys[0], keys[1]), heard)
            elif len(keys) > 2:
                self.ends.setdefault((keys[0], keys[1]), []).append((0, keys))
                self.ends.setdefault((keys[-2], keys[-1]), []).append((len(keys) - 2, keys))

    def add(self, pair: Pair) -> None:
        """Take in a phrase of two words."""
        self._add(pair, sounds(f"{pair[0]} {pair[1]}"))

    def _add(self, pair: Pair, heard: str) -> None:
        self._compounds.add(pair)
        self._by_sound.setdefault(heard, []).append(pair)

    def __contains__(self, pair: Pair) -> bool:
        """Whether two words follow each other in a phrase."""
        return pair in self._pairs

    def compound(self, pair: Pair) -> bool:
        """Whether two words are a phrase by themselves."""
        return pair in self._compounds

    def pair_meant(self, pair: Pair) -> tuple[int, Pair] | None:
        """The phrase of two words that a pair misses by one mark or one like consonant, and which word is wrong."""
        near = self._by_sound.get(f"{sound(pair[0])} {sound(pair[1])}", ())
        for slipped in (one_mark_apart, one_sound_apart) if near else ():
            for right in near:
                wrong = 0 if pair[1] == right[1] else 1
                if pair[1 - wrong] == right[1 - wrong] and slipped(pair[wrong], right[wrong]):
                    return wrong, right
        return None

    def parted(self, keys: Sequence[str], at: int) -> bool:
        """Whether the pair at ``at`` is the end of one word and the beginning of another: “kiểm định | kỹ thuật”."""
        left = at > 0 and self.compound((keys[at - 1], keys[at]))
        return left or (at + 2 < len(keys) and self.compound((keys[at + 1], keys[at + 2])))

    def longer_meant(self, keys: Sequence[str], at: int) -> tuple[int, str] | None:
        """A longer phrase that stands round the pair at ``at`` but for one letter: where it is off, and the right word.

        Of three words two say too little, so there the wrong word must be one that no phrase has.
        """
        for offset, phrase in self.ends.get((keys[at], keys[at + 1]), ()):
            start = at - offset
            here = keys[start : start + len(phrase)] if start >= 0 else phrase
            if here == phrase or len(here) < len(phrase):
                continue
            if sum(map(ne, here, phrase)) != 1:
                continue
            wrong = next(i for i, word in enumerate(phrase) if here[i] != word)
            if one_letter_apart(here[wrong], phrase[wrong]) and (len(phrase) > 3 or here[wrong] not in self.words):
                return start + wrong, phrase[wrong]
        return None


@lru_cache(maxsize=4)
def known(phrases: frozenset[str], word_pairs: str = "") -> Phrases:
    """The phrases of a pack, indexed once; ``word_pairs`` holds words of two syllables, set apart by commas."""
    return Phrases(phrases | {pair for part in word_pairs.split(",") if (pair := part.strip())})


def slips(
    single: Counter[str], pairs: Counter[Pair], listed: Phrases, own_pair: int, own_share: float
) -> dict[Pair, tuple[int, str]]:
    """The pairs of a document that miss a phrase by a slip: which word of the pair is wrong, and the right one.

    ``single`` and ``pairs`` count its words; a pair it writes ``own_pair`` times is a phrase too, where its other word
    stands in it at least in the given share. The pair must be rare there; for the document's own phrases the wrong word
    too, and in no phrase of the list.
    """
    rare = {key for key, count in single.items() if count <= _RARE and key not in listed.words and key.isalpha()}
    own = Phrases(())
    for pair, count in pairs.items():
        if count >= own_pair:
            own.add(pair)
    found_wrong = {}
    for pair, count in pairs.items():
        if count > _RARE or pair in listed:
            continue
        found = listed.pair_meant(pair)
        if found is not None and pair[found[0]] not in listed.alone and pair[found[0]].isalpha():
            found_wrong[pair] = (found[0], found[1][found[0]])
        elif (pair[0] in rare or pair[1] in rare) and (found := own.pair_meant(pair)) is not None:
            wrong, right = found
            if pair[wrong] in rare and pairs[right] >= own_share * single[right[1 - wrong]]:
                found_wrong[pair] = (wrong, right[wrong])
    return found_wrong
