"""Why a file could not be used, said by the program instead of the system."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from vbhc_lint.messages import Catalogue
from vbhc_lint.reasons import reason_of


def _said(error: OSError, language: str = "vi") -> str:
    return Catalogue(language)("{reason}", reason=reason_of(error))


@pytest.mark.parametrize(
    ("path", "vietnamese", "english"),
    [
        ("không có.docx", "không có tệp hoặc thư mục này", "there is no such file or folder"),
        ("", "đó là một thư mục", "that is a folder"),
        ("a.docx/b.docx", "một phần của đường dẫn không phải thư mục", "a part of the path is no folder"),
        ("a" * 300, "tên quá dài", "the name is too long"),
        ("vòng", "liên kết đi vòng tròn", "links that lead in a circle"),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="Windows gives other numbers for some of these")
def test_what_the_system_refuses_is_said_in_the_readers_language(
    tmp_path: Path, path: str, vietnamese: str, english: str
) -> None:
    (tmp_path / "a.docx").touch()
    (tmp_path / "vòng").symlink_to("vòng")
    with pytest.raises(OSError) as refused:
        (tmp_path / path).read_bytes()
    assert (_said(refused.value), _said(refused.value, "en")) == (vietnamese, english)


def test_a_file_that_another_program_holds_is_told_from_one_without_permission() -> None:
    denied = PermissionError(errno.EACCES, "Access is denied")
    held = PermissionError(errno.EACCES, "The process cannot access the file")
    held.winerror = 32  # type: ignore[attr-defined] # as Windows sets it
    assert (_said(denied), _said(held)) == ("không có quyền truy cập", "tệp đang mở trong chương trình khác")


def test_an_uncommon_reason_is_said_in_the_systems_words() -> None:
    assert _said(OSError(errno.EXDEV, os.strerror(errno.EXDEV))) == os.strerror(errno.EXDEV)
    assert _said(OSError("no number at all")) == "no number at all"
