"""The file of a baseline: JSON with a finding a line, sorted, so that git shows and merges what has changed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

from vbhc_lint.baseline.entry import Baseline, Known
from vbhc_lint.config import ConfigError
from vbhc_lint.messages import vi
from vbhc_lint.reasons import reason_of

SCHEMA = "vbhc-lint-baseline/1"


class _Whole(msgspec.Struct):
    schema: str
    files: Baseline


class _Marked(msgspec.Struct):
    schema: str


def load(file: Path) -> Baseline:
    """What a file holds. Raises ConfigError where it cannot be read, is damaged, or is of another version."""
    try:
        data = file.read_bytes()
    except OSError as error:
        template = vi("Không đọc được tệp baseline {file}: {reason}.")
        raise ConfigError(template, file=file, reason=reason_of(error)) from error
    try:
        marked = msgspec.json.decode(data, type=_Marked)
        if marked.schema == SCHEMA:
            return msgspec.json.decode(data, type=_Whole).files
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        template = vi(
            "Tệp baseline {file} bị hỏng: {reason}. Nếu tệp có chỗ xung đột của git thì hãy giữ cả hai bên rồi sửa lại "
            "cú pháp; nếu không thì hãy xóa tệp rồi ghi lại bằng vbhc-lint baseline."
        )
        raise ConfigError(template, file=file, reason=error) from error
    template = vi(
        "Tệp baseline {file} thuộc phiên bản khác ({schema}; cần {known}). Hãy xóa tệp rồi ghi lại bằng vbhc-lint "
        "baseline."
    )
    raise ConfigError(template, file=file, schema=marked.schema, known=SCHEMA)


def text(baseline: Baseline) -> str:
    """A baseline as its file holds it: the same findings, the same text."""
    files = ",\n".join("".join(_file(name, baseline[name])) for name in sorted(baseline) if baseline[name].findings)
    inside = f"\n{files}\n  " if files else ""
    return f'{{\n  "schema": "{SCHEMA}",\n  "files": {{{inside}}}\n}}\n'


def _file(name: str, known: Known) -> Iterator[str]:
    findings = ",\n".join(f"        {_json(entry)}" for entry in sorted(known.findings))
    yield f"    {_json(name)}: {{\n"
    yield f'      "content": {_json(known.content)},\n      "likeness": {_json(known.likeness)},\n'
    yield f'      "findings": [\n{findings}\n      ]\n    }}'


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def name_from(folder: Path, path: str) -> str:
    """A path as a baseline in a folder has it: relative, with "/"; what is no UTF-8 in it becomes "?"."""
    full = _real(Path(path).parent) / Path(path).name
    try:
        relative = Path(os.path.relpath(full, _real(folder)))
    except ValueError:  # on another drive
        relative = full
    return relative.as_posix().encode("utf-8", "replace").decode()


@cache
def _real(folder: Path) -> Path:
    """A folder with links followed, so that it does not matter which way one has come."""
    return folder.resolve()
