"""Bytes to parts (ECMA-376 part 2, OPC). The only room that opens ZIP archives and parses XML."""

from __future__ import annotations

import copy
import posixpath
from collections.abc import Callable
from typing import Self

import msgspec
from lxml import etree

from vbhc_lint.package import limits, refusal
from vbhc_lint.package.archive import Archive
from vbhc_lint.package.folding import REF, Folded, fold, unfold
from vbhc_lint.package.parsing import is_strict, markup, parse, readable, root_of, serialised
from vbhc_lint.package.reading import Readable, read_file, read_stream
from vbhc_lint.package.refusal import PackageError
from vbhc_lint.package.sniffing import Kind, kind_of_package

__all__ = [
    "REF",
    "Draft",
    "Folded",
    "Kind",
    "Package",
    "PackageError",
    "Readable",
    "Relation",
    "read_file",
    "read_stream",
]

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_WORD = ("wordprocessingml", "ms-word")
_MANIFEST = "META-INF/manifest.xml"


class Relation(msgspec.Struct, frozen=True):
    """A relationship: its kind is the last step of its type (``styles``, ``header``), its target a part's name."""

    kind: str
    target: str


class Package:
    """A DOCX as parts. Bytes are unpacked when asked for, XML is parsed when first asked for, and then kept."""

    def __init__(self, archive: Archive) -> None:
        """Find the main part by the package's relationships. Raises PackageError; use ``open``."""
        self._archive = archive
        self._trees: dict[str, etree._Element] = {}
        self._folded: dict[str, Folded] = {}
        self._relations: dict[str, dict[str, Relation]] = {}
        self._markup = 0
        self.main = self._find_main()

    @classmethod
    def open(cls, data: bytes) -> Self:
        """Open a DOCX held in memory.

        Raises PackageError: HT001 empty, HT002 another kind of file, HT003 encrypted, HT004 damaged,
        HT005 no main part, HT006 XML that does not parse, HT007 beyond the limits of size, HT009 of depth.
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
    def strict(self) -> bool:
        """Whether its main part is in the namespaces of ISO 29500 Strict."""
        return is_strict(self.part(self.main))

    @property
    def signed(self) -> bool:
        """Whether it carries a digital signature (OPC 13)."""
        return any(name.lower().startswith("_xmlsignatures/") for name in self.names)

    def has(self, name: str) -> bool:
        """Whether a part of that name is there."""
        return self._archive.find(name) is not None

    def size(self, name: str) -> int | None:
        """How many bytes a part says that it holds, None for one that is not there."""
        stored = self._archive.find(name)
        return None if stored is None else self._archive.size(stored)

    def part(self, name: str) -> bytes:
        """The bytes of a part, exactly as packed. Raises KeyError for one that is not there, PackageError."""
        stored = self._archive.find(name)
        if stored is None:
            raise KeyError(name)
        return self._archive.read(stored)

    def source(self, name: str) -> bytes:
        """A part's XML as it is parsed: see ``parsing.readable``. Raises KeyError, PackageError."""
        return readable(self.part(name), name)

    def xml(self, name: str) -> etree._Element:
        """The root of a part, Strict namespaces as Transitional ones. Raises KeyError, PackageError."""
        if name not in self._trees:
            data = self.source(name)
            self._trees[name] = self._weighed(data, lambda: parse(data, name))
        return self._trees[name]

    def folded(self, name: str) -> Folded:
        """A part for fast reading: its equal property blocks parsed once. Raises KeyError, PackageError."""
        if name not in self._folded:
            prefix = str(len(self._folded))
            shorter = fold(self.source(name), prefix)
            try:
                root = self.xml(name) if shorter is None else self._weighed(shorter, lambda: root_of(shorter))
                self._folded[name] = Folded(root, {}) if shorter is None else unfold(root, prefix)
            except etree.XMLSyntaxError:  # the fault is told, or the block understood, where it stands
                self._folded[name] = Folded(self.xml(name), {})
        return self._folded[name]

    def _weighed(self, data: bytes, parse: Callable[[], etree._Element]) -> etree._Element:
        """Parse and count in. Raises PackageError before all trees together would grow too large."""
        weight = markup(data)
        if self._markup + weight > limits.MAX_MARKUP:
            raise refusal.too_long()
        root = parse()
        self._markup += weight
        return root

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


class Draft(Package):
    """A package to be changed: parts asked for by ``edit`` may be, and what is read is what stands in them now."""

    def __init__(self, archive: Archive) -> None:
        """As Package."""
        self._edited: set[str] = set()
        super().__init__(archive)

    def folded(self, name: str) -> Folded:
        """The whole tree, nothing folded away. Raises KeyError, PackageError."""
        return Folded(self.xml(name), {})

    def edit(self, name: str) -> etree._Element:
        """The root of a part that will be written anew. Raises KeyError, PackageError."""
        root = self.xml(name)
        self._edited.add(name)
        return root

    def create(self, name: str, root: etree._Element) -> etree._Element:
        """Add a part. Its relationship and content type are the caller's to write."""
        self._trees[name] = root
        self._edited.add(name)
        return root

    @property
    def edited(self) -> frozenset[str]:
        """The parts that will be written anew; all others stay as they are, byte for byte."""
        return frozenset(self._archive.find(name) or name for name in self._edited)

    def kept(self) -> tuple[dict[str, etree._Element], set[str]]:
        """Its state, to come back to by ``restore``."""
        return {name: copy.deepcopy(root) for name, root in self._trees.items()}, set(self._edited)

    def restore(self, state: tuple[dict[str, etree._Element], set[str]]) -> None:
        """Go back to a state that ``kept`` gave; each may be gone back to once."""
        self._trees, self._edited = state

    def written(self) -> bytes:
        """The DOCX as it stands now: the same edits give the same bytes. Raises PackageError."""
        parts = {self._archive.find(name) or name: serialised(self._trees[name]) for name in self._edited}
        return self._archive.rewritten(parts)
