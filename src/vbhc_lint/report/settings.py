"""The settings in force for a path and where they come from: for people, for programs ``vbhc-lint-config/1``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from rich.text import Text

from vbhc_lint.config import Settings, Suppression
from vbhc_lint.config.configuration import Configuration, Sourced
from vbhc_lint.config.globs import short
from vbhc_lint.config.layers import Origin
from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.report import json
from vbhc_lint.report.layout import WIDEST, joined, wrapped

SCHEMA = "vbhc-lint-config/1"
_KEYS = {field.name: field.encode_name for field in msgspec.structs.fields(Settings)}
_KINDS = {
    "default": vi("mặc định"), "environment": vi("biến môi trường"), "command": vi("dòng lệnh"),
    "nearest": vi("tệp gần nhất"),
}  # fmt: skip


class Told:
    """What is said of a path: the name it is asked for by, and what holds for it."""

    def __init__(self, name: str, configuration: Configuration, path: str, baseline: Path | None = None) -> None:
        """``baseline``: the nearest file, in force where none is named. Raises ConfigError."""
        self.name = name
        self.values: dict[str, Sourced] = {_KEYS[key]: sourced for key, sourced in configuration.sourced(path).items()}
        if baseline is not None and not configuration.run.baseline:
            self.values["baseline"] = str(baseline), (Origin("nearest"),)
        self.files = configuration.files(path)
        self.excluded = configuration.excluded(path)


def overview(told: Told) -> dict[str, Any]:
    """The settings as a value."""
    return {
        "schema": SCHEMA,
        "path": told.name,
        "files": told.files,
        "excluded": told.excluded,
        "settings": {key: {"value": value, "sources": origins} for key, (value, origins) in told.values.items()},
    }


def text(told: Told, say: Catalogue, width: int) -> Text:
    """The settings as lines of a file of settings, each with where it comes from."""
    return joined(_lines(told, say, min(width, WIDEST)))


def _lines(told: Told, say: Catalogue, width: int) -> Iterator[Text]:
    yield Text(say(vi("(thư mục hiện tại)")) if told.name == "-" else told.name, "bold")
    files = " ← ".join(map(short, told.files)) or say(vi("không có"))
    yield from wrapped(Text(say(vi("Tệp cấu hình: {files}"), files=files)), width, "  ")
    if told.excluded:
        yield from wrapped(Text(say(vi("Bị loại trừ (exclude), nên không kiểm tra."))), width, "  ", style="yellow")
    yield Text()
    for key, (value, origins) in told.values.items():
        for one, sources in _apart(value, origins):
            source = "; ".join(_source(origin, say) for origin in sources)
            style = "dim" if [origin.kind for origin in sources] == ["default"] else ""
            line = Text.assemble((f"{key} = {_written(one)}", style), (f"  ← {source}", "dim"))
            yield from wrapped(line, width, "  ", "      ")


def _apart(value: Any, origins: tuple[Origin, ...]) -> Iterator[tuple[Any, tuple[Origin, ...]]]:
    """A value with its sources; suppressions one by one, each with its own."""
    if value and isinstance(value, tuple) and isinstance(value[0], Suppression):
        yield from ((one, (origin,)) for one, origin in zip(value, origins, strict=True))
    else:
        yield value, origins


def _written(value: Any) -> str:
    """A value as TOML has it; a suppression as an inline table of what it says."""
    if isinstance(value, Suppression):
        said = {key: text for key, text in msgspec.to_builtins(value).items() if text}
        return "{" + ", ".join(f"{key} = {_written(text)}" for key, text in said.items()) + "}"
    return json.written(value, indent=0)


def _source(origin: Origin, say: Catalogue) -> str:
    if origin.kind != "file":
        return say(_KINDS[origin.kind])
    return ": ".join(part for part in (short(origin.file), origin.table) if part)
