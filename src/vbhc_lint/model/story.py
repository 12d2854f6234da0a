"""One story read in order (ECMA-376 11.3): blocks, tables and paragraphs, each with its path and its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal, Protocol

import msgspec
from lxml.etree import _Element

from vbhc_lint.model import drawing, vml
from vbhc_lint.model.cascade import Cascade, Laid
from vbhc_lint.model.cells import TableStyles
from vbhc_lint.model.drawing import Drawn, Rule, TextBox, chosen
from vbhc_lint.model.format import RunFormat
from vbhc_lint.model.inline import Inline, OpenField
from vbhc_lint.model.numbering import Label, Numbering
from vbhc_lint.model.page import Cell, DrawnLine, Paragraph
from vbhc_lint.model.run_cascade import PLAIN, TableLook
from vbhc_lint.model.sections import PageSetup
from vbhc_lint.model.tables import CellBox, Table
from vbhc_lint.model.wml import ALTERNATE, DRAWING, PPR, TBL, TC, TR, P, W, child, leading
from vbhc_lint.package import limits, refusal
from vbhc_lint.units import pt

_TRANSPARENT = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"))
_NARROWEST = 1.0  # mm: indents, margins and cells may leave a text less, and then none can stand there
_NO_LABEL = Label("", "", 0, 0)


class Place(msgspec.Struct, frozen=True, eq=False):
    """Where blocks stand: path so far, text column in mm, the cell and what its table style says."""

    path: str
    left: float
    right: float
    cell: Cell | None = None
    look: TableLook = PLAIN


class Extent:
    """How much of a document has been read."""

    def __init__(self) -> None:
        """Nothing yet."""
        self._paragraphs = self._characters = 0

    def add(self, text: str) -> None:
        """Count a paragraph. Raises PackageError beyond what is taken up of a file."""
        self._paragraphs += 1
        self._characters += len(text)
        if self._paragraphs > limits.MAX_PARAGRAPHS or self._characters > limits.MAX_TEXT:
            raise refusal.too_long()


Watch = Callable[[str, str, _Element, Inline], None]  # told of each paragraph's part, path, element and inside


class Tools(msgspec.Struct, frozen=True, eq=False):
    """What every story of a document is read with."""

    cascade: Cascade
    numbering: Numbering
    table_styles: TableStyles
    setups: list[PageSetup]
    tables_outdented: bool
    extent: Extent
    inline: type[Inline] = Inline
    watch: Watch | None = None


class ReadBox(Protocol):
    """Reads a text box anchored at a place into a story of its own and gives the story's index."""

    def __call__(self, box: TextBox, path: str, place: Place, part: str, section: int, /) -> int:
        """See the class."""


class StoryReader:
    """Reads the blocks of one story; of the body, its sections too."""

    def __init__(self, tools: Tools, read_box: ReadBox, part: str, section: int, *, body: bool = False) -> None:
        """``section`` is the section it belongs to, the first one for the body."""
        self._tools = tools
        self._read_box = read_box
        self._part = part
        self._section = section
        self._body = body
        self._fields: list[OpenField] = []
        self._tables = 0
        self.paragraphs: list[Paragraph] = []
        self.bounds: list[int] = []  # how many paragraphs stand before the end of each section
        self.with_tables: set[int] = set()

    def read(self, parent: _Element, place: Place) -> None:
        """Read the blocks of a story's root, of a cell, of a text box."""
        paragraphs = tables = 0
        for block in blocks(parent):
            tag = block.tag
            if tag == P:
                paragraphs += 1
                laid = self._tools.cascade.paragraph(leading(block, PPR), place.look)
                self._paragraph(block, laid, f"{place.path}/p[{paragraphs}]", place)
                if laid.closes_section and self._body and place.cell is None:
                    place = self._next_section(place)
            elif tag == TBL:
                tables += 1
                self._table(block, f"{place.path}/tbl[{tables}]", place)

    def _next_section(self, place: Place) -> Place:
        """Close a section; gives the place of what follows."""
        self.bounds.append(len(self.paragraphs))
        setups = self._tools.setups
        self._section = min(self._section + 1, len(setups) - 1)
        setup = setups[self._section]
        return Place(place.path, setup.section.left, setup.column_right)

    # tables

    def _table(self, element: _Element, path: str, place: Place) -> None:
        rows = rows_of(element)
        column = place.left, place.right
        table = Table(element, rows, self._tools.table_styles, column, outdented=self._tools.tables_outdented)
        index, self._tables = self._tables, self._tables + 1
        self.with_tables.add(self._section)
        for r, (row, _) in enumerate(rows):
            if child(child(row, "trPr"), "del") is not None:
                continue  # a tracked deletion
            for c, box in enumerate(table.cells(r)):
                cell = _cell(index, r, box, table.columns, place.cell)
                self.read(box.element, Place(f"{path}/tr[{r + 1}]/tc[{c + 1}]", box.left, box.right, cell, box.look))

    # paragraphs

    def _paragraph(self, element: _Element, laid: Laid, path: str, place: Place) -> None:
        inline = self._tools.inline(laid.looks.of, self._fields)
        inline.read(element)
        if self._fields:
            inline.close()
        text = inline.text
        if laid.mark_deleted and not text:
            return  # deleted with its mark
        lines, boxes = self._drawn(inline.drawings, path, place) if inline.drawings else ((), ())
        self._tools.extent.add(text)
        if self._tools.watch is not None:
            self._tools.watch(self._part, path, element, inline)
        left, right = place.left, place.right
        if laid.frame is not None:
            left, right = laid.frame.edges(self._tools.setups[self._section].section, (left, right))
        label, label_look = self._label(laid) if laid.num_id else (_NO_LABEL, None)
        self.paragraphs.append(
            Paragraph(
                text=text,
                runs=inline.runs(),
                format=laid.format,
                mark=laid.mark,
                style=laid.style,
                part=self._part,
                path=path,
                section=self._section,
                left=left,
                right=max(right, left + _NARROWEST),
                label=label.text,
                label_kind=label.kind,
                label_level=label.level,
                list_id=label.list_id,
                cell=place.cell,
                fields=tuple(inline.fields),
                lines=lines,
                text_boxes=boxes,
                page_break=inline.page_break,
                label_format=label_look,
                framed=laid.frame is not None,
                written=inline.written,
            )
        )

    def _label(self, laid: Laid) -> tuple[Label, RunFormat | None]:
        label = self._tools.numbering.label(laid.num_id, laid.level)
        definition = self._tools.numbering.level(laid.num_id, laid.level)
        if label is None or definition is None:
            return _NO_LABEL, None
        return label, laid.looks.of_label(laid.mark_properties, definition.run)

    def _drawn(
        self, drawings: list[_Element], path: str, place: Place
    ) -> tuple[tuple[DrawnLine, ...], tuple[int, ...]]:
        lines: list[DrawnLine] = []
        boxes: list[int] = []
        for element in drawings:
            kind: Literal["drawingml", "vml"] = "drawingml" if element.tag == DRAWING else "vml"
            for item in drawn_in(element, pt(place.right - place.left)):
                if isinstance(item, TextBox):
                    anchored = f"{path}/txbx[{len(boxes) + 1}]"
                    boxes.append(self._read_box(item, anchored, place, self._part, self._section))
                elif isinstance(item, Rule):
                    lines.append(DrawnLine(item.width, kind))
        return tuple(lines), tuple(boxes)


def drawn_in(element: _Element, column: float) -> Drawn:
    """What a ``w:drawing``, ``w:pict`` or ``w:object`` shows in a text column that is so many pt wide."""
    return drawing.drawn(element) if element.tag == DRAWING else vml.drawn(element, column)


def blocks(parent: _Element) -> Iterator[_Element]:
    """Block children, those of transparent containers in their place."""
    for block in parent:
        tag = block.tag
        if tag in _TRANSPARENT:
            yield from blocks(block)
        elif tag == ALTERNATE:
            branch = chosen(block)
            if branch is not None:
                yield from blocks(branch)
        else:
            yield block


def rows_of(table: _Element) -> list[tuple[_Element, list[_Element]]]:
    """The rows of a ``w:tbl``, each with its cells."""
    return [(row, [cell for cell in blocks(row) if cell.tag == TC]) for row in blocks(table) if row.tag == TR]


def _cell(table: int, row: int, box: CellBox, columns: int, outer: Cell | None) -> Cell:
    return Cell(
        table=table,
        outer_table=table if outer is None else outer.outer_table,
        row=row,
        column=box.column,
        span=box.span,
        columns=columns,
        depth=1 if outer is None else outer.depth + 1,
        border_bottom=box.border_bottom,
        border_top=box.border_top,
        goes_on=box.goes_on,
    )
