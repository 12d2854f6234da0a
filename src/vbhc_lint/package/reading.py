"""Bytes from outside: files, pipes and streams, never more than a file may hold, and none waited for for ever."""

from __future__ import annotations

import errno
import os
import select
import stat
from collections.abc import Callable
from functools import partial
from typing import Protocol

from vbhc_lint.package import limits, refusal

PATIENCE = 60.0  # seconds in which a pipe or device must give something
_CHUNK = 2**20
_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)  # a pipe nobody writes to opens too


class Readable(Protocol):
    """A binary file: open("rb"), io.BytesIO, an upload, an object of a store."""

    def read(self, size: int, /) -> bytes:
        """At most so many bytes, none at the end."""


def read_file(path: str | os.PathLike[str]) -> bytes:
    """The bytes of a file, links followed. Raises OSError; PackageError HT007 where it is too large.

    What it is and how large is asked of the opened file: between a look and the opening it may be exchanged.
    """
    with os.fdopen(_opened(path), "rb", buffering=0) as stream:
        found = os.fstat(stream.fileno())
        if not stat.S_ISREG(found.st_mode):
            return _all(partial(_patiently, stream.fileno()))
        if found.st_size > limits.MAX_FILE:
            raise refusal.too_big(limits.MAX_FILE)
        return _all(stream.read)


def _opened(path: str | os.PathLike[str]) -> int:
    """The descriptor of a file. Raises OSError."""
    try:
        return os.open(path, _FLAGS)
    except ValueError as error:  # no file can have such a name
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT)) from error


def read_stream(stream: Readable) -> bytes:
    """All bytes of a stream. Raises OSError; PackageError HT007 as soon as they are too many."""
    return _all(stream.read)


def _all(read: Callable[[int], bytes | None]) -> bytes:
    pieces = []
    room = limits.MAX_FILE
    while piece := read(_CHUNK):
        pieces.append(piece)
        room -= len(piece)
        if room < 0:
            raise refusal.too_big(limits.MAX_FILE)
    return b"".join(pieces)


def _patiently(descriptor: int, size: int) -> bytes:
    """Read from what may have nothing to give yet. Raises TimeoutError where nothing comes."""
    if not select.select([descriptor], [], [], PATIENCE)[0]:
        raise TimeoutError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT))
    return os.read(descriptor, size)
