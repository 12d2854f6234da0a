"""``--convert``: other documents, singly and in folders, as their users see it."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from tests.convert.office import OFFICE, WITHOUT, written
from vbhc_lint.package import Kind

needs_office = pytest.mark.skipif(OFFICE is None, reason=WITHOUT)


@pytest.fixture(scope="module")
def folder(clean_bytes: bytes, faulty_bytes: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clean .odt, a faulty .docx, a clean RTF that is named .doc, a broken .doc, a .txt."""
    made = tmp_path_factory.mktemp("thư mục")
    kinds = {
        kind: written({"x": clean_bytes}, "docx", kind, tmp_path_factory.mktemp(kind))["x"]
        for kind in (Kind.ODT, Kind.RTF)
    }
    (made / "a.odt").write_bytes(kinds[Kind.ODT])
    (made / "b.docx").write_bytes(faulty_bytes)
    (made / "c.doc").write_bytes(kinds[Kind.RTF])
    (made / "d.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    (made / "e.txt").write_text("Kính gửi")
    return made


@needs_office
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_folder_is_checked_whole_and_a_bad_file_costs_only_itself(folder, jobs, run):
    before = {path: path.read_bytes() for path in folder.iterdir()}
    code, out, _ = run("check", "--convert", "--format", "json", "--jobs", jobs, folder)
    files = json.loads(out)["files"]
    assert code == 2
    assert [Path(file["path"]).name for file in files] == ["a.odt", "b.docx", "c.doc", "d.doc"]
    assert [file["status"] for file in files] == ["checked", "checked", "checked", "unreadable"]
    assert [file.get("converted_from") for file in files] == ["odt", None, "rtf", None]
    assert [file["document_type"] for file in files] == ["BC", "BC", "BC", None]
    assert [len(file["findings"]) for file in files] == [0, 1, 0, 0]
    assert [file["sha256"] for file in files] == [hashlib.sha256(before[Path(f["path"])]).hexdigest() for f in files]
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_without_the_option_the_sentence_names_it(tmp_path, run):
    (tmp_path / "x.doc").write_bytes(rb"{\rtf1 x}")
    code, out, _ = run("check", tmp_path / "x.doc")
    assert code == 2
    assert "tệp RTF" in " ".join(out.split())
    assert "--convert" in out
    code, _, err = run("check", tmp_path)
    assert code == 2
    assert "không có tệp .docx nào" in err


def test_without_libreoffice_it_says_what_to_do(tmp_path, run, monkeypatch):
    monkeypatch.setattr("vbhc_lint.convert._PLACES", {})
    monkeypatch.setenv("PATH", "")
    (tmp_path / "x.rtf").write_bytes(rb"{\rtf1 x}")
    code, out, _ = run("check", "--convert", tmp_path)
    assert code == 2
    assert "Hãy cài LibreOffice" in " ".join(out.split())


@needs_office
def test_the_readable_report_and_the_settings_of_a_folder(folder, tmp_path, run):
    (tmp_path / "vbhc-lint.toml").write_text("convert = true\n")
    (tmp_path / "x.odt").write_bytes((folder / "a.odt").read_bytes())
    code, out, _ = run("check", tmp_path)
    assert code == 0
    assert "Chuyển đổi từ .odt bằng LibreOffice" in out


@needs_office
def test_inspect(folder, run):
    code, out, _ = run("inspect", "--convert", "--format", "json", folder / "c.doc")
    assert code == 0
    assert (json.loads(out)["document_type"], json.loads(out)["converted_from"]) == ("BC", "rtf")
    code, out, _ = run("inspect", "--convert", folder / "c.doc")
    assert "Chuyển đổi từ .rtf bằng LibreOffice" in out
    code, _, err = run("inspect", folder / "c.doc")
    assert (code, "--convert" in err) == (2, True)
    _, out, _ = run("inspect", "--convert", "--format", "json", folder / "b.docx")
    assert "converted_from" not in json.loads(out)
