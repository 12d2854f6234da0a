"""Effective formats as CSS. Lengths of type in pt, of the sheet in mm, as the model has them."""

from __future__ import annotations

import re

import msgspec

from vbhc_lint.expression import compiled
from vbhc_lint.model.format import ParagraphFormat, RunFormat
from vbhc_lint.model.ruled import Ground, Line

_LINE = 1.15  # of a single line, in sizes: the line of Times New Roman
_SANS = compiled(r"arial|calibri|tahoma|verdana|helvetica|segoe|sans|aptos|carlito|roboto", re.IGNORECASE)
_FIXED = compiled(r"courier|consolas|mono", re.IGNORECASE)
_UNFIT = compiled(r"[^\w .\-]")  # letters that no typeface's name needs, and CSS could read as its own
_HIGHLIGHTS = {
    "yellow": "#ff0", "green": "#0f0", "cyan": "#0ff", "magenta": "#f0f", "blue": "#00f", "red": "#f00",
    "darkBlue": "#000080", "darkCyan": "#008080", "darkGreen": "#008000", "darkMagenta": "#800080",
    "darkRed": "#800000", "darkYellow": "#808000", "darkGray": "#808080", "lightGray": "#c0c0c0", "black": "#000",
    "white": "#fff",
}  # fmt: skip
_UNDERLINES = {"double": "double", "dotted": "dotted", "dash": "dashed", "wave": "wavy"}
_VERTICALS = {"superscript": "super", "subscript": "sub"}
_LARGEST = 1584.0  # pt: the largest sheet of Word, 22 inches; as mm no sheet comes near it
_NAME = 64  # letters of a typeface's name
_RAISED = 0.65  # of its size, as Word sets raised and lowered letters
_WHITE = "FFFFFF"  # as the sheet is; so much is copied from pages of the web
_KINDS = {
    "double": "double", "triple": "double", "dotted": "dotted", "dashed": "dashed", "dashSmallGap": "dashed",
    "dotDash": "dashed", "dotDotDash": "dashed",
}  # fmt: skip
Style = dict[str, str]


class Space(msgspec.Struct, frozen=True):
    """What is around a paragraph: space in pt before and after it, its ground, and who shares its borders."""

    before: float
    after: float
    ground: Ground
    shared_above: bool = False
    shared_below: bool = False


def plain(value: float) -> str:
    """A number as CSS has it; no length is longer than the largest sheet."""
    return f"{min(max(value, -_LARGEST), _LARGEST):.2f}".rstrip("0").rstrip(".") or "0"


def inherited(look: RunFormat, *, decoded: bool = False) -> Style:
    """What a run hands on to what stands in it; ``decoded``: its text is no longer in the letters of its font."""
    return {
        "font-family": _family(look.font, decoded=decoded),
        "font-size": f"{plain(look.size)}pt",
        "font-weight": "bold" if look.bold else "normal",
        "font-style": "italic" if look.italic else "normal",
        "font-variant": "small-caps" if look.small_caps else "normal",
        "letter-spacing": f"{plain(look.spacing)}pt" if look.spacing else "normal",
        "color": f"#{look.color}" if re.fullmatch("[0-9A-F]{6}", look.color) else "#000",
    }


def own(look: RunFormat) -> Style:
    """What holds for a run alone."""
    style: Style = {}
    lines = " ".join(["underline"] * bool(look.underline) + ["line-through"] * look.strike)
    if lines:
        style["text-decoration"] = f"{lines} {_UNDERLINES.get(look.underline, '')}".strip()
    if look.highlight:
        style["background"] = _HIGHLIGHTS.get(look.highlight, "#ff0")
    if look.vertical != "baseline":
        style |= {"vertical-align": _VERTICALS[look.vertical], "font-size": f"{plain(look.size * _RAISED)}pt"}
    if look.hidden:
        style["opacity"] = ".5"
    return style


def of_run(look: RunFormat, around: Style, *, decoded: bool = False) -> str:
    """The declarations of a run within something of the style ``around``."""
    style = differing(inherited(look, decoded=decoded), around) | own(look)
    return written(style)


def of_paragraph(laid: ParagraphFormat, space: Space) -> Style:
    """The declarations of a paragraph, with what is around it."""
    style = {
        "text-align": "" if laid.align == "justify" else laid.align,
        "margin-left": _length(laid.indent_left),
        "margin-right": _length(laid.indent_right),
        "text-indent": _length(laid.first_line),
        "margin-top": _length(space.before),
        "margin-bottom": _length(space.after),
        "line-height": _line_height(laid),
        "background-color": f"#{space.ground.fill}" if space.ground.fill not in ("", _WHITE) else "",
    }
    left_out = {"top"} if space.shared_above else set()
    left_out |= {"bottom"} if space.shared_below else set()
    for side, line in space.ground.borders.items():
        if side not in left_out:
            style |= {f"border-{side}": line_of(line), f"padding-{side}": _length(line.space)}
    return {name: value for name, value in style.items() if value}


def line_of(line: Line) -> str:
    """A border."""
    return f"{plain(line.width)}pt {_KINDS.get(line.kind, 'solid')} #{line.color or '000'}"


def differing(style: Style, around: Style) -> Style:
    """What is not so already."""
    return {name: value for name, value in style.items() if around.get(name) != value}


def written(style: Style) -> str:
    """As a ``style`` attribute holds it."""
    return ";".join(f"{name}:{value}" for name, value in style.items())


def _family(font: str, *, decoded: bool) -> str:
    kind = "monospace" if _FIXED.search(font) else "sans-serif" if _SANS.search(font) else "serif"
    like = {"serif": "'Times New Roman','Liberation Serif',", "sans-serif": "Arial,'Liberation Sans',"}.get(kind, "")
    name = "" if decoded else _UNFIT.sub("", font[:_NAME])
    return f"'{name}',{like}{kind}" if name and f"'{name}'" not in like and name not in like else f"{like}{kind}"


def _length(value: float) -> str:
    return f"{plain(value)}pt" if value else ""


def _line_height(laid: ParagraphFormat) -> str:
    if laid.line_rule == "multiple":
        return "" if laid.line == 1 else plain(laid.line * _LINE)
    return f"{plain(laid.line)}pt" if laid.line_rule == "exact" else f"max({_LINE}em,{plain(laid.line)}pt)"
