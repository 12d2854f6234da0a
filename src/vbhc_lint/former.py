"""Names of units and bodies that went out of use, each with its last day, and where a text still has them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

import msgspec

from vbhc_lint.expression import compiled
from vbhc_lint.vietnamese import fold_tone

_CITY = "thành phố "
_SHORT = compiled(r"tp\b\.? ?")
_DASH = compiled(r" ?[-–—] ?")


class Former(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Names that were in use until a day."""

    names: tuple[str, ...]
    until: date
    now: str = ""  # what has taken their place; "" where that differs from one to another
    places: tuple[str, ...] = ()  # as places of issue: without a noun, no unit of today is called so


def former_names(text: str, listed: tuple[Former, ...]) -> Iterator[tuple[Former, int, int]]:
    """The first place of each entry that a text names, whatever the capitals: the entry and half-open offsets."""
    pattern, entries = _indexed(listed)
    seen = set()
    for match in pattern.finditer(fold_tone(text).lower()):
        former = entries[_key(match[0])]
        if former not in seen and not text[match.end() :].startswith((" cũ", " (cũ")):
            seen.add(former)
            yield former, *match.span()


def former_place(name: str, listed: tuple[Former, ...]) -> Former | None:
    """The entry that has a place of issue, None where there is none."""
    key = _key(name)
    return next((former for former in listed if key in map(_key, former.places)), None)


def _key(name: str) -> str:
    return _DASH.sub(" - ", _SHORT.sub(_CITY, fold_tone(name).lower()))


@lru_cache(maxsize=16)
def _indexed(listed: tuple[Former, ...]) -> tuple[re.Pattern[str], dict[str, Former]]:
    entries = {_key(name): former for former in listed for name in former.names}
    names = "|".join(map(_typed, sorted(entries, key=len, reverse=True)))
    return compiled(rf"(?<!\w)(?<!cán )(?:{names})(?!\w)"), entries  # not “cán bộ …”


def _typed(key: str) -> str:
    """A pattern for the ways a name is typed."""
    pattern = " ?[-–—] ?".join(map(re.escape, key.split(" - ")))
    return pattern.replace(re.escape(_CITY), rf"(?:{_CITY}|tp\.? ?)", 1) if key.startswith(_CITY) else pattern
