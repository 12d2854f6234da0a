"""What was recognised, as a value for programs: ``vbhc-lint-inspect/1``."""

from __future__ import annotations

from typing import Any

import msgspec

from vbhc_lint import standard as law
from vbhc_lint.model.format import ParagraphFormat, RunFormat, Source
from vbhc_lint.recognise.components import Component
from vbhc_lint.recognise.document import Document, Recognised
from vbhc_lint.recognise.piece import Piece
from vbhc_lint.vietnamese import collapse

SCHEMA = "vbhc-lint-inspect/1"


def overview(path: str, seen: Recognised, *, runs: bool = False, origin: str = "") -> dict[str, Any]:
    """A file with its documents and their components; ``runs`` adds formats, and paragraphs that are no component.

    ``origin``: the kind of file it was converted from.
    """
    first = seen.documents[0] if seen.documents else None
    return {
        "schema": SCHEMA,
        "path": path,
        "family": seen.family,
        "document_type": (first.type_code or None) if first else None,
        "standard": law.choose(first.family) if first else None,
        "confidence": round(seen.confidence, 2),
        "documents": [_document(document, runs=runs) for document in seen.documents],
    } | ({"converted_from": origin} if origin else {})


def _document(document: Document, *, runs: bool) -> dict[str, Any]:
    value: dict[str, Any] = {
        "family": document.family,
        "document_type": document.type_code or None,
        "components": [_component(component, runs=runs) for component in document.components],
    }
    if runs:
        value["passages"] = [
            {"number": p.number, "role": p.role, "text": collapse(p.text), "path": p.paragraph.path} | formats(p)
            for p in document.passages
            if p.role in ("noi_dung", "de_muc", "o_bang")
        ]
    return value


def _component(component: Component, *, runs: bool) -> dict[str, Any]:
    value = {
        "kind": component.kind,
        "text": collapse(_written(component)),
        "confidence": round(component.confidence, 2),
        "path": component.paragraph.path,
        "evidence": list(component.evidence),
    }
    return value | formats(component) if runs else value


def _written(piece: Piece) -> str:
    """A piece as it stands in the file; what is typed in an encoding of before Unicode as its font draws it."""
    paragraph = piece.paragraph
    if paragraph.encoded(piece.start, piece.end):
        return paragraph.text[piece.start : piece.end]
    text, start, end = paragraph.in_file(piece.start, piece.end)
    return text[start:end]


def formats(piece: Piece) -> dict[str, Any]:
    """The effective formats of a piece: of its paragraph and of each run, every value with where it comes from."""
    text = piece.paragraph.text
    return {
        "format": _look(piece.paragraph.format),
        "runs": [
            {"start": run.start, "end": run.end, "text": text[run.start : run.end]} | _look(run.format)
            for run in piece.runs
        ],
    }


def _look(look: RunFormat | ParagraphFormat) -> dict[str, Any]:
    return {
        name: {"value": value, "source": _source(look.source(name))}
        for name, value in msgspec.structs.asdict(look).items()
        if name != "sources"
    }


def _source(source: Source) -> dict[str, Any]:
    """A source and, of a theme's slot, who refers to it."""
    value = {"level": source.level, "name": source.name}
    return value if source.by is None else value | {"by": _source(source.by)}
