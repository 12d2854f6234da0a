"""Numbers written in a number format (ECMA-376 17.18.59, ST_NumberFormat)."""

from __future__ import annotations

from vbhc_lint.vietnamese import roman


def render(value: int, kind: str) -> str:
    """A counter's value in a format; formats that are not of Latin script come out as decimal."""
    if kind == "none":
        return ""
    if kind == "decimalZero":
        return f"{value:02d}"
    if kind == "ordinal":
        return f"{value}{_ordinal_suffix(value)}"
    if value > 0:
        if kind in ("upperRoman", "lowerRoman") and value < 32_768:
            return roman(value) if kind == "upperRoman" else roman(value).lower()
        if kind in ("upperLetter", "lowerLetter"):
            letters = _letters(value)
            return letters if kind == "lowerLetter" else letters.upper()
    return str(value)


def _letters(value: int) -> str:
    """a … z, then aa, bb … (17.18.59: the letter is repeated)."""
    times, place = divmod(value - 1, 26)
    return chr(ord("a") + place) * (min(times, 100) + 1)


def _ordinal_suffix(value: int) -> str:
    if 10 <= value % 100 <= 20:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
