"""What is worked out once and kept for the next start, beside the compiled modules and by their rules.

As with them whoever can write there can change the program as well; nothing is written where Python is told to write no
compiled modules or has no room for them; what is missing, or by its digest not what was written, is worked out again.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

import msgspec

from vbhc_lint.loading import LOADING

T = TypeVar("T")
_DIGEST = hashlib.sha256().digest_size  # bytes


def worked_out(name: str, sources: Iterable[bytes], kind: type[T], work: Callable[[], T]) -> T:
    """What ``work`` makes of its sources: as it was kept where they and the module of ``kind`` are the same, else anew.

    Values of no type are those that JSON has: such are read back.
    """
    try:
        module = Path(sys.modules[kind.__module__].__file__ or "").read_bytes()
    except OSError:  # in an archive
        return work()
    source = hashlib.sha256(b"\0".join([module, *sources])).digest()
    held = kept(name) or b""
    if held.startswith(source):
        with contextlib.suppress(msgspec.MsgspecError), LOADING:
            return msgspec.msgpack.decode(held[len(source) :], type=kind)
    made = work()
    keep(name, source + msgspec.msgpack.encode(made))
    return made


def kept(name: str) -> bytes | None:
    """What was kept under a name by this version of Python, None where nothing was or it is damaged."""
    file = _file(name)
    try:
        held = b"" if file is None else file.read_bytes()
    except OSError:
        return None
    data = held[_DIGEST:]
    return data if held[:_DIGEST] == _digest(data) else None


def keep(name: str, data: bytes) -> None:
    """Keep it, wholly or not at all. Only speed hangs on it: where it cannot be written all goes on without."""
    file = _file(name)
    if file is None or sys.dont_write_bytecode:
        return
    draft = file.with_name(f"{file.name}.{os.getpid()}.{threading.get_ident()}")
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            draft.write_bytes(_digest(data) + data)
            draft.replace(file)
        finally:
            draft.unlink(missing_ok=True)


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def _file(name: str) -> Path | None:
    compiled = None if __spec__ is None else __spec__.cached  # says of which Python; None where none are kept
    return None if compiled is None else Path(compiled).with_suffix(f".{name}")
