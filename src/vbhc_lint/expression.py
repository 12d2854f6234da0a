"""Regular expressions, kept as Python's engine takes them: to compile ours afresh would be a third of a start.

What is kept is what ``re`` hands its engine, through names that are its own: with another Python, or where it has other
names, they are compiled as ever.
"""

from __future__ import annotations

import contextlib
import re
import sys
from array import array
from functools import cache, lru_cache
from importlib import import_module
from typing import cast

import msgspec

from vbhc_lint.kept import keep, kept

_NAME = "expressions"
_UNPAIRED = re.compile("[\ud800-\udfff]")  # what UTF-8 has not
_MOST = 4_000  # expressions: when there are more, those that are not ours any longer are forgotten with the rest


class _Code(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """An expression as the engine takes it."""

    flags: int
    words: bytes
    groups: int
    names: dict[str, int]
    order: tuple[str | None, ...]


class _Kept(msgspec.Struct):
    python: str
    codes: dict[str, _Code]


_read = msgspec.msgpack.Decoder(_Kept).decode
_new: dict[str, tuple[str, int]] = {}


@lru_cache(maxsize=1024)
def compiled(text: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` gives. Not for one made of a document's words: nothing of documents is kept."""
    code = _codes().get(key := f"{int(flags)} {text}")
    if code is not None:
        return _made(text, code)
    if not _UNPAIRED.search(text):
        _new[key] = text, int(flags)
    return re.compile(text, flags)


def keep_expressions() -> None:
    """Keep those that had to be compiled, for the next start."""
    fresh = dict(_new)
    _new.clear()
    if not fresh or sys.implementation.name != "cpython":
        return
    with contextlib.suppress(ImportError, AttributeError, TypeError, RuntimeError):  # a Python with other names within
        codes = {key: _code(text, flags) for key, (text, flags) in fresh.items()}
        known = _codes() if len(_codes()) + len(codes) <= _MOST else {}
        if all(_made(text, codes[key]) == re.compile(text, flags) for key, (text, flags) in fresh.items()):
            keep(_NAME, msgspec.msgpack.encode(_Kept(sys.version, known | codes)))


@cache
def _codes() -> dict[str, _Code]:
    try:
        held = _read(kept(_NAME) or b"")
    except msgspec.MsgspecError:
        return {}
    return held.codes if held.python == sys.version else {}


def _made(text: str, code: _Code) -> re.Pattern[str]:
    words = array("I", code.words).tolist()
    engine = import_module("_sre")
    return cast("re.Pattern[str]", engine.compile(text, code.flags, words, code.groups, code.names, code.order))


def _code(text: str, flags: int) -> _Code:
    """As ``re._compiler.compile`` makes it."""
    parsed = import_module("re._parser").parse(text, flags)
    state = parsed.state
    order = {number: name for name, number in state.groupdict.items()}
    words = array("I", import_module("re._compiler")._code(parsed, flags)).tobytes()
    return _Code(
        flags | state.flags, words, state.groups - 1, state.groupdict, tuple(map(order.get, range(state.groups)))
    )
