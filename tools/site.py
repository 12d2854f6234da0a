"""What the site's pages are made of besides those that are written: a hook of MkDocs (``mkdocs.yml``).

Rules, codes by version and JSON Schemas are pages of every build; nothing of them is committed.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

sys.path.insert(0, str(Path(__file__).parents[1]))  # a hook is a file, not a module of a package

from tools import codes, schemas
from tools.coverage import DOCS, STANDARD
from vbhc_lint.linter.judge import all_rules
from vbhc_lint.messages import LANGUAGES, Catalogue
from vbhc_lint.report.json import pretty
from vbhc_lint.report.rule_site import RuleSite
from vbhc_lint.standard import load

OTHER_LANGUAGES = LANGUAGES[1:]  # below a folder of their own
_BASE = re.compile(r'"base": "[./]+"')  # from where the theme looks for the index


@event_priority(100)  # before other plugins look at the folder
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Build from a folder that holds the written pages and the made ones."""
    written, whole = Path(config.docs_dir), Path(config.site_dir).with_name("docs")
    if written != whole:
        gathered(written, whole)
        config.docs_dir = str(whole)
    return config


def gathered(written: Path, whole: Path) -> None:
    """Put the pages of a folder and the made ones into another."""
    shutil.rmtree(whole, ignore_errors=True)
    shutil.copytree(written, whole)
    for name, text in _made():
        file = whole / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


@event_priority(-200)  # when all languages are built and their one index of words is written
def on_post_build(config: MkDocsConfig) -> None:
    """Give each language an index of its own, so that a search finds what its reader reads."""
    root = Path(config.site_dir)
    file = root / "search" / "search_index.json"
    if not file.is_file():  # of one language only: the build of the other is not over
        return
    index = json.loads(file.read_text(encoding="utf-8"))
    places = {entry["location"]: entry for entry in index["docs"]}
    for language in OTHER_LANGUAGES:
        own = [place for place in places if place.startswith(f"{language}/")]
        if not own:  # they are already apart
            return
        docs = [places.pop(place) | {"location": place.removeprefix(f"{language}/")} for place in own]
        _write_index(root / language, index | {"docs": docs})
        for page in (root / language).rglob("*.html"):
            base = "/".join([".."] * (len(page.relative_to(root / language).parts) - 1)) or "."
            text = _BASE.sub(f'"base": "{base}"', page.read_text(encoding="utf-8"), count=1)
            page.write_text(text, encoding="utf-8")
    _write_index(root, index | {"docs": list(places.values())})


def _write_index(folder: Path, index: dict[str, Any]) -> None:
    """For pages that are served, and for those opened from a folder."""
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    (folder / "search").mkdir(exist_ok=True)
    (folder / "search" / "search_index.json").write_text(text, encoding="utf-8")
    (folder / "search" / "search_index.js").write_text(f"var __index = {text}", encoding="utf-8")


def _made() -> Iterator[tuple[str, str]]:
    """Every made text by its path."""
    known, present = codes.read(), codes.present()
    since = {code: known.version_of(code) for code in present}
    for name, schema in schemas.schemas().items():
        yield f"schema/{name}", pretty(schema)
    for language in LANGUAGES:
        site = RuleSite(all_rules(), load(STANDARD), Catalogue(language))
        yield f"{language}/rules/index.md", site.index()
        yield f"{language}/changes.md", site.changes(known.by_version(present), known.withdrawn)
        yield f"{language}/coverage.md", site.linked((DOCS / language / "coverage.md").read_text(encoding="utf-8"))
        for code, page in site.pages(since).items():
            yield f"{language}/rules/{code}.md", page
