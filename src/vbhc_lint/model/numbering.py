"""Automatic numbers (ECMA-376 17.9): list definitions, counters, and the label the reader sees."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

import msgspec
from lxml.etree import _Element

from vbhc_lint.expression import compiled
from vbhc_lint.model.format import Level, Source
from vbhc_lint.model.numerals import render
from vbhc_lint.model.said import Said, said_of_paragraph, said_of_run
from vbhc_lint.model.symbols import bullet
from vbhc_lint.model.theme import Theme
from vbhc_lint.model.wml import ALTERNATE, MC, W, child, integer, on, val

LEVELS = 9
_LONGEST = 255  # characters of w:lvlText, and of a label: placeholders multiply them, in every paragraph
_SOURCE = Source(Level.NUMBERING)
_PLACEHOLDER = compiled(r"%([1-9])")


class ListLevel(msgspec.Struct, frozen=True, eq=False):
    """One ``w:lvl``."""

    start: int
    kind: str  # numFmt
    text: str  # lvlText, with %1 …
    legal: bool  # w:isLgl: all numbers in Arabic digits
    restart: int | None  # w:lvlRestart
    paragraph: Said
    run: Said  # of the label alone


class Label(msgspec.Struct, frozen=True):
    """A paragraph's number as the reader sees it."""

    text: str
    kind: str
    level: int
    list_id: int


class Numbering:
    """The lists of a document and where their counters stand. Paragraphs must be asked for in reading order."""

    def __init__(self, load: Callable[[], _Element | None], theme: Theme) -> None:
        """``load`` gives the root of the numbering part; it is read when a paragraph first asks for a list."""
        self._load = load
        self._theme = theme
        self._elements_of: dict[int, dict[int, _Element]] = {}
        self._levels: dict[tuple[int, int], ListLevel | None] = {}
        self._linked: dict[tuple[int, str], int | None] = {}
        self._abstract_ids: dict[int, str] = {}
        self._counters: dict[str, list[int | None]] = {}
        self._begun: set[tuple[int, int]] = set()
        self._starts: dict[int, dict[int, int]] = {}

    @cached_property
    def _root(self) -> _Element | None:
        return self._load()

    @cached_property
    def _nums(self) -> dict[int, _Element]:
        nums = () if self._root is None else self._root.iterchildren(W + "num")
        return {integer(num.get(W + "numId")): num for num in nums}

    @cached_property
    def _abstracts(self) -> dict[str, _Element]:
        abstracts = () if self._root is None else self._root.iterchildren(W + "abstractNum")
        return {abstract.get(W + "abstractNumId", ""): abstract for abstract in abstracts}

    @cached_property
    def _linked_abstracts(self) -> dict[str, str]:
        """The first abstract list of each ``w:styleLink``."""
        links: dict[str, str] = {}
        for abstract_id, abstract in self._abstracts.items():
            links.setdefault(val(abstract, "styleLink") or "", abstract_id)
        return links

    def level(self, num_id: int, level: int) -> ListLevel | None:
        """The definition of a level of a list, overrides applied; None where there is none."""
        key = num_id, level
        if key not in self._levels:
            element = self._elements(num_id).get(level)
            self._levels[key] = None if element is None else _list_level(element, self._theme)
        return self._levels[key]

    def linked_level(self, num_id: int, style_id: str) -> int | None:
        """The level whose ``w:pStyle`` is the style, or None."""
        key = num_id, style_id
        if key not in self._linked:
            levels = self._elements(num_id).items()
            self._linked[key] = next((level for level, lvl in levels if val(lvl, "pStyle") == style_id), None)
        return self._linked[key]

    def label(self, num_id: int, level: int) -> Label | None:
        """Count one paragraph and give its label; None where the list or level is not defined."""
        definition = self.level(num_id, level)
        if definition is None:
            return None
        counters = self._counters.setdefault(self._abstract_id(num_id), [None] * LEVELS)
        self._count(counters, num_id, level, definition)
        if definition.kind == "bullet":
            return Label(definition.text, "bullet", level, num_id)
        text = _PLACEHOLDER.sub(lambda m: self._number(counters, num_id, int(m[1]) - 1, definition), definition.text)
        return Label(text[:_LONGEST], definition.kind, level, num_id)

    def _count(self, counters: list[int | None], num_id: int, level: int, definition: ListLevel) -> None:
        override = self._start_override(num_id, level)
        start = definition.start if override is None else override
        value = counters[level]
        restarts = override is not None and (num_id, level) not in self._begun
        counters[level] = start if value is None or restarts else value + 1
        self._begun.add((num_id, level))
        for upper in range(level):
            if counters[upper] is None:
                lvl = self.level(num_id, upper)
                counters[upper] = lvl.start if lvl else 1
        for lower in range(level + 1, LEVELS):
            if counters[lower] is not None:
                lvl = self.level(num_id, lower)
                restart = lower if lvl is None or lvl.restart is None else lvl.restart
                counters[lower] = None if level < restart else counters[lower]

    def _number(self, counters: list[int | None], num_id: int, level: int, shown: ListLevel) -> str:
        definition = self.level(num_id, level)
        value = counters[level]
        if definition is None:
            return ""
        if value is None:
            value = definition.start
        kind = "decimal" if shown.legal and definition.kind not in ("none", "bullet") else definition.kind
        return render(value, kind)

    def _start_override(self, num_id: int, level: int) -> int | None:
        """The start that a list sets for a level itself; the first word counts where it speaks twice."""
        if num_id not in self._starts:
            starts: dict[int, int | None] = {}
            for override in self._nums[num_id].iterchildren(W + "lvlOverride"):
                start = val(override, "startOverride")
                starts.setdefault(integer(override.get(W + "ilvl")), None if start is None else integer(start))
            self._starts[num_id] = {level: start for level, start in starts.items() if start is not None}
        return self._starts[num_id].get(level)

    def _abstract_id(self, num_id: int) -> str:
        """The abstract list of a ``w:num``, links through list styles followed (17.9.21, 17.9.27)."""
        if num_id not in self._abstract_ids:
            abstract_id = val(self._nums[num_id], "abstractNumId") or ""
            abstract = self._abstracts.get(abstract_id)
            link = val(abstract, "numStyleLink")
            if link is not None:
                abstract_id = self._linked_abstracts.get(link, abstract_id)
            self._abstract_ids[num_id] = abstract_id
        return self._abstract_ids[num_id]

    def _elements(self, num_id: int) -> dict[int, _Element]:
        """The ``w:lvl`` of a list by level, the list's own overrides in their places; none for an unknown list."""
        if num_id not in self._elements_of:
            found: dict[int, _Element] = {}
            num = self._nums.get(num_id)
            abstract = None if num is None else self._abstracts.get(self._abstract_id(num_id))
            for owner in (abstract, *(() if num is None else num.iterchildren(W + "lvlOverride"))):
                for lvl in () if owner is None else owner.iterchildren(W + "lvl"):
                    if 0 <= (level := integer(lvl.get(W + "ilvl"))) < LEVELS:
                        found[level] = lvl
            self._elements_of[num_id] = found
        return self._elements_of[num_id]


def _list_level(element: _Element, theme: Theme) -> ListLevel:
    kind = val(element, "numFmt") or val(element.find(f"{ALTERNATE}/{MC}Fallback"), "numFmt") or "decimal"
    text = (val(element, "lvlText") or "")[:_LONGEST]
    restart = val(element, "lvlRestart")
    if kind == "bullet":
        fonts = child(child(element, "rPr"), "rFonts")
        text = bullet(text, "" if fonts is None else fonts.get(W + "ascii", ""))
    return ListLevel(
        start=integer(val(element, "start")),  # 0 where it is omitted (17.9.25)
        kind=kind,
        text=text,
        legal=on(child(element, "isLgl")),
        restart=None if restart is None else integer(restart),
        paragraph=said_of_paragraph(child(element, "pPr"), _SOURCE),
        run=said_of_run(child(element, "rPr"), _SOURCE, theme),
    )
