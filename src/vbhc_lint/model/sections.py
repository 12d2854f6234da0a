"""Page set-up (ECMA-376 17.6), before stories and paragraphs are known."""

from __future__ import annotations

import msgspec
from lxml.etree import _Element

from vbhc_lint.model.page import Section
from vbhc_lint.model.wml import SECTPR, R, W, child, integer, on, points
from vbhc_lint.units import mm

_LETTER = 612.0, 792.0  # pt, where w:pgSz is missing
_MARGIN = 72.0  # pt, where w:pgMar says nothing
_PAGES = ("default", "first", "even")  # 17.18.36
_COLUMN_SPACE = 36.0  # pt, the default of w:space (17.6.4)


class PageSetup(msgspec.Struct, frozen=True, eq=False):
    """One ``w:sectPr``: the section still without its stories and paragraphs, and what they need."""

    section: Section
    column_right: float  # right edge of its first text column, mm
    references: dict[tuple[str, str], str]  # ("header", "first") -> relationship id


def read_setups(root: _Element, *, gutter_at_top: bool) -> list[PageSetup]:
    """The set-ups of all sections in order, at least one."""
    return [_setup(index, sectpr, gutter_at_top) for index, sectpr in enumerate(setups_of(root))]


def setups_of(root: _Element) -> list[_Element | None]:
    """The element of each section in order; None where the file says nothing of its only one."""
    found = [s for s in root.iter(SECTPR) if (parent := s.getparent()) is None or parent.tag != W + "sectPrChange"]
    return [*found] or [None]


def _setup(index: int, sectpr: _Element | None, gutter_at_top: bool) -> PageSetup:
    size, margins, kind = child(sectpr, "pgSz"), child(sectpr, "pgMar"), child(sectpr, "type")
    width, height = (_side(size, name, default) for name, default in zip("wh", _LETTER, strict=True))
    edges = {side: abs(_length(margins, side, _MARGIN)) for side in ("top", "bottom", "left", "right")}
    gutter = _length(margins, "gutter", 0.0)
    edges["top" if gutter_at_top else "right" if on(child(sectpr, "rtlGutter")) else "left"] += gutter
    numbers = child(sectpr, "pgNumType")
    start = None if numbers is None else numbers.get(W + "start")
    columns, column = _columns(child(sectpr, "cols"), width - edges["left"] - edges["right"])
    section = Section(
        index=index,
        width=width,
        height=height,
        landscape=width > height,
        **edges,
        gutter=gutter,
        title_page=on(child(sectpr, "titlePg")),
        columns=columns,
        page_start=None if start is None else integer(start),
        page_format="decimal" if numbers is None else numbers.get(W + "fmt", "decimal"),
        headers={},
        footers={},
        first=0,
        last=0,
        holds_table=False,
        continuous=kind is not None and kind.get(W + "val") == "continuous",
    )
    return PageSetup(section, edges["left"] + column, _references(sectpr))


class Apart(msgspec.Struct, frozen=True):
    """What of a page set-up only a drawing needs, in mm: how far from the edge of the sheet its header and footer
    stand, what lies between its columns."""

    header: float
    footer: float
    between: float


def apart(sectpr: _Element | None) -> Apart:
    """The same as a ``w:sectPr`` says it."""
    margins, cols = child(sectpr, "pgMar"), child(sectpr, "cols")
    return Apart(
        _length(margins, "header", _MARGIN / 2),
        _length(margins, "footer", _MARGIN / 2),
        _length(cols, "space", _COLUMN_SPACE),
    )


def _side(size: _Element | None, name: str, default: float) -> float:
    """The width or height of the sheet in mm; one that no sheet has is as good as not said."""
    length = _length(size, name, default)
    return length if length > 0 else mm(default)


def _length(element: _Element | None, name: str, default: float) -> float:
    """An attribute's length in mm; the default is in pt."""
    length = None if element is None else points(element.get(W + name))
    return mm(default if length is None else length)


def _columns(cols: _Element | None, room: float) -> tuple[int, float]:
    """How many columns, and the width in mm of the first."""
    if cols is None:
        return 1, room
    own = cols.findall(W + "col")
    if own and cols.get(W + "equalWidth", "1") in ("0", "false", "off"):
        return len(own), _length(own[0], "w", 0.0)
    count = max(integer(cols.get(W + "num"), 1), 1)
    return count, (room - (count - 1) * _length(cols, "space", _COLUMN_SPACE)) / count


def _references(sectpr: _Element | None) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for kind in ("header", "footer"):
        for reference in () if sectpr is None else sectpr.iterchildren(f"{W}{kind}Reference"):
            if (pages := reference.get(W + "type", "default")) in _PAGES:
                found[kind, pages] = reference.get(R + "id", "")
    return found
