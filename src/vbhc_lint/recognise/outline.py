"""The headings and numbered units of a document's content, their tree, and who stands beside whom (PLI-II.6)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from vbhc_lint.expression import compiled
from vbhc_lint.model.page import Paragraph
from vbhc_lint.recognise.components import Component
from vbhc_lint.recognise.document import Heading, Siblings
from vbhc_lint.recognise.labels import Label, may_be_numbered, typed_or_automatic, unit_label
from vbhc_lint.vietnamese import normalise

_TITLE = 200  # characters of the longest line that can be a title
_SHORT = 100  # characters of a line that is a title among titles
_QUOTED = 60  # paragraphs of the longest quotation
_STEP = 5  # a typed number this far from its forerunner is no ordinal

_RANK: dict[str, float] = {
    "phan": 0, "chuong": 1, "muc": 2, "tieu_muc": 3, "dieu": 4, "khoan": 5, "diem": 6,
    "chu_hoa": 4.2, "la_ma": 4.5, "so": 5, "so_kep": 5.1, "chu": 6,
}  # fmt: skip
_SENTENCE = compiled(r"[.!?]\s+[A-ZÀ-ỸĐ]|[.;]$")
_UNDER_ARTICLE = {"so": "khoan", "chu": "diem"}


class Node(msgspec.Struct, eq=False):
    """A heading while its tree grows."""

    paragraph: Paragraph
    start: int
    label: Label
    kind: str
    rank: float
    title: str
    above: Node | None
    titled: bool
    group: list[Node]


def outline(
    paragraphs: Iterable[Paragraph], components: tuple[Component, ...]
) -> tuple[tuple[Heading, ...], tuple[Siblings, ...]]:
    """The headings of a document in reading order, and the groups of one kind under one parent.

    Điều are one group, as they are numbered through the document; so are numbers that go on under the next heading.
    """
    units = {id(c.paragraph): c for c in components if c.kind in ("dieu", "phan_chuong_muc")}
    taken = {id(c.paragraph) for c in components} - units.keys()
    tree = Tree(articles=any(c.kind == "dieu" for c in components))
    for paragraph in _unquoted(p for p in paragraphs if p.cell is None and id(p) not in taken):
        raw = paragraph.text.lstrip()
        text = normalise(raw).text if id(paragraph) in units or may_be_numbered(paragraph, raw) else ""
        label = unit_label(paragraph, text) if id(paragraph) in units else typed_or_automatic(paragraph, text)
        if label is not None:
            tree.add(paragraph, len(paragraph.text) - len(raw), label, text)
    return tree.finish()


def _unquoted(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Paragraphs with text, those of a quotation over several paragraphs left out."""
    there = [p for p in paragraphs if p.text.strip()]
    quoted_until = -1
    for i, paragraph in enumerate(there):
        if i > quoted_until and paragraph.text.lstrip()[0] == "“" and _opened(paragraph.text) > 0:
            following = range(i + 1, min(i + 1 + _QUOTED, len(there)))
            quoted_until = next((k for k in following if _opened(there[k].text) < 0), -1)
        if i > quoted_until:
            yield paragraph


def _opened(text: str) -> int:
    """How many quotations are opened and not closed in a text; negative where more are closed."""
    return text.count("“") - text.count("”")


class Tree:
    """Headings as they come, each put under the nearest one of higher rank."""

    def __init__(self, *, articles: bool) -> None:
        """``articles``: the document has Điều, so that numbers under one are khoản and letters are điểm."""
        self._articles = articles
        self._nodes: list[Node] = []
        self._groups: list[list[Node]] = []
        self._open: list[Node] = []
        self._latest: dict[float, Node] = {}  # the last heading of each rank

    def add(self, paragraph: Paragraph, start: int, label: Label, text: str) -> None:
        """Put a heading in its place, unless its number cannot be one."""
        under_article = self._articles and any(node.kind == "dieu" for node in self._open)
        kind = _UNDER_ARTICLE.get(label.kind, label.kind) if under_article else label.kind
        rank = _rank(kind, label)
        place = len(self._open)
        while place and self._open[place - 1].rank >= rank:
            place -= 1
        beside = self._open[place] if place < len(self._open) and self._open[place].rank == rank else None
        latest = self._latest.get(rank)
        if beside is None and latest and (kind == "dieu" or _follows(latest.label, label)):
            beside = latest
        if not _plausible(label, beside):
            return
        group: list[Node] = []
        if beside is not None and not _restarts(beside.label, label):
            group = beside.group
        else:
            self._groups.append(group)
        title = text[label.end :].strip()
        above = self._open[place - 1] if place else None
        node = Node(paragraph, start, label, kind, rank, title, above, _titled(paragraph, kind, title), group)
        group.append(node)
        self._nodes.append(node)
        self._latest[rank] = node
        self._open[place:] = [node]

    def finish(self) -> tuple[tuple[Heading, ...], tuple[Siblings, ...]]:
        """The headings and their groups. A short line among titles is a title too, though it is not set as one."""
        headings: dict[int, Heading] = {}
        of_titles = {id(group) for group in self._groups if 2 * sum(node.titled for node in group) >= len(group)}
        for node in self._nodes:
            short = 0 < len(node.title) <= _SHORT and not _SENTENCE.search(node.title)
            titled = node.titled or (short and id(node.group) in of_titles)
            headings[id(node)] = _heading(node, headings, titled=titled)
        groups = tuple(Siblings(tuple(headings[id(node)] for node in group)) for group in self._groups)
        return tuple(headings.values()), groups


def _rank(kind: str, label: Label) -> float:
    rank = _RANK[kind] + (0.01 * len(label.number) if kind == "so_kep" else 0.0)
    return rank + 0.5 if label.style == ")" and kind in ("so", "khoan") else rank


def _follows(before: Label, label: Label) -> bool:
    """Whether a number goes on from an earlier one: ``4.`` under B. after ``3.`` under A."""
    return bool(label.number and before.number) and label.number == (*before.number[:-1], before.number[-1] + 1)


def _restarts(before: Label, label: Label) -> bool:
    return bool(label.number and before.number) and label.number[-1] == 1 and before.number[-1] > 1


def _plausible(label: Label, beside: Node | None) -> bool:
    """A typed number far from its forerunner begins a sentence: ``30. …`` after ``2.``."""
    if label.automatic or label.kind not in ("so", "chu", "so_kep") or not label.number:
        return True
    last = beside.label.number[-1] if beside is not None and beside.label.number else 0
    return label.number[-1] - last <= _STEP


def _heading(node: Node, headings: dict[int, Heading], *, titled: bool) -> Heading:
    label = node.label
    parent = headings[id(node.above)] if node.above is not None else None
    own = label.text.strip(" .)/-–:(").split(" ")[-1]
    return Heading(
        node.paragraph,
        node.start,
        len(node.paragraph.text.rstrip()),
        kind=node.kind,
        label=label.text,
        label_end=label.end,
        number=label.number,
        title=node.title,
        titled=titled,
        level=parent.level + 1 if parent is not None else 1,
        automatic=label.automatic,
        parent=parent,
        numbers=_path(node.kind, own, parent),
    )


def _path(kind: str, own: str, parent: Heading | None) -> str:
    """The numbers from the top down; ``3.2`` says those above itself, and Điều are counted through the document."""
    while kind == "so_kep" and parent is not None and parent.kind in ("so", "so_kep", "khoan", "dieu"):
        parent = parent.parent if parent.kind != "dieu" else None
    return own if parent is None or kind == "dieu" else f"{parent.numbers}.{own}"


def _titled(paragraph: Paragraph, kind: str, title: str) -> bool:
    """Whether the line is a title of its own: short, no sentence, and all bold or in capitals."""
    if kind in ("phan", "chuong", "muc", "tieu_muc"):
        return True
    if not title or len(title) > _TITLE or _SENTENCE.search(title.removesuffix(".") if len(title) <= _SHORT else title):
        return False
    shown = [r for r in paragraph.runs if paragraph.text[r.start : r.end].strip()]
    if title.isupper() or all(r.format.bold or r.format.caps for r in shown):
        return True
    return kind == "dieu" and len(title) <= _SHORT and title[-1] not in ".:;,"
