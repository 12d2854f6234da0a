"""A paragraph in a frame of its own, beside the text (ECMA-376 17.3.1.11): where on the sheet that frame stands."""

from __future__ import annotations

import msgspec
from lxml.etree import _Element

from vbhc_lint.model.page import Section
from vbhc_lint.model.wml import W, points
from vbhc_lint.units import mm


class Frame(msgspec.Struct, frozen=True):
    """What a ``w:framePr`` says of the horizontal; lengths in mm."""

    width: float | None  # None: as wide as its text
    origin: str  # "page", "margin" or "text"
    align: str  # "left", "center", "right" … instead of ``offset``, "" for none
    offset: float

    def edges(self, section: Section, column: tuple[float, float]) -> tuple[float, float]:
        """Its left and right edge in mm from the left edge of the sheet; ``column`` are those of the text."""
        origins = {"page": (0.0, section.width), "margin": (section.left, section.width - section.right)}
        left, right = origins.get(self.origin, column)
        if self.width is None:
            return column
        if self.align == "center":
            left += (right - left - self.width) / 2
        elif self.align in ("right", "outside"):
            left = right - self.width
        elif not self.align:
            left += self.offset
        return left, left + self.width


def frame_of(element: _Element) -> Frame | None:
    """The frame of a ``w:framePr``; None for a drop cap, which is the first letter of the text."""
    if element.get(W + "dropCap", "none") != "none":
        return None
    width, offset = (points(element.get(W + name)) for name in ("w", "x"))
    return Frame(
        mm(width) if width else None,
        element.get(W + "hAnchor", "page"),
        element.get(W + "xAlign", ""),
        mm(offset or 0.0),
    )
