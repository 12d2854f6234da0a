"""What LibreOffice draws: documents as pages of glyphs and rules, read from its PDF. Lengths in pt, y from below."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

RULE = 8.0  # pt: what is drawn no higher than this may be a rule, its arrow heads included


@dataclass(frozen=True, slots=True)
class Ink:
    """What glyphs of one text object share."""

    font: str  # "LiberationSerif-Bold"
    size: float

    @property
    def family(self) -> str:
        """The font's family."""
        return self.font.partition("-")[0]

    @property
    def bold(self) -> bool:
        """Whether it is a bold face."""
        return "Bold" in self.font

    @property
    def italic(self) -> bool:
        """Whether it is an italic or oblique face."""
        return "Italic" in self.font or "Oblique" in self.font


@dataclass(frozen=True, slots=True)
class Glyph:
    """One drawn character: its origin, and where the next one would begin."""

    text: str
    x: float
    right: float
    y: float
    ink: Ink
    page: int


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line, by its ends."""

    left: float
    right: float
    y: float


@dataclass(slots=True)
class Page:
    """A page: glyphs in the order they are painted."""

    width: float
    height: float
    glyphs: list[Glyph] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)


def pages(path: Path) -> list[Page]:
    """The pages of a PDF."""
    document = pypdfium2.PdfDocument(path)
    try:
        return [_page(page, number) for number, page in enumerate(document)]
    finally:
        document.close()


def _page(source: pypdfium2.PdfPage, number: int) -> Page:
    page = Page(*source.get_size())
    text = source.get_textpage()
    page.glyphs.extend(_glyphs(text.raw, number))
    for drawn in source.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
        left, bottom, right, top = drawn.get_bounds()
        if top - bottom <= RULE < right - left:
            page.rules.append(Rule(left, right, (top + bottom) / 2))
    return page


def _glyphs(text: Any, number: int) -> Iterator[Glyph]:
    inks: dict[int, Ink] = {}
    x, y, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
    for index in range(pdfium.FPDFText_CountChars(text)):
        if pdfium.FPDFText_IsGenerated(text, index) == 1:
            continue  # a space or line break that is not in the PDF
        drawn = pdfium.FPDFText_GetTextObject(text, index)
        key = ctypes.addressof(drawn.contents)
        if key not in inks:
            inks[key] = _ink(drawn)
        pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        pdfium.FPDFText_GetLooseCharBox(text, index, box)
        character = chr(pdfium.FPDFText_GetUnicode(text, index))
        yield Glyph(character, x.value, box.right, y.value, inks[key], number)


def _ink(drawn: Any) -> Ink:
    font, size, matrix = pdfium.FPDFTextObj_GetFont(drawn), ctypes.c_float(), pdfium.FS_MATRIX()
    name = ctypes.create_string_buffer(pdfium.FPDFFont_GetBaseFontName(font, None, 0))
    pdfium.FPDFFont_GetBaseFontName(font, name, len(name))
    pdfium.FPDFTextObj_GetFontSize(drawn, size)
    pdfium.FPDFPageObj_GetMatrix(drawn, matrix)
    return Ink(name.value.decode(), size.value * float((matrix.c**2 + matrix.d**2) ** 0.5))
