"""Proper names, found however they are capitalised, and how each must be written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import ne
from typing import Protocol

import msgspec

from vbhc_lint.vietnamese import Word, fold_tone, split

_OR = "|"  # in a list of names, between the forms of a name that may be written in either way
_SWALLOWS = frozenset(  # “cán bộ | Tài chính”, “Đảng bộ | Công an”, “cơ sở | Y tế”
    {"cán", "nội", "toàn", "đảng", "chi", "liên", "đồng", "cục", "cơ", "trụ", "công", "hội", "pháp"}
)


class _Name(msgspec.Struct, frozen=True, gc=False):
    """A name of a list: its words by their keys, its text in small letters, the forms it may take, the best first."""

    keys: tuple[str, ...]
    text: str
    forms: tuple[str, ...]
    listed: str


class Split(Protocol):
    """A text with its words, such as a piece of a page; ``words`` cost more: asked for only where a name stands."""

    @property
    def text(self) -> str:
        """The text."""

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of its words."""

    @property
    def words(self) -> tuple[Word, ...]:
        """Its words, with their places."""


class Miswritten(msgspec.Struct, frozen=True, gc=False):
    """A name that is capitalised in none of its forms; half-open offsets into the text."""

    start: int
    end: int
    text: str
    required: str  # the form it comes nearest to, the best of several; tones placed as they are in the text
    listed: str  # the list that has it
    before: str  # the word beside it, one space between; "" for none
    after: str

    @property
    def lacks(self) -> bool:
        """Whether a letter that must be a capital is small."""
        return any(need.isupper() and not have.isupper() for have, need in zip(self.text, self.required, strict=True))


class Names:
    """Lists of names, looked up by their first two words. The longest name that stands at a place is the one meant."""

    def __init__(self, lists: Sequence[tuple[str, frozenset[str]]]) -> None:
        """Index the names of lists, each list by what it is called."""
        self._by_first: dict[str, dict[str, list[_Name]]] = {}
        for listed, names in lists:
            for name in names:
                forms = tuple(fold_tone(form.strip()) for form in name.split(_OR))
                keys = tuple(split(forms[0].lower()))
                by_second = self._by_first.setdefault(keys[0], {})
                by_second.setdefault("".join(keys[1:2]), []).append(_Name(keys, forms[0].lower(), forms, listed))
        for by_second in self._by_first.values():
            for found in by_second.values():
                found.sort(key=lambda name: (-len(name.keys), name.text))

    def miswritten(self, piece: Split) -> Iterator[Miswritten]:
        """The names of a text whose capitals are wrong; a name all in capitals is right."""
        by_first, keys = self._by_first, piece.keys
        if by_first.keys().isdisjoint(keys):
            return
        after = 0
        for at in [at for at, key in enumerate(keys) if key in by_first]:
            if at < after:
                continue
            by_second = by_first[keys[at]]
            pair = by_second.get(keys[at + 1], ()) if at + 1 < len(keys) else ()
            for name in (*pair, *by_second.get("", ())):
                stop = at + len(name.keys)
                if keys[at:stop] == name.keys:
                    start, end = piece.words[at].start, piece.words[stop - 1].end
                    if fold_tone(piece.text[start:end]).lower() == name.text:
                        after = stop
                        yield from _faulty(name, piece, at, stop)
                        break


@lru_cache(maxsize=32)
def known(*lists: tuple[str, frozenset[str]]) -> Names:
    """The names of lists, indexed once."""
    return Names(lists)


def _faulty(name: _Name, piece: Split, at: int, stop: int) -> Iterator[Miswritten]:
    start, end = piece.words[at].start, piece.words[stop - 1].end
    found = piece.text[start:end]
    if found.isupper() or any(_written(found, form) for form in name.forms):
        return
    before, after = _beside(piece, at, stop)
    if found[0].isupper() or before.lower() not in _SWALLOWS:
        right = min((_cased(found, form) for form in name.forms), key=lambda form: sum(map(ne, form, found)))
        yield Miswritten(start, end, found, right, name.listed, before, after)


def _beside(piece: Split, at: int, stop: int) -> tuple[str, str]:
    """The words right before and after some words, "" where more than a space is between."""
    text, words = piece.text, piece.words
    before = at and text[words[at - 1].end : words[at].start] == " "
    after = stop < len(words) and text[words[stop - 1].end : words[stop].start] == " "
    return words[at - 1].text if before else "", words[stop].text if after else ""


def _written(found: str, form: str) -> bool:
    """Whether a name is capitalised as a form of it; where that begins small, a sentence may begin with it."""
    first = form[0].islower()
    return all(have.isupper() == need.isupper() for have, need in zip(found[first:], form[first:], strict=True))


def _cased(found: str, form: str) -> str:
    first = found[0] if form[0].islower() else ""
    rest = zip(found[len(first) :], form[len(first) :], strict=True)
    return first + "".join(have.upper() if need.isupper() else have.lower() for have, need in rest)
