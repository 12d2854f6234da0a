"""How wide a text is in Times New Roman: for what is drawn under it, and for where it stands in its column."""

from __future__ import annotations

import unicodedata

# Advance widths in thousandths of the size (ISO 32000-1, Annex D: Times-Roman and Times-Bold), marks left off.
_CAPITALS, _SMALL = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz"
_BOLD = dict(zip(_CAPITALS + _SMALL, (
    722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722,
    1000, 722, 722, 667,
    500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500,
    722, 500, 500, 444,
), strict=True)) | {" ": 250, "\xa0": 250, "-": 333, ",": 250, ".": 250, ":": 333, ";": 333, "/": 278, "Đ": 722,
                    "đ": 556, "(": 333, ")": 333, "&": 833, "—": 1000}  # fmt: skip
_PLAIN = dict(zip(_CAPITALS + _SMALL, (
    722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722,
    944, 722, 722, 611,
    444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500,
    722, 500, 500, 444,
), strict=True)) | {" ": 250, "\xa0": 250, "-": 333, ",": 250, ".": 250, ":": 278, ";": 278, "/": 278, "Đ": 722,
                    "đ": 500, "(": 333, ")": 333, "&": 778, "—": 1000}  # fmt: skip
_OTHER = 500  # figures, quotation marks, the short dash


def width(text: str, size: float, *, bold: bool = True) -> float:
    """The width in pt of a text of a size in pt on one line. Italic letters come near the upright ones."""
    table = _BOLD if bold else _PLAIN
    letters = unicodedata.normalize("NFD", text)
    return sum(table.get(c, _OTHER) for c in letters if not unicodedata.combining(c)) * size / 1000
