"""The ZIP archive, opened with limits. Nothing is unpacked before its declared size is found acceptable."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib

from vbhc_lint.package import refusal
from vbhc_lint.package.sniffing import kind_of

MAX_PARTS = 5_000
MAX_PART = 64 * 2**20  # bytes of one part, unpacked
MAX_TOTAL = 512 * 2**20  # bytes of all parts, as declared
MAX_RATIO = 400  # unpacked to packed, for parts above RATIO_FREE; Word's own XML stays far below 100
RATIO_FREE = 2**20
# What zipfile and its decompressors raise on bytes that are no sound archive, or of a method nobody writes
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error,
    ValueError, EOFError, OSError, NotImplementedError, RuntimeError,
)  # fmt: skip


class Archive:
    """Members by name, read when asked for."""

    def __init__(self, data: bytes) -> None:
        """Read the directory. Raises PackageError for what is empty, no ZIP, damaged, encrypted or too large."""
        if not data:
            raise refusal.empty()
        if not data.startswith(b"PK"):
            raise refusal.foreign(kind_of(data))
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGE as error:
            raise refusal.broken() from error
        members = self._zip.infolist()
        if len(members) > MAX_PARTS or sum(member.file_size for member in members) > MAX_TOTAL:
            raise refusal.too_large()
        self._members = {member.filename.replace("\\", "/").lstrip("/"): member for member in members}
        self._folded = {name.lower(): name for name in self._members}

    @property
    def names(self) -> tuple[str, ...]:
        """All member names, as stored."""
        return tuple(self._members)

    def find(self, name: str) -> str | None:
        """The stored name that equals ``name`` regardless of case (OPC 6.2.2.3), or None."""
        return name if name in self._members else self._folded.get(name.lower())

    def read(self, name: str) -> bytes:
        """The bytes of a member. Raises KeyError for an unknown one, PackageError for a damaged or oversized one."""
        member = self._members[name]
        if member.flag_bits & 1:
            raise refusal.encrypted()
        size = member.file_size
        if size > MAX_PART or (size > RATIO_FREE and size > MAX_RATIO * max(member.compress_size, 1)):
            raise refusal.too_large()
        try:
            return self._zip.read(member)  # never more than the declared size
        except _DAMAGE as error:
            raise refusal.broken() from error
