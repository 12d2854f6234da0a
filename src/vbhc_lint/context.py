"""Real words in the wrong place: what a document, the codes of law and listed phrases say of a word's neighbours.

Words are given by their keys: lower case, tones folded; a number is ``#``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, pairwise

import msgspec

from vbhc_lint.numerals import NUMERALS
from vbhc_lint.phrases import Pair, Phrases, slips
from vbhc_lint.syllable import TONES, mixed_up, one_slip_away, spell, split_tones
from vbhc_lint.usage import NUMBER, likelihood_ratio, usage
from vbhc_lint.vietnamese import fold_tone

_LONGEST = 8  # letters: no syllable, with one letter too many, is longer
_PLAINLY = 10  # times as often as any other
_SLIP = 2  # times that a word stands in a document: oftener it is a word of its own
_LISTED = 8  # a phrase of the list counts as a pair seen so often


class Proof(msgspec.Struct, frozen=True):
    """How much must speak for another reading of a word: ratios of the pairs, and shares of the neighbour's places."""

    both: float  # ratio of either side
    both_share: float  # with so much on one side, or a rare word
    one: float  # ratio of one side where the other says nothing
    one_share: float  # for a rare word
    any_share: float  # for any word, or where the reading is one that stands beside anything
    rare: int  # times in the 16.5 million words of the news
    unknown_share: float  # for a syllable that is hardly there at all


class Reading(msgspec.Struct, frozen=True, gc=False):
    """Another word for one that stands in a text, with what speaks for it on either side: ratio and share."""

    key: str
    before: tuple[float, float]
    after: tuple[float, float]

    @property
    def weight(self) -> float:
        """All that speaks for it."""
        return self.before[0] + self.after[0]

    def proven(self, proof: Proof, against: int, *, anywhere: bool = False) -> bool:
        """Whether enough speaks for it, against a word there so often; ``anywhere``: the share for any word."""
        sides = self.before, self.after
        rare, share = against < proof.rare, max(side[1] for side in sides)
        if all(side[0] >= proof.both for side in sides) and (rare or share >= proof.both_share):
            return True
        ratio, share = max(sides)
        needed = proof.one_share if rare and not anywhere else proof.any_share
        return ratio >= proof.one and share >= (needed if against else proof.unknown_share)


@lru_cache(maxsize=4096)
def near(word: str) -> tuple[str, ...]:
    """The known syllables that one slip may have changed into a word, or been changed from; i and y are no slip."""
    if len(word) > _LONGEST:
        return ()
    base, tone = split_tones(word)
    same = base.replace("y", "i"), tone
    slips = ((key.rstrip(TONES), key) for key in one_slip_away(base, tone) & usage().syllables.keys())
    parted = ((other, key[len(other) :]) for other, key in slips)
    return tuple(sorted(fold_tone(spell(b, t)) for b, t in parted if (b.replace("y", "i"), t) != same))


def times(word: str) -> int:
    """How often a syllable stands in the news and the codes."""
    return usage().syllables.get("".join(split_tones(word)), 0)


@lru_cache(maxsize=1024)
def mistaken(word: str, common: int) -> str | None:
    """The one common word, so often in the news and the codes, that speakers mix up with a word that is in neither."""
    known = usage().syllables
    base, tone = split_tones(word)
    if base + tone in known or len(word) > _LONGEST:
        return None
    ranked = sorted(((known.get(key, 0), key) for key in mixed_up(base, tone)), reverse=True)
    if not ranked or ranked[0][0] < common or any(times * _PLAINLY > ranked[0][0] for times, _ in ranked[1:]):
        return None
    key = ranked[0][1]
    bare = key.rstrip(TONES)
    return fold_tone(spell(bare, key[len(bare) :]))


def counted(keys: Sequence[str]) -> tuple[str, ...]:
    """The words of a sentence as they are counted: all numbers are one."""
    return tuple([NUMBER if key[0].isdecimal() else key for key in keys])


class Context:
    """The words of one document and their neighbours."""

    def __init__(self, keyed: Sequence[Sequence[str]], listed: Phrases) -> None:
        """Count the words of its sentences and their pairs."""
        self._listed = listed
        self.single = Counter(chain.from_iterable(keyed))
        self.pairs = Counter(chain.from_iterable(map(pairwise, keyed)))
        self._usage = usage()
        self._words = self._usage.words + self.single.total()

    def _strange(self, pair: Pair) -> bool:
        """Whether a pair was never seen elsewhere."""
        return self.pairs[pair] <= 1 and pair not in self._listed and not self._usage.together(*pair)

    def doubtful(self, keys: Sequence[str]) -> Iterator[int]:
        """The words of a sentence that neither neighbour was ever seen beside elsewhere."""
        strange = [True, *map(self._strange, pairwise(keys)), True]
        for at, key in enumerate(keys):
            if strange[at] and strange[at + 1] and key.isalpha() and len(key) > 1 and key not in self._listed.alone:
                yield at

    def weigh(self, before: str, key: str, after: str) -> Reading:
        """What speaks for a word between two others, "" for none."""
        return Reading(key, self._tie(before, key, 0), self._tie(key, after, 1))

    def _tie(self, one: str, other: str, side: int) -> tuple[float, float]:
        """How a pair holds together: its likelihood ratio, and its share of the places of the word that is given.

        A number stands beside too much to speak for anything.
        """
        if not (one.isalpha() and other.isalpha()):
            return 0.0, 0.0
        listed = _LISTED * ((one, other) in self._listed)
        together = self._usage.together(one, other) + self.pairs[one, other] + listed
        if not together:
            return 0.0, 0.0
        counts = [max(self._usage.count(word), 1) + self.single[word] + listed for word in (one, other)]
        ratio = likelihood_ratio(together, counts[0], counts[1], self._words)
        return ratio, together / (counts[side] + _LISTED)

    def conceivable(self, before: str, word: str, after: str, proof: Proof) -> bool:
        """Whether anything could be ``meant``, were both neighbours close: a quick no for most."""
        least = min(proof.both, proof.one)
        return any(self._tie(before, key, 0)[0] >= least or self._tie(key, after, 1)[0] >= least for key in near(word))

    def meant(self, before: str, word: str, after: str, proof: Proof) -> str | None:
        """The word that was meant for a real one, where enough speaks for it."""
        best = max((self.weigh(before, key, after) for key in near(word)), key=lambda r: r.weight, default=None)
        if best is None:
            return None
        unheard = not (before.isalpha() and after.isalpha())  # a comma or a number speaks neither for nor against
        anywhere = unheard or best.key in self._listed.alone
        if word in NUMERALS and best.key in NUMERALS and not NUMERALS.isdisjoint((before, after)):
            return None  # within a number mười and mươi, năm and lăm stand each in its place
        return best.key if best.proven(proof, times(word), anywhere=anywhere) else None


@lru_cache(maxsize=1)
def context_of(keyed: tuple[tuple[str, ...], ...], listed: Phrases) -> Context:
    """The context of the document that is being read, which more than one rule asks for."""
    return Context(keyed, listed)


class Reader:
    """Reads the sentences of one document for words that a slip put in place of others."""

    def __init__(
        self,
        keyed: Sequence[Sequence[str]],
        listed: Phrases,
        own: tuple[int, float],
        otherwise: set[Pair],
        proof: Proof,
        rare: frozenset[str] = frozenset(),
    ) -> None:
        """``own`` is of ``phrases.slips``; the pairs of ``otherwise`` are left to others; ``rare`` words are right."""
        self.context = context_of(keyed, listed)
        self._listed, self._others, self._proof = listed, otherwise, proof
        self._wrong = slips(self.context.single, self.context.pairs, listed, *own)
        self._rare = rare
        self._amiss = self._wrong.keys() | listed.ends.keys()

    def slips(self, keys: Sequence[str], close: Callable[[int], bool]) -> dict[int, str]:
        """The words of a sentence that are wrong, and the right ones.

        ``close`` says of a word whether only white space parts it from the next; asked where something may be wrong.
        """
        pairs = list(pairwise(keys))
        found: dict[int, str] = {}
        for at, pair in enumerate(pairs):
            slip = self._in_phrase(keys, at, pair) if pair in self._amiss else None
            if slip is not None and slip[0] > max(found, default=-1) and close(at):
                found[slip[0]] = slip[1]
        for at in self.context.doubtful(keys):
            before, after = keys[at - 1] if at else "", keys[at + 1] if at + 1 < len(keys) else ""
            unheard = self._unheard_of(keys[at])
            if not unheard and not self.context.conceivable(before, keys[at], after, self._proof):
                continue
            alone = found.keys().isdisjoint((at - 1, at, at + 1))
            if alone and self._others.isdisjoint(pairs[max(0, at - 1) : at + 1]):
                before = before if before and close(at - 1) and not self._spoken_for(keys, at) else ""
                after = after if after and close(at) else ""
                right = self.context.meant(before, keys[at], after, self._proof)
                found |= {at: right} if (right := right or unheard) else {}
        return found

    def _unheard_of(self, word: str) -> str | None:
        """What was meant by a syllable that is hardly a word, whatever stands beside it."""
        if word in self._rare or word in self._listed.words or self.context.single[word] > _SLIP:
            return None
        return mistaken(word, self._proof.rare)

    def _spoken_for(self, keys: Sequence[str], at: int) -> bool:
        """Whether what stands before a common word ends a word of two, and so asks for nothing: “người dân | tự”."""
        ends_word = at > 1 and self._listed.compound((keys[at - 2], keys[at - 1]))
        return ends_word and times(keys[at]) >= self._proof.rare

    def _in_phrase(self, keys: Sequence[str], at: int, pair: Pair) -> tuple[int, str] | None:
        """Which word of a pair or of a longer phrase round it is wrong, and the right one."""
        if pair not in self._wrong:
            return self._listed.longer_meant(keys, at) if pair in self._listed.ends else None
        if self._listed.parted(keys, at) or pair in self._others:
            return None
        wrong, right = self._wrong[pair]
        return None if NUMERALS.issuperset((*pair, right)) else (at + wrong, right)
