"""Compound files (MS-CFB) of named streams, one sector table, no mini stream."""

from __future__ import annotations

import struct

_SECTOR = 512
_STREAM = 4096  # bytes: a shorter one would belong into the mini stream
_FREE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def compound(**streams: bytes) -> bytes:
    """A file with these streams at its root."""
    entries = -(-(len(streams) + 1) // 4)  # sectors of the directory
    size = _STREAM // _SECTOR
    table = [_TABLE, *range(2, entries + 1), _END]
    records = [_entry("Root Entry", 5, child=1 if streams else _FREE, start=_END, size=0)]
    for number, name in enumerate(streams, 1):
        start = len(table)
        table += [*range(start + 1, start + size), _END]
        following = number + 1 if number < len(streams) else _FREE
        records.append(_entry(name, 2, right=following, start=start, size=_STREAM))
    table += [_FREE] * (_SECTOR // 4 - len(table))
    header = struct.pack(
        "<8s16x5H6x10I", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6,
        0, 1, 1, 0, _STREAM, _END, 0, _END, 0, 0,
    )  # fmt: skip
    header += struct.pack("<108I", *([_FREE] * 108))
    directory = b"".join(records).ljust(entries * _SECTOR, b"\0")
    contents = b"".join(content.ljust(_STREAM, b"\0") for content in streams.values())
    return header + struct.pack("<128I", *table) + directory + contents


def _entry(name: str, kind: int, *, right: int = _FREE, child: int = _FREE, start: int, size: int) -> bytes:
    wide = name.encode("utf-16-le") + b"\0\0"
    return struct.pack(
        "<64sHBBIII36xIQ", wide, len(wide), kind, 1, _FREE, right, child, start, size
    )  # fmt: skip
