"""Keep the English catalogue in step with the code: ``python tools/catalogue.py`` updates the .po and compiles it.

Keys are the Vietnamese templates marked ``vi("…")``, the docstrings of rules, the clues of recognition and the names
of types. New keys come out untranslated; keys that no code uses any more are dropped.
"""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from vbhc_lint.linter.judge import all_rules
from vbhc_lint.recognise.type_names import NAMES
from vbhc_lint.recognise.weights import CLUES

SOURCE = Path(__file__).parent.parent / "src" / "vbhc_lint"
PO = SOURCE / "locale" / "en" / "LC_MESSAGES" / "vbhc_lint.po"
MO = PO.with_suffix(".mo")


class English(Catalog):
    """Texts by key, under a header that holds nothing of the day or the version of Babel: same texts, same bytes."""

    def __init__(self, texts: dict[str, str]) -> None:
        super().__init__(locale="en", fuzzy=False, header_comment="# English of vbhc-lint by Vietnamese template")
        for key, text in texts.items():
            self.add(key, text)

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        return [("Language", "en"), ("Content-Type", "text/plain; charset=utf-8")]

    @mime_headers.setter
    def mime_headers(self, fixed: Iterable[tuple[str, str]]) -> None:
        raise AttributeError(f"fixed: {fixed}")


def templates(source: Path) -> Iterator[str]:
    """The templates marked in every module below a folder, those inside f-strings too."""
    for file in sorted(source.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "vi":
                yield ast.literal_eval(node.args[0])


def keys() -> Iterator[str]:
    """Every template in the code, then what rules say of themselves and what the tables of recognition say."""
    yield from templates(SOURCE)
    for rule in all_rules():
        yield rule.fault
        if rule.doc:
            yield inspect.cleandoc(rule.doc)
    yield from (clue.says for clue in CLUES.values())
    yield from (known.name.capitalize() for known in NAMES)


def current() -> dict[str, str]:
    """The texts as committed, by key."""
    with PO.open("rb") as file:
        return {str(message.id): str(message.string) for message in read_po(file, locale="en") if message.id}


def renewed() -> dict[str, str]:
    """Exactly the keys of the code, known texts kept, "" for what is still to be translated."""
    known = current() if PO.exists() else {}
    return {key: known.get(key, "") for key in sorted(set(keys()) - {""})}


def compiled(texts: dict[str, str]) -> bytes:
    """The binary catalogue that the program reads."""
    out = BytesIO()
    write_mo(out, English(texts))
    return out.getvalue()


def main() -> int:
    """Write both files; say what is left to translate."""
    texts = renewed()
    PO.parent.mkdir(parents=True, exist_ok=True)
    with PO.open("wb") as file:
        write_po(file, English(texts), width=0)
    MO.write_bytes(compiled(texts))
    missing = [key for key, text in texts.items() if not text]
    for key in missing:
        print(f"untranslated: {key!r}", file=sys.stderr)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
