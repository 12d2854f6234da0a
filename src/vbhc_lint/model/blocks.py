"""Property blocks by what identifies them, so that each distinct one is worked out once."""

from __future__ import annotations

from collections.abc import Hashable

from lxml.etree import _Element

from vbhc_lint.package import REF, Folded


class Blocks:
    """The folded blocks of all parts read so far."""

    def __init__(self) -> None:
        """Begin with none."""
        self._known: dict[str, _Element] = {}

    def add(self, folded: Folded) -> _Element:
        """Take in a part's blocks; gives the part's root."""
        self._known.update(folded.blocks)
        return folded.root

    def key(self, block: _Element | None) -> Hashable:
        """Equal for blocks that say the same: the reference of a folded one, else its content."""
        if block is None:
            return None
        return block.get(REF) or content(block)

    def whole(self, block: _Element | None) -> _Element | None:
        """The block itself where it was folded away."""
        if block is None:
            return None
        return self._known.get(block.get(REF, ""), block)


def content(element: _Element) -> tuple[Hashable, ...]:
    """An element's name, attributes and children, as a key."""
    return (element.tag, *element.items(), *(content(child) for child in element))
