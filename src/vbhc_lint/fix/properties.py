"""Values of formats set in property elements, each child where the schema wants it (ECMA-376 17.3.1, 17.3.2, 17.6)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lxml.etree import _Element

from vbhc_lint.fix.pen import UneditableError, make
from vbhc_lint.model.wml import VAL, W, child, points
from vbhc_lint.units import TWIPS_PER_PT, pt

_TWIPS_PER_LINE = 240


def _names(names: str) -> list[str]:
    return names.split()


RUN_ORDER = _names(
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish"
    " webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang"
    " eastAsianLayout specVanish oMath rPrChange"
)
PARAGRAPH_ORDER = _names(
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs"
    " suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd"
    " snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment"
    " textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
)
SECTION_ORDER = _names(
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols"
    " formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange"
)
STYLE_ORDER = _names(
    "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal"
    " personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr"
)
_JC = {"left": "left", "center": "center", "right": "right", "justify": "both"}
_RULES = {"multiple": "auto", "exact": "exact", "at_least": "atLeast"}


def placed(parent: _Element, name: str, order: list[str]) -> _Element:
    """The child of that name, made where it belongs if it is not there."""
    found = child(parent, name)
    if found is not None:
        return found
    found = make(name)
    later = {W + other for other in order[order.index(name) + 1 :]}
    follower = next((item for item in parent if item.tag in later), None)
    parent.append(found) if follower is None else follower.addprevious(found)
    return found


def _only(element: _Element, *gone: str, **said: str) -> None:
    """Say some attributes of an element and drop others."""
    for name in gone:
        element.attrib.pop(W + name, "")
    for name, value in said.items():
        element.set(W + name, value)


def _size(rpr: _Element, value: float) -> None:
    for name in ("sz", "szCs"):
        placed(rpr, name, RUN_ORDER).set(VAL, str(round(value * 2)))


def _switch(name: str, order: list[str]) -> Callable[[_Element, bool], None]:
    def switch(properties: _Element, value: bool) -> None:
        element = placed(properties, name, order)
        _only(element, "val", **({} if value else {"val": "0"}))

    return switch


def _font(rpr: _Element, value: str) -> None:
    fonts = placed(rpr, "rFonts", RUN_ORDER)
    _only(fonts, "asciiTheme", "hAnsiTheme", "cstheme", ascii=value, hAnsi=value, cs=value)


def _color(rpr: _Element, value: str) -> None:
    _only(placed(rpr, "color", RUN_ORDER), "themeColor", "themeTint", "themeShade", val=value)


def _or_none(name: str) -> Callable[[_Element, str], None]:
    def said(rpr: _Element, value: str) -> None:
        placed(rpr, name, RUN_ORDER).set(VAL, value or "none")

    return said


def _align(ppr: _Element, value: str) -> None:
    placed(ppr, "jc", PARAGRAPH_ORDER).set(VAL, _JC[value])


def _indent_left(ppr: _Element, value: float) -> None:
    gone = ("start", "startChars", "leftChars")
    _only(placed(ppr, "ind", PARAGRAPH_ORDER), *gone, left=_twips(value))


def _indents(ppr: _Element, value: float) -> None:
    gone = ("start", "startChars", "leftChars", "end", "endChars", "rightChars")
    _only(placed(ppr, "ind", PARAGRAPH_ORDER), *gone, left=_twips(value), right=_twips(value))


def _first_line(ppr: _Element, value: float) -> None:
    gone = ("hanging", "hangingChars", "firstLineChars", "firstLine")
    said = {"firstLine" if value >= 0 else "hanging": _twips(abs(value))}
    _only(placed(ppr, "ind", PARAGRAPH_ORDER), *gone, **said)


def _space(side: str) -> Callable[[_Element, float], None]:
    def space(ppr: _Element, value: float) -> None:
        spacing = placed(ppr, "spacing", PARAGRAPH_ORDER)
        _only(spacing, f"{side}Autospacing", f"{side}Lines", **{side: _twips(value)})

    return space


def _line(ppr: _Element, value: float | tuple[str, float]) -> None:
    """A number of lines, or a rule with its lines or points."""
    rule, line = value if isinstance(value, tuple) else ("multiple", value)
    per = _TWIPS_PER_LINE if rule == "multiple" else TWIPS_PER_PT
    _only(placed(ppr, "spacing", PARAGRAPH_ORDER), line=str(round(line * per)), lineRule=_RULES[rule])


RUN: dict[str, Callable[[_Element, Any], None]] = {
    "size": _size, "bold": _switch("b", RUN_ORDER), "italic": _switch("i", RUN_ORDER), "font": _font,
    "color": _color, "caps": _switch("caps", RUN_ORDER), "highlight": _or_none("highlight"),
    "underline": _or_none("u"),
}  # fmt: skip
PARAGRAPH: dict[str, Callable[[_Element, Any], None]] = {
    "align": _align, "first_line": _first_line, "space_before": _space("before"), "space_after": _space("after"),
    "line": _line, "contextual_spacing": _switch("contextualSpacing", PARAGRAPH_ORDER),
    "indent_left": _indent_left, "indents": _indents,
}  # fmt: skip


def _numbered(name: str) -> Callable[[_Element, object], None]:
    def numbered(sectpr: _Element, value: object) -> None:
        placed(sectpr, "pgNumType", SECTION_ORDER).set(W + name, str(value))

    return numbered


def _landscape(sectpr: _Element, value: bool) -> None:
    size = placed(sectpr, "pgSz", SECTION_ORDER)
    sides = size.get(W + "w", ""), size.get(W + "h", "")
    if not all(map(points, sides)):
        raise UneditableError
    width, height = sorted(sides, key=lambda side: points(side) or 0.0)
    _only(size, "orient", **({"w": height, "h": width, "orient": "landscape"} if value else {"w": width, "h": height}))


SECTION: dict[str, Callable[[_Element, Any], None]] = {
    "title_page": _switch("titlePg", SECTION_ORDER), "page_start": _numbered("start"), "page_format": _numbered("fmt"),
    "landscape": _landscape,
}  # fmt: skip


def set_margin(sectpr: _Element, side: str, by: float) -> None:
    """Widen or narrow a margin, by so many mm: what the gutter adds to it stays."""
    margins = placed(sectpr, "pgMar", SECTION_ORDER)
    now = points(margins.get(W + side))
    margins.set(W + side, _twips((72.0 if now is None else now) + pt(by)))


def set_paper(sectpr: _Element, sides: tuple[float, float]) -> None:
    """Set the sheet to sides in mm, the shorter first; a sheet that is turned stays turned."""
    size = placed(sectpr, "pgSz", SECTION_ORDER)
    width, height = (_twips(pt(side)) for side in sorted(sides))
    turned = (points(size.get(W + "w")) or 0.0) > (points(size.get(W + "h")) or 0.0)
    _only(size, "code", w=height if turned else width, h=width if turned else height)


def _twips(length: float) -> str:
    return str(round(length * TWIPS_PER_PT))
