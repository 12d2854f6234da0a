"""Vietnamese as written: normal form with exact offsets, words, tone placement, numerals, dates."""

from __future__ import annotations

import calendar
import datetime
import re
import sys
import unicodedata
from functools import lru_cache

import msgspec

from vbhc_lint.expression import compiled

ALPHABET = "abcdđeghiklmnopqrstuvxy"  # the letters that number điểm (PLI-II.6.đ); ă â ê ô ơ ư are passed over
UPPER = "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"  # for character classes
CYRILLIC_OR_GREEK = "\u0370-\u03ff\u0400-\u052f"  # for character classes
_ONE_TO_ONE = str.maketrans("\u00a0\u2007\u202fÐƉðɖǍǎ", "   ĐĐđđĂă")  # Icelandic, African and Chinese letters
_LOOK_ALIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеѕіјкорсухһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABESIJKMHOPCTYXaesijkopcyxhdqwABEZHIKMNOPTYXo"
)
_FOREIGN_LETTER = compiled(f"[{CYRILLIC_OR_GREEK}]")
_MARKS = "\u0300-\u036f"  # combining diacritics
GHOSTS = "\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad"  # what is not seen; for character classes
_TOKEN = compiled(rf"[\w{_MARKS}{GHOSTS}]+(?:[-&./][\w{_MARKS}{GHOSTS}]+)*")  # as ``words`` splits, ghosts and all
_INVISIBLE = compiled(f"[{GHOSTS}]")
_CLUSTER = compiled(f"[^{_MARKS}{GHOSTS}]?[{_MARKS}{GHOSTS}]+")  # what is not one visible character a place
_ODD = compiled(f"[\u00a0\u2007\u202fÐƉðɖǍǎ{CYRILLIC_OR_GREEK}{GHOSTS}]")


class Normal(msgspec.Struct, frozen=True, gc=False):
    """A text in the form rules read: NFC, plain spaces, no look-alikes, nothing invisible; and the way back."""

    text: str
    origins: tuple[int, ...] | None = None  # offset in the raw text of each character, and of the end

    def origin(self, offset: int) -> int:
        """The raw offset of an offset into ``text``."""
        return offset if self.origins is None else self.origins[offset]


def normalise(raw: str) -> Normal:
    """The normal form of a text. Tabs and line breaks stay; every offset can be traced back."""
    if raw.isascii():
        return Normal(raw)
    odd = _ODD.search(raw) is not None
    if odd:
        raw = raw.translate(_ONE_TO_ONE)
        raw = _TOKEN.sub(_in_latin, raw) if _FOREIGN_LETTER.search(raw) else raw
    if unicodedata.is_normalized("NFC", raw) and not (odd and _INVISIBLE.search(raw)):
        return Normal(raw)
    pieces: list[str] = []
    origins: list[int] = []
    done = 0
    for cluster in _CLUSTER.finditer(raw):
        pieces.append(raw[done : cluster.start()])
        origins.extend(range(done, cluster.start()))
        composed = unicodedata.normalize("NFC", _INVISIBLE.sub("", cluster[0]))
        pieces.append(composed)
        origins.extend(min(cluster.start() + i, cluster.end() - 1) for i in range(len(composed)))
        done = cluster.end()
    pieces.append(raw[done:])
    origins.extend(range(done, len(raw) + 1))
    if len(origins) > 1:
        origins[0] = 0  # what is invisible before the first character goes with it
    return Normal("".join(pieces), tuple(origins))


def _in_latin(token: re.Match[str]) -> str:
    """A word or code in which Cyrillic or Greek letters that look like Latin ones stand among Latin ones, in Latin."""
    written = token[0]
    if written.isascii() or not _FOREIGN_LETTER.search(written):
        return written
    latin = written.translate(_LOOK_ALIKE)
    own = _FOREIGN_LETTER.sub("", written)
    return latin if any(map(str.isalpha, own)) and not _FOREIGN_LETTER.search(latin) else written


_LEAD = 60  # characters in which the words before a place stand


def lead(text: str, at: int) -> str:
    """What stands right before an offset: so much of it as tells the words there, however long the text is."""
    return text[max(0, at - _LEAD) : at]


def collapse(text: str) -> str:
    """All white space as single spaces, none at the ends."""
    return " ".join(text.split())


# Tone placement: the old style marks the first vowel of oa, oe, uy (hòa), the new one the second (hoà).
_OLD = ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"]
_NEW = ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"]
_FOLD = {new: old for old, new in zip(_OLD, _NEW, strict=True)}
_FOLD |= {new.upper(): old.upper() for new, old in _FOLD.items()} | {
    new.capitalize(): old.capitalize() for new, old in _FOLD.items()
}
_NEW_STYLE = compiled("(?<![qQ])(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ])")


def fold_tone(text: str) -> str:
    """The text with tones of oa, oe, uy on the first vowel (``hoà`` → ``hòa``; ``quý`` stays). Same length."""
    return _NEW_STYLE.sub(lambda match: _FOLD.get(match[0], match[0]), text)


_OLD_STYLE = compiled("(?<![qQ])(?:[òóỏõọÒÓỎÕỌ][aeAE]|[ùúủũụÙÚỦŨỤ][yY])(?![^\\W\\d_])")
_LATER = {old: new for new, old in _FOLD.items()}


def unfold_tone(text: str) -> str:
    """The text with tones of open oa, oe, uy on the second vowel (``hòa`` → ``hoà``). Same length."""
    return _OLD_STYLE.sub(lambda match: _LATER.get(match[0], match[0]), text)


_CLOSED = compiled("(?:" + "|".join(_OLD) + r")(?=[^\W\d_])")
_UNFOLD = dict(zip(_OLD, _NEW, strict=True))


def spelled(key: str) -> str:
    """A key as it is written: before a final consonant the mark is on the second vowel (``họat`` → ``hoạt``)."""
    return _CLOSED.sub(lambda match: _UNFOLD[match[0]], key)


class Word(msgspec.Struct, frozen=True, gc=False):
    """A syllable or token; offsets into the text it was split from. ``key`` is for comparing."""

    start: int
    end: int
    text: str
    key: str  # lower case, tones folded


_WORD = compiled(r"[^\W_]+(?:[-&./][^\W_]+)*", re.UNICODE)


def split(text: str, start: int = 0, end: int = sys.maxsize) -> list[str]:
    """The words of a stretch of a normalised text as written, as ``words`` gives them with their places."""
    return _WORD.findall(text, start, end)


@lru_cache(maxsize=2**15)
def shared(word: str) -> tuple[str, str]:
    """A word and its key, the same two strings each time: a long document says few words often."""
    return word, fold_tone(word).lower()


def words(text: str) -> tuple[Word, ...]:
    """The words of a normalised text, codes such as ``58/QĐ-UBND`` and numbers such as ``1.205`` kept whole."""
    keys = fold_tone(text).lower()
    spans = [match.span() for match in _WORD.finditer(text)]
    if len(keys) == len(text):
        return tuple([Word(a, b, text[a:b], keys[a:b]) for a, b in spans])
    return tuple([Word(a, b, text[a:b], fold_tone(text[a:b]).lower()) for a, b in spans])


_ROMAN = compiled(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def roman_value(numeral: str) -> int | None:
    """The value of a well-formed Roman numeral in capitals, or None."""
    if not numeral or not _ROMAN.fullmatch(numeral):
        return None
    values = [_ROMAN_VALUES[letter] for letter in numeral]
    return sum(-v if v < n else v for v, n in zip(values, [*values[1:], 0], strict=True))


def roman(value: int) -> str:
    """A positive number as a Roman numeral."""
    steps = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL")]
    out = ""
    for step, letters in [*steps, (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]:
        count, value = divmod(value, step)
        out += letters * count
    return out


def letter_value(letter: str) -> int | None:
    """The place of a letter in the order of điểm, from 1 (``đ`` is 5); None for one that is not in it."""
    place = ALPHABET.find(letter.lower())
    return place + 1 if len(letter) == 1 and place >= 0 else None


def letter(value: int) -> str:
    """The letter of the điểm of that number, from 1. Raises IndexError past the alphabet."""
    return ALPHABET[value - 1]


class PartialDate(msgspec.Struct, frozen=True, gc=False):
    """A date as far as it is written; None for a part left blank."""

    day: int | None = None
    month: int | None = None
    year: int | None = None

    @property
    def latest(self) -> datetime.date | None:
        """The latest day it can be; None without a year, or for what is no day of the calendar."""
        if self.year is None or self.impossible or not 1 <= self.year <= 9999:
            return None
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def earliest(self) -> datetime.date | None:
        """The earliest day it can be; None without month and year, or for what is no day of the calendar."""
        if self.year is None or self.month is None or self.impossible or not 1 <= self.year <= 9999:
            return None
        return datetime.date(self.year, self.month, self.day or 1)

    @property
    def impossible(self) -> bool:
        """Whether the parts that are there cannot be a date of the calendar."""
        if self.month is not None and not 1 <= self.month <= 12:
            return True
        if self.day is None:
            return False
        if self.month is None:
            return not 1 <= self.day <= 31
        year = 2024 if self.year is None else self.year  # a leap year: 29/02 is not excluded without a year
        return not 1 <= self.day <= calendar.monthrange(year, self.month)[1] if 1 <= year <= 9999 else True
