"""Abbreviations in capitals: where a document writes each, and where it says what one stands for."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from vbhc_lint.expression import compiled
from vbhc_lint.recognise.piece import Piece
from vbhc_lint.syllable import valid
from vbhc_lint.vietnamese import UPPER, lead, split

_FORM = compiled(rf"(?<![\w/&.{{-])(?<!/ )[{UPPER}]{{2,}}(?:[&-][{UPPER}]+)*(?![\w/&}}-]|\.\w)")
_SPACED = compiled(rf"(?<![\w/&.-])[{UPPER}]{{2,}} [{UPPER}]{{2,}}(?![\w/&-])")
_GROUP = compiled("[IVX]+[A-D]?")  # “Nhóm IIA”, “Phụ lục XIV”
_LONG = compiled(r"[^\W_]{3,}")  # of “Giáo viên chủ nhiệm - Cố vấn học tập (GVCN-CVHT)”, which explains both
_JOINTS = compiled(r"[&\- ]")
_TOLD = compiled(r"(?:[^\W\d_]\s*\(|\b(?:viết tắt|gọi tắt|gọi chung)(?: \S+)? là:?\s*)[“\"']?$")  # “… di động (BTS)”
_LED_IN = compiled(r"[^()\d]*")  # “(1.800 HSSV)” counts them
_TOLD_WITHIN, _LOOK_BACK, _NAMED = 60, 160, 24  # characters in brackets, characters and words before them
_EXPLAINED = compiled(r"\s*\((?P<words>[^()]{5,80})\)")  # “BTS (trạm thu phát sóng)”


class Use(msgspec.Struct, frozen=True, gc=False):
    """A place where an abbreviation stands; half-open offsets. ``defines`` where what it stands for is beside it."""

    passage: Piece
    start: int
    end: int
    defines: bool


def letters(form: str) -> str:
    """The letters of an abbreviation, however they are joined: ``VHTT`` of ``VH&TT``, ``VH-TT``, ``VH TT``."""
    return _JOINTS.sub("", form)


def is_slip(form: str, usual: str) -> bool:
    """Whether two letters changed places, one was lost inside a form with &, or one took the letter beside it."""
    a, b = letters(form), letters(usual)
    if len(a) == len(b) - 1:
        return "&" in form and any(a == b[:i] + b[i + 1 :] for i in range(1, len(b)))
    off = [i for i, pair in enumerate(zip(a, b, strict=False)) if len(set(pair)) == 2]
    if len(a) != len(b) or not off or off[0] == 0:
        return False
    i = off[0]
    swapped = len(off) == 2 and a[i : i + 2] == b[i + 1 : i - 1 : -1]
    return swapped or (len(off) == 1 and a[i] in (a[i - 1], *a[i + 1 : i + 2]))


def short_forms(passages: Iterable[Piece]) -> dict[str, dict[str, list[Use]]]:
    """The abbreviations by their letters, each form with its places in order; one with a space only beside another."""
    found: dict[str, dict[str, list[Use]]] = {}
    passages = [passage for passage in passages if not passage.text.isupper()]
    for pattern in (_FORM, _SPACED):
        for passage in passages:
            for match in pattern.finditer(passage.text):
                made_of = letters(match[0])
                word = _GROUP.fullmatch(match[0]) or valid(match[0].lower())
                if not word and (pattern is _FORM or made_of in found):
                    defines = _defines(passage.text, *match.span())
                    uses = found.setdefault(made_of, {}).setdefault(match[0], [])
                    uses.append(Use(passage, *match.span(), defines))
                    for part in _LONG.finditer(match[0]) if defines and "-" in match[0] else ():
                        start, end = (match.start() + n for n in part.span())
                        found.setdefault(part[0], {}).setdefault(part[0], []).append(Use(passage, start, end, True))
    return found


def _defines(text: str, start: int, end: int) -> bool:
    """Whether what an abbreviation stands for is said right before it, or in brackets after it."""
    if _TOLD.search(lead(text, start)) and text[end : end + 2].strip(" ”\"'")[:1] in (")", ",", ";"):
        return True
    after = _EXPLAINED.match(text, end)
    told = split(after["words"]) if after else []
    return letters(text[start:end]) in _initials(told) or _among_told(text, start, end)


def _initials(words: list[str]) -> set[str]:
    """The first letters of words, with and without “và”."""
    return {"".join(word[0] for word in some).upper() for some in (words, [w for w in words if w != "và"])}


def _among_told(text: str, start: int, end: int) -> bool:
    """Whether it stands in brackets with other words behind what it stands for: “Sở Nội vụ (Sở NV)”."""
    opened = text.rfind("(", max(0, start - _TOLD_WITHIN), start)
    if opened < 1 or not _LED_IN.fullmatch(text, opened + 1, start):
        return False
    said = split(text[max(0, opened - _LOOK_BACK) : opened])[-_NAMED:]
    return any(letters(text[start:end]) in initials for initials in _initials(said))
