"""Effective formats. Every value a reader would see, and where it comes from."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Literal

import msgspec


class Level(StrEnum):
    """Where in the cascade of ECMA-376 17.7.2 a value was set, weakest first."""

    DEFAULT = "default"  # the application's own default: the file says nothing
    DOC_DEFAULTS = "docDefaults"
    THEME = "theme"
    TABLE_STYLE = "table_style"
    PARAGRAPH_STYLE = "paragraph_style"
    NUMBERING = "numbering"
    CHARACTER_STYLE = "character_style"
    DIRECT = "direct"


class Source(msgspec.Struct, frozen=True):
    """The origin of one value: of an inherited one the style of the chain that says it.

    ``name`` is the style's name as Word shows it, or the theme slot; ``by`` is who refers to that slot.
    """

    level: Level
    name: str = ""
    by: Source | None = None


class RunFormat(msgspec.Struct, frozen=True, eq=False):
    """What a run of characters looks like (ECMA-376 17.3.2). Instances are shared between equal runs."""

    font: str  # effective typeface of Latin and Vietnamese letters, theme resolved
    size: float  # pt
    bold: bool
    italic: bool
    underline: str  # "" for none, else the ST_Underline value
    strike: bool
    caps: bool
    small_caps: bool
    hidden: bool
    color: str  # "auto" or RRGGBB in capitals, theme colours resolved
    highlight: str  # "" for none
    spacing: float  # pt added between characters
    vertical: Literal["baseline", "superscript", "subscript"]
    sources: dict[str, Source]  # by field name; a field that is absent has Level.DEFAULT
    font_marked: str = ""  # typeface of letters beyond ASCII (the hAnsi slot) where it is not ``font``

    def source(self, field: str) -> Source:
        """Where the value of a field comes from."""
        return self.sources.get(field, Source(Level.DEFAULT))


class TabStop(msgspec.Struct, frozen=True):
    """A tab stop; position in pt from the left edge of the text column."""

    position: float
    kind: Literal["left", "center", "right", "decimal", "bar", "num"]
    leader: str = ""


class ParagraphFormat(msgspec.Struct, frozen=True, eq=False):
    """How a paragraph is laid out (ECMA-376 17.3.1). Lengths in pt. Instances are shared."""

    align: Literal["left", "center", "right", "justify"]
    indent_left: float
    indent_right: float
    first_line: float  # negative: hanging
    space_before: float
    space_after: float
    line_rule: Literal["multiple", "exact", "at_least"]
    line: float  # lines for "multiple", pt otherwise
    contextual_spacing: bool
    keep_next: bool
    page_break_before: bool
    outline_level: int | None  # 0-8, None for body text
    border_top: bool
    border_bottom: bool
    tabs: tuple[TabStop, ...]
    sources: dict[str, Source]

    def source(self, field: str) -> Source:
        """Where the value of a field comes from."""
        return self.sources.get(field, Source(Level.DEFAULT))


class Setting(msgspec.Struct, frozen=True, eq=False):
    """One value of a format, with where it comes from."""

    look: RunFormat | ParagraphFormat
    field: str

    @property
    def value(self) -> Any:
        """The value itself, in the unit of its field."""
        return getattr(self.look, self.field)

    @property
    def source(self) -> Source:
        """Where it comes from."""
        return self.look.source(self.field)
