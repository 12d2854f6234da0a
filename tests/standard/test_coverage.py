"""The index of the law is whole, its pages are those that are committed, and nothing speaks of a clause it lacks."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tools.coverage import STANDARD, pages
from vbhc_lint.clause import in_words
from vbhc_lint.linter.judge import all_rules
from vbhc_lint.messages import Catalogue
from vbhc_lint.model import read
from vbhc_lint.package import Package
from vbhc_lint.report import coverage
from vbhc_lint.standard import PackError, index, load, uncheckable

CLAUSES = [item.clause for item in index(STANDARD)]
LAW = Path(os.environ.get("VBHC_LINT_CORPUS", Path(__file__).parents[3] / "shared")) / "standard" / "law"
outside = pytest.mark.skipif(not LAW.is_dir(), reason="the law's Word files are not here")


def test_every_clause_of_the_pack_is_in_the_index() -> None:
    cited = {entry.item.clause for entry in load(STANDARD).entries.values() if in_words(entry.item.clause)}
    assert not cited - set(CLAUSES)


def test_reasons_are_given_for_items_of_the_index() -> None:
    assert not uncheckable(STANDARD).keys() - set(CLAUSES)


def test_every_item_is_listed_once_and_can_be_cited() -> None:
    assert len(set(CLAUSES)) == len(CLAUSES)
    assert all(in_words(clause) and in_words(clause, "en") for clause in CLAUSES)


def test_the_committed_pages_are_current() -> None:
    for file, text in pages().items():
        assert file.read_text(encoding="utf-8") == text, "run tools/coverage.py"


def test_the_page_counts_what_it_shows() -> None:
    rows = coverage.rows(all_rules(), load(STANDARD))
    page = coverage.table(rows, load(STANDARD), Catalogue("vi"))
    shown = [line.split("|") for line in page.splitlines() if line.startswith("| ")][1:]
    assert len(shown) == len(CLAUSES)
    total, checked, *_ = map(int, re.findall(r"\d+(?= mục)", page))
    assert (total, checked) == (len(shown), sum(bool(re.search(r"[A-Z]{2}\d{3}", cells[3])) for cells in shown))


def test_no_item_is_without_rule_reference_and_reason() -> None:
    rows = coverage.rows(all_rules(), load(STANDARD))
    assert not [row.clause.clause for row in rows if not (row.codes or row.clause.see or row.reason)]


def test_what_an_item_points_to_is_there_and_checked() -> None:
    checked = [row.clause.clause for row in coverage.rows(all_rules(), load(STANDARD)) if row.codes]
    for item in index(STANDARD):
        for seen in item.see:
            assert any(re.fullmatch(rf"{re.escape(seen)}([-.].*)?", clause) for clause in checked), (item.clause, seen)


def test_a_pack_without_an_index_is_answered() -> None:
    with pytest.raises(PackError, match="muc-luc"):
        index("noi-dung")


_STEPS = (r"(Phần [IVX]+)$", r"([IVX]+)\.", r"(\d+)\.", r"([a-zđ])\)")  # from part to point


def _numbered(file: str, annex: dict[str, str]) -> set[str]:
    """The clauses an annex numbers: those below which nothing is numbered."""
    found: set[str] = set()
    path: list[str] = [next(iter(annex.values()))]
    for paragraph in read(Package.open((LAW / file).read_bytes())).body:
        text = " ".join(f"{paragraph.label} {paragraph.text}".split())
        if paragraph.cell is not None:
            continue
        for depth, pattern in enumerate(_STEPS):
            if match := re.match(pattern, text):
                path = [annex[match[1]]] if depth == 0 else [*path[:depth], match[1]]
                found.discard(".".join(path[:-1]).replace(".", "-", 1))
                found.add(".".join(path).replace(".", "-", 1))
    return {clause for clause in found if "-" in clause.removeprefix("PLI-P2")}


@outside
def test_the_index_is_that_of_the_official_annexes() -> None:
    numbered = _numbered("Phuluc1.docx", {"": "PLI", "Phần I": "PLI", "Phần II": "PLI-P2"})
    numbered |= _numbered("Phuluc2.docx", {"": "PLII"})
    assert numbered == {clause for clause in CLAUSES if clause.startswith(("PLI-", "PLII-"))}
