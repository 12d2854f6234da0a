"""How often words stand in Vietnamese text: syllables in the news, pairs of words in six codes of law.

The data is built by ``tools/usage.py``; whose it is says NOTICE. Words are given by their keys: lower case, tones
folded; a number is ``#``.
"""

from __future__ import annotations

import gzip
from functools import cached_property, lru_cache
from math import log
from pathlib import Path

SYLLABLES = Path(__file__).parent / "am-tiet.txt.gz"
PAIRS = Path(__file__).parent / "cap-chu.txt.gz"
NUMBER = "#"


class Usage:
    """What the data says, each part read when first asked for."""

    @cached_property
    def syllables(self) -> dict[str, int]:
        """How often a syllable stands in the news and the codes; it is given without its tone, then the tone mark."""
        lines = _lines(SYLLABLES)
        return {key: int(times) for key, _, times in (line.partition(" ") for line in lines)}

    @cached_property
    def _rows(self) -> dict[str, str]:
        """Of each word its count, then what follows it with its counts, a space round each: looked up as they stand."""
        return {word: f" {rest} " for word, _, rest in (line.partition(" ") for line in _lines(PAIRS))}

    @cached_property
    def words(self) -> int:
        """How many words the codes have."""
        return sum(map(self.count, self._rows))

    def count(self, word: str) -> int:
        """How often a word stands in the codes."""
        row = self._rows.get(word)
        return int(row[1 : row.index(" ", 1)]) if row else 0

    def together(self, one: str, other: str) -> int:
        """How often a word follows another there."""
        row, sought = self._rows.get(one, ""), f" {other} "
        at = row.find(sought) + len(sought)
        return int(row[at : row.index(" ", at)]) if at >= len(sought) else 0


def _lines(file: Path) -> list[str]:
    return gzip.decompress(file.read_bytes()).decode().split("\n")


@lru_cache(maxsize=1)
def usage() -> Usage:
    """The data, read once."""
    return Usage()


def likelihood_ratio(together: int, one: int, other: int, words: int) -> float:
    """Dunning's log-likelihood ratio, its first term: how much oftener two words meet than by chance."""
    ratio = together * words / (one * other) if together else 0.0
    return 2 * together * log(ratio) if ratio > 1 else 0.0
