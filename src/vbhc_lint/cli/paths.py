"""Paths as given on the command line to the documents they mean."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from vbhc_lint.messages import Catalogue, vi

STDIN = "-"
_SUFFIX = ".docx"
_CONVERTED = (".doc", ".odt", ".rtf")
_LOCK = "~$"  # Word keeps such a file beside each open document


def documents(given: Iterable[str], say: Catalogue, *, convert: bool = False) -> tuple[list[str], list[str]]:
    """The files meant, in the order given, folders in sorted order, each once; and complaints about what means none.

    ``convert``: in folders, the files too that can be converted to DOCX.
    """
    found: dict[str, None] = {}
    complaints = []
    for path in given:
        if path == STDIN:
            files = [path]
        elif Path(path).is_dir():
            suffixes = (_SUFFIX, *_CONVERTED) if convert else (_SUFFIX,)
            files = [str(file) for file in in_folder(Path(path), suffixes)]
            if not files:
                sought = ", ".join(suffixes)
                complaints.append(say(vi("Thư mục {path} không có tệp {sought} nào."), path=path, sought=sought))
        elif Path(path).exists():
            files = [path]
        else:
            pattern = Path(path)  # cmd.exe leaves *.docx to the program
            files = sorted(str(file) for file in pattern.parent.glob(pattern.name))
            if not files:
                complaints.append(say(vi("Không tìm thấy {path}. Hãy kiểm tra lại đường dẫn."), path=path))
        found |= dict.fromkeys(files)
    return list(found), complaints


def in_folder(folder: Path, suffixes: tuple[str, ...] = (_SUFFIX,)) -> list[Path]:
    """Every file below a folder whose name ends so, sorted; Word's lock files left out."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in suffixes and not path.name.startswith(_LOCK) and path.is_file()
    )


def common_folder(files: Iterable[str]) -> Path:
    """The folder all files stand under, from where settings are searched upwards; the current one for none."""
    named = [Path(file).absolute() for file in files if file != STDIN]
    if not named:
        return Path.cwd()
    try:
        common = Path(os.path.commonpath(named))
    except ValueError:  # on several drives
        return Path.cwd()
    return common if common.is_dir() else common.parent
