"""Effective formats of runs (ECMA-376 17.7.2): defaults, table style, paragraph style, character style, direct.

Results are kept by what they depend on, so that equal runs share one instance.
"""

from __future__ import annotations

import re
from collections.abc import Hashable
from typing import Any

import msgspec
from lxml.etree import _Element

from vbhc_lint.expression import compiled
from vbhc_lint.model.blocks import Blocks
from vbhc_lint.model.format import Level, RunFormat, Source
from vbhc_lint.model.said import TOGGLES, Said, said_of_run
from vbhc_lint.model.styles import StyleSheet
from vbhc_lint.model.theme import Theme
from vbhc_lint.model.wml import val

_DIRECT = Source(Level.DIRECT)
_DEFAULTS: dict[str, Any] = {
    "font": "Times New Roman", "size": 10.0, "bold": False, "italic": False, "underline": "", "strike": False,
    "caps": False, "small_caps": False, "hidden": False, "color": "auto", "highlight": "", "spacing": 0.0,
    "vertical": "baseline",
}  # fmt: skip
_FACE = compiled(r"[ ,-](?:Bold ?)?(?:Bold|Italic)$", re.IGNORECASE)
_YIELDED_SIZE = 12.0  # pt; see RunCascade.yields


class TableLook(msgspec.Struct, frozen=True, eq=False):
    """What a table style says of one cell's text, conditional formats included. Shared between equal cells."""

    run: Said = {}
    paragraph: Said = {}


PLAIN = TableLook()


class RunLooks:
    """The effective formats of runs in paragraphs of one style, in cells of one look."""

    def __init__(self, cascade: RunCascade, style_id: str | None, look: TableLook) -> None:
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
            known = self._known[key] = self._cascade.shared(self._said(self._cascade.blocks.whole(rpr)))
        return known

    def of_label(self, mark: _Element | None, number: Said) -> RunFormat:
        """The format of an automatic number: the paragraph mark's, what the list level says above it (17.9.24)."""
        return self._cascade.shared({**self._said(self._cascade.blocks.whole(mark)), **number})

    def _said(self, rpr: _Element | None) -> Said:
        run_style = val(rpr, "rStyle")
        if run_style not in self._grounds:
            self._grounds[run_style] = self._cascade.ground(self._style_id, self._look, run_style)
        return {**self._grounds[run_style], **said_of_run(rpr, _DIRECT, self._cascade.theme)}


class RunCascade:
    """Joins all levels for the runs of one document."""

    def __init__(self, styles: StyleSheet, theme: Theme, blocks: Blocks, *, table_style_yields: bool) -> None:
        """``table_style_yields``: a table style's size and alignment give way to every paragraph style's."""
        self.theme = theme
        self.blocks = blocks
        self._styles = styles
        self._table_style_yields = table_style_yields
        self._formats: dict[tuple[Hashable, ...], RunFormat] = {}

    def ground(self, style_id: str | None, look: TableLook, run_style: str | None) -> Said:
        """All levels below direct formatting, toggle properties combined (17.7.3)."""
        defaults = self._styles.run_defaults
        styled = self.yields(self._styles.run(style_id, "paragraph"), look.run, "size", _YIELDED_SIZE)
        levels = look.run, styled, self._styles.run(run_style, "character")
        said = {**defaults, **levels[0], **levels[1], **levels[2]}
        for field in TOGGLES:
            if field in said:
                said[field] = _toggle(field, defaults, levels)
        return said

    def shared(self, said: Said) -> RunFormat:
        """The run format of what all levels say together."""
        if said.get("double_strike", (False,))[0]:
            said = {"strike": said["double_strike"], **{k: v for k, v in said.items() if k != "strike" or v[0]}}
        if found := _FACE.search(said["font"][0] if "font" in said else ""):
            named = found[0].lower()  # a face's full name in place of its family's shows that face
            said = {**said, **{field: (True, said["font"][1]) for field in ("bold", "italic") if field in named}}
        values = {field: said[field][0] if field in said else default for field, default in _DEFAULTS.items()}
        sources = {field: said[field][1] for field in _DEFAULTS if field in said}
        marked = said["font_marked"][0] if "font_marked" in said else _DEFAULTS["font"]
        key = (*values.values(), marked, *sources.items())
        known = self._formats.get(key)
        if known is None:
            values["font_marked"] = "" if marked == values["font"] else marked
            known = self._formats[key] = RunFormat(**values, sources=sources)
        return known

    def fonts(self) -> set[str]:
        """The typefaces of letters beyond ASCII in all runs seen so far."""
        return {look.font_marked or look.font for look in self._formats.values()}

    def yields(self, styled: Said, table: Said, field: str, value: object) -> Said:
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
