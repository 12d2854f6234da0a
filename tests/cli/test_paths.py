"""Which files a path on the command line means."""

from __future__ import annotations

from pathlib import Path

import pytest

from vbhc_lint.cli.paths import common_folder, documents
from vbhc_lint.messages import Catalogue


def _documents(*given: object, convert: bool = False) -> tuple[list[str], list[str]]:
    return documents([str(path) for path in given], Catalogue(), convert=convert)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.docx", "a.DOCX", "~$b.docx", "c.doc", "sau/d.docx"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.touch()
    (tmp_path / "e.docx").mkdir()
    return tmp_path


def test_a_folder_means_every_document_below_sorted_without_lock_files(folder: Path) -> None:
    found, complaints = _documents(folder)
    assert found == [str(folder / name) for name in ("a.DOCX", "b.docx", "sau/d.docx")]
    assert complaints == []


def test_what_can_be_converted_is_found_where_asked_for(folder: Path) -> None:
    for name in ("sau/g.ODT", "h.rtf", "i.txt"):
        (folder / name).touch()
    found, _ = _documents(folder, convert=True)
    assert found == [str(folder / name) for name in ("a.DOCX", "b.docx", "c.doc", "h.rtf", "sau/d.docx", "sau/g.ODT")]
    (folder / "trong").mkdir()
    assert _documents(folder / "trong", convert=True)[1] == [
        f"Thư mục {folder / 'trong'} không có tệp .docx, .doc, .odt, .rtf nào."
    ]


def test_paths_keep_their_order_and_come_once(folder: Path) -> None:
    found, _ = _documents(folder / "sau", "-", folder / "b.docx", folder, "-")
    assert found == [str(folder / "sau/d.docx"), "-", str(folder / "b.docx"), str(folder / "a.DOCX")]


def test_a_file_comes_once_however_it_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert _documents("b.docx", "./b.docx", "sau/../b.docx", folder / "b.docx") == (["b.docx"], [])
    assert _documents("./sau/d.docx", ".")[0] == ["./sau/d.docx", "a.DOCX", "b.docx"]


def test_an_empty_path_is_not_the_current_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert _documents("") == ([], ["Không tìm thấy “”. Hãy kiểm tra lại đường dẫn."])


def test_lock_files_that_the_shell_names_are_left_out(folder: Path) -> None:
    assert _documents(folder / "~$b.docx", folder / "b.docx") == ([str(folder / "b.docx")], [])
    assert _documents(folder / "*.docx") == ([str(folder / "b.docx")], [])
    found, (complaint,) = _documents(folder / "~$b.docx")
    assert (found, complaint.partition(" là ")[0]) == ([], str(folder / "~$b.docx"))


def test_a_file_is_taken_whatever_its_name(folder: Path) -> None:
    assert _documents(folder / "c.doc") == ([str(folder / "c.doc")], [])


def test_a_pattern_the_shell_left_alone_is_expanded(folder: Path) -> None:
    assert _documents(folder / "*.doc") == ([str(folder / "c.doc")], [])


def test_what_means_nothing_is_complained_of_and_the_rest_still_found(folder: Path) -> None:
    (folder / "trong").mkdir()
    found, complaints = _documents(folder / "khong-co.docx", folder / "trong", folder / "b.docx")
    assert found == [str(folder / "b.docx")]
    assert complaints == [
        f"Không tìm thấy {folder / 'khong-co.docx'}. Hãy kiểm tra lại đường dẫn.",
        f"Thư mục {folder / 'trong'} không có tệp .docx nào.",
    ]


def test_settings_are_sought_from_the_folder_all_files_share(folder: Path) -> None:
    assert common_folder([str(folder / "sau/d.docx"), str(folder / "b.docx")]) == folder
    assert common_folder([str(folder / "sau/d.docx")]) == folder / "sau"
    assert common_folder(["-"]) == Path.cwd()
