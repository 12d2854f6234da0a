"""Page set-up (ECMA-376 17.6), before stories and paragraphs are known."""

from __future__ import annotations

import msgspec
from lxml.etree import _Element

from vbhc_lint.model.wml import R, W, integer, on, points
from vbhc_lint.units import mm

_LETTER = 612.0, 792.0  # pt, where w:pgSz is missing
_MARGIN = 72.0  # pt, where w:pgMar says nothing


class PageSetup(msgspec.Struct, frozen=True, eq=False):
    """One ``w:sectPr``: lengths in mm, header and footer relationships by kind and type."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    gutter: float
    title_page: bool
    columns: int
    column_width: float | None  # of the first column, None where there is but one
    page_start: int | None
    page_format: str
    references: dict[tuple[str, str], str]  # ("header", "first") -> relationship id


def read_setup(sectpr: _Element | None, gutter_at_top: bool) -> PageSetup:
    """The page set-up of a section, the gutter added to the margin it widens."""
    size = _child(sectpr, "pgSz")
    margins = _child(sectpr, "pgMar")
    width, height = _length(size, "w", _LETTER[0]), _length(size, "h", _LETTER[1])
    edges = {side: abs(_length(margins, side, _MARGIN)) for side in ("top", "bottom", "left", "right")}
    gutter = _length(margins, "gutter", 0.0)
    right_gutter = on(_child(sectpr, "rtlGutter"))
    edges["top" if gutter_at_top else "right" if right_gutter else "left"] += gutter
    numbers = _child(sectpr, "pgNumType")
    start = None if numbers is None else numbers.get(W + "start")
    columns, column_width = _columns(_child(sectpr, "cols"), width - edges["left"] - edges["right"])
    return PageSetup(
        width=width,
        height=height,
        **edges,
        gutter=gutter,
        title_page=on(_child(sectpr, "titlePg")),
        columns=columns,
        column_width=column_width,
        page_start=None if start is None else integer(start),
        page_format="decimal" if numbers is None else numbers.get(W + "fmt", "decimal"),
        references=_references(sectpr),
    )


def _child(sectpr: _Element | None, name: str) -> _Element | None:
    return None if sectpr is None else sectpr.find(W + name)


def _length(element: _Element | None, name: str, default: float) -> float:
    """An attribute's length in mm; the default is in pt."""
    length = None if element is None else points(element.get(W + name))
    return mm(default if length is None else length)


def _columns(cols: _Element | None, room: float) -> tuple[int, float | None]:
    """How many columns, and the width in mm of the first."""
    if cols is None:
        return 1, None
    own = cols.findall(W + "col")
    equal = cols.get(W + "equalWidth", "1") not in ("0", "false", "off")
    if not equal and own:
        return len(own), None if len(own) == 1 else _length(own[0], "w", 0.0)
    count = max(integer(cols.get(W + "num"), 1), 1)
    if count == 1:
        return 1, None
    return count, (room - (count - 1) * _length(cols, "space", 36.0)) / count


def _references(sectpr: _Element | None) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for kind in ("header", "footer"):
        for reference in () if sectpr is None else sectpr.iterchildren(f"{W}{kind}Reference"):
            found[kind, reference.get(W + "type", "default")] = reference.get(R + "id", "")
    return found
