"""Files of settings: ``vbhc-lint.toml`` or ``[tool.vbhc-lint]`` of ``pyproject.toml``, with those they extend."""

from __future__ import annotations

import difflib
import tomllib
import typing
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, Literal

import msgspec

from vbhc_lint.config import FAULTS, SHARED_FILE, TABLE, WORDS_FILE, ConfigError, PathSettings, Settings, Suppression
from vbhc_lint.config.globs import Glob
from vbhc_lint.config.layers import Book, Layer, Origin, Suppressing
from vbhc_lint.messages import NAMES, Phrase, vi


class PathTable(PathSettings, frozen=True, rename="kebab"):
    """What a file says of some paths."""

    extend_ignore: tuple[str, ...] = ()  # more to ignore


class FileTable(Settings, frozen=True, rename="kebab"):
    """All that a file can say."""

    extend_ignore: tuple[str, ...] = ()
    extends: str | tuple[str, ...] = ()  # other files, relative to this one, whose settings are taken over
    exclude: tuple[str, ...] = ()  # patterns of documents that are not checked
    per_path: dict[str, PathTable] = msgspec.field(default_factory=dict)  # by patterns


def read(file: Path, trail: tuple[Path, ...] = ()) -> Book:
    """All that a file and those it extends say. Raises ConfigError."""
    file = file.absolute()
    given = _parsed(file, trail)
    values = _table(file, "", given, FileTable)
    bases = values.pop("extends", ())
    tables: dict[str, dict[str, Any]] = values.pop("per_path", {})
    suppressed: list[Suppression] = values.pop("suppress", [])
    exclude = tuple(_glob(file, "exclude", pattern) for pattern in values.pop("exclude", ()))
    words = file.parent / WORDS_FILE
    if "words" not in values and words.is_file():
        values["words"] = str(words)
    own = Book(
        (Layer(Origin("file", str(file)), None, values),),
        tuple(
            Layer(Origin("file", str(file), f'per-path."{pattern}"'), _glob(file, "per-path", pattern), said)
            for pattern, said in tables.items()
        ),
        exclude,
        tuple(
            Suppressing(one, str(file), number, _glob(file, "suppress.path", one.path) if one.path else None)
            for number, one in enumerate(suppressed, 1)
        ),
    )
    return Book.joined([*(_base(file, base, trail) for base in ((bases,) if isinstance(bases, str) else bases)), own])


def _base(file: Path, base: str, trail: tuple[Path, ...]) -> Book:
    target = file.parent / base
    trail = (*trail, file)
    if target.resolve() in {seen.resolve() for seen in trail}:
        way = " → ".join(str(step) for step in (*trail, target))
        raise ConfigError(vi("Tệp cấu hình {file}: “extends” đi vòng tròn: {way}."), file=file, way=way)
    return read(target, trail)


def _parsed(file: Path, trail: tuple[Path, ...]) -> dict[str, Any]:
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        if trail:
            template = vi("Tệp cấu hình {file}: không đọc được {base} nêu ở “extends”: {reason}.")
            raise ConfigError(template, file=trail[-1], base=file, reason=error.strerror) from error
        template = vi("Không đọc được tệp cấu hình {file}: {reason}.")
        raise ConfigError(template, file=file, reason=error.strerror) from error
    except ValueError as error:  # TOML syntax, or bytes that are not UTF-8
        raise ConfigError(vi("Tệp cấu hình {file} sai cú pháp TOML: {reason}."), file=file, reason=error) from error
    return data if file.name != SHARED_FILE else data.get("tool", {}).get(TABLE, {})


def _table(file: Path, place: str, data: object, kind: type[msgspec.Struct]) -> dict[str, Any]:
    """The values of a table by field name, each of its type."""
    if not isinstance(data, Mapping):
        raise _wrong(file, place, Phrase(vi("một bảng")))
    hints = typing.get_type_hints(kind, include_extras=True)
    fields = {field.encode_name: field.name for field in msgspec.structs.fields(kind)}
    values = {}
    for key, value in data.items():
        where = f"{place}.{key}" if place else key
        if key not in fields:
            raise _unknown(file, where, key, list(fields))
        values[fields[key]] = _value(file, where, value, hints[fields[key]])
    if "packs" in values:
        values["packs"] = tuple(str(file.parent / pack) for pack in values["packs"])
    if "words" in values:
        values["words"] = str(file.parent / values["words"])
    return values


def _value(file: Path, where: str, value: object, kind: Any) -> Any:
    if kind == dict[str, PathTable]:
        if not isinstance(value, Mapping):
            raise _wrong(file, where, Phrase(vi("một bảng")))
        return {pattern: _table(file, f'{where}."{pattern}"', said, PathTable) for pattern, said in value.items()}
    if kind == tuple[Suppression, ...]:
        if not isinstance(value, list):
            raise _wrong(file, where, Phrase(vi("các bảng [[{key}]]"), {"key": where}))
        return [_suppression(file, f"{where}[{number}]", said) for number, said in enumerate(value, 1)]
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        raise _wrong(file, where, _expected(kind)) from error


def _suppression(file: Path, where: str, data: object) -> Suppression:
    values = _table(file, where, data, Suppression)
    for needed in ("code", "reason"):
        if not values.get(needed, "").strip():
            template = vi("Tệp cấu hình {file}: thiếu “{key}”; bảng [[suppress]] phải có mã (code) và lý do (reason).")
            raise ConfigError(template, file=file, key=f"{where}.{needed}")
    if values["code"].startswith(FAULTS):
        template = vi("Tệp cấu hình {file}: “{key}” là “{code}”; lỗi khi đọc tệp hay khi chạy thì không bỏ qua được.")
        raise ConfigError(template, file=file, key=f"{where}.code", code=values["code"])
    component = values.get("component", "")
    if component and component not in NAMES:
        raise _no_component(file, f"{where}.component", component)
    return Suppression(**values)


def _no_component(file: Path, where: str, component: str) -> ConfigError:
    near = ", ".join(difflib.get_close_matches(component, NAMES, 3, 0.5) or NAMES)
    template = vi("Tệp cấu hình {file}: “{key}” là “{component}”, mà không có thành phần nào tên như thế. Có: {near}.")
    return ConfigError(template, file=file, key=where, component=component, near=near)


def _glob(file: Path, where: str, pattern: str) -> Glob:
    if not pattern.strip() or pattern.startswith("!"):
        raise ConfigError(vi("Tệp cấu hình {file}: “{key}” có mẫu “{pattern}” không dùng được."),
            file=file, key=where, pattern=pattern)  # fmt: skip
    return Glob(pattern, str(file.parent))


def _unknown(file: Path, where: str, key: str, known: list[str]) -> ConfigError:
    near = difflib.get_close_matches(key.replace("_", "-"), known, 1, 0.5)
    if near:
        return ConfigError(
            vi("Tệp cấu hình {file}: không có mục “{key}”. Có phải ý bạn là “{nearest}”?"),
            file=file, key=where, nearest=near[0],
        )  # fmt: skip
    return ConfigError(
        vi("Tệp cấu hình {file}: không có mục “{key}”. Các mục dùng được: {known}."),
        file=file, key=where, known=", ".join(known),
    )  # fmt: skip


def _wrong(file: Path, where: str, expected: Phrase) -> ConfigError:
    template = vi("Tệp cấu hình {file}: giá trị của “{key}” phải là {expected}.")
    return ConfigError(template, file=file, key=where, expected=expected)


def _expected(kind: Any) -> Phrase:
    """What a field takes, in words."""
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return Phrase(vi("một trong các từ: {choices}"), {"choices": ", ".join(kind)})
    if typing.get_origin(kind) is Literal:
        return Phrase(vi("một trong các từ: {choices}"), {"choices": ", ".join(typing.get_args(kind))})
    if typing.get_origin(kind) is tuple:
        return Phrase(vi("danh sách chuỗi, như [{example}]"), {"example": '"TT301", "ND"'})
    if kind is bool:
        return Phrase(vi("true hoặc false"))
    return Phrase(vi("một chuỗi trong dấu ngoặc kép")) if kind is str else Phrase(vi("số nguyên từ 0 trở lên"))
