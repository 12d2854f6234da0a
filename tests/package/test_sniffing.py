"""What a file really is, on bytes as the applications write them."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib

import docx
import openpyxl
import pptx
import pytest
import xlwt

from tests.model.parts import docx as small
from tests.model.parts import p, package
from tests.package.compound import compound
from vbhc_lint.messages import Catalogue
from vbhc_lint.package import Kind, Package, PackageError
from vbhc_lint.package.sniffing import kind_of

MANIFEST = "META-INF/manifest.xml"
ODT = "application/vnd.oasis.opendocument.text"
WORD_2003 = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<?mso-application progid="Word.Document"?>
<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body/></w:wordDocument>"""
FLAT = """<?xml version="1.0" standalone="yes"?>
<?mso-application progid="Word.Document"?>
<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"></pkg:package>"""
FLAT_ODT = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:mimetype="{ODT}"/>"""
MHTML = """MIME-Version: 1.0
Content-Type: multipart/related; boundary="----=_NextPart_01D9"

------=_NextPart_01D9
Content-Type: text/html; charset="utf-8"

<html xmlns:w="urn:schemas-microsoft-com:office:word">"""
WORD_HTML = '<!-- x -->\n<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>'
SVG = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'


def saved(made) -> bytes:
    """What a library writes."""
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def old_book() -> bytes:
    """A real workbook of Excel 97."""
    book = xlwt.Workbook()
    book.add_sheet("Sheet1")
    return saved(book)


def image(colour: int) -> bytes:
    """A PNG of one pixel."""
    chunk = bytes([0, 0, 0, 1, 0, 0, 0, 1, 8, colour, 0, 0, 0])
    return b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + chunk + zlib.crc32(b"IHDR" + chunk).to_bytes(4, "big")


FIB = b"\xec\xa5\xc1\x00\x47\x00\x2a\x04\x00\x00"  # the first ten bytes of a FIB, then its flags
KINDS = {
    Kind.DOC: [compound(WordDocument=FIB + b"\xf8\x52", **{"1Table": b""})],
    Kind.DOC_LOCKED: [compound(WordDocument=FIB + b"\xf8\x53", **{"1Table": b""})],
    Kind.LOCKED: [compound(EncryptionInfo=b"", EncryptedPackage=b"")],
    Kind.XLS: [old_book(), compound(Book=b"")],
    Kind.PPT: [compound(**{"Current User": b"", "PowerPoint Document": b""})],
    Kind.MSG: [compound(**{"__nameid_version1.0": b"", "__properties_version1.0": b""})],
    Kind.WORKS: [compound(MatOST=b"", MM=b"")],
    Kind.OLE: [compound(), compound(VisioDocument=b"")],
    Kind.OLE_BROKEN: [compound(WordDocument=FIB)[:700], compound(WordDocument=FIB)[:100]],
    Kind.OLD_WORD: [b"\xdb\xa5\x2d\0\0\0", b"\x31\xbe\0\0\0\xab"],
    Kind.RTF: [rb"{\rtf1\ansi\deff0 x}", b"\n{\\rtf1 x}", b"{\\rtf1{\\*\\x\\bin4 \0\1\2\3}}"],
    Kind.HTML: [b"\xef\xbb\xbf<!DOCTYPE html><p>x", b"<HTML><body>", WORD_HTML.encode(), WORD_HTML.encode("utf-16")],
    Kind.MHTML: [MHTML.encode(), MHTML.replace("\n", "\r\n").encode()],
    Kind.WORD_XML: [WORD_2003.encode(), WORD_2003.encode("utf-16")],
    Kind.FLAT_OPC: [FLAT.encode()],
    Kind.FLAT_ODT: [FLAT_ODT.encode()],
    Kind.XML: [SVG.encode()],
    Kind.TEXT: ["Kính gửi: Sở Nội vụ\n".encode(), "BM-01 Biểu mẫu".encode(), "Kính gửi".encode("utf-16")],
    Kind.PDF: [b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", b"\0\0%PDF-1.4"],
    Kind.IMAGE: [image(2), b"\xff\xd8\xff\xe0\0\x10JFIF\0", b"BM\x46\0\0\0\0\0", b"II*\0\x08\0\0\0", b"GIF89a\1\0\1\0"],
    Kind.RAR: [b"Rar!\x1a\x07\x01\x00"],
    Kind.SEVEN_ZIP: [b"7z\xbc\xaf\x27\x1c\0\4"],
    Kind.GZIP: [gzip.compress(b"x", mtime=0)],
    Kind.BLANK: [bytes(5000)],
    Kind.UNKNOWN: [b"\x00\x01\x02\x03"],
}


@pytest.mark.parametrize(("kind", "data"), [(kind, data) for kind, many in KINDS.items() for data in many])
def test_bytes_tell_what_they_are(kind, data):
    assert kind_of(data) is kind


def packed(**members: str) -> bytes:
    """A ZIP; ``mimetype`` first, as OpenDocument and EPUB have it."""
    return package({name.replace("__", "/").replace("_", "."): content for name, content in members.items()})


PACKAGES = {
    Kind.ODT: [packed(mimetype=ODT, content_xml="<x/>"), packed(mimetype=f"{ODT}-template")],
    Kind.OPEN_DOCUMENT: [packed(mimetype="application/vnd.oasis.opendocument.spreadsheet")],
    Kind.EPUB: [packed(mimetype="application/epub+zip")],
    Kind.XLSX: [saved(openpyxl.Workbook())],
    Kind.PPTX: [saved(pptx.Presentation())],
    Kind.PAGES: [packed(Index__Document_iwa="x")],
    Kind.ZIP: [packed(a_txt="x"), package({"thư mục/a.docx": small(p())})],
}


def refusal(data: bytes) -> PackageError:
    """The error of opening these bytes."""
    with pytest.raises(PackageError) as caught:
        Package.open(data)
    return caught.value


@pytest.mark.parametrize(("kind", "data"), [(kind, data) for kind, many in PACKAGES.items() for data in many])
def test_packages_tell_what_they_are(kind, data):
    error = refusal(data)
    assert (error.code, error.kind) == ("HT002", kind)


def test_a_package_of_word_without_its_main_part_is_still_words():
    out = io.BytesIO(small(p()))
    with zipfile.ZipFile(out) as whole:
        parts = {name: whole.read(name) for name in whole.namelist() if name != "word/document.xml"}
    assert (refusal(package(parts)).code, refusal(package(parts)).kind) == ("HT005", None)


def test_a_locked_opendocument_text_is_locked():
    manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    assert refusal(package({"mimetype": ODT, MANIFEST: manifest})).code == "HT003"


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_its_words(kind):
    data = next(data for data in (KINDS | PACKAGES)[kind])
    error = refusal(data)
    said = Catalogue()(error.message, **error.fields)
    assert "{" not in said
    assert said.endswith(".")
    assert Catalogue("en")(error.message, **error.fields) != said


@pytest.mark.parametrize("kind", Kind)
def test_converting_is_offered_where_it_helps(kind):
    error = refusal(next(data for data in (KINDS | PACKAGES)[kind]))
    said = Catalogue()(error.message, **error.fields)
    assert ("--convert" in said) == (kind in {Kind.DOC, Kind.RTF, Kind.ODT, Kind.FLAT_ODT})


def test_a_docx_is_read_whatever_its_name(tmp_path):
    file = tmp_path / "tệp.doc"
    docx.Document().save(str(file))
    assert Package.open(file.read_bytes()).main == "word/document.xml"
