"""Keep the English catalogue in step with the code: ``python tools/catalogue.py`` updates the .po and compiles it.

Keys are the Vietnamese templates marked ``vi("…")`` and the docstrings of rules. New keys come out untranslated;
keys that no code uses any more are dropped.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from vbhc_lint.linter.judge import all_rules

SOURCE = Path(__file__).parent.parent / "src" / "vbhc_lint"
PO = SOURCE / "locale" / "en" / "LC_MESSAGES" / "vbhc_lint.po"
MO = PO.with_suffix(".mo")


def keys() -> Iterator[str]:
    """Every template in the code, then what rules say of themselves."""
    for _, _, message, _, _ in extract_from_dir(SOURCE, [("**.py", "python")], keywords={"vi": None}):
        yield message if isinstance(message, str) else message[0]
    for rule in all_rules():
        yield rule.fault
        if rule.doc:
            yield inspect.cleandoc(rule.doc)


def current() -> Catalog:
    """The catalogue as committed."""
    with PO.open("rb") as file:
        return read_po(file, locale="en")


def renewed() -> Catalog:
    """The catalogue with exactly the keys of the code, known translations kept."""
    known = {m.id: m.string for m in current() if m.id} if PO.exists() else {}
    catalogue = Catalog(locale="en", project="vbhc-lint", charset="utf-8", fuzzy=False)
    for key in sorted(set(keys()) - {""}):
        catalogue.add(key, known.get(key, ""))
    return catalogue


def compiled(catalogue: Catalog) -> bytes:
    """The binary catalogue that the program reads."""
    out = BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def main() -> int:
    """Write both files; say what is left to translate."""
    catalogue = renewed()
    PO.parent.mkdir(parents=True, exist_ok=True)
    with PO.open("wb") as file:
        write_po(file, catalogue, width=0, omit_header=False, no_location=True)
    text = PO.read_text(encoding="utf-8")
    kept = [line for line in text.splitlines(keepends=True) if not line.startswith(('"POT-Creation', '"PO-Revision'))]
    PO.write_text("".join(kept), encoding="utf-8")
    MO.write_bytes(compiled(current()))
    missing = [message.id for message in catalogue if message.id and not message.string]
    for key in missing:
        print(f"untranslated: {key!r}", file=sys.stderr)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
