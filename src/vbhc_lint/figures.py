"""Numbers as Vietnamese text writes them: ``1.930.360``, ``12,5 tỷ``, ``85%``; whether what is said of them agrees."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, localcontext
from functools import lru_cache

import msgspec

from vbhc_lint.expression import compiled
from vbhc_lint.vietnamese import fold_tone, lead

NUMBER = r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?"  # a point parts thousands, a comma decimals
_FIGURE = compiled(
    rf"(?<![\w.,/:\-–])(?P<number>{NUMBER})(?![\w/]|[.,:\-–]\d)"
    r"(?: (?P<scale>nghìn|ngàn|triệu|tỷ|tỉ)\b|(?P<percent> ?%))?"
)
SIGNS = ("+", "-", "–", "−")
_SCALE = {"nghìn": 3, "ngàn": 3, "triệu": 6, "tỷ": 9, "tỉ": 9}
# what stands before a number that names or dates and does not count
_NAMES = compiled(
    r"(?:năm|tháng|ngày|quý|khóa|lần|thứ|[Đđ]iều|khoản|mục|điểm|lớp|kỳ|bước|quận|phường|khu phố|tổ"
    r"|(?<!tổng )(?<!Tổng )số) $"
)
_UNIT = compiled(r"(?: (?:nghìn|ngàn|triệu|tỷ|tỉ)\b)* ?(?P<unit>%|[^\W\d_]++\d?)")
_EXACT = 60  # digits: more than two numbers with their scales give
_LONGEST = 24  # characters of a number: longer ones count nothing, and cannot be reckoned with exactly
_LOOK_BACK = 12  # characters: longer than any of those words


class Figure(msgspec.Struct, frozen=True, gc=False):
    """A number in a text; half-open offsets of its digits. ``places``: digits after the comma that it is given to."""

    start: int
    end: int
    text: str
    value: Decimal
    places: int
    percent: bool
    counts: bool  # not the number of a year, a month, a document …


def number(text: str) -> Decimal:
    """The value of a number written as ``NUMBER`` says."""
    return Decimal(text.replace(".", "").replace(",", "."))


def places(text: str) -> int:
    """How many digits a number gives after the comma."""
    return len(text.partition(",")[2])


def unit(text: str, end: int) -> str:
    """What is counted by the number that ends there: the first word behind it and its scale, “%”, or “”."""
    found = _UNIT.match(text, end)
    return fold_tone(found["unit"]).lower() if found else ""


@lru_cache(maxsize=64)  # the sentences of one passage, of which one rule comes after another
def figures(text: str, start: int = 0, end: int | None = None) -> tuple[Figure, ...]:
    """The numbers of a stretch of a text, in order; ``1,5 tỷ`` is 1.500.000.000. Several rules ask for the same."""
    found = _FIGURE.finditer(text, start, len(text) if end is None else end)
    return tuple([_figure(text, match) for match in found if len(match["number"]) <= _LONGEST])


def alone(text: str) -> Figure | None:
    """The number that is all of a text, as in a cell of a table, with its sign; None for anything else."""
    text = text.strip()
    signed = text[:1] in SIGNS
    match = _FIGURE.fullmatch(text[1:] if signed else text)
    figure = _figure(text[1:] if signed else text, match) if match and len(match["number"]) <= _LONGEST else None
    if figure is None or not signed:
        return figure
    value = figure.value if text[0] == "+" else -figure.value
    return msgspec.structs.replace(figure, end=figure.end + 1, text=text[0] + figure.text, value=value)


def _figure(text: str, match: re.Match[str]) -> Figure:
    written, power = match["number"], _SCALE.get(match["scale"] or "", 0)
    counts = not _NAMES.search(lead(text, match.start())[-_LOOK_BACK:])
    value = number(written).scaleb(power)
    return Figure(*match.span("number"), written, value, places(written) - power, match["percent"] is not None, counts)


def written(value: Decimal) -> str:
    """A number as Vietnamese writes it: a point every three digits, a comma before decimals."""
    whole, _, rest = f"{value.normalize():,f}".partition(".")
    return whole.replace(",", ".") + (f",{rest}" if rest else "")


def share(part: Decimal, whole: Decimal, digits: int = 1) -> str:
    """A part of a whole in per cent, as it is written."""
    with localcontext(prec=_EXACT):
        return written(round(100 * part / whole, digits))


def is_share(part: Decimal, whole: Decimal, said: Decimal, given_to: int) -> bool:
    """Whether a percentage given to so many places is that of a part in a whole, rounded or cut."""
    return whole == 0 or abs(100 * part / whole - said) < Decimal(1).scaleb(-given_to)


def is_sum(parts: Sequence[Figure], total: Figure) -> bool:
    """Whether numbers add up to a total; those that are rounded may each be off by half of their last place."""
    off = abs(sum(part.value for part in parts) - total.value)
    rounded = [figure for figure in (*parts, total) if figure.places]
    return off <= sum((Decimal("0.5").scaleb(-figure.places) for figure in rounded), Decimal(0))
