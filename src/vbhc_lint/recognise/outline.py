"""The headings and numbered units of a document's content, their tree, and who stands beside whom (PLI-II.6)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

import msgspec

from vbhc_lint.model.page import Paragraph
from vbhc_lint.recognise.document import Component, Heading, Siblings
from vbhc_lint.vietnamese import UPPER, letter_value, normalise, roman_value

_TITLE = 200  # characters of the longest line that can be a title
_STEP = 5  # a typed number this far from its forerunner is no ordinal

_UNIT = re.compile(
    r"(?P<phan>[Pp]hần|PHẦN)|(?P<chuong>[Cc]hương|CHƯƠNG)|(?P<tieu_muc>[Tt]iểu mục|TIỂU MỤC)|(?P<muc>[Mm]ục|MỤC)|(?P<dieu>[Đđ]iều|ĐIỀU)"
)
_UNIT_NUMBER = re.compile(r"\s*(?P<thu>[Tt]hứ|THỨ)?\s*(?P<number>[\wÀ-ỹ]+)\s*[.:]?")
_WORDS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_LABEL = re.compile(
    r"(?P<la_ma>[IVX]{1,6})\s*(?P<a>[.)/\-–:])\s*(?=\S)"
    r"|(?P<so_kep>\d{1,2}(?:\.\d{1,2})+)\s*(?P<b>[.)]?)(?=\s)\s*(?=\S)"
    r"|(?P<so>\d{1,2})\s*(?P<c>[.)/])\s*(?![\d\s])"
    r"|(?P<chu>[a-zđ])\s*(?P<d>[.)])\s*(?=\S)"
    r"|(?P<chu_hoa>[A-HĐK])\s*(?P<e>[.)/])\s*(?=\S)"
)
_RANK = {
    "phan": 0, "chuong": 1, "muc": 2, "tieu_muc": 3, "dieu": 4, "chu_hoa": 4.2, "la_ma": 4.5, "so": 5, "khoan": 5, "so_kep": 5.1, "chu": 6, "diem": 6,
}  # fmt: skip
_OPENING = re.compile(rf"[{UPPER}\d\"“‘'(\[{{<$…]")
_FULL_STOP = re.compile(r"[.!?]\s+[A-ZÀ-ỸĐ]|[.;]$")


class Label(msgspec.Struct, frozen=True):
    """What a line is numbered with: kind, ordinals, style ("." or ")"), where it ends in the text."""

    kind: str
    text: str
    number: tuple[int, ...]
    style: str
    end: int
    automatic: bool = False


def outline(
    paragraphs: Iterable[Paragraph], components: tuple[Component, ...]
) -> tuple[tuple[Heading, ...], tuple[Siblings, ...]]:
    """The headings of a document in reading order, and the groups of one kind under one parent."""
    units = {id(c.paragraph): c for c in components if c.kind in ("dieu", "phan_chuong_muc")}
    taken = {id(c.paragraph) for c in components} - units.keys()
    tree = Tree(articles=any(c.kind == "dieu" for c in components))
    for paragraph in paragraphs:
        if paragraph.cell is not None or id(paragraph) in taken or not paragraph.text.strip():
            continue
        text = normalise(paragraph.text).text
        start = len(text) - len(text.lstrip())
        unit = units.get(id(paragraph))
        label = _unit_label(text[start:]) if unit is not None else _label(paragraph, text[start:])
        if label is not None:
            tree.add(paragraph, start, label, text[start:])
    return tuple(tree.headings), tuple(Siblings(tuple(group)) for group in tree.groups)


def _unit_label(text: str) -> Label | None:
    """The label of Phần, Chương, Mục, Tiểu mục, Điều; None for the line of a title alone."""
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
        return int(text)
    if text.lower() in _WORDS:
        return _WORDS.index(text.lower()) + 1
    digits = re.match(r"\d+", text)
    return roman_value(text.upper()) or (int(digits[0]) if digits else None)


def _label(paragraph: Paragraph, text: str) -> Label | None:
    """A typed or automatic number of the layout of reports, or of khoản and điểm."""
    if paragraph.label:
        if paragraph.label_kind in ("bullet", "none"):
            return None
        found = _LABEL.match(f"{paragraph.label.strip()} X")
        label = _from_match(found) if found else None
        return msgspec.structs.replace(label, text=paragraph.label.strip(), end=0, automatic=True) if label else None
    if not (text[0].isdigit() or text[1:2] in ".)/-– :" or text[0] in "IVX"):
        return None
    found = _LABEL.match(text)
    if found is None:
        return None
    label = _from_match(found)
    if label is None or not _OPENING.match(text, label.end):
        return None
    return label


def _from_match(found: re.Match[str]) -> Label | None:
    kind = next(name for name in ("la_ma", "so_kep", "so", "chu", "chu_hoa") if found[name])
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


class Tree:
    """Headings as they come, each put under the nearest one of higher rank."""

    def __init__(self, *, articles: bool) -> None:
        """``articles``: the document has Điều, so that numbers under one are khoản and letters are điểm."""
        self.articles = articles
        self.headings: list[Heading] = []
        self.groups: list[list[Heading]] = []
        self._open: list[tuple[float, Heading, list[Heading]]] = []

    def add(self, paragraph: Paragraph, start: int, label: Label, text: str) -> None:
        """Put a heading in its place, unless its number cannot be one."""
        kind = self._kind(label)
        rank = _RANK[kind] + (0.01 * len(label.number) if kind == "so_kep" else 0.0)
        if label.style == ")" and kind in ("so", "khoan"):
            rank += 0.5
        place = len(self._open)
        while place and self._open[place - 1][0] >= rank:
            place -= 1
        beside = self._open[place] if place < len(self._open) and self._open[place][0] == rank else None
        above = self._open[place - 1][1] if place else None
        if not self._plausible(label, beside[1] if beside else None):
            return
        heading = self._heading(paragraph, start, label, text, kind, above)
        last = beside[1].number if beside else ()
        restarts = bool(last and label.number and label.number[-1] == 1 and last[-1] > 1)
        if beside is not None and not restarts:
            group = beside[2]
            group.append(heading)
        else:
            group = [heading]
            self.groups.append(group)
        del self._open[place:]
        self._open.append((rank, heading, group))
        self.headings.append(heading)

    def _kind(self, label: Label) -> str:
        under_article = self.articles and any(h.kind == "dieu" for _, h, _ in self._open)
        if under_article and label.kind in ("so", "chu"):
            return "khoan" if label.kind == "so" else "diem"
        return label.kind

    @staticmethod
    def _plausible(label: Label, before: Heading | None) -> bool:
        """A typed number far from its forerunner begins a sentence: ``30. …`` after ``2.``."""
        if label.automatic or label.kind not in ("so", "chu", "so_kep") or not label.number:
            return True
        last = before.number[-1] if before is not None and before.number else 0
        return label.number[-1] - last <= _STEP

    def _heading(
        self, paragraph: Paragraph, start: int, label: Label, text: str, kind: str, above: Heading | None
    ) -> Heading:
        title = text[label.end :].strip()
        own = label.text.strip(" .)/-–:()")
        own = own.split(" ")[-1] if kind in ("phan", "chuong", "muc", "tieu_muc", "dieu") else own
        path = f"{above.numbers}.{own}" if above is not None and kind != "dieu" else own
        if kind == "so_kep" and above is not None and above.kind in ("so", "so_kep"):
            path = f"{above.parent.numbers}.{own}" if above.parent is not None and above.kind == "so" else own
        return Heading(
            paragraph,
            start,
            len(paragraph.text.rstrip()),
            kind=kind,
            label=label.text,
            label_end=label.end,
            number=label.number,
            title=title,
            titled=_titled(paragraph, kind, title),
            level=above.level + 1 if above is not None else 1,
            automatic=label.automatic,
            parent=above,
            numbers=path,
        )


def _titled(paragraph: Paragraph, kind: str, title: str) -> bool:
    """Whether the line is a title of its own: all bold or in capitals, short, and no sentence."""
    if kind in ("phan", "chuong", "muc", "tieu_muc"):
        return True
    if not title or len(title) > _TITLE or _FULL_STOP.search(title):
        return False
    shown = [r for r in paragraph.runs if paragraph.text[r.start : r.end].strip()]
    return title.isupper() or all(r.format.bold or r.format.caps for r in shown) or kind == "dieu" and len(title) < 80
