"""A file with what only a drawing of its pages needs: where things are drawn, pictures, how tables are ruled.

No rule looks at these, so they are read from the XML when a page is drawn, and only there.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from itertools import islice

import msgspec
from lxml.etree import _Element

from vbhc_lint.model.drawing import Picture, Rule, TextBox
from vbhc_lint.model.format import RunFormat
from vbhc_lint.model.inline import Inline, OpenField
from vbhc_lint.model.page import File, Paragraph
from vbhc_lint.model.reader import Reader
from vbhc_lint.model.ruled import Ground, Ruled, RuledTable, ground_of
from vbhc_lint.model.sections import Apart, apart, setups_of
from vbhc_lint.model.story import drawn_in
from vbhc_lint.model.wml import PPR, TBL, TC, W, leading
from vbhc_lint.package import Package, PackageError
from vbhc_lint.units import pt

_NOTES = {
    W + "footnoteReference": ("footnote", False), W + "endnoteReference": ("endnote", False),
    W + "footnoteRef": ("footnote", True), W + "endnoteRef": ("endnote", True),
}  # fmt: skip


class Note(msgspec.Struct, frozen=True):
    """A mark in the text that leads to a note, or the note's ``own`` at its head."""

    at: int
    kind: str  # "footnote" or "endnote"
    own: bool
    numbered: bool  # else its sign stands in the text


class Seen(msgspec.Struct, frozen=True, eq=False):
    """What stands in a paragraph beside its text, each with its offset there."""

    element: _Element
    drawings: list[tuple[int, _Element]]
    breaks: list[int]  # hard page and column breaks
    notes: list[Note]


class Shape(msgspec.Struct, frozen=True, eq=False):
    """Something drawn: its offset in the text, its edges in mm from the left edge of the sheet, its text if a box."""

    at: int
    left: float
    right: float
    item: Rule | TextBox | Picture
    story: int = 0  # index into File.stories, 0 for none


class Sight:
    """A file, and what is to be seen of it beyond what rules look at."""

    def __init__(self, package: Package) -> None:
        """Read it. Raises PackageError."""
        self._package = package
        self._seen: dict[tuple[str, str], Seen] = {}
        self._reader = Reader(package, _Seeing, self._watch)
        self._tables: dict[_Element, RuledTable] = {}
        self._grounds: dict[Hashable, Ground] = {}
        self.file: File = self._reader.read()
        self.apart: list[Apart] = [apart(element) for element in setups_of(package.folded(package.main).root)]

    def _watch(self, part: str, path: str, element: _Element, inline: Inline) -> None:
        found = (inline.placed, inline.breaks, inline.notes) if isinstance(inline, _Seeing) else ([], [], [])
        self._seen[part, path] = Seen(element, *found)

    def seen(self, paragraph: Paragraph) -> Seen:
        """What stands in a paragraph beside its text."""
        return self._seen[paragraph.part, paragraph.path]

    def shapes(self, paragraph: Paragraph) -> list[Shape]:
        """What is drawn in a paragraph or anchored in it, in its order."""
        column = paragraph.left, paragraph.right
        boxes = iter(paragraph.text_boxes)
        shapes = []
        for at, element in self.seen(paragraph).drawings:
            for item in drawn_in(element, pt(column[1] - column[0])):
                left, right = item.position.edges(item.width, self.file.sections[paragraph.section], column)
                shapes.append(Shape(at, left, right, item, next(boxes, 0) if isinstance(item, TextBox) else 0))
        return shapes

    def ground(self, paragraph: Paragraph) -> Ground:
        """What is drawn around and under a paragraph."""
        cascade, ppr = self._reader.tools.cascade, leading(self.seen(paragraph).element, PPR)
        key = cascade.key(ppr)
        if key not in self._grounds:
            self._grounds[key] = ground_of(cascade.speaking(ppr))
        return self._grounds[key]

    def picture(self, part: str, relation: str, largest: int) -> bytes | None:
        """The bytes of a picture that a part refers to; None where it is not in the file, damaged or too large."""
        found = self._package.relations(part).get(relation)
        size = None if found is None else self._package.size(found.target)
        if found is None or size is None or size > largest:
            return None
        try:
            return self._package.part(found.target)
        except PackageError:
            return None

    def ruled(self, paragraph: Paragraph, within: int = 0) -> Ruled:
        """How the table cell is drawn that a paragraph stands in; ``within``: the one so many cells further out."""
        cell = next(islice(self.seen(paragraph).element.iterancestors(TC), within, None))
        table = next(cell.iterancestors(TBL))
        if table not in self._tables:
            self._tables[table] = RuledTable(table, self._reader.tools.table_styles)
        return self._tables[table].cell(cell)


class _Seeing(Inline):
    """Notes where in the text stands what is no text."""

    def __init__(self, look: Callable[[_Element | None], RunFormat], fields: list[OpenField]) -> None:
        super().__init__(look, fields)
        self.placed: list[tuple[int, _Element]] = []
        self.breaks: list[int] = []
        self.notes: list[Note] = []

    def _rare(self, child: _Element, tag: str, rpr: _Element | None) -> None:
        super()._rare(child, tag, rpr)
        self.placed += [(self._length, drawing) for drawing in self.drawings[len(self.placed) :]]
        if tag == W + "br" and child.get(W + "type") in ("page", "column"):
            self.breaks.append(self._length)
        elif tag in _NOTES:
            numbered = child.get(W + "customMarkFollows", "0") in ("0", "false", "off")
            self.notes.append(Note(self._length, *_NOTES[tag], numbered))
