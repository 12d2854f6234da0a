"""Small tables written as text: a line without indent opens an entry, the indented lines below it are its content."""

from __future__ import annotations


def entries(table: str) -> dict[str, str]:
    """The entries of a table by their first lines; blank lines and lines that begin with ``#`` are left out."""
    found: dict[str, str] = {}
    title = ""
    for line in table.splitlines():
        if line.startswith(" "):
            found[title] += line
        elif line and not line.startswith("#"):
            title = line
            found[title] = ""
    return found
