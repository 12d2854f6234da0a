"""What a file really is, told by its bytes: its name may say something else."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterable
from enum import StrEnum

from vbhc_lint.expression import compiled


class Kind(StrEnum):
    """Kinds of file that are not DOCX."""

    DOC = "doc"
    DOC_LOCKED = "doc-locked"
    OLD_WORD = "word-2"
    WORKS = "works"
    RTF = "rtf"
    ODT = "odt"
    HTML = "html"
    MHTML = "mhtml"
    WORD_XML = "word-2003-xml"
    FLAT_OPC = "flat-opc"
    FLAT_ODT = "fodt"
    TEXT = "text"
    XLS = "xls"
    PPT = "ppt"
    MSG = "msg"
    OLE = "ole"
    OLE_BROKEN = "ole-broken"
    LOCKED = "locked"
    XLSX = "xlsx"
    PPTX = "pptx"
    OPEN_DOCUMENT = "opendocument"
    PAGES = "pages"
    EPUB = "epub"
    PDF = "pdf"
    IMAGE = "image"
    ZIP = "zip"
    RAR = "rar"
    SEVEN_ZIP = "7z"
    GZIP = "gzip"
    XML = "xml"
    BLANK = "blank"
    UNKNOWN = "unknown"


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAGIC = (
    (b"{\\rtf", Kind.RTF),
    (b"\x89PNG", Kind.IMAGE),
    (b"\xff\xd8\xff", Kind.IMAGE),
    (b"GIF8", Kind.IMAGE),
    (b"BM", Kind.IMAGE),
    (b"II*\0", Kind.IMAGE),
    (b"MM\0*", Kind.IMAGE),
    (b"Rar!\x1a\x07", Kind.RAR),
    (b"7z\xbc\xaf\x27\x1c", Kind.SEVEN_ZIP),
    (b"\x1f\x8b", Kind.GZIP),
    (b"\xdb\xa5", Kind.OLD_WORD),  # Word 2 for Windows
    (b"\x31\xbe\0\0", Kind.OLD_WORD),  # Word for DOS, Write
)
# Streams at the root of a compound file (MS-CFB) that only one application writes
_STREAMS = (
    ("EncryptedPackage", Kind.LOCKED),
    ("WordDocument", Kind.DOC),
    ("Workbook", Kind.XLS),
    ("Book", Kind.XLS),
    ("PowerPoint Document", Kind.PPT),
    ("__properties_version1.0", Kind.MSG),
    ("MatOST", Kind.WORKS),
)
_PACKAGES = (  # what a main part's content type, or a package's mimetype, holds
    ("opendocument.text", Kind.ODT),
    ("opendocument", Kind.OPEN_DOCUMENT),
    ("spreadsheetml", Kind.XLSX),
    ("ms-excel", Kind.XLSX),
    ("presentationml", Kind.PPTX),
    ("ms-powerpoint", Kind.PPTX),
    ("epub", Kind.EPUB),
)
_MARKUP = (  # what the head of a text holds, in small letters; the first that fits
    (compiled(r"<pkg:package\b"), Kind.FLAT_OPC),
    (compiled(r"<w:worddocument\b|<\?mso-application[^>]*word\.document"), Kind.WORD_XML),
    (compiled(r"<office:document\b[^>]*opendocument\.text"), Kind.FLAT_ODT),
    (compiled(r"^mime-version:|^content-type: *multipart/related", re.MULTILINE), Kind.MHTML),
    (compiled(r"<!doctype html|<html\b"), Kind.HTML),
    (compiled(r"^<\?xml\b"), Kind.XML),
)
_HEAD = 4096  # bytes of a text that tell what it is
_PDF_HEAD = 1024  # bytes within which readers look for a PDF's mark
_CONTROL = compiled(r"[\x00-\x08\x0e-\x1f]")
_FIB_LOCKED = 0x0100  # fEncrypted in the flags of a FIB (MS-DOC 2.5.2)


def kind_of(data: bytes) -> Kind:
    """The kind of bytes that do not begin as a ZIP."""
    if data.startswith(_OLE):
        return _kind_of_ole(data)
    if b"%PDF-" in data[:_PDF_HEAD]:
        return Kind.PDF
    if not data.strip(b"\0"):
        return Kind.BLANK
    text = _text(data[:_HEAD])
    if text is not None:
        return _kind_of_text(text)
    return next((kind for magic, kind in _MAGIC if data.startswith(magic)), Kind.UNKNOWN)


def kind_of_package(said: str, names: Iterable[str]) -> Kind | None:
    """The kind of a ZIP whose main part, or ``mimetype``, says that; None for a package of no known application."""
    found = next((kind for word, kind in _PACKAGES if word in said), None)
    if found is not None:
        return found
    names = tuple(names)
    if any(name.endswith(".iwa") for name in names):
        return Kind.PAGES
    return None if "[Content_Types].xml" in names else Kind.ZIP


def _kind_of_ole(data: bytes) -> Kind:
    """The kind of a compound file (MS-CFB), by the streams at its root."""
    import olefile  # only few files need it

    try:
        ole = olefile.OleFileIO(io.BytesIO(data))
        kind = next((kind for name, kind in _STREAMS if ole.exists(name)), Kind.OLE)
        if kind is Kind.DOC:
            flags = ole.openstream("WordDocument").read(12)[10:12]
            return Kind.DOC_LOCKED if int.from_bytes(flags, "little") & _FIB_LOCKED else Kind.DOC
    except Exception:  # whatever a damaged one makes the library raise
        return Kind.OLE_BROKEN
    return kind


def _kind_of_text(text: str) -> Kind:
    head = text.lstrip("\ufeff \t\r\n").lower()
    if head.startswith("{\\rtf"):
        return Kind.RTF
    return next((kind for mark, kind in _MARKUP if mark.search(head)), Kind.TEXT)


def _text(head: bytes) -> str | None:
    """Bytes as text: UTF-16 under its byte order mark, else as they are; None where they hold what no text holds."""
    wide = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    text = head.decode("utf-16" if wide else "utf-8", "replace")
    return None if _CONTROL.search(text) else text
