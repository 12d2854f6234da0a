"""JSON Schemas of what programs read, from the types that are written: ``python tools/schemas.py DIR``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import msgspec

from vbhc_lint.finding import FileReport, Finding
from vbhc_lint.model.format import Level, ParagraphFormat, RunFormat
from vbhc_lint.report import inspection, json

DRAFT = "https://json-schema.org/draft/2020-12/schema"  # the name of the dialect; nothing is fetched
_NOT_WRITTEN = {  # fields that only other reports and baselines use
    "Finding": ("outside", "says", "only_selected"), "FileReport": ("drawing", "likeness"),
}  # fmt: skip
_TEXT, _COUNT, _SHARE = {"type": "string"}, {"type": "integer", "minimum": 0}, {"type": "number"}
_TEXT_OR_NOT = {"type": ["string", "null"]}


def schemas() -> dict[str, dict[str, Any]]:
    """Every schema by the name of its file."""
    return {"vbhc-lint-1.json": _report(), "vbhc-lint-inspect-1.json": _inspection()}


def _report() -> dict[str, Any]:
    """Of ``check --format json``."""
    (file,), components = msgspec.json.schema_components([FileReport], ref_template="#/$defs/{name}")
    for name, fields in _NOT_WRITTEN.items():
        for field in fields:
            del components[name]["properties"][field]
    for kind in (Finding, FileReport):  # what has a value is written, whatever the value
        written = components[kind.__name__]
        unset = {field.name for field in msgspec.structs.fields(kind) if field.default is msgspec.UNSET}
        written["required"] = [name for name in written["properties"] if name not in unset]
    counts = _object(dict.fromkeys(components["Severity"]["enum"], _COUNT))
    summary = {"files": _COUNT, "findings": counts, "suppressed": _COUNT, "baseline": _COUNT, "mended": _COUNT}
    summary["seconds"] = _SHARE
    return _schema(
        {
            "schema": {"const": json.SCHEMA},
            "tool": _object({"name": {"const": "vbhc-lint"}, "version": _TEXT}),
            "files": _list(file),
            "summary": _object(summary),
        },
        components,
    )


def _inspection() -> dict[str, Any]:
    """Of ``inspect --format json``, with ``--runs`` or without."""
    levels = {"enum": [level.value for level in Level]}
    source = _object({"level": levels, "name": _TEXT, "by": {"$ref": "#/$defs/Source"}}, "by")
    place = {"text": _TEXT, "path": _TEXT, "format": _formats(ParagraphFormat)}
    run = _formats(RunFormat)
    run["properties"] = {"start": _COUNT, "end": _COUNT, "text": _TEXT} | run["properties"]
    run["required"] = list(run["properties"])
    runs = _list(run)
    component = {"kind": _TEXT, "text": _TEXT, "confidence": _SHARE, "path": _TEXT, "evidence": _list(_TEXT)}
    document = {
        "family": _TEXT,
        "document_type": _TEXT_OR_NOT,
        "components": _list(_object(component | {"format": place["format"], "runs": runs}, "format", "runs")),
        "passages": _list(_object({"number": _COUNT, "role": _TEXT} | place | {"runs": runs})),
    }
    return _schema(
        {
            "schema": {"const": inspection.SCHEMA},
            "path": _TEXT,
            "family": _TEXT,
            "document_type": _TEXT_OR_NOT,
            "standard": _TEXT_OR_NOT,
            "confidence": _SHARE,
            "documents": _list(_object(document, "passages")),
            "converted_from": _TEXT,
        },
        {"Source": source},
        "converted_from",
    )


def _formats(look: type[RunFormat | ParagraphFormat]) -> dict[str, Any]:
    """Each value of a format with where it comes from, by the names the model gives them."""
    kinds = {field.name: field.type for field in msgspec.structs.fields(look) if field.name != "sources"}
    source = {"$ref": "#/$defs/Source"}
    return _object({name: _object({"value": _inline(kind), "source": source}) for name, kind in kinds.items()})


def _inline(kind: Any) -> dict[str, Any]:
    """The schema of a type, its parts written out where they stand."""
    (schema,), components = msgspec.json.schema_components([kind], ref_template="{name}")

    def opened(node: Any) -> Any:
        if isinstance(node, dict):
            return opened(components[node["$ref"]]) if "$ref" in node else {k: opened(v) for k, v in node.items()}
        return [opened(inner) for inner in node] if isinstance(node, list) else node

    return dict(opened(schema))


def _schema(properties: dict[str, Any], components: dict[str, Any], *optional: str) -> dict[str, Any]:
    return {"$schema": DRAFT} | _object(properties, *optional) | {"$defs": components}


def _object(properties: dict[str, Any], *optional: str) -> dict[str, Any]:
    """An object; more keys may come in later versions."""
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": properties, "required": required}


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


if __name__ == "__main__":
    for file, schema in schemas().items():
        (Path(sys.argv[1]) / file).write_text(json.pretty(schema), encoding="utf-8")
