"""Lengths and ranges. Points (pt) inside the model, millimetres (mm) where the law speaks of the sheet."""

from __future__ import annotations

import msgspec

MM_PER_PT = 25.4 / 72
TWIPS_PER_PT = 20
EMU_PER_PT = 12700


def mm(pt: float) -> float:
    """Points as millimetres."""
    return pt * MM_PER_PT


def pt(millimetres: float) -> float:
    """Millimetres as points."""
    return millimetres / MM_PER_PT


class Range(msgspec.Struct, frozen=True, array_like=True):
    """An inclusive range as a pack writes it: ``[12, 13]``. The unit is the word's own."""

    low: float
    high: float

    def holds(self, value: float, tolerance: float = 0.0) -> bool:
        """Whether the value lies inside, ends included, widened by the tolerance on both sides."""
        return self.low - tolerance <= value <= self.high + tolerance

    def nearest(self, value: float) -> float:
        """The value itself where it lies inside, else the end next to it."""
        return min(max(value, self.low), self.high)

    @property
    def middle(self) -> float:
        """Half way from one end to the other."""
        return (self.low + self.high) / 2

    def __str__(self) -> str:
        """As a clerk reads it: ``13`` or ``12–13``."""
        return number(self.low) if self.low == self.high else f"{number(self.low)}–{number(self.high)}"


def number(value: float, digits: int = 2) -> str:
    """A number as Vietnamese writes it: decimal comma, no trailing zeros (``12,7``, ``13``)."""
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".") if digits else f"{value:.0f}"
    return text.replace(".", ",")
