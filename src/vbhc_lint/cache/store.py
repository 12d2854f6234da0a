"""Pieces of data by key, one file each, in a folder of the user's own: private, bounded, dropped at any time.

A file appears whole or not at all, and says by a digest that it is what was written; so any number of processes may
read and write, and a damaged one is as good as none. Nothing here raises OSError: without a place nothing is kept.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import stat
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

VARIABLE = "VBHC_LINT_CACHE_DIR"  # another folder than the user's own; empty: keep nothing
LIMIT = 256 * 2**20  # bytes of all pieces
KEEP = 30 * 86_400.0  # seconds since a piece was last of use
_SHELF = "results-1"  # the number is of the way pieces are written
_SHELVES = "0123456789abcdef"  # by the first digit of the key: each is bounded alone, so none but it need be counted
_DIGEST = 16  # bytes
_DAY = 86_400.0
_DRAFT = ".tmp"
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_TAG = (  # by which programs that make copies know what need not be kept: https://bford.info/cachedir/
    "Signature: 8a477f597d28d172789f06886806bc55\n# vbhc-lint keeps results of earlier runs here; it may be deleted.\n"
)


def folder(environment: Mapping[str, str]) -> Path | None:
    """Where results are kept, None for nowhere.

    What platformdirs would say; it takes a seventh of the time that a whole run over one known file has.
    """
    named = environment.get(VARIABLE)
    if named is not None:
        return Path(named).absolute() if named else None
    if sys.platform == "win32":
        local = environment.get("LOCALAPPDATA")
        return Path(local, "vbhc-lint", "Cache") if local else None
    try:
        home = Path.home()
    except RuntimeError:  # the user has none
        return None
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "vbhc-lint"
    asked = environment.get("XDG_CACHE_HOME", "")
    return (Path(asked) if Path(asked).is_absolute() else home / ".cache") / "vbhc-lint"


class Store:
    """Pieces in a folder."""

    def __init__(self, place: Path, limit: int = LIMIT) -> None:
        """Nothing is made before there is something to keep. ``limit``: bytes of all pieces."""
        self.place = place / _SHELF
        self._limit = limit // len(_SHELVES)
        self._trusted: bool | None = None
        self._grown: set[str] = set()

    def holds(self, key: str) -> bool:
        """Whether there is a piece under a key."""
        return self._ours() and os.path.exists(self._file(key))  # noqa: PTH110 - asked for each of many files

    def get(self, key: str) -> bytes | None:
        """The piece under a key; None where there is none, or not as it was written."""
        if not self._ours():
            return None
        with contextlib.suppress(OSError), os.fdopen(os.open(self._file(key), _READ), "rb") as file:
            found = os.fstat(file.fileno())
            data = file.read()
            if data[:_DIGEST] == _digest(key, data[_DIGEST:]):
                if time.time() - found.st_mtime > _DAY:
                    os.utime(self._file(key))  # it has been of use
                return data[_DIGEST:]
        return None

    def put(self, key: str, data: bytes) -> None:
        """Keep a piece; one that is larger than a shelf is not kept."""
        if len(data) > self._limit:
            return
        file = self._file(key)
        draft = f"{file}.{os.urandom(4).hex()}{_DRAFT}"
        try:
            if not self._ours(make=True):
                return
            with os.fdopen(self._opened(draft), "wb") as stream:
                stream.write(_digest(key, data) + data)
            os.replace(draft, file)  # noqa: PTH105 - as in ``holds``
            self._grown.add(key[0])
        except OSError:
            with contextlib.suppress(OSError):
                os.unlink(draft)  # noqa: PTH108 - as in ``holds``

    def sweep(self) -> None:
        """Take out what has been of no use for long, and the oldest where a shelf that has grown is too full."""
        now = time.time()
        for shelf in sorted(self._grown):
            pieces = sorted(self._pieces(shelf))
            room = sum(size for _, size, _ in pieces) - self._limit
            for used, size, path in pieces:
                stale = now - used > (_DAY if path.endswith(_DRAFT) else KEEP)
                if room > 0 or stale:
                    with contextlib.suppress(OSError):
                        os.unlink(path)  # noqa: PTH108 - as in ``holds``
                    room -= size
        self._grown.clear()

    def clear(self) -> None:
        """Drop all pieces, and nothing else that may stand in the folder."""
        shutil.rmtree(self.place, ignore_errors=True)
        self._trusted = None

    def size(self) -> tuple[int, int]:
        """How many pieces there are, and their bytes."""
        sizes = [size for shelf in _SHELVES for _, size, _ in self._pieces(shelf) if size > _DIGEST]
        return len(sizes), sum(sizes)

    def _file(self, key: str) -> str:
        return f"{self.place}{os.sep}{key[0]}{os.sep}{key}"

    def _opened(self, draft: str) -> int:
        """A new file for the user alone, its shelf made where there is none."""
        try:
            return os.open(draft, _NEW, 0o600)
        except FileNotFoundError:
            Path(draft).parent.mkdir(mode=0o700, exist_ok=True)
            return os.open(draft, _NEW, 0o600)

    def _pieces(self, shelf: str) -> Iterator[tuple[float, int, str]]:
        """When each was last of use, its size and path."""
        with contextlib.suppress(OSError), os.scandir(self.place / shelf) as found:
            for entry in found:
                with contextlib.suppress(OSError):
                    told = entry.stat(follow_symlinks=False)
                    yield told.st_mtime, told.st_size, entry.path

    def _ours(self, *, make: bool = False) -> bool:
        """Whether the place is the user's own, and only they write there; asked until it is there."""
        if self._trusted is None or (make and not self._trusted):
            with contextlib.suppress(OSError):
                if make:
                    self._make()
                found = self.place.lstat()
                own = not hasattr(os, "geteuid") or (found.st_uid == os.geteuid() and not found.st_mode & 0o022)
                self._trusted = stat.S_ISDIR(found.st_mode) and own
        return bool(self._trusted)

    def _make(self) -> None:
        if not self.place.exists():
            self.place.mkdir(mode=0o700, parents=True)
            (self.place / "CACHEDIR.TAG").write_text(_TAG, encoding="ascii")


def _digest(key: str, data: bytes) -> bytes:
    return hashlib.blake2b(key.encode() + data, digest_size=_DIGEST).digest()
