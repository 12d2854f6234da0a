"""Effective formats of paragraphs (ECMA-376 17.7.2): defaults, table style, paragraph style, numbering, direct.

Results are kept by what they depend on, so that equal paragraphs share one instance.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import msgspec
from lxml.etree import _Element

from vbhc_lint.model.format import Level, ParagraphFormat, RunFormat, Source, TabStop
from vbhc_lint.model.frame import Frame
from vbhc_lint.model.numbering import Numbering
from vbhc_lint.model.run_cascade import RunCascade, RunLooks, TableLook
from vbhc_lint.model.said import Said, overlay, said_of_paragraph
from vbhc_lint.model.styles import StyleSheet
from vbhc_lint.model.wml import W, child, val

_GONE = frozenset({W + "del", W + "moveFrom"})
_DIRECT = Source(Level.DIRECT)
_DEFAULTS: dict[str, Any] = {
    "align": "left", "indent_left": 0.0, "indent_right": 0.0, "first_line": 0.0, "space_before": 0.0,
    "space_after": 0.0, "line_rule": "multiple", "line": 240.0, "contextual_spacing": False, "keep_next": False,
    "page_break_before": False, "outline_level": None, "border_top": False, "border_bottom": False, "tabs": (),
}  # fmt: skip
_TWIPS_PER_LINE = 240
_TWIPS_PER_PT = 20
_AUTO_SPACE = 14.0  # pt of w:beforeAutospacing and w:afterAutospacing, as HTML has it


class Laid(msgspec.Struct, frozen=True, eq=False):
    """What a paragraph's properties come to."""

    format: ParagraphFormat
    style: str  # its name as Word shows it
    looks: RunLooks
    mark: RunFormat
    mark_properties: _Element | None
    mark_deleted: bool  # the mark is a tracked deletion
    num_id: int
    level: int
    closes_section: bool  # it holds a ``w:sectPr``
    frame: Frame | None


class Cascade:
    """Joins all levels for the paragraphs of one document."""

    def __init__(self, runs: RunCascade, styles: StyleSheet, numbering: Numbering) -> None:
        """``runs`` does the same for their runs."""
        self.runs = runs
        self._blocks = runs.blocks
        self._styles = styles
        self._numbering = numbering
        self._looks: dict[tuple[str | None, int], RunLooks] = {}
        self._paragraphs: dict[tuple[Hashable, int], Laid] = {}
        self._grounds: dict[tuple[str | None, int, bool], Said] = {}
        self._formats: dict[tuple[Hashable, ...], ParagraphFormat] = {}

    def paragraph(self, ppr: _Element | None, look: TableLook) -> Laid:
        """What a paragraph with these properties comes to in a cell of that look."""
        key = self._blocks.key(ppr), id(look)
        known = self._paragraphs.get(key)
        if known is None:
            known = self._paragraphs[key] = self._paragraph(self._blocks.whole(ppr), look)
        return known

    def _paragraph(self, ppr: _Element | None, look: TableLook) -> Laid:
        style_id = self._styles.resolve(val(ppr, "pStyle"), "paragraph")
        style = self._styles.get(style_id)
        looks = self._run_looks(style_id, look)
        said, num_id, level = self._paragraph_said(said_of_paragraph(ppr, _DIRECT), style_id, look)
        mark = child(ppr, "rPr")
        return Laid(
            format=self._shared_paragraph(said),
            style="" if style is None else style.name,
            looks=looks,
            mark=looks.of(mark),
            mark_properties=mark,
            mark_deleted=_deleted(self._blocks.whole(mark)),
            num_id=num_id,
            level=level,
            closes_section=child(ppr, "sectPr") is not None,
            frame=said["frame"][0] if "frame" in said else None,
        )

    def key(self, ppr: _Element | None) -> Hashable:
        """Equal for paragraphs that say the same."""
        return self._blocks.key(ppr)

    def speaking(self, ppr: _Element | None) -> list[_Element]:
        """All ``w:pPr`` that speak of a paragraph: those of its styles, the weakest first, its own last."""
        own = self._blocks.whole(ppr)
        styles = self._styles.chain(self._styles.resolve(val(own, "pStyle"), "paragraph"))
        said = [*(child(style.element, "pPr") for style in styles), own]
        return [properties for properties in said if properties is not None]

    def _run_looks(self, style_id: str | None, look: TableLook) -> RunLooks:
        key = style_id, id(look)
        if key not in self._looks:
            self._looks[key] = RunLooks(self.runs, style_id, look)
        return self._looks[key]

    def _paragraph_said(self, direct: Said, style_id: str | None, look: TableLook) -> tuple[Said, int, int]:
        """What all levels say, and the list and its level."""
        said = self._paragraph_ground(style_id, look, "num_id" not in direct or direct["num_id"][0] != 0)
        num_id = _first("num_id", direct, said)
        level = _first("num_level", direct, {} if "num_id" in direct else said)
        if num_id and ("num_id" in direct or "num_level" in direct):
            said = self._with_list(said, num_id, level)
        return overlay(said, direct), num_id, level

    def _paragraph_ground(self, style_id: str | None, look: TableLook, numbered: bool) -> Said:
        """All levels below direct formatting; without the lists of styles where not ``numbered``."""
        key = style_id, id(look), numbered
        if key not in self._grounds:
            defaults = overlay(self._styles.paragraph_defaults, look.paragraph)
            styled = self.runs.yields(self._styled(style_id, numbered), look.paragraph, "align", "left")
            self._grounds[key] = overlay(defaults, styled)
        return self._grounds[key]

    def _styled(self, style_id: str | None, numbered: bool) -> Said:
        """The chain of paragraph styles; a list that a style names gives way to that style's own indents."""
        said: Said = {}
        for style in self._styles.chain(style_id):
            own = style.paragraph
            if numbered and ("num_id" in own or "num_level" in own):
                num_id = _first("num_id", own, said)
                linked = self._numbering.linked_level(num_id, style.id) if num_id else None
                level = _first("num_level", own, {}) if linked is None else linked
                said = self._with_list(said, num_id, level)
                own = {**own, "num_level": (level, style.source)}
            said = overlay(said, own)
        return said

    def _with_list(self, said: Said, num_id: int, level: int) -> Said:
        definition = self._numbering.level(num_id, level)
        return said if definition is None else overlay(said, definition.paragraph)

    def _shared_paragraph(self, said: Said) -> ParagraphFormat:
        values = {field: said[field][0] if field in said else default for field, default in _DEFAULTS.items()}
        sources = {field: said[field][1] for field in _DEFAULTS if field in said}
        for side in ("before", "after"):
            auto, source = said.get(f"{side}_auto", (False, _DIRECT))
            if auto:
                values[f"space_{side}"], sources[f"space_{side}"] = _AUTO_SPACE, source
        values["line"] /= _TWIPS_PER_LINE if values["line_rule"] == "multiple" else _TWIPS_PER_PT
        stops = sorted(stop for stop in values["tabs"] if stop[1] != "clear")
        values["tabs"] = tuple(TabStop(*stop) for stop in stops)
        key = (*values.values(), *sources.items())
        known = self._formats.get(key)
        if known is None:
            known = self._formats[key] = ParagraphFormat(**values, sources=sources)
        return known


def _first(field: str, over: Said, under: Said) -> int:
    said = over.get(field) or under.get(field)
    return 0 if said is None else int(said[0])


def _deleted(mark: _Element | None) -> bool:
    """Whether a paragraph mark is a tracked deletion, or moved away."""
    return any(said.tag in _GONE for said in (() if mark is None else mark))
