"""Results kept from earlier runs: by the bytes of a document and all else a result hangs on, never by its path.

``grounds`` says what that is, ``store`` keeps it. What cannot be read, written or trusted is checked again.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable
from pathlib import Path

import msgspec

from vbhc_lint.cache.grounds import grounds, sound
from vbhc_lint.cache.store import Store, folder
from vbhc_lint.config import Settings
from vbhc_lint.config.configuration import Configuration
from vbhc_lint.finding import FileReport

__all__ = ["Cache", "Store", "folder"]

_LASTING = ("checked", "not_applicable")  # what cannot be read may be readable tomorrow, or elsewhere
_write = msgspec.msgpack.Encoder().encode
_read = msgspec.msgpack.Decoder(FileReport).decode


class Cache:
    """Reports by content and settings."""

    def __init__(self, place: Path, settings: Callable[[str], Settings]) -> None:
        """``settings`` gives those of a path."""
        self._store = Store(place)
        self._settings = settings
        self._grounds: dict[Settings, bytes] = {}

    def key(self, digest: str, path: str) -> str:
        """What the result of a file at a path is kept under, its bytes given by their SHA-256. Raises ConfigError."""
        settings = self._settings(path)
        if settings not in self._grounds:
            self._grounds[settings] = grounds(settings)
        return hashlib.sha256(self._grounds[settings] + digest.encode()).hexdigest()

    def holds(self, key: str) -> bool:
        """Whether there is a result, as far as can be seen without reading it."""
        return self._store.holds(key)

    def get(self, key: str, path: str) -> FileReport | None:
        """The report kept under a key, for a path; None where there is none that can be used."""
        data = self._store.get(key)
        try:
            return None if data is None else msgspec.structs.replace(_read(zlib.decompress(data)), path=path)
        except (zlib.error, msgspec.DecodeError, UnicodeDecodeError):
            return None

    def put(self, report: FileReport) -> None:
        """Keep a report, if it is one that will hold: by the bytes that were read, whatever the file holds by now."""
        failed = any(finding.code.startswith("HT9") for finding in report.findings)
        if report.status in _LASTING and not failed and report.drawing is msgspec.UNSET:
            data = _write(msgspec.structs.replace(report, path=""))  # a path may be no UTF-8
            self._store.put(self.key(report.sha256, report.path), zlib.compress(data, 1))

    def vouches(self, configuration: Configuration) -> bool:
        """Whether a configuration has been found without slips before."""
        return self._store.get(sound(configuration)) is not None

    def vouch(self, configuration: Configuration) -> None:
        """Keep that a configuration has been found without slips."""
        self._store.put(sound(configuration), b"")

    def close(self) -> None:
        """Make room where what was kept has grown too large."""
        self._store.sweep()
