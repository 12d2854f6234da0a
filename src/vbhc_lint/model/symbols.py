"""Characters of the symbol fonts, as the Unicode character a reader would name."""

from __future__ import annotations

from vbhc_lint.legacy import encoding_of

UNKNOWN = "\ufffd"
_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x76: "❖", 0x77: "◆", 0x9E: "·", 0x9F: "•", 0xA7: "▪", 0xA8: "☐",
    0xD8: "➢", 0xE0: "→", 0xF0: "⇨", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x2D: "-", 0x78: "☒", 0x52: "☑", 0xA3: "☐",
}  # fmt: skip
_SYMBOL = {
    0xB7: "•", 0x2D: "-", 0x2A: "*", 0xA8: "♦", 0xAE: "→", 0xB1: "±", 0xB3: "≥", 0xA3: "≤", 0xB4: "×", 0xB0: "°",
    0xDE: "⇒", 0xB9: "≠", 0x6D: "μ", 0x61: "α", 0x62: "β", 0x44: "Δ", 0x53: "Σ", 0x70: "π", 0x57: "Ω", 0xA5: "∞",
}  # fmt: skip


def symbol(code: str, font: str) -> str:
    """The character of a ``w:sym``; U+FFFD where no table knows it."""
    try:
        point = int(code, 16)
    except ValueError:
        return UNKNOWN
    return _character(point, font)


def bullet(text: str, font: str) -> str:
    """A bullet as the reader sees it: characters of symbol fonts as ``•`` or ``-``, others as they stand."""
    if not text or not 0xF000 <= ord(text[0]) <= 0xF0FF:
        return "•" if text == "o" and font.startswith("Courier") else text
    return "-" if ord(text[0]) & 0xFF == 0x2D else "•"


def _character(point: int, font: str) -> str:
    if encoding_of(font) and point & 0xFF >= 0x20:
        return chr(0xF000 | point & 0xFF)  # a letter as a symbol font keeps it
    table = _WINGDINGS if "ding" in font.lower() else _SYMBOL
    if 0xF000 <= point <= 0xF0FF or (point < 0x100 and font):
        low = point & 0xFF
        if low in table:
            return table[low]
        return chr(low) if table is _SYMBOL and 0x20 <= low < 0x7F and point < 0x100 else UNKNOWN
    return chr(point) if 0x20 <= point < 0xD800 or 0xE000 <= point <= 0x10FFFF else UNKNOWN
