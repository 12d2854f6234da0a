"""Words left as the keys of Telex, where the keyboard program was off: ``thuwcj`` for thực."""

from __future__ import annotations

from vbhc_lint.expression import compiled
from vbhc_lint.syllable import TONES, spell, valid

_TONES = dict(zip("fsrxj", TONES, strict=True))
_SHAPES = (("aa", "â"), ("aw", "ă"), ("ee", "ê"), ("oo", "ô"), ("uow", "ươ"), ("ow", "ơ"), ("uw", "ư"), ("dd", "đ"))
_TAKES_W = ("uo", "oa", "u", "o", "a")  # uow: ươ; oaw: oă; uaw: ưa
_TYPED = compiled(r"(?P<onset>[^aeiouyw]*+)(?P<rhyme>[a-z]+)")
_SHORTEST = 4  # keys: shorter ones are words and units of other languages


def from_telex(typed: str) -> str | None:
    """The syllable that small letters make as keys of Telex, its marks typed in place or at the end; None for none."""
    parts = _TYPED.fullmatch(typed)
    if parts is None or len(typed) < _SHORTEST:
        return None
    onset, rhyme = parts["onset"], parts["rhyme"]
    tones = [c for c in rhyme if c in _TONES]
    bare = _shaped("".join(c for c in rhyme if c not in _TONES))
    if onset == "d" and bare.endswith("d"):
        onset, bare = "dd", bare[:-1]
    word = onset + bare
    for keys, letter in _SHAPES:
        word = word.replace(keys, letter)
    spelt = spell(word, "".join(_TONES[c] for c in tones))
    return spelt if len(tones) < 2 and valid(spelt) and not spelt.isascii() else None


def _shaped(rhyme: str) -> str:
    """The keys of a rhyme with those of its shapes right after their vowels."""
    if "w" in rhyme:
        bare = rhyme.replace("w", "")
        vowels = next((v for v in _TAKES_W if v in bare), None)
        return bare.replace(vowels, f"{vowels}w", 1) if vowels else rhyme
    late, bare = rhyme[-1:], rhyme[:-1]
    if late in ("a", "e", "o") and late in bare and not bare.endswith(late):  # thongo: thông
        return bare.replace(late, late * 2, 1)
    return rhyme
