"""What a line of the content is numbered with: ``Chương II``, ``Điều 5.``, ``I.``, ``2.1.``, ``a)`` (PLI-II.6.đ)."""

from __future__ import annotations

import re

import msgspec

from vbhc_lint.expression import compiled
from vbhc_lint.model.page import Paragraph
from vbhc_lint.vietnamese import UPPER, letter_value, roman_value

_UNITS = {"phan": "phần", "chuong": "chương", "tieu_muc": "tiểu mục", "muc": "mục", "dieu": r"điều(?!\s+khoản)"}
_UNIT = compiled("|".join(f"(?P<{kind}>{word})" for kind, word in _UNITS.items()), re.IGNORECASE)
_UNIT_NUMBER = compiled(r"\s*(?:thứ\s*)?(?P<number>[\wÀ-ỹ]+)\s*[.:]?", re.IGNORECASE)
_DIGITS = 6  # of the number of a unit; more are none
_WORDS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_LABEL = compiled(
    r"(?P<la_ma>[IVX]{1,6})\s*(?P<a>[.)/\-–:])\s*(?=\S)"
    r"|(?P<so_kep>\d{1,2}(?:\.\d{1,2})+)(?:\s*+(?P<b>[.)]))?+(?=\s)\s*+(?=\S)"
    r"|(?P<so>\d{1,2})\s*(?P<c>[.)/])\s*(?![\d\s])"
    r"|(?P<chu>[a-zđ])\s*(?P<d>[.)])\s*(?=\S)"
    r"|(?P<chu_hoa>[A-HĐK])\s*(?P<e>[.)/])\s*(?=\S)"
)
_KINDS = ("la_ma", "so_kep", "so", "chu", "chu_hoa")
_OPENING = compiled(rf"[{UPPER}\d\"“‘'(\[{{<$…]")


class Label(msgspec.Struct, frozen=True):
    """What a line is numbered with: kind, ordinals, style ("." or ")"), where it ends in the text."""

    kind: str
    text: str
    number: tuple[int, ...]
    style: str
    end: int
    automatic: bool = False


def unit_label(paragraph: Paragraph, text: str) -> Label | None:
    """The label of Phần, Chương, Mục, Tiểu mục, Điều, typed or automatic; None for the line of a title alone."""
    automatic = _unit(paragraph.label.strip())
    return msgspec.structs.replace(automatic, end=0, automatic=True) if automatic else _unit(text)


def _unit(text: str) -> Label | None:
    found = _UNIT.match(text)
    if not found:
        return None
    kind = str(found.lastgroup)
    number = _UNIT_NUMBER.match(text, found.end())
    if number is None:
        return Label(kind, found[0], (), "", found.end())
    ordinal = _ordinal(number["number"])
    end = number.end()
    return Label(kind, text[:end].strip(), (ordinal,) if ordinal else (), text[end - 1 : end], end)


def _ordinal(text: str) -> int | None:
    if text.isdecimal():
        return int(text) if len(text) <= _DIGITS else None
    if text.lower() in _WORDS:
        return _WORDS.index(text.lower()) + 1
    digits = compiled(rf"\d{{1,{_DIGITS}}}(?!\d)").match(text)
    return roman_value(text.upper()) or (int(digits[0]) if digits else None)


def may_be_numbered(paragraph: Paragraph, text: str) -> bool:
    """Whether a look at the first two characters leaves room for a number; something invisible may hide one."""
    return (
        bool(paragraph.label)
        or not text[:2].isprintable()
        or text[0].isdigit()
        or text[0] in "IVX"
        or text[1:2] in (".", ")", "/", "-", "–", ":", " ")
    )


def typed_or_automatic(paragraph: Paragraph, text: str) -> Label | None:
    """A number of the layout of reports, or of khoản and điểm; None where the text begins with none."""
    if paragraph.label:
        if paragraph.label_kind in ("bullet", "none"):
            return None
        found = _LABEL.match(f"{paragraph.label.strip()} X")
        label = _from_match(found) if found else None
        return msgspec.structs.replace(label, text=paragraph.label.strip(), end=0, automatic=True) if label else None
    found = _LABEL.match(text)
    label = _from_match(found) if found else None
    return label if label is not None and _OPENING.match(text, label.end) else None


def _from_match(found: re.Match[str]) -> Label | None:
    kind = next(name for name in _KINDS if found[name])
    text = found[kind]
    style = next((found[name] for name in "abcde" if found[name]), "")
    number: tuple[int, ...]
    if kind == "la_ma":
        value = roman_value(text)
        number = (value,) if value else ()
    elif kind in ("so", "so_kep"):
        number = tuple(int(part) for part in text.split("."))
        if 0 in number:
            return None
    else:
        place = letter_value(text)
        number = (place,) if place else ()
    return Label(kind, found[0].strip(), number, style, found.end())
