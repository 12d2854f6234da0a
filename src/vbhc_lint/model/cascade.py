"""Effective formats (ECMA-376 17.7.2): defaults, table style, paragraph style, numbering, character style, direct.

Results are kept by what they depend on, so that equal runs and paragraphs share one instance.
"""

from __future__ import annotations

from typing import Any

import msgspec
from lxml.etree import _Element

from vbhc_lint.model.format import Level, ParagraphFormat, RunFormat, Source, TabStop
from vbhc_lint.model.numbering import Numbering
from vbhc_lint.model.said import (
    PARAGRAPH_TAGS,
    RUN_TAGS,
    TOGGLES,
    Said,
    overlay,
    said_of_paragraph,
    said_of_run,
)
from vbhc_lint.model.styles import StyleSheet
from vbhc_lint.model.theme import Theme
from vbhc_lint.model.wml import VAL, W

_DIRECT = Source(Level.DIRECT)
_NOTHING: Said = {}
_RUN_DEFAULTS: dict[str, Any] = {
    "font": "Times New Roman", "size": 10.0, "bold": False, "italic": False, "underline": "", "strike": False,
    "caps": False, "small_caps": False, "hidden": False, "color": "auto", "highlight": "", "spacing": 0.0,
    "vertical": "baseline",
}  # fmt: skip
_PARAGRAPH_DEFAULTS: dict[str, Any] = {
    "align": "left", "indent_left": 0.0, "indent_right": 0.0, "first_line": 0.0, "space_before": 0.0,
    "space_after": 0.0, "line_rule": "multiple", "line": 12.0, "contextual_spacing": False, "keep_next": False,
    "page_break_before": False, "outline_level": None, "border_top": False, "border_bottom": False, "tabs": (),
}  # fmt: skip
_LINE = 12.0  # w:line counts 240 to a line: 12 when read as points
_AUTO_SPACE = 14.0  # pt of w:beforeAutospacing and w:afterAutospacing, as HTML has it


class TableLook(msgspec.Struct, frozen=True, eq=False):
    """What a table style says of one cell's text, conditional formats included. Shared between equal cells."""

    run: Said = {}
    paragraph: Said = {}


class Laid(msgspec.Struct, frozen=True, eq=False):
    """A paragraph's effective format, its style and its place in a list."""

    format: ParagraphFormat
    style: str | None  # id
    num_id: int
    level: int


PLAIN = TableLook()


class Cascade:
    """Joins all levels for runs and paragraphs of one document."""

    def __init__(self, styles: StyleSheet, numbering: Numbering, theme: Theme) -> None:
        """Start with empty caches."""
        self.styles = styles
        self._numbering = numbering
        self._theme = theme
        self._runs: dict[object, RunFormat] = {}
        self._run_grounds: dict[object, Said] = {}
        self._equal_runs: dict[object, RunFormat] = {}
        self._paragraphs: dict[object, Laid] = {}
        self._equal_paragraphs: dict[object, ParagraphFormat] = {}

    def run(self, rpr: _Element | None, style_id: str | None, look: TableLook) -> RunFormat:
        """The effective format of a run, or of a paragraph mark, in a paragraph of that style."""
        said = None if rpr is None else tuple((c.tag, *c.items()) for c in rpr.iterchildren(*RUN_TAGS))
        key = said, style_id, id(look)
        if (known := self._runs.get(key)) is None:
            known = self._runs[key] = self._run(rpr, style_id, look)
        return known

    def _run(self, rpr: _Element | None, style_id: str | None, look: TableLook) -> RunFormat:
        named = None if rpr is None else rpr.find(W + "rStyle")
        ground = self._ground(style_id, look, None if named is None else named.get(VAL))
        said = {**ground, **said_of_run(rpr, _DIRECT, self._theme)}
        if "double_strike" in said and not ("strike" in said and said["strike"][0]):
            said["strike"] = said["double_strike"]
        values = {field: said[field][0] if field in said else default for field, default in _RUN_DEFAULTS.items()}
        sources = {field: said[field][1] for field in _RUN_DEFAULTS if field in said}
        marked = said["font_high"][0] if "font_high" in said else _RUN_DEFAULTS["font"]
        key = (*values.values(), marked, *sources.items())
        if (known := self._equal_runs.get(key)) is None:
            font_marked = "" if marked == values["font"] else marked
            known = self._equal_runs[key] = RunFormat(**values, sources=sources, font_marked=font_marked)
        return known

    def _ground(self, style_id: str | None, look: TableLook, run_style: str | None) -> Said:
        """All levels below direct formatting."""
        key = style_id, id(look), run_style
        if key not in self._run_grounds:
            character = self.styles.get(run_style)
            named = self.styles.run(run_style) if character and character.kind == "character" else _NOTHING
            levels = look.run, self.styles.run(style_id), named
            defaults = self.styles.run_defaults
            said = {**defaults, **levels[0], **levels[1], **levels[2]}
            for field in TOGGLES:
                if field in said:
                    said[field] = _toggle(field, defaults, levels)
            self._run_grounds[key] = said
        return self._run_grounds[key]

    def paragraph(self, ppr: _Element | None, look: TableLook) -> Laid:
        """The effective format of a paragraph."""
        key = None if ppr is None else _paragraph_key(ppr), id(look)
        if (known := self._paragraphs.get(key)) is None:
            known = self._paragraphs[key] = self._paragraph(ppr, look)
        return known

    def _paragraph(self, ppr: _Element | None, look: TableLook) -> Laid:
        named = None if ppr is None else ppr.find(W + "pStyle")
        style_id = self.styles.resolve(None if named is None else named.get(VAL), "paragraph")
        direct = said_of_paragraph(ppr, _DIRECT)
        numbered = "num_id" not in direct or direct["num_id"][0] != 0
        said = self._styled(overlay(self.styles.paragraph_defaults, look.paragraph), style_id, numbered)
        num_id = _first("num_id", direct, said)
        level = _first("num_level", direct, {} if "num_id" in direct else said)
        if num_id and ("num_id" in direct or "num_level" in direct):
            said = self._with_list(said, num_id, level)
        return Laid(self._shared(overlay(said, direct)), style_id, num_id, level)

    def _styled(self, said: Said, style_id: str | None, numbered: bool) -> Said:
        """The chain of paragraph styles over ``said``; a list a style names gives way to that style's own indents."""
        for style in self.styles.chain(style_id):
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

    def _shared(self, said: Said) -> ParagraphFormat:
        for side in ("before", "after"):
            if f"{side}_auto" in said and said[f"{side}_auto"][0]:
                said[f"space_{side}"] = _AUTO_SPACE, said[f"{side}_auto"][1]
        values = {field: said[field][0] if field in said else default for field, default in _PARAGRAPH_DEFAULTS.items()}
        sources = {field: said[field][1] for field in _PARAGRAPH_DEFAULTS if field in said}
        if values["line_rule"] == "multiple":
            values["line"] /= _LINE
        stops = sorted(stop for stop in values["tabs"] if stop[1] != "clear")
        values["tabs"] = tuple(TabStop(*stop) for stop in stops)
        key = (*values.values(), *sources.items())
        if (known := self._equal_paragraphs.get(key)) is None:
            known = self._equal_paragraphs[key] = ParagraphFormat(**values, sources=sources)
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


def _paragraph_key(ppr: _Element) -> tuple[object, ...]:
    return tuple(
        (c.tag, *c.items(), *((g.tag, *g.items()) for g in c)) if len(c) else (c.tag, *c.items())
        for c in ppr.iterchildren(*PARAGRAPH_TAGS)
    )
