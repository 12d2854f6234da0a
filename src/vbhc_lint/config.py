"""Typed settings: the command line over ``vbhc-lint.toml`` or ``[tool.vbhc-lint]`` of ``pyproject.toml``."""

from __future__ import annotations

import typing
import unicodedata
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec

from vbhc_lint.finding import Severity
from vbhc_lint.messages import Catalogue, Phrase, vi
from vbhc_lint.vietnamese import collapse, fold_tone

OWN_FILE = "vbhc-lint.toml"
WORDS_FILE = "vbhc-lint-words.txt"  # the office's own words, beside the settings unless they name another
SHARED_FILE = "pyproject.toml"
TABLE = "vbhc-lint"


class ConfigError(ValueError):
    """Settings that cannot be used; ``template`` and ``fields`` give the sentence in the reader's language."""

    def __init__(self, template: str, /, **fields: object) -> None:
        """Keep the template for the catalogue; ``str()`` gives it in Vietnamese."""
        super().__init__(Catalogue()(template, **fields))
        self.template = template
        self.fields = fields


class Settings(msgspec.Struct, frozen=True, rename="kebab"):
    """How to check. Names in files are written with hyphens: ``min-severity``."""

    select: tuple[str, ...] = ()  # codes or prefixes; none: every rule that is on by default
    ignore: tuple[str, ...] = ()
    standard: str = "auto"  # or a pack's name
    stage: Literal["auto", "draft", "issued"] = "auto"
    min_severity: Severity = Severity.INFO
    fail_on: Literal["error", "warning", "info", "never"] = "warning"
    lang: Literal["vi", "en"] = "vi"
    jobs: Annotated[int, msgspec.Meta(ge=0)] = 0  # worker processes; 0: as many as pay off
    time_limit: Annotated[int, msgspec.Meta(ge=0)] = 120  # seconds for one file in a worker process; 0: none
    convert: bool = False  # read other kinds of document through LibreOffice
    content: bool = False  # of documents whose form another law sets, check the content
    plugins: tuple[str, ...] = ()  # entry points of rules from other installed packages
    suppress_word: str = "bỏ qua"  # begins an answer to one of our comments that waves its finding through
    packs: tuple[str, ...] = ()  # folders of the house's own packs; in a file, relative to it
    words: str = ""  # a file of the office's own words; in a file of settings, relative to it; "": none


def find(start: Path) -> Path | None:
    """The nearest file with our settings, from a folder up the tree."""
    for folder in (start, *start.parents):
        if (folder / OWN_FILE).is_file():
            return folder / OWN_FILE
        shared = folder / SHARED_FILE
        if shared.is_file() and f"tool.{TABLE}" in shared.read_text(encoding="utf-8", errors="replace"):
            return shared
    return None


def load(file: Path | None, overrides: dict[str, Any]) -> Settings:
    """The settings of a file with those of the command line on top. Raises ConfigError."""
    values = {} if file is None else _read(file)
    return msgspec.structs.replace(Settings(**values), **overrides)


def own_words(file: Path) -> list[str]:
    """The words and phrases of a words file, one a line, normalised; ``#`` begins a remark. Raises ConfigError."""
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise ConfigError(vi("Không đọc được tệp từ {file}: {reason}."), file=file, reason=error.strerror) from error
    except UnicodeDecodeError as error:
        raise ConfigError(vi("Tệp từ {file} không phải văn bản UTF-8."), file=file) from error
    return [word for line in lines if (word := own_word(line.partition("#")[0]))]


def own_word(text: str) -> str:
    """A word or phrase as a words file keeps it: NFC, single spaces, the tones of oa, oe, uy on the first vowel."""
    return fold_tone(collapse(unicodedata.normalize("NFC", text)))


def _read(file: Path) -> dict[str, Any]:
    """The settings a file gives, by field name, each of its type."""
    import tomllib  # many have no settings of their own

    try:
        data = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ConfigError(
            vi("Không đọc được tệp cấu hình {file}: {reason}."), file=file, reason=error.strerror
        ) from error
    except ValueError as error:  # TOML syntax, or bytes that are not UTF-8
        raise ConfigError(vi("Tệp cấu hình {file} sai cú pháp TOML: {reason}."), file=file, reason=error) from error
    if file.name == SHARED_FILE:
        data = data.get("tool", {}).get(TABLE, {})
    hints = typing.get_type_hints(Settings, include_extras=True)
    fields = {field.encode_name: field.name for field in msgspec.structs.fields(Settings)}
    values = {}
    for key, value in data.items():
        if key not in fields:
            raise _unknown(file, key, list(fields))
        values[fields[key]] = _convert(file, key, value, hints[fields[key]])
    if "packs" in values:
        values["packs"] = tuple(str(file.parent / pack) for pack in values["packs"])
    words = file.parent / values.get("words", WORDS_FILE)
    return values | ({"words": str(words)} if "words" in values or words.is_file() else {})


def _unknown(file: Path, key: str, known: list[str]) -> ConfigError:
    import difflib  # only who has slipped waits for it

    near = difflib.get_close_matches(key.replace("_", "-"), known, 1, 0.5)
    if near:
        return ConfigError(
            vi("Tệp cấu hình {file}: không có mục “{key}”. Có phải ý bạn là “{nearest}”?"),
            file=file, key=key, nearest=near[0],
        )  # fmt: skip
    return ConfigError(
        vi("Tệp cấu hình {file}: không có mục “{key}”. Các mục dùng được: {known}."),
        file=file, key=key, known=", ".join(known),
    )  # fmt: skip


def _convert(file: Path, key: str, value: object, kind: Any) -> Any:
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        template = vi("Tệp cấu hình {file}: giá trị của “{key}” phải là {expected}.")
        raise ConfigError(template, file=file, key=key, expected=_expected(kind)) from error


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
