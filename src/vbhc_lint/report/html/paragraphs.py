"""A paragraph drawn: its runs as they look, its tabs, lines and number, and the findings marked in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from lxml.etree import _Element

from vbhc_lint.expression import compiled
from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.model.format import ParagraphFormat, RunFormat
from vbhc_lint.model.page import Paragraph, Run
from vbhc_lint.report.element import add, clean, element
from vbhc_lint.report.html import looks
from vbhc_lint.report.html.marks import Marks, Spot, Stretch, stretches
from vbhc_lint.report.wording import SEVERITIES

_SIGNS = compiled(r"([\t\n])")
_KINDS = {"left": "l", "center": "c", "right": "r", "decimal": "r", "num": "l"}
_PAGE = "PAGE"
Insets = dict[int, list[_Element]]  # by offset in the text
_STOPS = 64  # in a paragraph, as many as Word keeps


class Paragraphs:
    """Draws the paragraphs of one file."""

    def __init__(self, marks: Marks, say: Catalogue, prefix: str) -> None:
        """``prefix`` begins the names of all anchors of the file."""
        self._marks = marks
        self._say = say
        self._prefix = prefix
        self._styles: dict[tuple[int, bool], looks.Style] = {}
        self._written: dict[tuple[int, int, bool], str] = {}
        self._placed: set[int] = set()  # findings that have an anchor already

    def draw(
        self, paragraph: Paragraph, around: looks.Style, space: looks.Space, page: int, insets: Insets
    ) -> _Element:
        """A paragraph within something of the style ``around``, with ``space`` around it.

        ``page`` is what a page number shows that the file leaves to Word; ``insets`` stand in the text and are none.
        """
        base = self._base(paragraph)
        style = looks.differing(base, around) | looks.of_paragraph(paragraph.format, space)
        drawn = element(
            "p",
            style=looks.written(style) or None,
            data_tabs=_tabs(paragraph),
            data_keep="" if paragraph.format.keep_next else None,
        )
        whole, within = self._spots(paragraph)
        if whole:
            self._mark_whole(drawn, whole)
        if paragraph.label:
            label = paragraph.label_format or paragraph.mark
            css = self._css(label, base) or None
            add(drawn, element("span", "label", paragraph.label, style=css), element("span", "tab"))
        unset = {field.start for field in paragraph.fields if field.name == _PAGE and field.start == field.end}
        waiting: dict[int, list[_Element | str]] = {at: [str(page)] for at in unset}
        for at, pieces in insets.items():
            waiting.setdefault(at, []).extend(pieces)
        content: list[_Element | str] = []
        for run, stretch in _cut(paragraph, within, waiting):
            content += waiting.pop(stretch.start, ()) if stretch.start < stretch.end else ()
            content += self._stretch(paragraph, run, stretch, base)
        add(drawn, *_joined([*content, *(piece for at in sorted(waiting) for piece in waiting[at])]))
        if not paragraph.text:
            add(drawn, element("br"))
        return drawn

    def anchor(self, number: int) -> str:
        """The name of the place on the page that a finding leads to."""
        return f"{self._prefix}m{number}"

    def place(self, number: int) -> Iterator[_Element]:
        """The anchor of a finding, unless it has one."""
        if number not in self._placed:
            self._placed.add(number)
            yield element("span", "spot", id=self.anchor(number))

    def _spots(self, paragraph: Paragraph) -> tuple[list[Spot], list[Spot]]:
        """The findings on the whole paragraph, the gravest first, and those on something in it."""
        spots = self._marks.of(paragraph)
        if not spots:
            return [], []
        text, length = paragraph.text, len(paragraph.text)
        first, last = length - len(text.lstrip()), len(text.rstrip())
        whole = [spot for spot in spots if spot.start <= first and spot.end >= last and not spot.empty]
        apart = {id(spot) for spot in whole}
        return sorted(whole, key=lambda spot: spot.order), [spot for spot in spots if id(spot) not in apart]

    def _mark_whole(self, drawn: _Element, spots: list[Spot]) -> None:
        drawn.set("class", f"whole {spots[0].severity}")
        drawn.set("data-f", " ".join(str(spot.number) for spot in spots))
        add(drawn, self._anchors(spots), self._link("bar", spots))

    def _anchors(self, spots: Sequence[Spot]) -> Iterator[_Element]:
        for spot in spots:
            if spot.first:
                yield from self.place(spot.number)

    def _link(self, kind: str, spots: Sequence[Spot]) -> _Element:
        """What leads from a place to the note of the foremost finding there."""
        foremost = spots[0]
        label = self._say(
            vi("{severity}, chú thích {number}"), severity=self._say(SEVERITIES[foremost.severity]),
            number=foremost.number,
        )  # fmt: skip
        classes = f"{kind} {foremost.severity}" + ("" if any(spot.first for spot in spots) else " also")
        return element(
            "a", classes, href=f"#{self._prefix}n{foremost.number}", data_n=str(foremost.number),
            data_f=" ".join(str(spot.number) for spot in spots), title=label,
            aria_label=label if kind != "mark" else None,
        )  # fmt: skip

    def _stretch(
        self, paragraph: Paragraph, run: Run | None, stretch: Stretch, base: looks.Style
    ) -> Iterator[_Element | str]:
        yield from self._anchors(stretch.begin)
        if stretch.start == stretch.end:
            yield self._link("mark empty", stretch.over)
            return
        css = self._css(run.format, base, decoded=bool(run.encoding)) if run is not None else ""
        content = list(_pieces(paragraph.text[stretch.start : stretch.end]))
        if stretch.over:
            link = self._link("mark", stretch.over)
            link.set("style", css) if css else None
            add(link, content)
            if not clean(paragraph.text[stretch.start : stretch.end]):
                link.set("class", f"{link.get('class')} empty")
            yield link
        elif css:
            yield element("span", "", content, style=css)
        else:
            yield from content

    def _css(self, look: RunFormat, base: looks.Style, *, decoded: bool = False) -> str:
        """The declarations of a run in a paragraph, worked out once for equal ones."""
        key = id(look), id(base), decoded
        if key not in self._written:
            self._written[key] = looks.of_run(look, base, decoded=decoded)
        return self._written[key]

    def _base(self, paragraph: Paragraph) -> looks.Style:
        """The style of most of its letters, of its mark where it has none."""
        letters: Counter[RunFormat] = Counter()
        for run in paragraph.runs:
            letters[run.format] += run.end - run.start
        look = letters.most_common(1)[0][0] if letters else paragraph.mark
        decoded = any(run.encoding for run in paragraph.runs if run.format is look)
        key = id(look), decoded
        if key not in self._styles:
            self._styles[key] = looks.inherited(look, decoded=decoded)
        return self._styles[key]


def _cut(paragraph: Paragraph, spots: list[Spot], points: Iterable[int]) -> Iterator[tuple[Run | None, Stretch]]:
    """The stretches of a paragraph, each of one run and one set of findings, none across a point."""
    runs = iter(paragraph.runs)
    run = next(runs, None)
    bounds = [bound for r in paragraph.runs for bound in (r.start, r.end)]
    for stretch in stretches(spots, [*bounds, *points], len(paragraph.text)):
        while run is not None and run.end <= stretch.start:
            run = next(runs, None)
        yield run, stretch


def _joined(content: Iterable[_Element | str]) -> Iterator[_Element | str]:
    """Neighbouring texts as one, so that a long row of them is put down at once."""
    for texts, group in groupby(content, lambda piece: isinstance(piece, str)):
        pieces = list(group)
        yield from ["".join(map(str, pieces))] if texts else pieces


def _pieces(text: str) -> Iterator[_Element | str]:
    for piece in _SIGNS.split(text):
        if piece == "\t":
            yield element("span", "tab")
        elif piece == "\n":
            yield element("br")
        elif piece:
            yield piece


def _tabs(paragraph: Paragraph) -> str | None:
    """The tab stops in pt from the edge of the column, for the script that sets tabs; None where nothing is set."""
    if "\t" not in paragraph.text and not paragraph.label:
        return None
    laid: ParagraphFormat = paragraph.format
    stops = [(tab.position, _KINDS[tab.kind], tab.leader) for tab in laid.tabs if tab.kind in _KINDS]
    if laid.first_line < 0:
        stops.append((laid.indent_left, "l", ""))
    told = sorted(stops)[:_STOPS]
    return " ".join(f"{looks.plain(at)}{kind}{_LEADERS.get(leader, '')}" for at, kind, leader in told)


_LEADERS = {"dot": ".", "hyphen": "-", "underscore": "_", "heavy": "_", "middleDot": "."}
