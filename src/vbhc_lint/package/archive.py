"""The ZIP archive, opened with limits. Nothing is unpacked before its declared size is found acceptable."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping

from vbhc_lint.package import limits, refusal
from vbhc_lint.package.sniffing import kind_of

_NEW = (1980, 1, 1, 0, 0, 0)  # the time of a member that was not there before: the same for the same bytes
_ENTRY = b"PK\x01\x02"  # begins each entry of the directory
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # the only ones of OPC (C.2); others would inflate unbounded
# What zipfile and its decompressors raise on bytes that are no sound archive
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, struct.error, ValueError, EOFError, OSError, NotImplementedError, RuntimeError,
)  # fmt: skip


class Archive:
    """Members by name, read when asked for."""

    def __init__(self, data: bytes) -> None:
        """Read the directory. Raises PackageError for what is empty, no ZIP, damaged, encrypted or too large."""
        if not data:
            raise refusal.empty()
        if len(data) > limits.MAX_FILE:
            raise refusal.too_big(limits.MAX_FILE)
        if not data.startswith(b"PK"):
            raise refusal.foreign(kind_of(data))
        if data.count(_ENTRY) > limits.MAX_PARTS:  # counted before the directory takes up memory
            raise refusal.too_large()
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGE as error:
            raise refusal.broken() from error
        members = self._zip.infolist()
        if sum(member.file_size for member in members) > limits.MAX_TOTAL:
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

    def size(self, name: str) -> int:
        """How many bytes a member says that it holds. Raises KeyError for an unknown one."""
        return self._members[name].file_size

    def read(self, name: str) -> bytes:
        """The bytes of a member. Raises KeyError for an unknown one, PackageError for a damaged or oversized one."""
        member = self._members[name]
        if member.flag_bits & 1:
            raise refusal.encrypted()
        size, packed = member.file_size, max(member.compress_size, 1)
        if size > limits.MAX_PART or (size > limits.RATIO_FREE and size > limits.MAX_RATIO * packed):
            raise refusal.too_large()
        if member.compress_type not in _METHODS:
            raise refusal.broken()
        try:
            with self._zip.open(member) as stream:
                return stream.read(size + 1)  # asked for so much, it unpacks no more, whatever the member holds
        except _DAMAGE as error:
            raise refusal.broken() from error

    def rewritten(self, parts: Mapping[str, bytes]) -> bytes:
        """The archive with the bytes of some members replaced: all in their order, new ones at the end.

        Raises PackageError where a member that is kept is damaged.
        """
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as target:
            for name, member in self._members.items():
                target.writestr(_like(member), parts[name] if name in parts else self.read(name))
            for name in sorted(parts.keys() - self._members.keys()):
                new = zipfile.ZipInfo(name, _NEW)
                new.compress_type = zipfile.ZIP_DEFLATED
                target.writestr(new, parts[name])
        return out.getvalue()


def _like(member: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """A member to be written as another was: ``writestr`` would else set its sizes in the one that is read."""
    info = zipfile.ZipInfo(member.filename, member.date_time)
    info.compress_type, info.external_attr, info.create_system = (
        member.compress_type, member.external_attr, member.create_system
    )  # fmt: skip
    return info
