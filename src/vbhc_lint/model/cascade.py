"""Effective formats (ECMA-376 17.7.2): defaults, table style, paragraph style, numbering, character style, direct.

Results are kept by what they depend on, so that equal runs and paragraphs share one instance.
"""

from __future__ import annotations

import re
from collections.abc import Hashable
from typing import Any

import msgspec
from lxml.etree import _Element

from vbhc_lint.model.blocks import Blocks
from vbhc_lint.model.format import Level, ParagraphFormat, RunFormat, Source, TabStop
from vbhc_lint.model.frame import Frame
from vbhc_lint.model.numbering import Numbering
from vbhc_lint.model.said import TOGGLES, Said, overlay, said_of_paragraph, said_of_run
from vbhc_lint.model.styles import StyleSheet
from vbhc_lint.model.theme import Theme
from vbhc_lint.model.wml import W, child, val

_GONE = frozenset({W + "del", W + "moveFrom"})
_DIRECT = Source(Level.DIRECT)
_RUN_DEFAULTS: dict[str, Any] = {
    "font": "Times New Roman", "size": 10.0, "bold": False, "italic": False, "underline": "", "strike": False,
    "caps": False, "small_caps": False, "hidden": False, "color": "auto", "highlight": "", "spacing": 0.0,
    "vertical": "baseline",
}  # fmt: skip
_PARAGRAPH_DEFAULTS: dict[str, Any] = {
    "align": "left", "indent_left": 0.0, "indent_right": 0.0, "first_line": 0.0, "space_before": 0.0,
    "space_after": 0.0, "line_rule": "multiple", "line": 240.0, "contextual_spacing": False, "keep_next": False,
    "page_break_before": False, "outline_level": None, "border_top": False, "border_bottom": False, "tabs": (),
}  # fmt: skip
_FACE = re.compile(r"[ ,-](?:Bold ?)?(?:Bold|Italic)$", re.IGNORECASE)
_TWIPS_PER_LINE = 240
_TWIPS_PER_PT = 20
_AUTO_SPACE = 14.0  # pt of w:beforeAutospacing and w:afterAutospacing, as HTML has it
_YIELDED_SIZE = 12.0  # pt; see Cascade._yields


class TableLook(msgspec.Struct, frozen=True, eq=False):
    """What a table style says of one cell's text, conditional formats included. Shared between equal cells."""

    run: Said = {}
    paragraph: Said = {}


PLAIN = TableLook()


class RunLooks:
    """The effective formats of runs in paragraphs of one style, in cells of one look."""

    def __init__(self, cascade: Cascade, style_id: str | None, look: TableLook) -> None:
        """Start with an empty cache."""
        self._cascade = cascade
        self._style_id = style_id
        self._look = look
        self._known: dict[Hashable, RunFormat] = {}
        self._grounds: dict[str | None, Said] = {}

    def of(self, rpr: _Element | None) -> RunFormat:
        """The format of a run, or of a paragraph mark, with these properties."""
        key = self._cascade.blocks.key(rpr)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._cascade.shared_run(self._said(self._cascade.blocks.whole(rpr)))
        return known

    def of_label(self, mark: _Element | None, number: Said) -> RunFormat:
        """The format of an automatic number: the paragraph mark's, what the list level says above it (17.9.24)."""
        return self._cascade.shared_run({**self._said(self._cascade.blocks.whole(mark)), **number})

    def _said(self, rpr: _Element | None) -> Said:
        run_style = val(rpr, "rStyle")
        if run_style not in self._grounds:
            self._grounds[run_style] = self._cascade.run_ground(self._style_id, self._look, run_style)
        return {**self._grounds[run_style], **said_of_run(rpr, _DIRECT, self._cascade.theme)}


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
    """Joins all levels for the runs and paragraphs of one document."""

    def __init__(
        self, styles: StyleSheet, numbering: Numbering, theme: Theme, blocks: Blocks, *, table_style_yields: bool
    ) -> None:
        """``table_style_yields``: a table style's size and alignment give way to every paragraph style's."""
        self.theme = theme
        self.blocks = blocks
        self._styles = styles
        self._numbering = numbering
        self._table_style_yields = table_style_yields
        self._looks: dict[tuple[str | None, int], RunLooks] = {}
        self._paragraphs: dict[tuple[Hashable, int], Laid] = {}
        self._paragraph_grounds: dict[tuple[str | None, int, bool], Said] = {}
        self._run_formats: dict[tuple[Hashable, ...], RunFormat] = {}
        self._paragraph_formats: dict[tuple[Hashable, ...], ParagraphFormat] = {}

    # runs

    def run_ground(self, style_id: str | None, look: TableLook, run_style: str | None) -> Said:
        """All levels below direct formatting, toggle properties combined (17.7.3)."""
        defaults = self._styles.run_defaults
        styled = self._yields(self._styles.run(style_id, "paragraph"), look.run, "size", _YIELDED_SIZE)
        levels = look.run, styled, self._styles.run(run_style, "character")
        said = {**defaults, **levels[0], **levels[1], **levels[2]}
        for field in TOGGLES:
            if field in said:
                said[field] = _toggle(field, defaults, levels)
        return said

    def shared_run(self, said: Said) -> RunFormat:
        """The run format of what all levels say together."""
        if said.get("double_strike", (False,))[0]:
            said = {"strike": said["double_strike"], **{k: v for k, v in said.items() if k != "strike" or v[0]}}
        if found := _FACE.search(said["font"][0] if "font" in said else ""):
            named = found[0].lower()  # a face's full name in place of its family's shows that face
            said = {**said, **{field: (True, said["font"][1]) for field in ("bold", "italic") if field in named}}
        values = {field: said[field][0] if field in said else default for field, default in _RUN_DEFAULTS.items()}
        sources = {field: said[field][1] for field in _RUN_DEFAULTS if field in said}
        marked = said["font_marked"][0] if "font_marked" in said else _RUN_DEFAULTS["font"]
        key = (*values.values(), marked, *sources.items())
        known = self._run_formats.get(key)
        if known is None:
            values["font_marked"] = "" if marked == values["font"] else marked
            known = self._run_formats[key] = RunFormat(**values, sources=sources)
        return known

    def fonts(self) -> set[str]:
        """The typefaces of letters beyond ASCII in all runs seen so far."""
        return {look.font_marked or look.font for look in self._run_formats.values()}

    # paragraphs

    def paragraph(self, ppr: _Element | None, look: TableLook) -> Laid:
        """What a paragraph with these properties comes to in a cell of that look."""
        key = self.blocks.key(ppr), id(look)
        known = self._paragraphs.get(key)
        if known is None:
            known = self._paragraphs[key] = self._paragraph(self.blocks.whole(ppr), look)
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
            mark_deleted=_deleted(self.blocks.whole(mark)),
            num_id=num_id,
            level=level,
            closes_section=child(ppr, "sectPr") is not None,
            frame=said["frame"][0] if "frame" in said else None,
        )

    def _run_looks(self, style_id: str | None, look: TableLook) -> RunLooks:
        key = style_id, id(look)
        if key not in self._looks:
            self._looks[key] = RunLooks(self, style_id, look)
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
        if key not in self._paragraph_grounds:
            defaults = overlay(self._styles.paragraph_defaults, look.paragraph)
            styled = self._yields(self._styled(style_id, numbered), look.paragraph, "align", "left")
            self._paragraph_grounds[key] = overlay(defaults, styled)
        return self._paragraph_grounds[key]

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

    def _yields(self, styled: Said, table: Said, field: str, value: object) -> Said:
        """``styled`` without a value of the default paragraph style that does not override a table style's.

        MS-DOCX 2.1.1.1 (overrideTableStyleFontSizeAndJustification off, the default): a size of 12 pt and an
        alignment to the left. The document says 11 pt too; Word itself does not do so.
        """
        if self._table_style_yields or field not in table or field not in styled:
            return styled
        default = self._styles.get(self._styles.defaults.get("paragraph"))
        if default is None or styled[field] != (value, default.source):
            return styled
        return {name: said for name, said in styled.items() if name != field}

    def _shared_paragraph(self, said: Said) -> ParagraphFormat:
        values = {field: said[field][0] if field in said else default for field, default in _PARAGRAPH_DEFAULTS.items()}
        sources = {field: said[field][1] for field in _PARAGRAPH_DEFAULTS if field in said}
        for side in ("before", "after"):
            auto, source = said.get(f"{side}_auto", (False, _DIRECT))
            if auto:
                values[f"space_{side}"], sources[f"space_{side}"] = _AUTO_SPACE, source
        values["line"] /= _TWIPS_PER_LINE if values["line_rule"] == "multiple" else _TWIPS_PER_PT
        stops = sorted(stop for stop in values["tabs"] if stop[1] != "clear")
        values["tabs"] = tuple(TabStop(*stop) for stop in stops)
        key = (*values.values(), *sources.items())
        known = self._paragraph_formats.get(key)
        if known is None:
            known = self._paragraph_formats[key] = ParagraphFormat(**values, sources=sources)
        return known


def _toggle(field: str, defaults: Said, levels: tuple[Said, ...]) -> tuple[bool, Source]:
    """A toggle property (17.7.3): true where the defaults are, else true at an odd number of style levels."""
    if field in defaults and defaults[field][0]:
        return True, defaults[field][1]
    said = [level[field] for level in levels if field in level]
    if not said:
        return defaults[field]
    value = sum(1 for on, _ in said if on) % 2 == 1
    telling = [source for on, source in said if on == value]
    return value, telling[-1] if telling else said[-1][1]


def _first(field: str, over: Said, under: Said) -> int:
    said = over.get(field) or under.get(field)
    return 0 if said is None else int(said[0])


def _deleted(mark: _Element | None) -> bool:
    """Whether a paragraph mark is a tracked deletion, or moved away."""
    return any(said.tag in _GONE for said in (() if mark is None else mark))
