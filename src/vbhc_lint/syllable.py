"""The Vietnamese syllable as spelling allows it: onset, rhyme, tone. A grammar of our own, no word list."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from vbhc_lint.expression import compiled

TONES = "\u0300\u0301\u0309\u0303\u0323"  # huyền, sắc, hỏi, ngã, nặng
_SPELT = """
b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x
---
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong
ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uân uâng uât uây uc uê uêch uên uênh uêu ui um un ung uơ uôc uôi uôm uôn uông uôt up ut
uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y
---
yêm yên yêng yêt yêu
---
a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât ây e en eo et ê êch ên ênh êt êu i it inh ôc ơ
y ych yên yêt ynh yt yu
---
i im in ip it iêc
"""
_ONSETS, _RHYMES, _BARE, _AFTER_QU, _AFTER_G = (frozenset(part.split()) for part in _SPELT.split("---"))
# bare: written so only without an onset; after g: gì, gìn, giếc, where the i is of the rhyme
_FRONT = ("e", "ê", "i", "y")
_GLIDES = ("oa", "oă", "oe", "uâ", "uê", "uy", "uơ")  # after c they are written qu-
_STOPS = ("c", "ch", "p", "t")


def split_tones(word: str) -> tuple[str, str]:
    """A word without its tone marks, in lower case, and the marks in their order."""
    parts = unicodedata.normalize("NFD", word.lower())
    marks = "".join(c for c in parts if c in TONES)
    return unicodedata.normalize("NFC", "".join(c for c in parts if c not in TONES)), marks


_VOWELS = "aăâeêioôơuưy"
_SHAPED = "ăâêôơư"


def spell(base: str, tone: str) -> str:
    """A syllable with its tone mark where it belongs, before final consonants too; on the first vowel of oa, oe, uy."""
    vowels = [i for i, c in enumerate(base) if c in _VOWELS]
    if len(vowels) > 1 and base[:2] in ("qu", "gi"):
        del vowels[0]
    if not (tone and vowels):
        return base
    shaped = [i for i in vowels if base[i] in _SHAPED]
    closed = vowels[-1] < len(base) - 1
    at = shaped[-1] if shaped else vowels[1 if len(vowels) == 3 or (closed and len(vowels) == 2) else 0]
    return unicodedata.normalize("NFC", base[: at + 1] + tone + base[at + 1 :])


@lru_cache(maxsize=8192)
def valid(word: str) -> bool:
    """Whether a word of letters is a syllable that Vietnamese spelling allows; a tone mark on any vowel counts."""
    base, marks = split_tones(word)
    if len(marks) > 1:
        return False
    rhymes = [base[len(o) :] for o in ("", *_ONSETS) if base.startswith(o) and _joins(o, base[len(o) :])]
    if not rhymes:
        return False
    stopped = all(rhyme.endswith(_STOPS) for rhyme in rhymes)
    return not stopped or marks in ("\u0301", "\u0323")


def _joins(onset: str, rhyme: str) -> bool:
    """Whether onset and rhyme are written together so."""
    if onset == "qu":
        return rhyme in _AFTER_QU
    if onset == "":
        return rhyme in _RHYMES or rhyme in _BARE
    if onset == "gi":
        return rhyme == "êng" or (rhyme in _RHYMES and rhyme[0] not in "iy")
    if onset == "g" and rhyme in _AFTER_G:
        return True
    front = rhyme[:1] in _FRONT
    if onset in ("k", "gh", "ngh") and not front:
        return False
    if (onset in ("c", "g", "ng") and front) or (onset == "c" and rhyme[:2] in _GLIDES):
        return False
    return rhyme in _RHYMES


def _unmarked(letter: str) -> str | None:
    bare = "".join(c for c in unicodedata.normalize("NFD", letter) if c.isalpha())
    return "d" if bare == "đ" else bare or None


_BARE_LETTERS = {n: _unmarked(chr(n)) for n in (*range(0xC0, 0x1B1), *range(0x300, 0x324), *range(0x1EA0, 0x1EFA))}
_BARE_LETTERS |= {n: chr(n) for n in range(0x80)}  # given, they need not be sought in vain


@lru_cache(maxsize=8192)
def letters(word: str) -> str:
    """A word in lower case without any mark, đ as d: what a slip of the marks leaves as it was."""
    return "".join(filter(str.isalpha, word.lower().translate(_BARE_LETTERS)))


_ALIKE_ONSETS = (("s", "x"), ("ch", "tr"), ("d", "gi"), ("d", "r"), ("gi", "r"), ("l", "n"))
_ALIKE_ENDS = (("n", "ng"), ("t", "c"))
_FOLDED = {"s": "x", "tr": "ch", "gi": "d", "r": "d", "l": "n", "ng": "n", "c": "t"}
_MIXED_UP = compiled(r"\b(?:s|tr|gi(?=[aeou])|r|l)|(?:ng|c)\b")


def sounds(text: str) -> str:
    """The bare letters of words in lower case, with consonants that speakers mix up made one: s and x, n and ng …"""
    return _MIXED_UP.sub(lambda mixed: _FOLDED[mixed[0]], text.translate(_BARE_LETTERS))


@lru_cache(maxsize=8192)
def sound(word: str) -> str:
    """One word as ``sounds`` gives it: equal for words that a slip may have changed into each other."""
    return sounds(word)


@lru_cache(maxsize=2048)
def one_sound_apart(one: str, other: str) -> bool:
    """Whether two words differ by one consonant that speakers mix up (s and x, ch and tr …), tone and rest the same."""
    (base, tones), (other_base, other_tones) = split_tones(one), split_tones(other)
    if tones != other_tones:
        return False
    for a, b in (*_ALIKE_ONSETS, *((b, a) for a, b in _ALIKE_ONSETS)):
        if base.startswith(a) and other_base == b + base[len(a) :]:
            return True
    for a, b in (*_ALIKE_ENDS, *((b, a) for a, b in _ALIKE_ENDS)):
        if base.endswith(a) and other_base == base[: -len(a)] + b:
            return True
    return False


@lru_cache(maxsize=2048)
def one_mark_apart(one: str, other: str) -> bool:
    """Whether two words of the same letters differ by one mark: the tone, or the shape of one letter (ơ for o)."""
    (base, tones), (other_base, other_tones) = split_tones(one), split_tones(other)
    if letters(one) != letters(other) or len(base) != len(other_base):
        return False
    shapes = sum(a != b for a, b in zip(base, other_base, strict=True))
    return shapes + (tones != other_tones) == 1


@lru_cache(maxsize=2048)
def one_letter_apart(one: str, other: str) -> bool:
    """Whether one letter, marks and all, was changed, dropped, added or swapped with its neighbour."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, other_rest = one[start:], other[start:]
    if len(rest) == len(other_rest):
        return rest[1:] == other_rest[1:] or (rest[:2] == other_rest[1::-1] and rest[2:] == other_rest[2:])
    return rest[1:] == other_rest or rest == other_rest[1:]


_ALIKE = (*_ALIKE_ONSETS, *((b, a) for a, b in _ALIKE_ONSETS))
_HOI_NGA = str.maketrans("\u0309\u0303", "\u0303\u0309")


def mixed_up(base: str, tone: str) -> set[str]:
    """What speakers may mean by a syllable, given without its tone, and the tone: hỏi for ngã, a like consonant.

    Each again without its tone, then the tone; some of it is no syllable.
    """
    made = {base + tone.translate(_HOI_NGA)}
    made |= {other + base[len(own) :] + tone for own, other in _ALIKE if base.startswith(own)}
    made |= {base[: -len(a)] + b + tone for one in _ALIKE_ENDS for a, b in (one, one[::-1]) if base.endswith(a)}
    return made - {base + tone}


_LETTERS = "abcdđeghiklmnopqrstuvxy" + _SHAPED


def one_slip_away(base: str, tone: str) -> set[str]:
    """What one slip makes of a syllable, given without its tone, and the tone: a mark or letter off, a like consonant.

    Each again without its tone, then the tone; most of it is no syllable.
    """
    made = {base + other for other in ("", *TONES) if other != tone}
    for at, letter in enumerate(base):
        before, here, after = base[:at], base[at:] + tone, base[at + 1 :] + tone
        made.add(before + after)
        made |= {before + other + after for other in _LETTERS if other != letter}
        made |= {before + other + here for other in _LETTERS}
        if at + 1 < len(base) and base[at + 1] != letter:
            made.add(before + base[at + 1] + letter + base[at + 2 :] + tone)
    made |= {base + other + tone for other in _LETTERS}
    return made | {other + base[len(own) :] + tone for own, other in _ALIKE if base.startswith(own)}
