"""The settings of each file: the command line over the environment over the nearest file of settings."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from vbhc_lint.config import OWN_FILE, SHARED_FILE, TABLE, PathSettings, Settings
from vbhc_lint.config.globs import absolute
from vbhc_lint.config.layers import Book, Layer, Origin, Suppressing

_BY_PATH = frozenset(field.name for field in msgspec.structs.fields(PathSettings))
_NARROWING = frozenset({"select", "ignore", "extend_ignore", "min_severity", "standard"})
_ADDING = {"extend_select": "extend_select", "extend_ignore": "ignore"}  # what adds, and to what
_NOTHING = Book()
_DEFAULTS = {name: (value, (Origin("default"),)) for name, value in msgspec.structs.asdict(Settings()).items()}
Sourced = tuple[Any, tuple[Origin, ...]]  # a value, and where it, or what it is made of, comes from


def find(start: Path) -> Path | None:
    """The nearest file of settings, from a folder up the tree."""
    return next((file for folder in (start, *start.parents) if (file := _standing_in(folder))), None)


def _standing_in(folder: Path) -> Path | None:
    if (folder / OWN_FILE).is_file():
        return folder / OWN_FILE
    shared = folder / SHARED_FILE
    if shared.is_file() and f"tool.{TABLE}" in shared.read_text(encoding="utf-8", errors="replace"):
        return shared
    return None


class Configuration:
    """Settings for any number of files; what is no matter of paths is the same for all of them."""

    def __init__(
        self, command: Mapping[str, Any], environment: Mapping[str, Any] | None = None, *, file: Path | None = None,
        folder: Path | None = None, search: bool = True,
    ) -> None:  # fmt: skip
        """``command`` and ``environment`` give values by field name of ``Settings``.

        ``file`` is the only file of settings. Without it, it is for each document the nearest one, and for the run as a
        whole that of ``folder``, by default the current one; none if not to ``search``. Raises ConfigError.
        """
        self._above = (
            Layer(Origin("environment"), None, dict(environment or {})),
            Layer(Origin("command"), None, dict(command)),
        )
        self._file = file
        self._search = search
        self._nearest: dict[str, Path | None] = {}
        self._books: dict[Path, Book] = {}
        self._made: dict[tuple[object, ...], Settings] = {}
        self._main = self._book(absolute(str((folder or Path.cwd()) / "-")))
        self.run = self._settings(self._main, (), ())

    def __getstate__(self) -> dict[str, Any]:
        """For another process, where identities are others."""
        return self.__dict__ | {"_made": {}}

    @staticmethod
    def of(settings: Settings) -> Configuration:
        """The same settings for every file."""
        return Configuration(msgspec.structs.asdict(settings), search=False)

    def for_path(self, path: str) -> Settings:
        """The settings of one file by its path, ``-`` for standard input. Raises ConfigError."""
        return self._settings(*self._said_of(path))

    def sourced(self, path: str) -> dict[str, Sourced]:
        """The same by field name, each value with where it comes from. Raises ConfigError."""
        return self._resolved(*self._said_of(path))

    def suppressing(self, path: str) -> tuple[Suppressing, ...]:
        """The suppressions in files of settings that speak of a file. Raises ConfigError."""
        return self._said_of(path)[2]

    def excluded(self, path: str) -> bool:
        """Whether a file is left out by the file of settings that governs it. Raises ConfigError."""
        where = absolute(path)
        return any(glob.fits(where) for glob in self._book(where).exclude)

    def files(self, path: str) -> list[str]:
        """The files of settings that govern a file: the nearest, then those it extends. Raises ConfigError."""
        return [layer.origin.file for layer in reversed(self._book(absolute(path)).everywhere)]

    @property
    def narrowed(self) -> bool:
        """Whether the command line leaves out what files of settings would let be found."""
        return not _NARROWING.isdisjoint(self._above[-1].values)

    @property
    def layers(self) -> list[Layer]:
        """All values of the files read so far, and those above them."""
        return [*(one for book in self._books.values() for one in (*book.everywhere, *book.somewhere)), *self._above]

    @property
    def suppressions(self) -> list[Suppressing]:
        """All suppressions of the files read so far."""
        return list(dict.fromkeys(one for book in self._books.values() for one in book.suppress))

    def _said_of(self, path: str) -> tuple[Book, tuple[Layer, ...], tuple[Suppressing, ...]]:
        """What governs a file: a book, and of what it says of some paths only, what it says of this one."""
        where = absolute(path)
        book = self._book(where)
        layers = tuple(layer for layer in book.somewhere if layer.glob is None or layer.glob.fits(where))
        return book, layers, tuple(one for one in book.suppress if one.glob is None or one.glob.fits(where))

    def _book(self, where: str) -> Book:
        file = self._file or (self._nearest_to(os.path.dirname(where)) if self._search else None)  # noqa: PTH120 # fast
        if file is None:
            return _NOTHING
        if file not in self._books:
            from vbhc_lint.config.files import read  # brings the parser, and few have any

            self._books[file] = read(file)
        return self._books[file]

    def _nearest_to(self, folder: str) -> Path | None:
        if folder not in self._nearest:
            passed: list[str] = []
            file: Path | None = None
            for above in (Path(folder), *Path(folder).parents):
                passed.append(str(above))
                if file := self._nearest.get(str(above)) or _standing_in(above):
                    break
            self._nearest |= dict.fromkeys(passed, file)
        return self._nearest[folder]

    def _settings(self, book: Book, layers: tuple[Layer, ...], suppress: tuple[Suppressing, ...]) -> Settings:
        key = (id(book), *map(id, layers), *map(id, suppress))
        if key not in self._made:
            values = {name: value for name, (value, _) in self._resolved(book, layers, suppress).items()}
            self._made[key] = Settings(**values)
        return self._made[key]

    def _resolved(self, book: Book, layers: tuple[Layer, ...], suppress: tuple[Suppressing, ...]) -> dict[str, Sourced]:
        own = _fold((*book.everywhere, *layers, *self._above))
        run = _fold((*self._main.everywhere, *self._above))
        found = {name: own[name] if name in _BY_PATH else run[name] for name in run}
        if suppress:
            value, origins = found["suppress"]
            origins = (*(o for o in origins if value), *(one.origin for one in suppress))
            found["suppress"] = (*value, *(one.suppression for one in suppress)), origins
        return found


def _fold(layers: Iterable[Layer]) -> dict[str, Sourced]:
    """The values of layers, the lowest first: each takes the place of the one below, what extends adds.

    Who selects begins anew: what was added below is no longer meant.
    """
    found: dict[str, Sourced] = dict(_DEFAULTS)
    for layer in layers:
        said, origin = layer.values, (layer.origin,)
        found |= {name: (value, origin) for name, value in said.items() if name not in _ADDING}
        if "select" in said and found["extend_select"][0]:
            found["extend_select"] = (), origin
        for name, whole in _ADDING.items():
            if more := said.get(name):
                value, origins = found[whole]
                found[whole] = (*value, *more), (*(o for o in origins if value), *origin)
    return found
