"""Who writes, and how: plainly, or as tracked changes (ECMA-376 17.13.5)."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from itertools import count

import msgspec
from lxml.etree import _Element

from vbhc_lint.model.wml import W
from vbhc_lint.package import Package
from vbhc_lint.suppress.comments import AUTHOR

_AUTHOR, _ID = W + "author", W + "id"
_IDS = re.compile(rb'\bw:id="(\d{1,9})"')


class UneditableError(Exception):
    """A place that is left alone: what stands there is another's, or Word's own to write."""


class Pen(msgspec.Struct, frozen=True, eq=False):
    """Writes with or without a trace. No time is written: the same document gives the same bytes."""

    tracked: bool
    ids: Iterator[int]

    def mark(self, name: str) -> _Element:
        """The element of a tracked change."""
        return make(name, id=str(next(self.ids)), author=AUTHOR)

    def record(self, properties: _Element, kept: tuple[str, ...] = ()) -> None:
        """Before properties are changed, keep what they say as the tracked change's own; ``kept`` are no part of it.

        Raises UneditableError where somebody else's change of them is still to be decided on.
        """
        change = properties.tag + "Change"
        told = properties.find(change)
        if told is not None and not ours(told):
            raise UneditableError
        if not self.tracked or told is not None:
            return
        before = copy.deepcopy(properties)
        before.attrib.clear()
        for item in list(before):
            if item.tag in {W + name for name in kept}:
                before.remove(item)
        mark = self.mark(change.removeprefix(W))
        mark.append(before)
        properties.append(mark)


def pen_for(package: Package, *, tracked: bool) -> Pen:
    """A pen whose numbers no change, comment or bookmark of the package has."""
    parts = (package.part(name) for name in package.names if name.endswith(".xml"))
    highest = max((int(number) for part in parts for number in _IDS.findall(part)), default=0)
    return Pen(tracked, count(highest + 1))


def make(name: str, text: str | None = None, **attributes: str) -> _Element:
    """An element of WordprocessingML."""
    from lxml.etree import Element

    element = Element(W + name, {W + key: value for key, value in attributes.items()}, nsmap={"w": W[1:-1]})
    element.text = text
    return element


def ours(change: _Element) -> bool:
    """Whether a tracked change is of our making."""
    return change.get(_AUTHOR) == AUTHOR
