"""The manual pages, from the parser of the command line: ``python tools/manual.py`` writes them into ``man``."""

from __future__ import annotations

import os
import re
from pathlib import Path

from argparse_manpage.manpage import Manpage

from vbhc_lint import __version__
from vbhc_lint.cli import parser
from vbhc_lint.messages import Catalogue

FOLDER = Path(__file__).parent.parent / "man"
PAGES = {"en": FOLDER / "vbhc-lint.1", "vi": FOLDER / "vi" / "vbhc-lint.1"}


def page(language: str) -> str:
    """The page in a language, as roff. The same parser gives the same page: it has no date."""
    os.environ["COLUMNS"] = "80"
    whole = parser(Catalogue(language))
    about = {"project_name": whole.prog, "version": __version__, "manual_title": whole.prog}
    made = Manpage(whole, about, format="single-commands-section")
    made.date = ""
    made.description = (whole.description or "").rstrip(".")
    return re.sub(r"(?m)^\.(?=[a-z])", r"\\&.", str(made))  # “.docx” at the beginning of a line is no macro


def main() -> None:
    for language, file in PAGES.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page(language), encoding="utf-8")


if __name__ == "__main__":
    main()
