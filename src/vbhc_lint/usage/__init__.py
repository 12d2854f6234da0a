"""How often words stand in Vietnamese text: syllables in the news, pairs of words in six codes of law.

The data is built by ``tools/usage.py``; whose it is says NOTICE. Words are given by their keys: lower case, tones
folded; a number is ``#``.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from math import log
from pathlib import Path

import msgspec

from vbhc_lint.kept import worked_out

SYLLABLES = Path(__file__).parent / "am-tiet.txt.gz"
PAIRS = Path(__file__).parent / "cap-chu.txt.gz"
NUMBER = "#"


class _Data(msgspec.Struct, frozen=True):
    syllables: dict[str, int]
    rows: dict[str, str]  # of a word of the codes its count, then what follows it with its counts, a space round each
    words: int


class Usage:
    """What the data says, read when first asked for."""

    @cached_property
    def _data(self) -> _Data:
        packed = SYLLABLES.read_bytes(), PAIRS.read_bytes()
        return worked_out("usage", packed, _Data, lambda: _unpacked(*packed))

    @property
    def syllables(self) -> dict[str, int]:
        """How often a syllable stands in the news and the codes; it is given without its tone, then the tone mark."""
        return self._data.syllables

    @property
    def words(self) -> int:
        """How many words the codes have."""
        return self._data.words

    def count(self, word: str) -> int:
        """How often a word stands in the codes."""
        row = self._data.rows.get(word)
        return _count(row) if row else 0

    def together(self, one: str, other: str) -> int:
        """How often a word follows another there."""
        row, sought = self._data.rows.get(one, ""), f" {other} "
        at = row.find(sought) + len(sought)
        return int(row[at : row.index(" ", at)]) if at >= len(sought) else 0


def _unpacked(syllables: bytes, pairs: bytes) -> _Data:
    times = {key: int(times) for key, _, times in (line.partition(" ") for line in _lines(syllables))}
    rows = {word: f" {rest} " for word, _, rest in (line.partition(" ") for line in _lines(pairs))}
    return _Data(times, rows, sum(map(_count, rows.values())))


def _lines(packed: bytes) -> list[str]:
    import gzip  # only who finds nothing kept waits for it

    return gzip.decompress(packed).decode().split("\n")


def _count(row: str) -> int:
    return int(row[1 : row.index(" ", 1)])


@lru_cache(maxsize=1)
def usage() -> Usage:
    """The data, read once."""
    return Usage()


def likelihood_ratio(together: int, one: int, other: int, words: int) -> float:
    """Dunning's log-likelihood ratio, its first term: how much oftener two words meet than by chance."""
    ratio = together * words / (one * other) if together else 0.0
    return 2 * together * log(ratio) if ratio > 1 else 0.0
