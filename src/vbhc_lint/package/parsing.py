"""XML parts parsed: UTF-8 or UTF-16, without DTD, entities or network, and only as much as the limits allow."""

from __future__ import annotations

import re

from lxml import etree

from vbhc_lint.package import limits, refusal

_STRICT = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL = (
    (_STRICT + b"wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (_STRICT + b"drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
    (_STRICT + b"officeDocument/relationships", b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (_STRICT + b"officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
)
_HEAD = 8192  # bytes in which the root's namespaces stand
_UTF_16 = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"<\0": "utf-16-le", b"\0<": "utf-16-be"}
_DECLARATION = re.compile(r"""<\?xml[^>]{0,200}\?>""")
_ENCODING = re.compile(rb"""(?:\xef\xbb\xbf)?\s{0,9}<\?xml[^>]{0,99}?encoding\s{0,9}=\s{0,9}["']([^"']{0,40})""")
_ASCII_BASED = re.compile(rb"utf-?8|(?:us-)?ascii|iso-8859-\d+|windows-125\d", re.IGNORECASE)


def readable(data: bytes, name: str) -> bytes:
    """A part's XML in an encoding in which ``<`` is one byte, with the namespaces of Transitional.

    ISO 29500 Strict differs in them alone. Raises PackageError for encodings that OPC 8.2.2 does not know,
    save the old ones that extend ASCII.
    """
    encoding = _UTF_16.get(data[:2])
    if encoding is not None:
        try:
            data = _DECLARATION.sub("", data.decode(encoding).removeprefix("\ufeff"), count=1).encode()
        except UnicodeError as error:
            raise refusal.malformed(name) from error
    declared = _ENCODING.match(data)
    if data.startswith(b"\0") or (declared and not _ASCII_BASED.fullmatch(declared[1])):
        raise refusal.malformed(name)
    if is_strict(data):
        for strict, transitional in _TRANSITIONAL:
            data = data.replace(strict, transitional)
    return data


def is_strict(data: bytes) -> bool:
    """Whether a part is in the namespaces of ISO 29500 Strict."""
    return _STRICT in data[:_HEAD]


def serialised(root: etree._Element) -> bytes:
    """A part's bytes: UTF-8, declared."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def markup(data: bytes) -> int:
    """At least as many tags and attributes as the XML holds: what its tree will weigh."""
    return data.count(b"<") + data.count(b"=")


def parse(data: bytes, name: str) -> etree._Element:
    """The root of a part. Raises PackageError where it does not parse, brings a DTD (OPC 8.2.5) or nests too deep."""
    if b"<!DOCTYPE" in data:
        raise refusal.malformed(name)
    try:
        return root_of(data)
    except etree.XMLSyntaxError as error:
        said = (error.msg or "").lower()
        if "depth" in said:
            raise refusal.too_deep(limits.MAX_DEPTH) from error
        raise (refusal.too_large() if "huge" in said else refusal.malformed(name)) from error
    except ValueError as error:
        raise refusal.malformed(name) from error


def root_of(data: bytes) -> etree._Element:
    """Parse: no network, no entity expanded, no DTD loaded; libxml2's limits on depth and size stay on."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    return etree.fromstring(data, parser)
