"""Write the tables of the law's coverage: ``python tools/coverage.py``."""

from __future__ import annotations

from pathlib import Path

from vbhc_lint.linter.judge import all_rules
from vbhc_lint.messages import LANGUAGES, Catalogue
from vbhc_lint.report import coverage
from vbhc_lint.standard import load

DOCS = Path(__file__).parent.parent / "docs"
STANDARD = "nd30-2020"


def pages() -> dict[Path, str]:
    """Every page by its file."""
    standard = load(STANDARD)
    rows = coverage.rows(all_rules(), standard)
    return {DOCS / lang / "coverage.md": coverage.table(rows, standard, Catalogue(lang)) for lang in LANGUAGES}


if __name__ == "__main__":
    for file, text in pages().items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
