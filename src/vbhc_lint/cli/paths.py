"""Paths as given on the command line to the documents they mean."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Literal

from vbhc_lint.config.globs import absolute
from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.reasons import reason_of

STDIN = "-"
_SUFFIX = ".docx"
_CONVERTED = (".doc", ".odt", ".rtf")
_LOCK = "~$"  # Word keeps such a file beside each open document


def documents(given: Iterable[str], say: Catalogue, *, convert: bool = False) -> tuple[list[str], list[str]]:
    """The files meant, in the order given, folders in sorted order, each once; and complaints about what means none.

    ``convert``: in folders, the files too that can be converted to DOCX.
    """
    found: dict[str, str] = {}  # by where they are
    complaints = []
    for path in given:
        if path == STDIN:
            files = [path]
        elif (kind := _kind(path)) == "folder":
            unread: list[OSError] = []
            suffixes = (_SUFFIX, *_CONVERTED) if convert else (_SUFFIX,)
            files = [str(file) for file in in_folder(Path(path), suffixes, unread.append)]
            unreadable = vi("Không đọc được {path}: {reason}.")
            complaints += [say(unreadable, path=error.filename, reason=reason_of(error)) for error in unread]
            if not files and not unread:
                sought = ", ".join(suffixes)
                complaints.append(say(vi("Thư mục {path} không có tệp {sought} nào."), path=path, sought=sought))
        elif kind == "file":
            files = [path]
        else:
            files = _fitting(Path(path))
            if not files:
                complaints.append(say(vi("Không tìm thấy {path}. Hãy kiểm tra lại đường dẫn."), path=path or "“”"))
        for file in files:
            found.setdefault(file if file == STDIN else absolute(file), file)
    locks = {file for file in found.values() if Path(file).name.startswith(_LOCK)}  # the shell's *.docx means them too
    if locks and len(locks) == len(found):
        told = vi("{path} là tệp khóa mà Word để cạnh văn bản đang mở, không phải văn bản.")
        complaints += [say(told, path=path) for path in sorted(locks)]
    return [file for file in found.values() if file not in locks], complaints


def _kind(path: str) -> Literal["folder", "file", ""]:
    """What a path leads to; "" for nothing, and for what no file can be called. To pathlib "" is the current folder."""
    return "folder" if os.path.isdir(path) else "file" if os.path.exists(path) else ""  # noqa: PTH110, PTH112


def _fitting(pattern: Path) -> list[str]:
    """The files that fit a pattern, which cmd.exe leaves to the program."""
    try:
        return sorted(str(file) for file in pattern.parent.glob(pattern.name) if file.is_file())
    except (OSError, ValueError, NotImplementedError):  # no pattern at all
        return []


def in_folder(folder: Path, suffixes: tuple[str, ...], complain: Callable[[OSError], None]) -> list[Path]:
    """Files below a folder whose names end so, sorted, without Word's lock files; unreadable folders are complained of.

    Links to files are followed, links to folders are not: so no way leads round or out of the folder but by a file
    that was put into it. What is no ordinary file, a device or a pipe, is no document.
    """
    return sorted(
        path
        for parent, _, names in os.walk(folder, onerror=complain)
        for name in names
        if (path := Path(parent, name)).suffix.lower() in suffixes and not name.startswith(_LOCK) and path.is_file()
    )


def common_folder(files: Iterable[str]) -> Path:
    """The folder all files stand under, from where settings are searched upwards; the current one for none."""
    named = [absolute(file) for file in files if file != STDIN]
    if not named:
        return Path.cwd()
    try:
        common = Path(os.path.commonpath(named))
    except ValueError:  # on several drives
        return Path.cwd()
    return common if common.is_dir() else common.parent
