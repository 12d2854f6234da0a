"""Encodings of before Unicode, in which a font draws Latin-1 characters as Vietnamese letters.

TCVN3, also called ABC: one character a letter; capitals with tones are the small letters of a font of capitals
(.VnTimeH). VNI: a letter, then the character of its mark. Word keeps their bytes as the characters of Windows-1252, in
the private use area (U+F020–F0FF) where the font is a symbol font.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from vbhc_lint.expression import compiled
from vbhc_lint.syllable import TONES, valid
from vbhc_lint.vietnamese import UPPER

TCVN3, VNI = "TCVN3", "VNI"
_FONTS = ((".vn", TCVN3), ("vni-", VNI), ("vni ", VNI))  # how the names of their fonts begin

_LETTERS = frozenset(UPPER[3:] + UPPER[3:].lower())  # those with marks, and đ
_WORD = compiled(r"[^\W\d_]+")
_UNICODE_ONLY = compiled("[ĂăĐđĨĩŨũƠơƯư\u0300\u0301\u0303\u0309\u0323\u1ea0-\u1ef9]")

# TCVN 5712:1993, the part that fonts have (VN3): from 0xA1 on, tone marks of their own and gaps left out
_TCVN3_CODES = "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ"
_TCVN3_READ = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
_TCVN3 = str.maketrans(_TCVN3_CODES, _TCVN3_READ)

_VNI_MARKS = dict(zip("øùûõï", TONES, strict=True))
_VNI_MARKS |= {mark: f"\u0302{tone}" for mark, tone in zip("âàáåãä", ("", *TONES), strict=True)}  # â ê ô
_VNI_MARKS |= {mark: f"\u0306{tone}" for mark, tone in zip("êèéúüë", ("", *TONES), strict=True)}  # ă
_VNI_ALONE = dict(zip("ôöñæóòîÔÖÑÆÓÒÎ", "ơưđỉĩịỵƠƯĐỈĨỊỴ", strict=True))


@cache
def _vni() -> tuple[dict[str, str], re.Pattern[str]]:
    """What each letter is written as, a letter with its mark or one alone, to the letter; marks of either case."""
    letters = dict(_VNI_ALONE)
    for base in "aeiouyôöAEIOUYÔÖ":
        for mark, combining in _VNI_MARKS.items():
            letter = unicodedata.normalize("NFC", _VNI_ALONE.get(base, base) + combining)
            if letter in _LETTERS:
                letters |= {base + mark: letter, base + mark.upper(): letter}
    return letters, compiled("|".join(sorted(letters, key=len, reverse=True)))


@cache
def _bytes_kept_otherwise() -> dict[int, str]:
    """Characters that stand for a byte of Windows-1252 without being its character there."""
    kept: dict[int, str] = {}
    for byte in range(0x20, 0x100):
        character = bytes([byte]).decode("cp1252", "ignore")
        if character:
            kept |= {0xF000 + byte: character} | ({byte: character} if 0x80 <= byte < 0xA0 else {})
    return kept


def encoding_of(font: str) -> str:
    """The encoding that a font by its name is made for; "" for Unicode."""
    name = font.lower()
    return next((encoding for beginning, encoding in _FONTS if name.startswith(beginning)), "")


def draws_capitals(font: str) -> bool:
    """Whether a font of TCVN3 draws small letters as capitals."""
    return encoding_of(font) == TCVN3 and font[-1] in "hH"


def decode(raw: str, font: str) -> tuple[str, list[int]]:
    """What a font of a legacy encoding draws for a text, and where each letter begins in the text."""
    text = raw.translate(_bytes_kept_otherwise())
    if encoding_of(font) == VNI:
        return _decode_vni(text)
    text = text.translate(_TCVN3)
    capitals = text.upper() if draws_capitals(font) else text
    return capitals if len(capitals) == len(text) else text, list(range(len(text)))


def _decode_vni(text: str) -> tuple[str, list[int]]:
    letters, written = _vni()
    pieces: list[str] = []
    origins: list[int] = []
    done = 0
    for found in written.finditer(text):
        pieces += (text[done : found.start()], letters[found[0]])
        origins += range(done, found.start() + 1)
        done = found.end()
    return "".join((*pieces, text[done:])), [*origins, *range(done, len(text))]


def proven(text: str) -> int:
    """How many letters of a text only Unicode has."""
    return len(_UNICODE_ONLY.findall(text))


def syllables(text: str) -> int:
    """How many words with letters beyond ASCII are Vietnamese syllables."""
    return sum(valid(word) for word in _WORD.findall(text) if not word.isascii())
