"""What was meant by a word that is no syllable: pyspellchecker's candidates, ranked by neighbours and frequency."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import msgspec

from vbhc_lint.context import Context, Reading
from vbhc_lint.syllable import TONES, spell, valid
from vbhc_lint.usage import usage
from vbhc_lint.vietnamese import fold_tone

_HALF = 3
_OWN = 50  # a word of the document counts as one that the news has so often


@lru_cache(maxsize=1)
def _known() -> dict[str, int]:
    """The syllables that are not rare, as they are written, with their frequency."""
    return {spell(bare := key.rstrip(TONES), key[len(bare) :]): times for key, times in usage().syllables.items()}


class Spelling:
    """Suggestions for the misspelt words of one document."""

    def __init__(self, context: Context, own: Iterable[str]) -> None:
        """``own`` are the words of the document and the office in small letters; those that are syllables are known."""
        from spellchecker import SpellChecker  # only needed, and only loaded, where something is wrong

        self._context = context
        self._own = frozenset(filter(valid, own))
        self._frequency = _known() | {word: _OWN + _known().get(word, 0) for word in self._own}
        self._checker: Any = SpellChecker(language=None, distance=1)
        self._checker.word_frequency.load_json(self._frequency)
        self._near: dict[str, list[str]] = {}

    def halves(self, word: str) -> str | None:
        """A word as the two known ones of three letters or more that were run together; shorter in loan words: ôtô."""
        cuts = range(_HALF, len(word) - _HALF + 1)
        split = ((word[:cut], word[cut:]) for cut in cuts)
        return next((f"{one} {two}" for one, two in split if one in self._own and two in self._own), None)

    def suggestions(self, before: str, after: str, word: str) -> list[tuple[str, Reading]]:
        """The words one edit away from one in small letters, between two others, the likeliest first."""
        near = self._near.get(word)
        if near is None:
            near = self._near[word] = [w for w in self._checker.candidates(word) or () if w != word and valid(w)]
        weighed = [(w, self._context.weigh(before, fold_tone(w), after)) for w in near]
        return sorted(weighed, key=lambda one: (-one[1].weight, -self._frequency[one[0]], one[0]))


def cased(word: str, like: str) -> str:
    """A word of small letters, with capitals where another has them: all, the first or none."""
    return word.upper() if like.isupper() else word.capitalize() if like[0].isupper() else word


@lru_cache(maxsize=1)
def english() -> frozenset[str]:
    """The English words that pyspellchecker knows, read from its list: ready in a fifth of the time it takes itself."""
    import gzip
    from importlib.resources import files

    data = (files("spellchecker") / "resources" / "en.json.gz").read_bytes()
    return frozenset(msgspec.json.decode(gzip.decompress(data), type=dict[str, int]))
