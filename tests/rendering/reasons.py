"""Why LibreOffice draws a document otherwise than we read it: what is changed in it for the difference to go away."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
Change = Callable[[Document], None]


def changed(data: bytes, change: Change) -> bytes | None:
    """The document after a change; None where there is nothing to change."""
    document = docx.Document(io.BytesIO(data))
    before = [etree.tostring(root) for root in _roots(document)]
    change(document)
    if before == [etree.tostring(root) for root in _roots(document)]:
        return None
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _roots(document: Document) -> list[Any]:
    parts = [rel.target_part for rel in document.part.rels.values() if not rel.is_external]
    return [document.element, *(part.element for part in parts if hasattr(part, "element"))]


def _drop(document: Document, *paths: str) -> None:
    for root in _roots(document):
        for path in paths:
            for element in root.findall(path):
                element.getparent().remove(element)


def _theme_of_the_language(document: Document) -> None:
    for element in document.settings.element.iter(f"{W}themeFontLang"):
        element.attrib.pop(f"{W}val", None)


def _grid_as_the_cells_say(document: Document) -> None:
    """By the first row that has a cell for each column."""
    for root in _roots(document):
        for table in root.iter(f"{W}tbl"):
            grid = table.findall(f"{W}tblGrid/{W}gridCol")
            rows = ([cell.find(f"{W}tcPr/{W}tcW") for cell in row.findall(f"{W}tc")] for row in table.findall(f"{W}tr"))
            said = next((row for row in rows if len(row) == len(grid) and None not in row), ())
            for column, width in zip(grid, said, strict=False):
                column.set(f"{W}w", width.get(f"{W}w"))


def _toggles_of_character_styles(document: Document) -> None:
    toggles = ("b", "i", "caps", "smallCaps", "strike", "vanish")
    _drop(document, *(f"{W}style[@{W}type='character']/{W}rPr/{W}{toggle}" for toggle in toggles))


def _size_of_the_default_style(document: Document) -> None:
    """Say it in the document defaults too."""
    size = document.styles.element.find(f"{W}style[@{W}default='1'][@{W}type='paragraph']/{W}rPr/{W}sz")
    defaults = document.styles.element.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    if size is not None and defaults is not None:
        defaults.append(parse_xml(f'<w:sz {nsdecls("w")} w:val="{size.get(f"{W}val")}"/>'))


def _fonts_of_headings(document: Document) -> None:
    """Say the document defaults' font in each style that has no parent."""
    fonts = document.styles.element.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}rFonts")
    name = None if fonts is None else fonts.get(f"{W}ascii")
    for style in document.styles.element.findall(f"{W}style[@{W}type='paragraph']") if name else ():
        said = style.find(f"{W}rPr/{W}rFonts")
        if said is None:
            properties = style.get_or_add_rPr()
            properties.insert(0, parse_xml(f'<w:rFonts {nsdecls("w")} w:ascii="{name}" w:hAnsi="{name}"/>'))


def _first_lines_in_lists(document: Document) -> None:
    for root in _roots(document):
        for properties in root.iter(f"{W}pPr"):
            indent = properties.find(f"{W}ind")
            if indent is not None and properties.find(f"{W}numPr") is not None:
                indent.attrib.pop(f"{W}firstLine", None)


REASONS: dict[str, Change] = {
    "the theme's fonts are those of the script of w:themeFontLang (17.15.1.88); LibreOffice takes a:latin": (
        _theme_of_the_language
    ),
    "cells are as wide as w:tcW says (17.4.71), as Word lays them out; LibreOffice goes by w:tblGrid": (
        _grid_as_the_cells_say
    ),
    "a toggle property said by two levels of styles is off (17.7.3); LibreOffice never turns it off": (
        _toggles_of_character_styles
    ),
    "12 pt of the default paragraph style yields to a size that a table style says (MS-DOCX 2.1.1.1); in LibreOffice"
    " to that of the document defaults too": _size_of_the_default_style,
    "a heading without a font has that of the document defaults; LibreOffice's own headings have Liberation Sans": (
        _fonts_of_headings
    ),
    "w:firstLine takes the place of the hanging indent of a list (17.3.1.12); LibreOffice adds the two": (
        _first_lines_in_lists
    ),
    "a style inherits the indents of one that names a list (17.7.2); LibreOffice gives it the list's": (
        lambda document: _drop(document, f"{W}style/{W}pPr/{W}numPr")
    ),
    "a note's number is no part of the text we read; it moves the middle of its line": (
        lambda document: _drop(document, f".//{W}r[{W}footnoteReference]", f".//{W}r[{W}endnoteReference]")
    ),
    "arrow heads are part of a line's width; LibreOffice draws them beside a shorter line": (
        lambda document: _drop(document, f".//{A}headEnd", f".//{A}tailEnd")
    ),
}
