"""The JSON Schema of files of settings, by which editors complete and check them; made from the types."""

from __future__ import annotations

from typing import Any

import msgspec

from vbhc_lint.config.files import FileTable
from vbhc_lint.messages import NAMES, Catalogue, vi

_TOLD = {
    "FileTable": vi("Cấu hình của vbhc-lint: vbhc-lint.toml, hoặc bảng [tool.vbhc-lint] của pyproject.toml."),
    "PathTable": vi("Cấu hình riêng cho những đường dẫn khớp mẫu."),
    "Suppression": vi("Những phát hiện được bỏ qua: đúng mã, và đúng mọi điều còn lại được nêu."),
    "Severity": vi("Mức của phát hiện: gợi ý, cảnh báo, lỗi."),
}


def schema(say: Catalogue) -> dict[str, Any]:
    """The schema of the whole file, or of the table in a shared one, its descriptions in the reader's language."""
    made = msgspec.json.schema(FileTable)
    tables = made["$defs"]
    for name, table in tables.items():
        table["description"] = say(_TOLD[name])
        for value in table.get("properties", {}).values():
            if "description" in value:
                value["description"] = say(value["description"])
    for value in tables["PathTable"]["properties"].values():
        del value["default"]  # what holds elsewhere
    tables["Suppression"]["properties"]["component"]["enum"] = ["", *NAMES]
    whole = tables.pop("FileTable") | {"title": "vbhc-lint"}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **whole, "$defs": tables}
