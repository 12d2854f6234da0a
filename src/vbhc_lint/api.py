"""Checking from a program: ``from vbhc_lint import check``."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable, Sequence
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypedDict, Unpack

import msgspec

from vbhc_lint.config import ConfigError, Settings
from vbhc_lint.config.configuration import Configuration
from vbhc_lint.finding import FileReport, Severity
from vbhc_lint.loading import LOADING
from vbhc_lint.messages import vi

if TYPE_CHECKING:  # its module brings rules and model, which are loaded when there is something to check
    from vbhc_lint.linter import Linter
    from vbhc_lint.package import Readable

_KEPT = 16  # linters, each of some megabytes with its packs


class Changes(TypedDict, total=False):
    """Settings as keywords of ``check``: those of ``Settings`` that concern a single document."""

    select: Sequence[str]  # codes or prefixes: ["TT", "VH101"]; none: every rule that is on by default
    extend_select: Sequence[str]  # besides what is on: those, for instance, that speak only where they are selected
    ignore: Sequence[str]
    standard: str  # "auto", or a pack's name
    stage: Literal["auto", "draft", "issued"]
    min_severity: Severity
    lang: Literal["vi", "en"]  # of the messages; "vi" unless said, whatever the environment says
    content: bool  # of documents whose form another law sets, check the content
    convert: bool  # read .doc, .odt and .rtf too, through LibreOffice, which must be installed
    packs: Sequence[str | os.PathLike[str]]  # folders of the house's own packs
    plugins: Sequence[str]  # entry points of rules from other installed packages
    words: str | os.PathLike[str]  # a file of the office's own words
    suppress_word: str  # begins an answer to one of our comments that waves its finding through


def check(
    document: str | os.PathLike[str] | bytes | bytearray | memoryview | Readable,
    settings: Settings | None = None,
    *,
    config: str | os.PathLike[str] | None = None,
    name: str = "",
    **changes: Unpack[Changes],
) -> FileReport:
    """Check one document.

    ``document`` is a path, the bytes of a DOCX, or a binary file that is read from where it stands and left open.
    ``settings``, or those of a file ``config`` (``vbhc-lint.toml`` or ``pyproject.toml``), with ``changes`` on top,
    say how. Without either the defaults are in force: no configuration is searched for and no environment asked,
    so that the answer depends on what is given alone; ``exclude`` of a file is no matter here. ``name`` is the
    ``path`` of the report where the document has none, or another one than it is read from.

    What is amiss with the document is told in the report and never raised: one that does not exist, cannot be read,
    is damaged, encrypted or no DOCX gives ``status == "unreadable"`` and ``error``; one of a kind that no standard
    of ours governs gives ``"not_applicable"``; all others ``"checked"`` with ``findings``, by place, then code.

    Rules and packs are loaded at the first call with given settings and kept for the next ones; changes of packs and
    words on disk are seen by new processes. May be called by many threads at once. Opens no connection, writes nothing
    but, at the first call and as Python does with modules, packs as they were read: ``__pycache__/kept.*`` here.

    Raises ConfigError for settings that cannot be used, PackError for a pack that cannot, TypeError for what is no
    document or no setting; what the ``read`` of a file object raises, OSError excepted, goes through.
    """
    path = name or (os.fspath(document) if isinstance(document, str | os.PathLike) else "")
    with LOADING:
        linter = loaded(_settings(settings, config, path or "-", changes))
    if isinstance(document, bytes | bytearray | memoryview):
        return linter.check(bytes(document), name)
    from vbhc_lint.linter.many import check_read
    from vbhc_lint.package import read_file, read_stream

    if isinstance(document, str | os.PathLike):
        return check_read(linter, path, partial(read_file, document))
    if isinstance(document, io.TextIOBase) or not callable(getattr(document, "read", None)):
        raise TypeError(f"a path, bytes or a binary file is needed, not {type(document).__name__}")
    return check_read(linter, name or _name_of(document), partial(read_stream, document))


def to_json(reports: Iterable[FileReport]) -> str:
    """Reports as ``vbhc-lint check --format json`` gives them (schema ``vbhc-lint/1``), ``seconds`` as 0."""
    from vbhc_lint.report import json

    return json.render(tuple(reports), 0.0)


def _name_of(stream: object) -> str:
    """The name of the file a stream reads, "" where it has none; of a descriptor it is a number."""
    name = getattr(stream, "name", "")
    return name if isinstance(name, str) else ""


def _settings(
    settings: Settings | None, config: str | os.PathLike[str] | None, path: str, changes: Changes
) -> Settings:
    """The settings that are given, looked through: a type checker may not have. Raises ConfigError, TypeError."""
    if settings is not None and config is not None:
        raise TypeError("settings or config, not both")
    chosen = settings or (Settings() if config is None else _read(Path(config), path))
    given = msgspec.structs.replace(chosen, **{key: _plain(value) for key, value in changes.items()})
    try:
        return msgspec.convert(msgspec.to_builtins(given), Settings)
    except msgspec.ValidationError as error:
        raise ConfigError(vi("Cấu hình không dùng được: {reason}."), reason=error) from error


def _plain(value: Any) -> Any:
    """A setting as files give it: paths as text, lists as tuples."""
    if isinstance(value, os.PathLike):
        return os.fspath(value)
    return tuple(map(_plain, value)) if isinstance(value, Iterable) and not isinstance(value, str) else value


@lru_cache(maxsize=_KEPT)
def loaded(settings: Settings) -> Linter:
    """Rules and packs, loaded once. Raises ConfigError, PackError."""
    from vbhc_lint.linter import Linter, slips

    slips.refuse(Configuration.of(settings))
    return Linter(settings)


def _read(file: Path, path: str) -> Settings:
    """The settings of a file for a path. Raises ConfigError."""
    from vbhc_lint.linter import slips

    configuration = Configuration({}, file=file, search=False)
    slips.refuse(configuration)
    return configuration.for_path(path)
