"""The lists that the law sets line by line, as rules see them: items, wrapped lines joined."""

from __future__ import annotations

from typing import ClassVar

import msgspec

from vbhc_lint.expression import compiled
from vbhc_lint.recognise.components import CanCu, Component, KinhGui, NoiNhanDs
from vbhc_lint.vietnamese import collapse

_DASH = compiled(r"\s*[-–—]\s*")


class Item(msgspec.Struct, frozen=True, eq=False):
    """An item of a list: the line it begins on and the lines it runs on to."""

    lines: tuple[Component, ...]

    @property
    def text(self) -> str:
        """All of it, white space collapsed."""
        return collapse(" ".join(line.text for line in self.lines))

    @property
    def dash(self) -> int:
        """Where its text begins after a typed dash; 0 where there is none."""
        found = _DASH.match(self.lines[0].text)
        return found.end() if found else 0

    @property
    def dashed(self) -> bool:
        """Whether a dash stands before it, typed or automatic."""
        return self.dash > 0 or self.lines[0].paragraph.label.strip() in ("-", "–", "—")

    @property
    def unfilled(self) -> bool:
        """Whether it holds a blank of a template."""
        return any(line.unfilled for line in self.lines)


class Items(msgspec.Struct, frozen=True, eq=False):
    """A list that the law sets line by line. Its scope is that of its lines."""

    items: tuple[Item, ...]
    below: str = ""  # the text of the paragraph under it

    scope: ClassVar[str]
    box: ClassVar[int]


class CanCuItems(Items, frozen=True, eq=False):
    """The bases of issue, where they lead to QUYẾT ĐỊNH: or QUYẾT NGHỊ: (PLI-II.6.a)."""

    scope = CanCu.scope
    box = CanCu.box


class KinhGuiItems(Items, frozen=True, eq=False):
    """The recipients after Kính gửi (PLI-II.9.d)."""

    scope = KinhGui.scope
    box = KinhGui.box


class NoiNhanItems(Items, frozen=True, eq=False):
    """The recipients under Nơi nhận, or under a label of their own among them (PLI-II.9.d)."""

    scope = NoiNhanDs.scope
    box = NoiNhanDs.box
