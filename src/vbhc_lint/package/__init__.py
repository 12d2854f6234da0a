"""Bytes to parts (ECMA-376 part 2, OPC). The only room that opens ZIP archives and parses XML."""

from __future__ import annotations

import posixpath

import msgspec
from lxml import etree

from vbhc_lint.package import refusal
from vbhc_lint.package.archive import Archive
from vbhc_lint.package.folding import REF, Folded, fold, unfold
from vbhc_lint.package.refusal import PackageError
from vbhc_lint.package.sniffing import Kind, kind_of_package

__all__ = ["REF", "Folded", "Kind", "Package", "PackageError", "Relation"]

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_WORD = ("wordprocessingml", "ms-word")
_MANIFEST = "META-INF/manifest.xml"
_STRICT = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL = (
    (_STRICT + b"wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (_STRICT + b"drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
    (_STRICT + b"officeDocument/relationships", b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (_STRICT + b"officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
)


class Relation(msgspec.Struct, frozen=True):
    """A relationship: its kind is the last step of its type (``styles``, ``header``), its target a part's name."""

    kind: str
    target: str


class Package:
    """A DOCX as parts. Bytes are unpacked, and XML parsed, when first asked for, and then kept."""

    def __init__(self, archive: Archive) -> None:
        """Find the main part by the package's relationships. Raises PackageError; use ``open``."""
        self._archive = archive
        self._bytes: dict[str, bytes] = {}
        self._trees: dict[str, etree._Element] = {}
        self._folded: dict[str, Folded] = {}
        self._relations: dict[str, dict[str, Relation]] = {}
        self.main = self._find_main()

    @classmethod
    def open(cls, data: bytes) -> Package:
        """Open a DOCX held in memory.

        Raises PackageError: HT001 empty, HT002 another kind of file, HT003 encrypted, HT004 damaged,
        HT005 no main part, HT006 XML that does not parse, HT007 beyond the limits.
        """
        return cls(Archive(data))

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts."""
        return self._archive.names

    @property
    def macros(self) -> bool:
        """Whether it carries a VBA project."""
        return any(name.lower().endswith("vbaproject.bin") for name in self.names)

    @property
    def signed(self) -> bool:
        """Whether it carries a digital signature (OPC 13)."""
        return any(name.lower().startswith("_xmlsignatures/") for name in self.names)

    def has(self, name: str) -> bool:
        """Whether a part of that name is there."""
        return self._archive.find(name) is not None

    def part(self, name: str) -> bytes:
        """The bytes of a part, exactly as packed. Raises KeyError for one that is not there, PackageError."""
        if name not in self._bytes:
            stored = self._archive.find(name)
            if stored is None:
                raise KeyError(name)
            self._bytes[name] = self._archive.read(stored)
        return self._bytes[name]

    def xml(self, name: str) -> etree._Element:
        """The root of a part, Strict namespaces as Transitional ones. Raises KeyError, PackageError."""
        if name not in self._trees:
            self._trees[name] = _parse(self.part(name), name)
        return self._trees[name]

    def folded(self, name: str) -> Folded:
        """A part for fast reading: its equal property blocks parsed once. Raises KeyError, PackageError."""
        if name not in self._folded:
            prefix = str(len(self._folded))
            shorter = fold(_transitional(self.part(name)), prefix)
            try:
                self._folded[name] = Folded(self.xml(name), {}) if shorter is None else unfold(_root(shorter), prefix)
            except etree.XMLSyntaxError:  # the fault is told, or the block understood, where it stands
                self._folded[name] = Folded(self.xml(name), {})
        return self._folded[name]

    def relations(self, name: str) -> dict[str, Relation]:
        """The relationships of a part by id, external ones left out; ``""`` for the package itself."""
        if name not in self._relations:
            folder, file = posixpath.split(name)
            try:
                root = self.xml(posixpath.join(folder, "_rels", f"{file}.rels"))
            except KeyError:
                self._relations[name] = {}
            else:
                self._relations[name] = {
                    item.get("Id", ""): _relation(item, folder)
                    for item in root.iter(_RELATION)
                    if item.get("TargetMode") != "External"
                }
        return self._relations[name]

    def related(self, name: str, kind: str) -> str | None:
        """The first part of a kind related to ``name`` that is really there, or None."""
        targets = (r.target for r in self.relations(name).values() if r.kind == kind)
        return next((target for target in targets if self._archive.find(target)), None)

    def _find_main(self) -> str:
        """The main part (ECMA-376 11.3.10), whatever its name. Raises PackageError where there is none of Word's."""
        main = self.related("", "officeDocument")
        content_type = self._mimetype() if main is None else self._content_type(main)
        if main is None or (content_type and not any(word in content_type for word in _WORD)):
            raise self._not_word(content_type)
        return main

    def _not_word(self, content_type: str) -> PackageError:
        """The refusal of a package whose main part, or ``mimetype``, is of another application."""
        if "opendocument" in content_type and self.has(_MANIFEST) and b"encryption-data" in self.part(_MANIFEST):
            return refusal.encrypted()
        kind = kind_of_package(content_type, self.names)
        return refusal.no_document() if kind is None else refusal.foreign(kind)

    def _mimetype(self) -> str:
        """What an OpenDocument package says of itself, or nothing."""
        return self.part("mimetype").decode("ascii", "replace") if self.has("mimetype") else ""

    def _content_type(self, name: str) -> str:
        """The content type of a part (OPC 7.2.3), or nothing."""
        try:
            root = self.xml("[Content_Types].xml")
        except KeyError:
            return ""
        for item in root.iter(f"{_TYPES}Override"):
            if item.get("PartName", "").lstrip("/").lower() == name.lower():
                return item.get("ContentType", "")
        return ""


def _relation(item: etree._Element, folder: str) -> Relation:
    """One relationship, its target as a part name."""
    target = item.get("Target", "")
    path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
    return Relation(item.get("Type", "").rpartition("/")[2], path)


def _parse(data: bytes, name: str) -> etree._Element:
    """A part's root. Raises PackageError where it does not parse or brings a DTD (OPC 8.2.5)."""
    try:
        root = _root(_transitional(data))
    except (etree.XMLSyntaxError, ValueError) as error:
        raise refusal.malformed(name) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise refusal.malformed(name)
    return root


def _root(data: bytes) -> etree._Element:
    """Parse: no network, no entity expanded, no DTD loaded; libxml2's limits on depth and size stay on."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    return etree.fromstring(data, parser)


def _transitional(data: bytes) -> bytes:
    """XML with the namespaces of ISO 29500 Strict as those of Transitional, which differ in name alone."""
    if _STRICT in data[:8192]:
        for strict, transitional in _TRANSITIONAL:
            data = data.replace(strict, transitional)
    return data
