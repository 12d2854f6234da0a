"""What settings come from: layers of values, each with its origin, the lowest first."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

import msgspec

from vbhc_lint.config import Suppression
from vbhc_lint.config.globs import Glob, lies_in


class Origin(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where a value comes from; of a file, the table in it."""

    kind: Literal["default", "nearest", "file", "environment", "command"]
    file: str = ""
    table: str = ""

    def dotted(self, key: str) -> str:
        """A key with the table it stands in."""
        return f"{self.table}.{key}" if self.table else key


class Layer(msgspec.Struct, frozen=True, eq=False):
    """Values by field name of ``Settings``, and ``extend_ignore``; what extends adds to what lies below."""

    origin: Origin
    glob: Glob | None  # which paths it speaks of; None: all
    values: dict[str, Any]


class Suppressing(msgspec.Struct, frozen=True):
    """A suppression as it stands in a file, and which number it has there."""

    suppression: Suppression
    file: str
    number: int
    glob: Glob | None

    @property
    def origin(self) -> Origin:
        """Where it stands."""
        return Origin("file", self.file, f"suppress[{self.number}]")

    def lies_in(self, path: str) -> bool:
        """Whether all it can speak of is this file, or lies in this folder."""
        return lies_in(str(Path(self.file).parent) if self.glob is None else self.glob.root, path)


class Book(msgspec.Struct, frozen=True, eq=False):
    """All that a file of settings says, and those it extends: what they say of some paths stands above all else."""

    everywhere: tuple[Layer, ...] = ()
    somewhere: tuple[Layer, ...] = ()
    exclude: tuple[Glob, ...] = ()
    suppress: tuple[Suppressing, ...] = ()

    @staticmethod
    def joined(books: Sequence[Book]) -> Book:
        """Several as one, the later above the earlier."""
        return Book(
            tuple(layer for book in books for layer in book.everywhere),
            tuple(layer for book in books for layer in book.somewhere),
            tuple(glob for book in books for glob in book.exclude),
            tuple(dict.fromkeys(one for book in books for one in book.suppress)),  # what two extend counts once
        )
