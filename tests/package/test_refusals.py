"""What is refused, with which code, and in which words."""

from __future__ import annotations

import io
import zipfile

import pytest

from tests.model.parts import docx, members, p, package
from tests.package.compound import compound
from vbhc_lint.messages import Catalogue
from vbhc_lint.model import read
from vbhc_lint.package import Package, PackageError, limits


def refusal(data: bytes) -> PackageError:
    """The error of opening and reading these bytes."""
    with pytest.raises(PackageError) as caught:
        read(Package.open(data))
    return caught.value


def said(error: PackageError) -> str:
    """Its text as a clerk reads it."""
    return Catalogue()(error.message, **error.fields)


def test_an_empty_file():
    assert refusal(b"").code == "HT001"


def test_a_password():
    assert refusal(compound(EncryptedPackage=b"")).code == "HT003"
    locked = bytearray(docx(p()))
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = locked.find(signature)
        while start >= 0:
            locked[start + flags] |= 1
            start = locked.find(signature, start + 1)
    assert refusal(bytes(locked)).code == "HT003"


@pytest.mark.parametrize("keep", [4, 100, 0.5, 0.99])
def test_a_file_cut_short(keep):
    data = docx(p())
    assert refusal(data[: int(keep * len(data)) if isinstance(keep, float) else keep]).code == "HT004"


def test_a_part_whose_checksum_is_wrong():
    data = bytearray(docx(p(), styles="<w:style/>"))
    start = data.find(b"word/document.xml") + len(b"word/document.xml")
    data[start + 20] ^= 0xFF
    assert refusal(bytes(data)).code == "HT004"


def test_a_directory_that_points_nowhere():
    data = bytearray(docx(p()))
    offset = data.rfind(b"PK\x05\x06") + 16
    data[offset + 2] = 0xFF
    assert refusal(bytes(data)).code == "HT004"


@pytest.mark.parametrize("lost", ["_rels/.rels", "word/document.xml"])
def test_no_main_part(lost):
    parts = members(p())
    del parts[lost]
    assert refusal(package(parts)).code == "HT005"


@pytest.mark.parametrize("part", ["word/document.xml", "_rels/.rels", "word/styles.xml", "word/header1.xml"])
def test_xml_that_does_not_parse_names_the_part(part):
    body = p() + '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    parts = members(body, styles="", header1=p())
    parts[part] = parts[part][:-4]
    error = refusal(package(parts))
    assert error.code == "HT006"
    assert part in said(error)


def test_entities_are_not_expanded_and_dtds_are_refused():
    laughs = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
    parts = members(p())
    parts["word/document.xml"] = laughs + parts["word/document.xml"].replace("x</w:t>", "&b;</w:t>")
    assert refusal(package(parts)).code == "HT006"
    outside = '<!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/hostname">]>'
    parts["word/document.xml"] = outside + members(p("&f;"))["word/document.xml"]
    assert refusal(package(parts)).code == "HT006"


def test_one_part_beyond_the_limit(monkeypatch):
    monkeypatch.setattr(limits, "MAX_PART", 1000)
    assert refusal(docx(p("x" * 2000))).code == "HT007"


def test_a_ratio_no_document_has():
    parts = members(p()) | {"word/document.xml": b"<a>" + b" " * (4 * 2**20)}
    assert refusal(package(parts)).code == "HT007"


def test_too_many_parts():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as made:
        for number in range(limits.MAX_PARTS + 1):
            made.writestr(f"word/{number}.xml", b"")
    assert refusal(out.getvalue()).code == "HT007"


def test_more_in_all_than_the_limit(monkeypatch):
    monkeypatch.setattr(limits, "MAX_TOTAL", 1000)
    assert refusal(docx(p())).code == "HT007"


def test_elements_nested_beyond_reason_are_refused():
    deep = "<w:sdt><w:sdtContent>" * 400 + p() + "</w:sdtContent></w:sdt>" * 400
    assert refusal(docx(deep)).code == "HT009"


def test_the_error_can_be_printed():
    text = str(refusal(b"%PDF-1.7"))
    assert text.startswith("HT002: ")
    assert "tệp PDF" in text
