"""What stands between two edges: paragraphs, tables, and what is drawn beside them, over them or in their lines."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby

from lxml.etree import _Element

from vbhc_lint.model.drawing import Flow, Picture, Rule, TextBox
from vbhc_lint.model.page import Paragraph
from vbhc_lint.model.ruled import Ruled
from vbhc_lint.model.sight import Shape, Sight
from vbhc_lint.report.element import add, element
from vbhc_lint.report.html import looks, tables
from vbhc_lint.report.html.paragraphs import Insets, Paragraphs
from vbhc_lint.report.html.pictures import Pictures, points
from vbhc_lint.report.html.tree import Block, Cell, Table, blocks

_HUNG: tuple[Flow, ...] = ("under", "over")
_NARROW = 20.0  # mm beside something drawn, in which no text is set
_AROUND: looks.Style = {}
Column = tuple[float, float]


class Blocks:
    """Draws the blocks of one file."""

    def __init__(self, sight: Sight, paragraphs: Paragraphs, pictures: Pictures) -> None:
        """Begin on page 1."""
        self._sight = sight
        self._paragraphs = paragraphs
        self._pictures = pictures
        self.page = 1  # what a page number shows that the file leaves to Word
        self.drawn = {0}  # stories
        self._notes: Counter[tuple[str, bool]] = Counter()  # counted in the text and in the notes

    def draw(self, inside: list[Block], column: Column, *, framed: bool = False) -> Iterator[_Element]:
        """Blocks between two edges, in mm; boxes and, unless ``framed``, paragraphs in frames are set beside."""
        for number, block in enumerate(inside):
            if isinstance(block, Table):
                yield tables.drawn(block, column[0], self._ruled, self.draw)
                continue
            before = inside[number - 1] if number else None
            after = inside[number + 1] if number + 1 < len(inside) else None
            if block.framed and not framed:
                if not (isinstance(before, Paragraph) and before.framed):
                    yield self._beside(self._frames(inside[number:]), column)
                continue
            yield from self._paragraph(block, self._space(block, before, after), column)

    def _ruled(self, cell: Cell) -> Ruled:
        return self._sight.ruled(cell.first, cell.within)

    def _space(self, paragraph: Paragraph, before: Block | None, after: Block | None) -> looks.Space:
        """What is around a paragraph: between those of one style no space, where they say so (17.3.1.9)."""
        laid, ground = paragraph.format, self._sight.ground(paragraph)
        same = [isinstance(other, Paragraph) and other.style == paragraph.style for other in (before, after)]
        above, below = (laid.contextual_spacing and one for one in same)
        return looks.Space(
            0.0 if above else laid.space_before, 0.0 if below else laid.space_after, ground,
            bool(ground.borders) and self._shares(paragraph, before),
            bool(ground.borders) and self._shares(paragraph, after),
        )  # fmt: skip

    def _shares(self, paragraph: Paragraph, other: Block | None) -> bool:
        """Whether a neighbour stands within the same borders."""
        if not isinstance(other, Paragraph) or self._sight.ground(other) != self._sight.ground(paragraph):
            return False
        ours, theirs = paragraph.format, other.format
        return (ours.indent_left, ours.indent_right) == (theirs.indent_left, theirs.indent_right)

    # what is drawn in a paragraph

    def _paragraph(self, paragraph: Paragraph, space: looks.Space, column: Column) -> Iterator[_Element]:
        insets = self._insets(paragraph)
        flows: dict[Flow, list[Shape]] = defaultdict(list)
        for shape in self._sight.shapes(paragraph):
            flows[_flow(shape, column)].append(shape)
        rules = self._inline(flows["inline"], paragraph, insets)
        apart = [shape for shape in flows["inline"] if isinstance(shape.item, TextBox)] + flows["between"]
        if apart:
            yield self._beside([(s.left, s.right, self._boxed(s, paragraph)) for s in apart], column)
        yield from (self._floating(shape, paragraph, column) for shape in flows["beside"])
        drawn = self._paragraphs.draw(paragraph, _AROUND, space, self.page, insets)
        if rules:
            add(drawn, element("span", "rules", rules))
        hung = [self._hung(s, paragraph, column, where) for where in _HUNG for s in flows[where]]
        yield element("div", "anchored", hung, drawn) if hung else drawn

    def _inline(self, shapes: list[Shape], paragraph: Paragraph, insets: Insets) -> list[_Element]:
        """Sets pictures in the line; gives the rules, which stand below it."""
        for shape in shapes:
            if isinstance(shape.item, Picture):
                insets.setdefault(shape.at, []).append(self._pictures.draw(shape.item, paragraph.part, "", {}))
        rules = [shape.item for shape in shapes if isinstance(shape.item, Rule)]
        return [element("i", style=f"width:{points(rule.width)}") for rule in rules]

    def _insets(self, paragraph: Paragraph) -> Insets:
        """What stands in the text and is none: numbers of notes."""
        insets: Insets = {}
        for note in self._sight.seen(paragraph).notes:
            if note.numbered:
                self._notes[note.kind, note.own] += 1
                number = str(self._notes[note.kind, note.own])
                insets.setdefault(note.at, []).append(element("sup", "", number))
        return insets

    def _boxed(self, shape: Shape, paragraph: Paragraph) -> _Element:
        top = shape.item.position.top
        return self._shape(shape, paragraph, "box", {"margin-top": points(top)} if top > 0 else {})

    def _hung(self, shape: Shape, paragraph: Paragraph, column: Column, where: str) -> _Element:
        place = {"left": _mm(shape.left - column[0]), "top": f"{looks.plain(shape.item.position.top)}pt"}
        return self._shape(shape, paragraph, where, place)

    def _floating(self, shape: Shape, paragraph: Paragraph, column: Column) -> _Element:
        right = shape.left - column[0] > column[1] - shape.right
        side, gap = ("right", column[1] - shape.right) if right else ("left", shape.left - column[0])
        place = {f"margin-{side}": _mm(gap), "margin-top": points(shape.item.position.top)}
        return self._shape(shape, paragraph, f"beside-{side}", place)

    def _shape(self, shape: Shape, paragraph: Paragraph, classes: str, place: looks.Style) -> _Element:
        """A rule, a picture or a text box."""
        item = shape.item
        if isinstance(item, Rule):
            return element("i", f"rule {classes}", style=looks.written({"width": points(item.width)} | place))
        if isinstance(item, Picture):
            return self._pictures.draw(item, paragraph.part, classes, place)
        self.drawn.add(shape.story)
        inside = self._sight.file.stories[shape.story].paragraphs if shape.story else ()
        left, right = (inside[0].left, inside[0].right) if inside else (shape.left, shape.right)
        height = "height" if classes in _HUNG else "min-height"
        size = {
            "width": _mm(shape.right - shape.left), height: points(item.height),
            "padding": f"{points(item.inset_top)} {points(item.inset_right)} 0 {points(item.inset_left)}",
        }  # fmt: skip
        kind = f"{classes} text" + " framed" * item.framed + " centred" * item.centred + " filled" * item.filled
        return element(
            "div", kind, self.draw(blocks(inside), (left, right), framed=True), style=looks.written(size | place)
        )

    def _beside(self, boxes: Iterable[tuple[float, float, _Element]], column: Column) -> _Element:
        """Boxes by their edges, side by side as long as they do not overlap, above the text."""
        drawn = element("div", "beside")
        row, end = 0, 0.0
        for left, right, box in boxes:
            if not row or left < end - 1:
                row += 1
            end = right
            box.set("style", f"grid-row:{row};margin-left:{_mm(left - column[0])};{box.get('style')}")
            add(drawn, box)
        return drawn

    def _frames(self, inside: list[Block]) -> Iterator[tuple[float, float, _Element]]:
        """The frames that a row of framed paragraphs makes: paragraphs between the same edges share one."""
        framed = []
        for block in inside:
            if isinstance(block, Table) or not block.framed:
                break
            framed.append(block)
        for (left, right), group in groupby(framed, lambda paragraph: (paragraph.left, paragraph.right)):
            content = self.draw(list(group), (left, right), framed=True)
            yield left, right, element("div", "box", content, style=f"width:{_mm(right - left)}")


def _flow(shape: Shape, column: Column) -> Flow:
    """What the text does where a shape stands: beside one that leaves it no room it stands above and below."""
    flow = shape.item.position.flow
    if flow == "beside":
        if isinstance(shape.item, Rule) or shape.right <= column[0] + 1 or shape.left >= column[1] - 1:
            return "over"
        return "beside" if max(shape.left - column[0], column[1] - shape.right) > _NARROW else "between"
    return flow


def _mm(value: float) -> str:
    return f"{looks.plain(value)}mm"
