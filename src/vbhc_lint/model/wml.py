"""Names and value types of WordprocessingML (ECMA-376 17), as far as a reader needs them."""

from __future__ import annotations

from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V = "{urn:schemas-microsoft-com:vml}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"

VAL = W + "val"
P, PPR, RUN, RPR = W + "p", W + "pPr", W + "r", W + "rPr"
TBL, TR, TC, TCPR = W + "tbl", W + "tr", W + "tc", W + "tcPr"
SECTPR = W + "sectPr"
DRAWING = W + "drawing"
ALTERNATE = MC + "AlternateContent"

_FALSE = frozenset({"0", "false", "off"})
_FARTHEST = 1e9  # beyond any sheet, in whatever unit
_LARGEST = 2**31 - 1  # of a whole number, as Word keeps it
_UNITS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "pi": 12.0}


def child(parent: _Element | None, name: str) -> _Element | None:
    """The first child ``w:name``, or None; of None too. Faster than ``find``."""
    return None if parent is None else next(parent.iterchildren(W + name), None)


def leading(parent: _Element, tag: str) -> _Element | None:
    """The child of that tag, which the schema puts first; None where there is none."""
    for first in parent:
        return first if first.tag == tag else next(parent.iterchildren(tag), None)
    return None


def on(element: _Element | None) -> bool:
    """ST_OnOff of an element: absent is off, present without a value is on."""
    return element is not None and element.get(VAL, "1") not in _FALSE


def val(parent: _Element | None, name: str) -> str | None:
    """``w:val`` of the child ``w:name``, or None."""
    found = child(parent, name)
    return None if found is None else found.get(VAL)


def integer(text: str | None, default: int = 0) -> int:
    """A whole number as written, or the default where it cannot be read."""
    try:
        value = int(text) if text else default
    except ValueError:  # too many digits also
        return default
    return value if abs(value) <= _LARGEST else default


def points(text: str | None, per_point: float = 20.0) -> float | None:
    """A measure in pt: a bare number in twips or another part of a point, or one with its unit (22.9.2.15)."""
    if not text:
        return None
    try:
        unit = _UNITS.get(text[-2:])
        value = float(text) / per_point if unit is None else float(text[:-2]) * unit
    except ValueError:
        return None
    return value if abs(value) < _FARTHEST else None  # not for nan, which is no measure
