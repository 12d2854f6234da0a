"""The way back from what a reader sees to the XML it stands in, for whoever mends it there."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from lxml.etree import _Element

from vbhc_lint.model.format import RunFormat
from vbhc_lint.model.inline import Inline, OpenField
from vbhc_lint.model.page import File
from vbhc_lint.model.reader import Reader
from vbhc_lint.model.sections import setups_of
from vbhc_lint.package import Draft


class Piece(msgspec.Struct, frozen=True, eq=False):
    """Text and the element it stands in: ``w:t``, or a sign such as ``w:tab``. Half-open offsets as in the file."""

    start: int
    end: int
    text: str
    element: _Element
    in_field: bool  # the result of a field: Word may write it anew


class Traced(msgspec.Struct, frozen=True, eq=False):
    """A paragraph's element and its text piece by piece."""

    element: _Element
    pieces: list[Piece]


class Trace(msgspec.Struct, frozen=True, eq=False):
    """Where everything stands: paragraphs by part and path, page set-ups in the order of sections (None: unsaid)."""

    paragraphs: dict[tuple[str, str], Traced]
    sections: list[_Element | None]


def read_traced(draft: Draft) -> tuple[File, Trace]:
    """Read a package as it stands now, and the way back. Raises PackageError."""
    paragraphs: dict[tuple[str, str], Traced] = {}

    def watch(part: str, path: str, element: _Element, inline: Inline) -> None:
        paragraphs[part, path] = Traced(element, inline.traced if isinstance(inline, _Tracing) else [])

    file = Reader(draft, _Tracing, watch).read()
    return file, Trace(paragraphs, setups_of(draft.xml(draft.main)))


class _Tracing(Inline):
    def __init__(self, look: Callable[[_Element | None], RunFormat], fields: list[OpenField]) -> None:
        super().__init__(look, fields)
        self.traced: list[Piece] = []

    def _write(self, text: str, at: _Element) -> None:
        start = self._length
        super()._write(text, at)
        if self._length > start:
            self.traced.append(Piece(start, self._length, text, at, bool(self._open)))
