"""What a result hangs on beside the document: the program, the law, the house's packs and words, plugins, settings.

The program and the law are known by what installed them, in a checkout by when and how their files were last written;
what people edit beside their documents is known by its content. What is missing counts too.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import msgspec

from vbhc_lint import __version__
from vbhc_lint.config import Settings
from vbhc_lint.config.configuration import Configuration
from vbhc_lint.standard import META, ROOT

_HERE = Path(__file__).parents[1]
_BESIDE = frozenset({"lxml", "msgspec", "olefile", "pyspellchecker"})  # whose versions may change a result
_INDIFFERENT = {  # settings that no result hangs on
    name: msgspec.structs.asdict(Settings())[name] for name in ("fail_on", "jobs", "time_limit", "baseline", "cache")
}
_PLUGINS = "vbhc_lint.rules"  # as in ``linter.judge``, which brings the model


def grounds(settings: Settings) -> bytes:
    """A digest of all that."""
    said = _encoded(msgspec.structs.replace(settings, **_INDIFFERENT))
    words = [_content(Path(settings.words))] if settings.words else []
    packs = [_content(file) for folder in settings.packs for file in sorted(Path(folder).glob("*.toml"))]
    plugins = list(_plugins(settings.plugins)) if settings.plugins else []
    return _digest([_program(), said, *words, *packs, *plugins, *(_office() if settings.convert else ())])


def sound(configuration: Configuration) -> str:
    """A digest of all that tells whether the names in settings are names of something (``linter.slips``)."""
    said = [(layer.origin, layer.values) for layer in configuration.layers], configuration.suppressions
    packs = [Path(pack) for layer in configuration.layers for pack in layer.values.get("packs", ())]
    plugins = _plugins(configuration.run.plugins) if configuration.run.plugins else ()
    there = [b"%d" % (pack / META).is_file() for pack in packs]
    return _digest([b"sound", _program(), _encoded(said), *plugins, *there]).hex()


@cache
def _program() -> bytes:
    """The program with the law in it, and the libraries it reads documents with."""
    installed = _HERE.parent / f"vbhc_lint-{__version__}.dist-info" / "RECORD"  # names each file with its digest
    own = [_content(installed)] if installed.is_file() else [_written(_HERE), _written(ROOT)]
    return _digest([__version__.encode(), sys.version.encode(), *own, *sorted(_versions())])


def _versions() -> Iterator[bytes]:
    """The libraries beside us as their folders are called: ``lxml-5.2.1.dist-info``."""
    for place in dict.fromkeys(sys.path):
        try:
            names = os.listdir(place)  # noqa: PTH208 - names are all that is needed of many
        except OSError:
            continue
        yield from (n.encode() for n in names if n.endswith("-info") and n.partition("-")[0].lower() in _BESIDE)


def _plugins(names: Iterable[str]) -> Iterator[bytes]:
    """Rules from other packages: what offers them, and how all files of that package were last written."""
    from importlib.metadata import entry_points  # costs start-up time, and few have any
    from importlib.util import find_spec

    offered = {point.name: point for point in entry_points(group=_PLUGINS)}
    for name in names:
        point = offered.get(name)
        yield f"{name} {point}".encode()
        if point is None:
            continue
        yield (point.dist.version if point.dist is not None else "").encode()
        try:
            spec = find_spec(point.module.partition(".")[0])
        except (ImportError, ValueError):
            spec = None
        for place in () if spec is None else spec.submodule_search_locations or (spec.origin or "",):
            yield _written(Path(place))


def _office() -> Iterator[bytes]:
    """What converts documents."""
    from vbhc_lint.convert import find  # brings the reading of packages, and few convert

    office = find()
    program = Path(os.path.realpath(office)) if office else Path()
    yield str(program).encode("utf-8", "surrogateescape")
    yield from (_written(file) for file in (program, program.with_name("soffice.bin")) if file.is_file())


def _encoded(said: object) -> bytes:
    """All that values of settings say; a path in them may be no UTF-8."""
    return repr(said).encode("utf-8", "surrogateescape")


def _content(file: Path) -> bytes:
    try:
        return str(file).encode("utf-8", "surrogateescape") + b"\0" + hashlib.sha256(file.read_bytes()).digest()
    except OSError:
        return b""


def _written(place: Path) -> bytes:
    """How a file, or all files below a folder, were last written: names, sizes, times."""
    return _digest(sorted(_stamps(str(place))))


def _stamps(place: str) -> Iterator[bytes]:
    try:
        if not os.path.isdir(place):  # noqa: PTH112 - a thousand files are asked each time
            found = os.stat(place)  # noqa: PTH116 - the same
            yield f"{place} {found.st_size} {found.st_mtime_ns}".encode("utf-8", "surrogateescape")
            return
        with os.scandir(place) as entries:
            inside = [entry for entry in entries if entry.name != "__pycache__"]
    except OSError:
        return
    for entry in inside:
        if entry.is_dir(follow_symlinks=False):
            yield from _stamps(entry.path)
        else:
            found = entry.stat()
            yield f"{entry.path} {found.st_size} {found.st_mtime_ns}".encode("utf-8", "surrogateescape")


def _digest(parts: Iterable[bytes]) -> bytes:
    whole = hashlib.sha256()
    for part in parts:
        whole.update(len(part).to_bytes(8) + part)
    return whole.digest()
