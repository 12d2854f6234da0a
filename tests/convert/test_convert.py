"""One file through LibreOffice: what comes out, what goes wrong, and that nothing else happens."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

import pytest

from fixtures.page import build, conforming
from tests.convert.office import OFFICE, WITHOUT, written
from tests.model.parts import package
from tests.package.compound import compound
from vbhc_lint import convert
from vbhc_lint.config import Settings
from vbhc_lint.linter import Linter
from vbhc_lint.messages import Catalogue
from vbhc_lint.package import Kind, PackageError
from vbhc_lint.package.sniffing import kind_of

needs_office = pytest.mark.skipif(OFFICE is None, reason=WITHOUT)
ODT = "application/vnd.oasis.opendocument.text"
NAMESPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)
FLAT = (
    f'<?xml version="1.0"?><office:document {NAMESPACES} office:version="1.2" office:mimetype="{ODT}">'
    "<office:body><office:text><text:p>Kính gửi: Sở Nội vụ</text:p></office:text></office:body></office:document>"
)


@pytest.fixture(scope="module")
def docx() -> bytes:
    """A notice in which nothing is wrong."""
    return build(conforming("thong_bao"))


@pytest.fixture(scope="module")
def doc(docx: bytes, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The same as .doc."""
    return written({"x": docx}, "docx", Kind.DOC, tmp_path_factory.mktemp("doc"))["x"]


@pytest.fixture
def own_temp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary folders are made during the test."""
    folder = tmp_path / "temp"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def refusal(data: bytes, limit: float = convert.LIMIT) -> PackageError:
    """The error of opening these bytes by conversion."""
    with pytest.raises(PackageError) as caught:
        convert.opened(data, limit)
    return caught.value


def said(error: PackageError) -> str:
    """Its text as a clerk reads it."""
    return Catalogue()(error.message, **error.fields)


def programs_in(folder: Path) -> list[str]:
    """The command lines of running programs that name the folder."""
    lines = []
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            lines.append(entry.read_bytes().decode(errors="replace"))
        except OSError:  # it has ended
            continue
    return [line for line in lines if str(folder) in line]


# without LibreOffice


def test_a_docx_needs_no_conversion(docx, monkeypatch):
    monkeypatch.setattr(convert, "find", lambda: pytest.fail("looked for LibreOffice"))
    opened, origin = convert.opened(docx)
    assert (opened.main, origin) == ("word/document.xml", "")


def test_what_is_not_converted_is_refused_as_ever(monkeypatch):
    monkeypatch.setattr(convert, "find", lambda: pytest.fail("looked for LibreOffice"))
    for data, code in ((b"%PDF-1.7", "HT002"), (b"", "HT001"), (compound(EncryptedPackage=b""), "HT003")):
        assert refusal(data).code == code


def test_without_libreoffice_a_sentence_says_how_to_get_on(monkeypatch):
    monkeypatch.setattr(convert, "_PLACES", {})
    monkeypatch.setenv("PATH", "")
    error = refusal(rb"{\rtf1 x}")
    assert error.code == "HT011"
    assert "cài LibreOffice" in said(error)


def test_a_program_that_does_not_start(monkeypatch, own_temp):
    monkeypatch.setattr(convert, "find", lambda: str(own_temp / "không có"))
    assert refusal(rb"{\rtf1 x}").code == "HT011"
    assert list(own_temp.iterdir()) == []


@pytest.mark.parametrize(("seconds", "limit"), [(0, convert.LIMIT), (10, 5.0), (600, convert.LIMIT)])
def test_the_limit_of_a_worker_leaves_time_to_end_the_program(monkeypatch, docx, seconds, limit):
    limits = []
    opened = convert.opened
    monkeypatch.setattr(convert, "opened", lambda data, limit: limits.append(limit) or opened(data, limit))
    Linter(Settings(convert=True, time_limit=seconds)).see(docx)
    assert limits == [limit]


# with it


@needs_office
def test_a_doc_is_read_and_leaves_nothing_behind(doc, own_temp):
    before = bytes(doc)
    opened, origin = convert.opened(doc)
    assert (kind_of(doc), origin) == (Kind.DOC, "doc")
    assert "THÔNG BÁO" in opened.part(opened.main).decode()
    assert doc == before
    assert list(own_temp.iterdir()) == []


@needs_office
def test_opendocument_in_one_xml_file():
    opened, origin = convert.opened(FLAT.encode())
    assert origin == "fodt"
    assert "Sở Nội vụ" in opened.part(opened.main).decode()


@needs_office
@pytest.mark.parametrize(
    "data",
    [
        compound(WordDocument=b""),
        package({"mimetype": ODT, "content.xml": "<broken"}),
        rb"{\rtf1\ansi " + b"{" * 50,
    ],
    ids=["doc", "odt", "rtf"],
)
def test_a_broken_one_is_refused(data, own_temp):
    error = refusal(data)
    assert error.code == "HT011"
    assert "hỏng" in said(error)
    assert list(own_temp.iterdir()) == []


@needs_office
@pytest.mark.skipif(sys.platform != "linux", reason="running programs are looked up in /proc")
def test_beyond_the_limit_the_program_and_its_children_are_ended(doc, own_temp):
    started = time.monotonic()
    error = refusal(doc, limit=0.3)
    assert time.monotonic() - started < 20
    assert error.code == "HT011"
    assert "0.3 giây" in said(error)
    assert programs_in(own_temp) == []
    assert list(own_temp.iterdir()) == []


@needs_office
def test_the_profile_is_not_the_users(doc, own_temp, monkeypatch, tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    convert.opened(doc)
    assert not [path for path in home.rglob("*") if "office" in path.name.lower()]


def test_the_environment_is_left_alone(monkeypatch):
    monkeypatch.setattr(convert, "find", lambda: "/không/có")
    before = dict(os.environ)
    refusal(rb"{\rtf1 x}")
    assert dict(os.environ) == before
