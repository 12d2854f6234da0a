"""Files of settings: ``vbhc-lint.toml`` or ``[tool.vbhc-lint]`` of ``pyproject.toml``, with those they extend."""

from __future__ import annotations

import typing
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from vbhc_lint.config import FAULTS, SHARED_FILE, TABLE, WORDS_FILE, ConfigError, PathSettings, Settings, Suppression
from vbhc_lint.config.globs import Glob, absolute
from vbhc_lint.config.layers import Book, Layer, Origin, Suppressing
from vbhc_lint.messages import NAMES, Phrase, vi
from vbhc_lint.reasons import reason_of

_More = Annotated[tuple[str, ...], Meta(description=vi("Không xét thêm các mã này, ngoài những mã đã bỏ ở nơi khác."))]


class PathTable(PathSettings, frozen=True, rename="kebab", forbid_unknown_fields=True):
    """What a file says of some paths."""

    extend_ignore: _More = ()


class FileTable(Settings, frozen=True, rename="kebab", forbid_unknown_fields=True):
    """All that a file can say."""

    extend_ignore: _More = ()
    extends: Annotated[
        str | tuple[str, ...],
        Meta(description=vi("Tệp cấu hình gốc (một hoặc nhiều), tính từ thư mục của tệp này; tệp sau đè tệp trước.")),
    ] = ()
    exclude: Annotated[
        tuple[str, ...],
        Meta(description=vi("Mẫu đường dẫn của những văn bản không kiểm tra, tính từ thư mục của tệp này.")),
    ] = ()
    per_path: Annotated[
        dict[str, PathTable],
        Meta(description=vi("Cấu hình riêng theo mẫu đường dẫn, tính từ thư mục của tệp này; bảng sau đè bảng trước.")),
    ] = msgspec.field(default_factory=dict)


def read(file: Path, trail: tuple[Path, ...] = ()) -> Book:
    """All that a file and those it extends say. Raises ConfigError."""
    file = Path(absolute(str(file)))
    given = _parsed(file, trail)
    values = _table(file, "", _ours(file, given), FileTable)
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
    target, trail = Path(absolute(str(file.parent / base))), (*trail, file)
    if target.resolve() in {seen.resolve() for seen in trail}:
        way = " → ".join(str(step) for step in (*trail, target))
        raise ConfigError(vi("Tệp cấu hình {file}: “extends” đi vòng tròn: {way}."), file=file, way=way)
    return read(target, trail)


def _parsed(file: Path, trail: tuple[Path, ...]) -> dict[str, Any]:
    import tomllib  # many have no settings of their own

    try:
        data = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        if trail:
            template = vi("Tệp cấu hình {file}: không đọc được {base} nêu ở “extends”: {reason}.")
            raise ConfigError(template, file=trail[-1], base=file, reason=reason_of(error)) from error
        template = vi("Không đọc được tệp cấu hình {file}: {reason}.")
        raise ConfigError(template, file=file, reason=reason_of(error)) from error
    except UnicodeDecodeError as error:
        raise ConfigError(vi("Tệp cấu hình {file} không phải văn bản UTF-8."), file=file) from error
    except ValueError as error:
        raise ConfigError(vi("Tệp cấu hình {file} sai cú pháp TOML: {reason}."), file=file, reason=error) from error
    return data


def _ours(file: Path, data: dict[str, Any]) -> dict[str, Any]:
    """Of a file that tools share our table."""
    if file.name != SHARED_FILE:
        return data
    tools = data.get("tool", {})
    ours = tools.get(TABLE, {}) if isinstance(tools, dict) else {}
    if not isinstance(ours, dict):
        raise _wrong(file, f"tool.{TABLE}", Phrase(vi("một bảng")))
    return ours


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
            raise _unknown(file, where, key, list(fields), path_table=kind is PathTable)
        values[fields[key]] = _value(file, where, value, hints[fields[key]])
    if "packs" in values:
        values["packs"] = tuple(str(file.parent / pack) for pack in values["packs"])
    values |= {name: str(file.parent / values[name]) for name in ("words", "baseline") if name in values}
    return values


def _value(file: Path, where: str, value: object, hint: Any) -> Any:
    kind, said = typing.get_args(hint)
    if kind == dict[str, PathTable]:
        if not isinstance(value, Mapping):
            raise _wrong(file, where, Phrase(vi("một bảng")))
        return {pattern: _table(file, f'{where}."{pattern}"', said, PathTable) for pattern, said in value.items()}
    if kind == tuple[Suppression, ...]:
        if not isinstance(value, list):
            raise _wrong(file, where, Phrase(vi("các bảng [[{key}]]"), {"key": where}))
        return [_suppression(file, f"{where}[{number}]", said) for number, said in enumerate(value, 1)]
    try:
        return msgspec.convert(value, hint)
    except msgspec.ValidationError as error:
        expected = Phrase(vi("một chuỗi không để trống")) if said.pattern else _expected(kind, where.rpartition(".")[2])
        raise _wrong(file, where, expected) from error


def _suppression(file: Path, where: str, data: object) -> Suppression:
    values = _table(file, where, data, Suppression)
    for needed in {"code", "reason"} - values.keys():
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
    import difflib  # only who has slipped waits for it

    near = ", ".join(difflib.get_close_matches(component, NAMES, 3, 0.5) or NAMES)
    template = vi("Tệp cấu hình {file}: “{key}” là “{component}”, mà không có thành phần nào tên như thế. Có: {near}.")
    return ConfigError(template, file=file, key=where, component=component, near=near)


def _glob(file: Path, where: str, pattern: str) -> Glob:
    if not pattern.strip() or pattern.startswith("!"):
        raise ConfigError(vi("Tệp cấu hình {file}: “{key}” có mẫu “{pattern}” không dùng được."),
            file=file, key=where, pattern=pattern)  # fmt: skip
    return Glob(pattern, str(file.parent))


def _unknown(file: Path, where: str, key: str, known: list[str], *, path_table: bool) -> ConfigError:
    import difflib  # only who has slipped waits for it

    if key == "tool" and file.name != SHARED_FILE:
        template = vi("Tệp cấu hình {file}: các mục ở đây đứng ngay đầu tệp; [tool.{table}] chỉ dùng trong {shared}.")
        return ConfigError(template, file=file, table=TABLE, shared=SHARED_FILE)
    if path_table and key in {field.encode_name for field in msgspec.structs.fields(FileTable)}:
        template = vi("Tệp cấu hình {file}: “{key}” là của cả tệp, nên phải ghi ngoài các bảng per-path.")
        return ConfigError(template, file=file, key=where)
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


_EXAMPLES = {"exclude": '"nháp/**"', "packs": '"quy-dinh-rieng"', "plugins": '"quy-tac-rieng"'}


def _expected(kind: Any, key: str = "") -> Phrase:
    """What a field takes, in words."""
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return Phrase(vi("một trong các từ: {choices}"), {"choices": ", ".join(kind)})
    if typing.get_origin(kind) is Literal:
        return Phrase(vi("một trong các từ: {choices}"), {"choices": ", ".join(typing.get_args(kind))})
    if typing.get_origin(kind) is tuple:
        return Phrase(vi("danh sách chuỗi, như [{example}]"), {"example": _EXAMPLES.get(key, '"TT301", "ND"')})
    if typing.get_origin(kind) is UnionType:
        return Phrase(vi("một chuỗi, hoặc danh sách chuỗi"))
    if kind is bool:
        return Phrase(vi("true hoặc false"))
    return Phrase(vi("một chuỗi trong dấu ngoặc kép")) if kind is str else Phrase(vi("số nguyên từ 0 trở lên"))
