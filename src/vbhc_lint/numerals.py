"""Numbers written in Vietnamese words: “chín tỷ, bốn trăm bốn mươi bảy triệu, hai trăm nghìn”."""

from __future__ import annotations

from collections.abc import Sequence

from vbhc_lint.expression import compiled
from vbhc_lint.vietnamese import fold_tone

_DIGITS = {
    "không": 0, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_AFTER_TENS = {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}  # as the last digit behind “mươi” (“lăm” behind “mười” too)
_SCALES = {"nghìn": 3, "ngàn": 3, "triệu": 6, "tỷ": 9, "tỉ": 9}
_LINKS = ("linh", "lẻ")  # an empty place of tens
_SKIPPED = compiled(r"[\s,]+")
NUMERALS = frozenset([*_DIGITS, *_AFTER_TENS, *_SCALES, *_LINKS, "mươi", "mười", "trăm"])


def value(text: str) -> int | None:
    """The number that words of a text say, in any case, commas between them; None for what is no number so written."""
    said = [word for word in _SKIPPED.split(fold_tone(text).lower()) if word]
    return _scaled(said, 12) if said else None


def _scaled(said: Sequence[str], below: int) -> int | None:
    """What is said in groups of three digits, each with a scale smaller than the one before."""
    at = next((n for scale in (9, 6, 3) for n, word in enumerate(said) if _SCALES.get(word) == scale), None)
    if at is None:
        return _hundreds(said)
    power = _SCALES[said[at]]
    if power >= below:
        return None
    head, rest = _hundreds(said[:at]) if power < 9 else _scaled(said[:at], power), said[at + 1 :]
    tail = _scaled(rest, power) if rest else 0
    return None if head is None or tail is None or not head else head * 10**power + tail


def _hundreds(said: Sequence[str]) -> int | None:
    """A number below 1.000."""
    if "trăm" not in said:
        return _linked(said)
    at = said.index("trăm")
    head = _DIGITS.get(said[0]) if at == 1 else None
    rest = said[at + 1 :]
    tail = (_linked(rest) if rest[0] in _LINKS or len(rest) > 1 or rest[0] == "mười" else None) if rest else 0
    return None if head is None or tail is None or (rest and not tail) else head * 100 + tail


def _linked(said: Sequence[str]) -> int | None:
    """A number below 100 behind hundreds or thousands: “linh năm”, “hai mươi”."""
    return _DIGITS.get(said[1]) if len(said) == 2 and said[0] in _LINKS else _tens(said)


def _tens(said: Sequence[str]) -> int | None:
    """A number below 100."""
    match list(said):
        case [digit] if digit in _DIGITS:
            return _DIGITS[digit]
        case ["mười"]:
            return 10
        case ["mười", digit]:
            last = {**_DIGITS, "lăm": 5, "nhăm": 5}.get(digit)
            return 10 + last if last else None
        case [tens, "mươi", *rest] if _DIGITS.get(tens, 0) > 1 and len(rest) < 2:
            last = {**_DIGITS, **_AFTER_TENS}.get(rest[0]) if rest else 0
            return None if last is None or (rest and not last) else _DIGITS[tens] * 10 + last
    return None
