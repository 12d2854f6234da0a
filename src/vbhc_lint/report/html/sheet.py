"""A file drawn as the sheets of paper a reader would hold: one for each section and each hard page break.

Where a page is full stands in no file, so a long page is drawn as one long sheet; the script marks where pages may end
by the lines that the browser has set.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element

from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.model.page import Paragraph, Section, Story
from vbhc_lint.model.sight import Sight
from vbhc_lint.report.element import add, element
from vbhc_lint.report.html import looks
from vbhc_lint.report.html.blocks import Blocks
from vbhc_lint.report.html.marks import Marks
from vbhc_lint.report.html.paragraphs import Paragraphs
from vbhc_lint.report.html.pictures import Pictures
from vbhc_lint.report.html.tree import blocks

_REPEATED = 20  # paragraphs of a header that is drawn again on every sheet
_COLUMNS = 45  # as many as Word sets
_PART_NAMES = {
    "header": vi("Đầu trang"),
    "footer": vi("Chân trang"),
    "footnote": vi("Chú thích cuối trang"),
    "endnote": vi("Chú thích cuối văn bản"),
    "text_box": vi("Khung chữ"),
}


class Sheets:
    """Draws one file."""

    def __init__(self, sight: Sight, marks: Marks, say: Catalogue, prefix: str) -> None:
        """``prefix`` begins the names of all anchors of the file."""
        self._sight = sight
        self._file = sight.file
        self._marks = marks
        self._say = say
        self.paragraphs = Paragraphs(marks, say, prefix)
        self._footnotes = (n for n, story in enumerate(self._file.stories) if story.kind == "footnote")
        self._blocks = Blocks(sight, self.paragraphs, Pictures(sight, say))

    def draw(self) -> Iterator[_Element]:
        """The sheets in order; at the end what stands on none of them, but has findings."""
        previous: Section | None = None
        for section, first, part in self._parts():
            if section is not previous and section.page_start is not None:
                self._blocks.page = section.page_start
            yield self._sheet(section, part, opens=first)
            previous = section
            self._blocks.page += 1
        notes = [n for n, story in enumerate(self._file.stories) if story.kind in ("footnote", "endnote")]
        rest = [
            n
            for n, s in enumerate(self._file.stories)
            if n not in self._blocks.drawn and self._marks.among(s.paragraphs)
        ]
        others = sorted({*notes, *rest} - self._blocks.drawn)
        if others:
            yield self._others(others)

    def _parts(self) -> Iterator[tuple[Section, bool, list[Paragraph]]]:
        """What stands on one sheet each: its section, whether it opens that, its paragraphs."""
        for section in self._file.sections:
            part: list[Paragraph] = []
            opens = True
            for paragraph in self._file.body[section.first : section.last]:
                above, below = self._broken(paragraph)
                if part and above:
                    yield section, opens, part
                    part, opens = [], False
                part.append(paragraph)
                if below:
                    yield section, opens, part
                    part, opens = [], False
            if part or opens:
                yield section, opens, part

    def _broken(self, paragraph: Paragraph) -> tuple[bool, bool]:
        """Whether a page ends before a paragraph and after it; one that ends within it is not told."""
        if paragraph.cell is not None:
            return False, False
        text = paragraph.text
        first, last = len(text) - len(text.lstrip()), len(text.rstrip())
        breaks = self._sight.seen(paragraph).breaks if paragraph.page_break else []
        above = paragraph.format.page_break_before or any(at <= first < last for at in breaks)
        return above, any(at >= last for at in breaks)

    def _sheet(self, section: Section, part: list[Paragraph], *, opens: bool) -> _Element:
        size = {
            "width": f"{looks.plain(section.width)}mm", "min-height": f"{looks.plain(section.height)}mm",
            "padding-left": f"{looks.plain(section.left)}mm", "padding-right": f"{looks.plain(section.right)}mm",
        }  # fmt: skip
        apart = self._sight.apart[section.index]
        kind = "first" if opens and section.title_page else "default"
        column = section.left, section.width - section.right
        body = element("div", "body", self._blocks.draw(blocks(part), column))
        if section.columns > 1:
            columns = min(section.columns, _COLUMNS)
            gap = min(max(apart.between, 0.0), max(column[1] - column[0], 0.0) / columns)
            body.set("style", f"columns:{columns};column-gap:{looks.plain(gap)}mm")
        room = section.height - section.top - section.bottom
        goes_on = opens and section.continuous and section.index > 0
        header = None if goes_on else section.headers.get(kind)
        return element(
            "section", "sheet" + " on" * goes_on + " wide" * section.landscape,
            self._margin("header", header, 0 if goes_on else section.top, 0 if goes_on else apart.header, column),
            body,
            self._notes(part, column),
            self._margin("footer", section.footers.get(kind), section.bottom, apart.footer, column),
            style=looks.written(size), aria_label=self._say(vi("Trang giấy")),
            data_room=None if goes_on or section.columns > 1 else looks.plain(room),
            data_end=self._say(vi("≈ hết trang")),
        )  # fmt: skip

    def _notes(self, part: list[Paragraph], column: tuple[float, float]) -> Iterator[_Element]:
        """The footnotes that paragraphs refer to, below them."""
        marks = [note for paragraph in part for note in self._sight.seen(paragraph).notes]
        numbers = [next(self._footnotes, 0) for note in marks if note.kind == "footnote" and not note.own]
        notes = [self._file.stories[number].paragraphs for number in numbers if number]
        if notes:
            self._blocks.drawn.update(numbers)
            yield element("div", "below", [self._blocks.draw(blocks(inside), column) for inside in notes])

    def _margin(
        self, kind: str, story: int | None, height: float, edge: float, column: tuple[float, float]
    ) -> _Element:
        """The top or bottom margin of a sheet with what stands in it, ``edge`` mm from the edge of the sheet."""
        side = "top" if kind == "header" else "bottom"
        style = f"min-height:{looks.plain(height)}mm;padding-{side}:{looks.plain(edge)}mm"
        drawn = element("div", f"margin {kind}", style=style)
        if story is not None and (story not in self._blocks.drawn or self._short(story)):
            self._blocks.drawn.add(story)
            add(drawn, self._blocks.draw(blocks(self._file.stories[story].paragraphs), column))
        return drawn

    def _short(self, story: int) -> bool:
        """Whether a header or footer may stand on every sheet: a long one times many sheets would be endless."""
        inside = self._within(story)
        letters = sum(len(p.text) + len(p.label) for p in inside)
        drawn = sum(len(self._sight.seen(p).drawings) for p in inside)
        stops = sum(len(p.format.tabs) for p in inside if "\t" in p.text or p.label)
        said = stops + sum(len(p.runs) for p in inside)
        few = max(len(inside), drawn) <= _REPEATED and said <= 3 * _REPEATED
        return few and letters <= 20 * _REPEATED

    def _within(self, story: int) -> list[Paragraph]:
        """The paragraphs of a story and of the boxes in it."""
        inside: list[Paragraph] = []
        waiting = [story]
        while waiting:
            paragraphs = self._file.stories[waiting.pop()].paragraphs
            inside += paragraphs
            waiting += [box for paragraph in paragraphs for box in paragraph.text_boxes]
        return inside

    def _others(self, stories: list[int]) -> _Element:
        """Stories that no sheet shows: notes, and what stands in headers of other pages."""
        kind = ""
        drawn = element("section", "sheet others", aria_label=self._say(vi("Phần khác trong tệp")))
        for story in stories:
            if story in self._blocks.drawn:  # a box of one before it
                continue
            self._blocks.drawn.add(story)
            told: Story = self._file.stories[story]
            title = [element("h4", "", self._say(_PART_NAMES.get(told.kind, "")))] if told.kind != kind else []
            kind = told.kind
            edge = min((paragraph.left for paragraph in told.paragraphs), default=0.0)
            width = max((paragraph.right for paragraph in told.paragraphs), default=0.0)
            add(drawn, title, self._blocks.draw(blocks(told.paragraphs), (edge, width)))
        return drawn
