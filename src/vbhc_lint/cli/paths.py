"""Paths as given on the command line to the documents they mean."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from vbhc_lint.messages import Catalogue, vi

STDIN = "-"
_LOCK = "~$"  # Word keeps such a file beside each open document


def documents(given: Iterable[str], say: Catalogue, complain: Callable[[str], None]) -> list[str]:
    """The files meant, in the order given, folders in sorted order, each once; complaints about what means none."""
    found: dict[str, None] = {}
    for path in given:
        if path == STDIN:
            files = [path]
        elif Path(path).is_dir():
            files = [str(file) for file in in_folder(Path(path))]
            if not files:
                complain(say(vi("Thư mục {path} không có tệp .docx nào."), path=path))
        elif Path(path).exists():
            files = [path]
        else:
            pattern = Path(path)  # cmd.exe leaves *.docx to the program
            files = sorted(str(file) for file in pattern.parent.glob(pattern.name))
            if not files:
                complain(say(vi("Không tìm thấy {path}. Hãy kiểm tra lại đường dẫn."), path=path))
        found |= dict.fromkeys(files)
    return list(found)


def in_folder(folder: Path) -> list[Path]:
    """Every document below a folder, sorted; Word's lock files left out."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() == ".docx" and not path.name.startswith(_LOCK) and path.is_file()
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
