"""From parts to the frozen page: walks every story once, in reading order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, Literal

import msgspec
from lxml.etree import _Element

from vbhc_lint.model.cascade import PLAIN, Cascade, Laid, TableLook
from vbhc_lint.model.drawing import TextBox, chosen, drawn
from vbhc_lint.model.inline import Inline, OpenField
from vbhc_lint.model.numbering import Label, Numbering
from vbhc_lint.model.page import Cell, DrawnLine, File, Paragraph, Section, Story
from vbhc_lint.model.sections import PageSetup, read_setup
from vbhc_lint.model.settings import Settings
from vbhc_lint.model.styles import StyleSheet
from vbhc_lint.model.tables import Table, TableStyles
from vbhc_lint.model.theme import Theme
from vbhc_lint.model.wml import MC, P, PPR, RPR, SECTPR, TBL, TC, TR, W
from vbhc_lint.package import Package
from vbhc_lint.units import mm, pt

Kind = Literal["body", "header", "footer", "footnote", "endnote", "text_box"]
_ALTERNATE = MC + "AlternateContent"
_TRANSPARENT = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"))
_NO_LABEL = Label("", "", 0, 0)


class Place(msgspec.Struct, frozen=True, eq=False):
    """Where blocks stand: path so far, text column in mm, the cell and what its table style says."""

    path: str
    left: float
    right: float
    cell: Cell | None = None
    look: TableLook = PLAIN


class StoryState:
    """What runs through one story while it is read."""

    def __init__(self, part: str, section: int, setups: list[PageSetup] | None = None) -> None:
        """``setups`` are the page set-ups of the body's sections; None elsewhere."""
        self.part = part
        self.section = section
        self.setups = setups
        self.paragraphs: list[Paragraph] = []
        self.fields: list[OpenField] = []
        self.tables = 0
        self.bounds: list[int] = []  # where each section of the body ends
        self.with_tables: set[int] = set()


def children(parent: _Element) -> Iterator[_Element]:
    """Block children, those of transparent containers in their place."""
    for child in parent:
        if child.tag in _TRANSPARENT:
            yield from children(child)
        elif child.tag == _ALTERNATE:
            branch = chosen(child)
            if branch is not None:
                yield from children(branch)
        else:
            yield child


class Reader:
    """Reads one package."""

    def __init__(self, package: Package) -> None:
        """Open what every story needs; parts that turn out unneeded stay unparsed."""
        self._package = package
        self._main = package.main
        self._settings = Settings(self._part("settings"))
        theme = Theme(self._part("theme"), self._settings.root)
        styles = StyleSheet(self._part("styles"), theme)
        self._numbering = Numbering(self._part("numbering"))
        self._cascade = Cascade(styles, self._numbering, theme)
        self._table_styles = TableStyles(styles, theme)
        self._stories: list[Story] = []

    def read(self) -> File:
        """The whole file. Raises PackageError where a part cannot be read."""
        root = self._package.xml(self._main)
        body = root.find(W + "body")
        setups = self._setups(root)
        state = StoryState(self._main, 0, setups)
        self._stories.append(Story("body", self._main, ()))
        if body is not None:
            self._blocks(body, _column(setups[0], "body"), state)
        self._stories[0] = Story("body", self._main, tuple(state.paragraphs))
        sections = self._sections(setups, state)
        self._notes(setups[0])
        return File(tuple(self._stories), sections, self._settings.traces(self._package, root))

    def _part(self, kind: str) -> _Element | None:
        name = self._package.related(self._main, kind)
        return None if name is None else self._package.xml(name)

    def _setups(self, root: _Element) -> list[PageSetup]:
        found = [s for s in root.iter(SECTPR) if (up := s.getparent()) is None or up.tag != W + "sectPrChange"]
        at_top = self._settings.gutter_at_top
        return [read_setup(sectpr, at_top) for sectpr in found] or [read_setup(None, at_top)]

    # blocks

    def _blocks(self, parent: _Element, place: Place, state: StoryState) -> None:
        counts: Counter[str] = Counter()
        for child in children(parent):
            if child.tag == P:
                counts["p"] += 1
                path = f"{place.path}/p[{counts['p']}]"
                self._paragraph(child, path, place, state)
                if state.setups is not None and place.cell is None:
                    place = self._next_section(child, place, state)
            elif child.tag == TBL:
                counts["tbl"] += 1
                self._table(child, f"{place.path}/tbl[{counts['tbl']}]", place, state)

    def _next_section(self, paragraph: _Element, place: Place, state: StoryState) -> Place:
        """The place of what follows: another one where the paragraph closes a section."""
        ppr = paragraph.find(PPR)
        if ppr is None or ppr.find(SECTPR) is None or state.setups is None:
            return place
        state.bounds.append(len(state.paragraphs))
        state.section = min(state.section + 1, len(state.setups) - 1)
        return _column(state.setups[state.section], place.path)

    def _table(self, element: _Element, path: str, place: Place, state: StoryState) -> None:
        rows = [child for child in children(element) if child.tag == TR]
        cells = [[child for child in children(row) if child.tag == TC] for row in rows]
        outdented = self._settings.compatibility < 15
        table = Table(element, cells, rows, self._table_styles, place.left, place.right, outdented)
        index, state.tables = state.tables, state.tables + 1
        state.with_tables.add(state.section)
        outer = place.cell
        for r, row in enumerate(rows):
            if row.find(f"{W}trPr/{W}del") is not None:
                continue
            for c, box in enumerate(table.cells(r)):
                cell = Cell(
                    table=index,
                    outer_table=index if outer is None else outer.outer_table,
                    row=r,
                    column=box.column,
                    span=box.span,
                    columns=table.columns,
                    depth=1 if outer is None else outer.depth + 1,
                    border_bottom=box.border_bottom,
                    border_top=box.border_top,
                )
                inner = Place(f"{path}/tr[{r + 1}]/tc[{c + 1}]", box.left, box.right, cell, box.look)
                self._blocks(box.element, inner, state)

    # paragraphs

    def _paragraph(self, element: _Element, path: str, place: Place, state: StoryState) -> None:
        ppr = element.find(PPR)
        laid = self._cascade.paragraph(ppr, place.look)
        mark = None if ppr is None else ppr.find(RPR)
        inline = Inline(lambda rpr: self._cascade.run(rpr, laid.style, place.look), state.fields)
        inline.read(element)
        inline.close()
        text = inline.text
        if not text and mark is not None and mark.find(W + "del") is not None:
            return  # deleted with its mark
        lines, boxes = self._drawn(inline.drawings, path, place, state)
        label = self._label(laid)
        style = self._cascade.styles.get(laid.style)
        state.paragraphs.append(
            Paragraph(
                text=text,
                runs=inline.finished_runs(),
                format=laid.format,
                mark=self._cascade.run(mark, laid.style, place.look),
                style="" if style is None else style.name,
                part=state.part,
                path=path,
                section=state.section,
                left=place.left,
                right=place.right,
                label=label.text,
                label_kind=label.kind,
                label_level=label.level,
                list_id=label.list_id,
                cell=place.cell,
                fields=tuple(inline.fields),
                lines=lines,
                text_boxes=boxes,
                page_break=inline.page_break,
            )
        )

    def _label(self, laid: Laid) -> Label:
        if not laid.num_id:
            return _NO_LABEL
        return self._numbering.label(laid.num_id, laid.level) or _NO_LABEL

    def _drawn(
        self, drawings: list[_Element], path: str, place: Place, state: StoryState
    ) -> tuple[tuple[DrawnLine, ...], tuple[int, ...]]:
        if not drawings:
            return (), ()
        lines: list[DrawnLine] = []
        boxes: list[int] = []
        for drawing in drawings:
            for item in drawn(drawing, pt(place.right - place.left)):
                if isinstance(item, TextBox):
                    boxes.append(self._text_box(item, f"{path}/txbx[{len(boxes) + 1}]", place, state))
                else:
                    lines.append(item)
        return tuple(lines), tuple(boxes)

    def _text_box(self, box: TextBox, path: str, place: Place, state: StoryState) -> int:
        right = place.right if box.width is None else place.left + mm(box.width)
        return self._story("text_box", box.content, Place(path, place.left, right), state.part, state.section)

    # stories

    def _story(self, kind: Kind, root: _Element, place: Place, part: str, section: int) -> int:
        """Read a story and give its index; boxes anchored in it come after it."""
        index = len(self._stories)
        self._stories.append(Story(kind, part, ()))
        state = StoryState(part, section)
        self._blocks(root, place, state)
        self._stories[index] = Story(kind, part, tuple(state.paragraphs))
        return index

    def _sections(self, setups: list[PageSetup], state: StoryState) -> tuple[Section, ...]:
        bounds = [*state.bounds[: len(setups) - 1], len(state.paragraphs)]
        bounds = [*bounds, *[len(state.paragraphs)] * (len(setups) - len(bounds))]
        known: dict[str, int] = {}
        inherited: dict[tuple[str, str], int] = {}
        sections = []
        for index, setup in enumerate(setups):
            inherited = inherited | self._margin_stories(setup, index, known)
            kept = {name: getattr(setup, name) for name in _KEPT}
            sections.append(
                Section(
                    index=index,
                    landscape=setup.width > setup.height,
                    headers={kind: story for (what, kind), story in inherited.items() if what == "header"},
                    footers={kind: story for (what, kind), story in inherited.items() if what == "footer"},
                    first=bounds[index - 1] if index else 0,
                    last=bounds[index],
                    holds_table=index in state.with_tables,
                    **kept,
                )
            )
        return tuple(sections)

    def _margin_stories(self, setup: PageSetup, section: int, known: dict[str, int]) -> dict[tuple[str, str], int]:
        """The headers and footers a section names itself, read once a part."""
        own = {}
        relations = self._package.relations(self._main)
        for (what, kind), rel_id in setup.references.items():
            relation = relations.get(rel_id)
            if relation is None or not self._package.has(relation.target):
                continue
            if relation.target not in known:
                root = self._package.xml(relation.target)
                story: Any = what
                known[relation.target] = self._story(story, root, _page(setup, what), relation.target, section)
            own[what, kind] = known[relation.target]
        return own

    def _notes(self, setup: PageSetup) -> None:
        """Footnotes and endnotes; the part is parsed only where the body refers to one."""
        data = self._package.part(self._main)
        kinds: tuple[tuple[Kind, bytes], ...] = (("footnote", b"footnoteReference"), ("endnote", b"endnoteReference"))
        for kind, mark in kinds:
            name = self._package.related(self._main, f"{kind}s") if mark in data else None
            if name is None:
                continue
            notes = (n for n in self._package.xml(name).iterchildren(W + kind) if n.get(W + "type", "normal") == "normal")
            for number, note in enumerate(notes, 1):
                self._story(kind, note, _page(setup, f"{kind}[{number}]"), name, 0)


_KEPT = (
    "width", "height", "top", "bottom", "left", "right", "gutter", "title_page", "columns", "page_start", "page_format",
)  # fmt: skip


def _page(setup: PageSetup, path: str) -> Place:
    """Between the page's margins."""
    return Place(path, setup.left, setup.width - setup.right)


def _column(setup: PageSetup, path: str) -> Place:
    """The first text column of a section."""
    right = setup.width - setup.right if setup.column_width is None else setup.left + setup.column_width
    return Place(path, setup.left, right)
