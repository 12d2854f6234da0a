"""A file drawn as the sheets of paper a reader would hold: one for each section and each hard page break.

What a layout decides line by line (where a page is full, how high a row is) stands in no file, so a long page is drawn
as one long sheet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from lxml.etree import _Element

from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.model.page import File, Paragraph, Section, Story
from vbhc_lint.report.element import add, element
from vbhc_lint.report.html import looks
from vbhc_lint.report.html.marks import Marks
from vbhc_lint.report.html.paragraphs import Paragraphs
from vbhc_lint.report.html.tree import Block, Cell, Table, blocks

_REPEATED = 20  # paragraphs of a header that is drawn again on every sheet
_PADDING = 1.9  # mm between a cell's edge and its text, as Word has it
_PART_NAMES = {
    "header": vi("Đầu trang"),
    "footer": vi("Chân trang"),
    "footnote": vi("Chú thích cuối trang"),
    "endnote": vi("Chú thích cuối văn bản"),
    "text_box": vi("Khung chữ"),
}
_AROUND: looks.Style = {}


class Sheets:
    """Draws one file."""

    def __init__(self, file: File, marks: Marks, say: Catalogue, prefix: str) -> None:
        """``prefix`` begins the names of all anchors of the file."""
        self._file = file
        self._marks = marks
        self._say = say
        self.paragraphs = Paragraphs(marks, say, prefix)
        self._drawn = {0}  # stories
        self._page = 1

    def draw(self) -> Iterator[_Element]:
        """The sheets in order; at the end what stands on none of them, but has findings."""
        previous: Section | None = None
        for section, first, part in _parts(self._file):
            if section is not previous and section.page_start is not None:
                self._page = section.page_start
            yield self._sheet(section, part, opens=first)
            previous = section
            self._page += 1
        notes = [n for n, story in enumerate(self._file.stories) if story.kind in ("footnote", "endnote")]
        rest = [n for n, s in enumerate(self._file.stories) if n not in self._drawn and self._marks.among(s.paragraphs)]
        others = sorted({*notes, *rest} - self._drawn)
        if others:
            yield self._others(others)

    def _sheet(self, section: Section, part: list[Paragraph], *, opens: bool) -> _Element:
        size = {
            "width": f"{looks.plain(section.width)}mm", "min-height": f"{looks.plain(section.height)}mm",
            "padding-left": f"{looks.plain(section.left)}mm", "padding-right": f"{looks.plain(section.right)}mm",
        }  # fmt: skip
        kind = "first" if opens and section.title_page else "default"
        column = section.left, section.width - section.right
        body = element("div", "body", self._blocks(blocks(part), column))
        if section.columns > 1:
            body.set("style", f"columns:{section.columns};column-gap:36pt")
        goes_on = opens and section.continuous and section.index > 0
        header = None if goes_on else section.headers.get(kind)
        return element(
            "section", "sheet" + " on" * goes_on + " wide" * section.landscape,
            self._margin("header", header, 0 if goes_on else section.top, column),
            body,
            self._margin("footer", section.footers.get(kind), section.bottom, column),
            style=looks.written(size), aria_label=self._say(vi("Trang giấy")),
        )  # fmt: skip

    def _margin(self, kind: str, story: int | None, height: float, column: tuple[float, float]) -> _Element:
        """The top or bottom margin of a sheet with what stands in it."""
        drawn = element("div", f"margin {kind}", style=f"min-height:{looks.plain(height)}mm")
        if story is not None and (story not in self._drawn or self._short(story)):
            self._drawn.add(story)
            add(drawn, self._blocks(blocks(self._file.stories[story].paragraphs), column))
        return drawn

    def _short(self, story: int) -> bool:
        """Whether a header or footer may stand on every sheet: a long one times many sheets would be endless."""
        paragraphs = self._file.stories[story].paragraphs
        return len(paragraphs) <= _REPEATED and sum(len(paragraph.text) for paragraph in paragraphs) <= 20 * _REPEATED

    def _others(self, stories: list[int]) -> _Element:
        """Stories that no sheet shows: notes, and what stands in headers of other pages."""
        drawn = element("section", "sheet others", aria_label=self._say(vi("Phần khác trong tệp")))
        for story in stories:
            if story in self._drawn:  # a box of one before it
                continue
            self._drawn.add(story)
            told: Story = self._file.stories[story]
            edge = min((paragraph.left for paragraph in told.paragraphs), default=0.0)
            width = max((paragraph.right for paragraph in told.paragraphs), default=0.0)
            title = element("h4", "", self._say(_PART_NAMES.get(told.kind, "")))
            add(drawn, title, self._blocks(blocks(told.paragraphs), (edge, width)))
        return drawn

    # blocks

    def _blocks(self, inside: list[Block], column: tuple[float, float], *, framed: bool = False) -> Iterator[_Element]:
        """Blocks between two edges, in mm; boxes and, unless ``framed``, paragraphs in frames are set beside."""
        for number, block in enumerate(inside):
            if isinstance(block, Table):
                yield self._table(block, column)
                continue
            before = inside[number - 1] if number else None
            after = inside[number + 1] if number + 1 < len(inside) else None
            if block.framed and not framed:
                if not (isinstance(before, Paragraph) and before.framed):
                    yield self._beside(_frames(inside[number:]), column)
                continue
            if block.text_boxes:
                yield self._beside(self._boxes(block), column)
            yield self.paragraphs.draw(block, _AROUND, _space(block, before, after), self._page)

    def _boxes(self, paragraph: Paragraph) -> Iterator[tuple[float, float, list[Block]]]:
        for index in paragraph.text_boxes:
            self._drawn.add(index)
            inner = self._file.stories[index].paragraphs
            if inner:
                yield min(p.left for p in inner), max(p.right for p in inner), blocks(inner)

    def _beside(self, boxes: Iterable[tuple[float, float, list[Block]]], column: tuple[float, float]) -> _Element:
        """Boxes by their edges, side by side as long as they do not overlap: how high they stand no model tells."""
        drawn = element("div", "beside")
        row, end = 0, 0.0
        for left, right, inside in boxes:
            if not row or left < end - 1:
                row += 1
            end = right
            place = f"grid-row:{row};margin-left:{looks.plain(left - column[0])}mm;width:{looks.plain(right - left)}mm"
            add(drawn, element("div", "box", self._blocks(inside, (left, right), framed=True), style=place))
        return drawn

    def _table(self, table: Table, column: tuple[float, float]) -> _Element:
        ends = [{round(cell.left) for cell in below if cell.goes_on} for below in [*table.rows[1:], []]]
        rows = [
            element("div", "row", self._cells(row, column[0], on), role="row")
            for row, on in zip(table.rows, ends, strict=True)
        ]
        return element("div", "table", rows, role="table")

    def _cells(self, row: list[Cell], start: float, on: set[int]) -> Iterator[_Element]:
        """The cells of a row, each as wide as it is; half of what lies between two texts belongs to either cell.

        ``on``: the left edges, in whole mm, of those that go on in the next row.
        """
        edge = start
        for number, cell in enumerate(row):
            left = cell.left - _PADDING if number == 0 else max(edge, (row[number - 1].right + cell.left) / 2)
            right = (cell.right + row[number + 1].left) / 2 if number + 1 < len(row) else cell.right + _PADDING
            sides = {
                "margin-left": left - edge, "width": max(right - left, 1.0),
                "padding-left": max(cell.left - left, 0.0), "padding-right": max(right - cell.right, 0.0),
            }  # fmt: skip
            style = looks.written({name: f"{looks.plain(value)}mm" for name, value in sides.items() if value})
            borders = "cell" + " top" * cell.top + " bottom" * cell.bottom
            borders += " goes-on" * cell.goes_on + " open" * (round(cell.left) in on)
            yield element("div", borders, self._blocks(cell.blocks, (cell.left, cell.right)), style=style, role="cell")
            edge = right


def _parts(file: File) -> Iterator[tuple[Section, bool, list[Paragraph]]]:
    """What stands on one sheet each: its section, whether it opens that, its paragraphs."""
    for section in file.sections:
        part: list[Paragraph] = []
        opens = True
        for paragraph in file.body[section.first : section.last]:
            apart = paragraph.cell is None
            if part and apart and paragraph.format.page_break_before:
                yield section, opens, part
                part, opens = [], False
            part.append(paragraph)
            if apart and paragraph.page_break and not paragraph.text.strip():
                yield section, opens, part
                part, opens = [], False
        if part or opens:
            yield section, opens, part


def _frames(inside: list[Block]) -> Iterator[tuple[float, float, list[Block]]]:
    """The frames that a row of framed paragraphs makes: paragraphs between the same edges share one."""
    framed = []
    for block in inside:
        if isinstance(block, Table) or not block.framed:
            break
        framed.append(block)
    for (left, right), group in groupby(framed, lambda paragraph: (paragraph.left, paragraph.right)):
        yield left, right, list(group)


def _space(paragraph: Paragraph, before: Block | None, after: Block | None) -> tuple[float, float]:
    """The space in pt around a paragraph; between paragraphs of one style none, where they say so (17.3.1.9)."""
    laid = paragraph.format
    close = [
        laid.contextual_spacing and isinstance(other, Paragraph) and other.style == paragraph.style
        for other in (before, after)
    ]
    return (0.0 if close[0] else laid.space_before, 0.0 if close[1] else laid.space_after)
