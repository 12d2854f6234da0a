"""``--format html`` as a file: whole in itself, whatever a document holds, and all findings in it."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import lxml.html
import msgspec
import pytest

from fixtures.page import build, conforming
from vbhc_lint.cli import main
from vbhc_lint.config import Settings
from vbhc_lint.finding import FileReport, Reading, Severity
from vbhc_lint.linter import Linter
from vbhc_lint.messages import Catalogue
from vbhc_lint.report import html
from vbhc_lint.rule import Look

DOCX = Path(__file__).parents[3] / "fixtures" / "docx"
FAULTY = sorted(DOCX.glob("*-sai.docx"))
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&]]>"


def _checked(data: bytes, path: str = "a.docx", language: str = "vi") -> FileReport:
    linter = Linter(Settings(lang=language), partial(html.view, language=language))
    return linter.check(data, path)


def _tree(page: str) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(page.encode(), parser=lxml.html.HTMLParser(encoding="utf-8"))


@pytest.mark.parametrize("file", FAULTY, ids=lambda file: file.stem)
def test_each_finding_has_a_note_and_a_place_on_the_page(file: Path) -> None:
    report = _checked(file.read_bytes())
    page = _tree(html.render([report], "vi"))
    notes = page.xpath("//details")
    assert [note.get("data-severity") for note in notes] == [finding.severity for finding in report.findings]
    for note, finding in zip(notes, report.findings, strict=True):
        told = note.text_content()
        assert finding.code in told and finding.message in told
        assert finding.fix.description in told and finding.citation in told and finding.says in told
        (target,) = note.xpath(".//a/@href")
        assert len(page.xpath("//div[contains(@class, 'pages')]//*[@id=$name]", name=target[1:])) == 1


@pytest.mark.parametrize("file", FAULTY, ids=lambda file: file.stem)
def test_what_is_marked_is_what_was_found(file: Path) -> None:
    report = _checked(file.read_bytes())
    page = _tree(html.render([report], "vi"))
    for number, finding in enumerate(report.findings, 1):
        seen = finding.location.seen
        if seen is None:
            continue
        places = [seen, *(r.location.seen for r in finding.related if r.location.seen is not None)]
        marked = "".join(page.xpath(f"//*[contains(concat(' ', @data-f, ' '), ' {number} ')]//text()"))
        assert _letters(marked) == "".join(_letters(place.excerpt) for place in sorted(places, key=_order(marked)))


def _letters(text: str) -> str:
    return "".join(text.split())


def _order(marked: str) -> Callable[[Reading], int]:
    """Places in the order they are drawn in."""
    return lambda place: _letters(marked).find(_letters(place.excerpt))


def test_the_clause_is_told_in_the_reader_s_language() -> None:
    data = (DOCX / "bao_cao-sai.docx").read_bytes()
    vietnamese, english = _checked(data), _checked(data, language="en")
    assert all(finding.says for finding in (*vietnamese.findings, *english.findings))
    assert {finding.says for finding in vietnamese.findings}.isdisjoint(f.says for f in english.findings)
    page = _tree(html.render([english], "en"))
    assert page.get("lang") == "en"
    terms = set(page.xpath("//dt/text()"))
    assert Catalogue("en")("Cách sửa") in terms and "Cách sửa" not in terms


def test_nothing_a_document_holds_becomes_markup() -> None:
    data = build(conforming("bao_cao").change(trich_yeu=HOSTILE, ho_ten=Look(font=HOSTILE)))
    report = _checked(data, path=f"{HOSTILE}\ud800\uffff.docx")
    page = html.render([report], "vi")
    tree = _tree(page)
    assert "<script>alert" not in page.replace("\n", "")
    assert len(tree.xpath("//script")) == 1 and not tree.xpath("//img")
    assert not [name for element in tree.iter() for name in element.attrib if name.startswith("on")]
    assert HOSTILE in tree.xpath("string(//div[contains(@class, 'pages')])")
    page.encode()  # whatever the file is called


def test_nothing_a_document_holds_turns_the_direction_of_reading() -> None:
    turning = "\u202e\u2066\u200f\u2028"
    report = _checked(build(conforming("bao_cao").change(trich_yeu=f"Về việc{turning} họp")), path=f"a{turning}.docx")
    page = html.render([report], "vi")
    assert not set(turning) & set(page)
    assert "Về việc" in _tree(page).xpath("string(//article)")


def test_the_page_asks_for_nothing_from_outside() -> None:
    tree = _tree(html.render([_checked(FAULTY[0].read_bytes())], "vi"))
    assert not tree.xpath("//link | //iframe | //object | //embed | //base | //@src | //form/@action")
    assert all(target.startswith("#") for target in tree.xpath("//@href"))
    style = tree.xpath("string(//style)")
    assert "url(" not in style and "@import" not in style


def test_its_own_style_and_script_are_all_that_may_run() -> None:
    tree = _tree(html.render([_checked(FAULTY[0].read_bytes())], "vi"))
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none';") and "img-src data:;" in policy
    for kind in ("style", "script"):
        (text,) = tree.xpath(f"//{kind}/text()")
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}';" in policy


def test_an_index_counts_what_each_file_has(tmp_path: Path) -> None:
    broken = tmp_path / "hong.docx"
    broken.write_bytes(b"PK\x03\x04 nothing more")
    target = tmp_path / "ket-qua.html"
    files = [*FAULTY[:2], broken]
    assert main(["check", *map(str, files), "--format", "html", "--output", str(target)]) == 2
    tree = _tree(target.read_text(encoding="utf-8"))
    rows = tree.xpath("//nav//tbody/tr")
    assert [row.xpath("string(th)") for row in rows] == [str(file) for file in files]
    for row, file in zip(rows, files, strict=True):
        report = _checked(file.read_bytes())
        counted = [int(cell) for cell in row.xpath("td[contains(@class, 'count')]/text()")]
        by_severity = [sum(f.severity is s for f in report.findings) for s in reversed(Severity)]
        assert counted == by_severity
        assert len(tree.xpath("//article[@id=$name]", name=row.xpath("string(.//a/@href)")[1:])) == 1


def test_what_people_have_waved_through_is_counted_and_not_marked() -> None:
    report = _checked(FAULTY[0].read_bytes())
    first, *others = report.findings
    waved = msgspec.structs.replace(first, suppressed="đã hỏi")
    page = _tree(html.view(None, msgspec.structs.replace(report, findings=(waved, *others)), "vi"))
    assert [note.get("data-n") for note in page.xpath("//details")] == [str(n + 1) for n in range(len(others))]
    assert "Bỏ qua theo yêu cầu: 1 phát hiện." in page.text_content()


def test_workers_draw_the_same_pages(tmp_path: Path) -> None:
    pages = []
    for jobs in ("1", "2"):
        target = tmp_path / f"{jobs}.html"
        main(["check", *map(str, FAULTY[:4]), "--format", "html", "--jobs", jobs, "--output", str(target)])
        pages.append(target.read_bytes())
    assert pages[0] == pages[1]


def test_a_drawing_that_fails_costs_its_file_only() -> None:
    def failing(*_: object) -> str:
        raise ZeroDivisionError

    report = Linter(Settings(), failing).check(FAULTY[0].read_bytes(), "a.docx")
    assert report.error is not None and report.error.code == "HT902"


def test_json_holds_no_drawing(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(FAULTY[0]), "--format", "json"])
    said = capsys.readouterr().out
    assert not re.search(r'"(drawing|says)"', said)
