"""Patterns of paths as ``.gitignore`` has them, without its exceptions (``!``) and escapes.

A pattern with a slash before its end is read from its folder, one without stands at any depth. ``*``, ``?`` and
``[…]`` stay within a name, ``**`` goes through folders. What it names, it names with all that lies below.
"""

from __future__ import annotations

import os
import re
import unicodedata
from functools import cache, lru_cache
from itertools import takewhile
from pathlib import Path

import msgspec

from vbhc_lint.expression import compiled

_SIGN = compiled(r"\*\*/|\*+|\?|\[[!^]?\]?[^\]]*\]|.", re.DOTALL)


class Glob(msgspec.Struct, frozen=True):
    """A pattern and the folder it is read from; either kind of slash will do, on any system."""

    pattern: str
    folder: str

    def fits(self, path: str) -> bool:
        """Whether it names an absolute path. Outside its folder only ``**/…`` and patterns without slash do."""
        here, regex = _compiled(self.pattern, self.folder)
        return regex.match(_plain(path).removeprefix(here).lstrip("/")) is not None

    @property
    def root(self) -> str:
        """What everything lies under, or is, that it names in its folder."""
        pattern = _plain(self.pattern)
        if "/" not in pattern.rstrip("/"):
            return self.folder
        fixed = takewhile(lambda part: not set(part) & set("*?["), pattern.strip("/").split("/"))
        return "/".join((_plain(self.folder).rstrip("/"), *fixed))


def absolute(path: str) -> str:
    """A path from its root on, links as they are named."""
    return os.path.abspath(path)  # noqa: PTH100 # pathlib takes out ".." only together with links


def short(path: str) -> str:
    """An absolute path as one would write it here."""
    here = Path.cwd()
    return str(Path(path).relative_to(here)) if Path(path).is_relative_to(here) else path


def lies_in(path: str, folder: str) -> bool:
    """Whether a path is a folder, or lies below it."""
    above = _plain(absolute(folder)).rstrip("/")
    return (_plain(path) + "/").startswith(above + "/")


@lru_cache(maxsize=4)  # many patterns are held against one path
def _plain(path: str) -> str:
    return unicodedata.normalize("NFC", path).replace("\\", "/")


@cache
def _compiled(pattern: str, folder: str) -> tuple[str, re.Pattern[str]]:
    """How paths in the folder begin, and the expression for what follows."""
    return _plain(folder).rstrip("/") + "/", _regex(_plain(pattern))


def _regex(pattern: str) -> re.Pattern[str]:
    """The expression for the beginning of a path; one that names folders only leaves them for what lies below."""
    pattern = re.sub(r"(?:(?<=/)|^)(?:\*\*/)+", "**/", re.sub("//+", "/", pattern))
    inner = pattern.strip("/")
    anywhere = "" if "/" in pattern.rstrip("/") else "(?:.+/)?"
    if inner.endswith("/**"):
        return re.compile(f"{anywhere}{_translated(inner[:-2])}.")  # noqa: TID251 - of the house's own: not kept
    end = "/" if pattern.endswith("/") else "(?:/|$)"
    return re.compile(f"{anywhere}{_translated(inner)}{end}")  # noqa: TID251 - the same


def _translated(pattern: str) -> str:
    said: list[str] = []
    for sign in _SIGN.findall(pattern):
        if sign == "**/" and (not said or said[-1].endswith("/")):
            said.append("(?:.+/)?")
        elif sign[0] == "*":
            said.append("[^/]*" + "/" * sign.endswith("/"))
        elif sign == "?":
            said.append("[^/]")
        elif len(sign) > 1:
            said.append("[" + re.sub(r"([\\\[&~|])", r"\\\1", re.sub("^!", "^", sign[1:-1])) + "]")
        else:
            said.append(re.escape(sign))
    return "".join(said)
