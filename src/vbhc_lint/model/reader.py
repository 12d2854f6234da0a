"""From parts to the frozen page: opens what is needed and reads every story once."""

from __future__ import annotations

from collections import Counter
from typing import Literal

import msgspec
from lxml.etree import _Element

from vbhc_lint.legacy import encoding_of
from vbhc_lint.model.blocks import Blocks
from vbhc_lint.model.cascade import Cascade
from vbhc_lint.model.cells import TableStyles
from vbhc_lint.model.drawing import TextBox
from vbhc_lint.model.encodings import decoded
from vbhc_lint.model.inline import Inline
from vbhc_lint.model.numbering import Numbering
from vbhc_lint.model.page import File, Section, Story
from vbhc_lint.model.run_cascade import RunCascade
from vbhc_lint.model.sections import PageSetup, read_setups
from vbhc_lint.model.settings import TRACES, Settings
from vbhc_lint.model.story import Extent, Place, StoryReader, Tools, Watch
from vbhc_lint.model.styles import StyleSheet
from vbhc_lint.model.theme import Theme
from vbhc_lint.model.wml import W
from vbhc_lint.package import Package
from vbhc_lint.units import mm

Kind = Literal["body", "header", "footer", "footnote", "endnote", "text_box"]
_MARGINS: tuple[Literal["header"], Literal["footer"]] = ("header", "footer")
_NOTES: tuple[tuple[Kind, str], ...] = (("footnote", "footnoteReference"), ("endnote", "endnoteReference"))


class Reader:
    """Reads one package; parts that turn out unneeded stay unparsed."""

    def __init__(self, package: Package, inline: type[Inline] = Inline, watch: Watch | None = None) -> None:
        """Open the parts that every story needs. Raises PackageError."""
        self._package = package
        self._main = package.main
        self._settings = Settings(_part(package, "settings"))
        self._blocks = Blocks()
        self._root = self._blocks.add(package.folded(self._main))
        self._stories: list[Story] = []
        self.tools = self._make_tools(inline, watch)

    def _make_tools(self, inline: type[Inline], watch: Watch | None) -> Tools:
        settings = self._settings
        package = self._package  # what these keep leads to no reader: a tree is to go with the last who needs it
        theme = Theme(lambda: _part(package, "theme"), settings.root)
        styles = StyleSheet(_part(package, "styles"), theme)
        numbering = Numbering(lambda: _part(package, "numbering"), theme)
        runs = RunCascade(styles, theme, self._blocks, table_style_yields=settings.table_style_yields)
        return Tools(
            cascade=Cascade(runs, styles, numbering),
            numbering=numbering,
            table_styles=TableStyles(styles, theme, self._blocks),
            setups=read_setups(self._root, gutter_at_top=settings.gutter_at_top),
            tables_outdented=settings.tables_outdented,
            extent=Extent(),
            inline=inline,
            watch=watch,
        )

    def read(self) -> File:
        """The whole file. Raises PackageError where a part cannot be read."""
        setups = self.tools.setups
        body = StoryReader(self.tools, self._text_box, self._main, 0, body=True)
        self._stories.append(Story("body", self._main, ()))
        for root in self._root.iterchildren(W + "body"):
            body.read(root, Place("body", setups[0].section.left, setups[0].column_right))
        self._stories[0] = Story("body", self._main, tuple(body.paragraphs))
        sections = self._sections(setups, body)
        marks = self._marks()
        self._notes(sections[0], marks)
        legacy = any(map(encoding_of, self.tools.cascade.runs.fonts()))
        stories = decoded(self._stories) if legacy else tuple(self._stories)
        return File(stories, sections, self._settings.traces(self._package, marks))

    # stories

    def _story(self, kind: Kind, root: _Element, place: Place, part: str, section: int) -> int:
        """Read a story and give its index; boxes anchored in it come after it."""
        index = len(self._stories)
        self._stories.append(Story(kind, part, ()))
        reader = StoryReader(self.tools, self._text_box, part, section)
        reader.read(root, place)
        self._stories[index] = Story(kind, part, tuple(reader.paragraphs))
        return index

    def _text_box(self, box: TextBox, path: str, place: Place, part: str, section: int, /) -> int:
        left, right = box.position.edges(box.width, self.tools.setups[section].section, (place.left, place.right))
        inner = Place(path, left + mm(box.inset_left), right - mm(box.inset_right))
        return self._story("text_box", box.content, inner, part, section)

    def _marks(self) -> Counter[str]:
        """How often the main part holds each element that leads to another part or is a trace of editing."""
        names = (*(mark for _, mark in _NOTES), *TRACES)
        return Counter(element.tag.removeprefix(W) for element in self._root.iter(*(W + name for name in names)))

    def _notes(self, section: Section, marks: Counter[str]) -> None:
        """Footnotes and endnotes; their part is parsed only where the body refers to a note."""
        for kind, mark in _NOTES:
            name = self._package.related(self._main, f"{kind}s") if marks[mark] else None
            if name is None:
                continue
            root = self._blocks.add(self._package.folded(name))
            notes = [n for n in root.iterchildren(W + kind) if n.get(W + "type", "normal") == "normal"]
            for number, note in enumerate(notes, 1):
                self._story(kind, note, _between_margins(section, f"{kind}[{number}]"), name, 0)

    # sections

    def _sections(self, setups: list[PageSetup], body: StoryReader) -> tuple[Section, ...]:
        """The sections with their paragraphs, headers and footers; what one does not name it inherits (17.10.1)."""
        count = len(body.paragraphs)
        ends = [*body.bounds[: len(setups) - 1]]
        ends += [count] * (len(setups) - len(ends))
        read: dict[str, int] = {}
        named: dict[tuple[str, str], int] = {}
        sections = []
        for setup, first, last in zip(setups, [0, *ends], ends, strict=False):
            named = named | self._margin_stories(setup, read)
            headers, footers = ({k: story for (w, k), story in named.items() if w == what} for what in _MARGINS)
            sections.append(
                msgspec.structs.replace(
                    setup.section,
                    headers=headers,
                    footers=footers,
                    first=first,
                    last=last,
                    holds_table=setup.section.index in body.with_tables,
                )
            )
        return tuple(sections)

    def _margin_stories(self, setup: PageSetup, read: dict[str, int]) -> dict[tuple[str, str], int]:
        """The headers and footers a section names itself, each part read once."""
        relations = self._package.relations(self._main)
        own: dict[tuple[str, str], int] = {}
        for what in _MARGINS:
            for (_, kind), rel_id in ((k, v) for k, v in setup.references.items() if k[0] == what):
                relation = relations.get(rel_id)
                if relation is None or not self._package.has(relation.target):
                    continue
                part = relation.target
                if part not in read:
                    root = self._blocks.add(self._package.folded(part))
                    place = _between_margins(setup.section, what)
                    read[part] = self._story(what, root, place, part, setup.section.index)
                own[what, kind] = read[part]
        return own


def _between_margins(section: Section, path: str) -> Place:
    return Place(path, section.left, section.width - section.right)


def _part(package: Package, kind: str) -> _Element | None:
    """The root of a part that the main one is related to."""
    name = package.related(package.main, kind)
    return None if name is None else package.xml(name)
