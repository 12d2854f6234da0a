"""Whole documents in encodings of before Unicode: recognised and checked as if they were typed in Unicode."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import cycle
from typing import Any

import pytest
from docx.oxml.ns import qn

from fixtures.damaged import FAULTS, damaged
from fixtures.legacy import Typing, as_symbols, retyped, typed_in_tcvn3, typed_in_vni
from fixtures.page import TYPES, build, conforming
from fixtures.write import HEADERS
from vbhc_lint.config import Settings
from vbhc_lint.finding import Finding
from vbhc_lint.linter import Linter
from vbhc_lint.report.inspection import overview
from vbhc_lint.report.quote import quote

_LINTER = Linter(Settings())
_FORMS = list(zip(TYPES, cycle(HEADERS), strict=False))


def _as_symbols(text: str, typing: Typing) -> Iterator[tuple[str, str]]:
    return ((as_symbols(piece), font) for piece, font in typing(text))


TYPINGS: dict[str, Typing] = {
    "tcvn3": typed_in_tcvn3,
    "vni": typed_in_vni,
    "tcvn3-symbols": partial(_as_symbols, typing=typed_in_tcvn3),
    "vni-symbols": partial(_as_symbols, typing=typed_in_vni),
}


def _in_vni_font(text: str) -> Iterator[tuple[str, str]]:
    yield text, "VNI-Times"


def _in_table(paragraph: Any) -> bool:
    return any(True for _ in paragraph.iterancestors(qn("w:tbl")))


def _findings(data: bytes) -> tuple[Finding, ...]:
    report = _LINTER.check(data, "a.docx")
    assert report.status == "checked"
    return report.findings


@pytest.mark.parametrize("typing", TYPINGS)
@pytest.mark.parametrize(("document", "header"), _FORMS)
def test_the_same_components_and_one_finding(document: str, header: str, typing: str) -> None:
    unicode = build(conforming(document), "direct", header)
    old = retyped(unicode, TYPINGS[typing])
    assert overview("a", _LINTER.recognise(old)) == overview("a", _LINTER.recognise(unicode))
    (finding,) = _findings(old)
    assert finding.code == "CT207"
    assert (".VnTime, .VnTimeH" if "tcvn3" in typing else "VNI-Times") in finding.message
    assert "khoản 4 Mục I Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP" in finding.citation


@pytest.mark.parametrize("typing", ["tcvn3", "vni"])
@pytest.mark.parametrize("document", [t for t in FAULTS if t != "bien_ban"])  # its Ð is another letter in TCVN3
def test_every_other_fault_is_found_where_it_stands_and_none_offers_a_text(document: str, typing: str) -> None:
    unicode = build(damaged(document))
    old = retyped(unicode, TYPINGS[typing])
    wanted = [(f.code, f.message, f.location.path) for f in _findings(unicode)]
    found = _findings(old)
    assert [(f.code, f.message, f.location.path) for f in found if f.code != "CT207"] == wanted
    assert [f.code for f in found if f.fix.replacement is not None] == []
    stories = {p.path: p for story in _LINTER.recognise(old).file.stories for p in story.paragraphs}
    for finding in found:
        place = finding.location
        if isinstance(place.paragraph, str):
            written = stories[str(place.path)].written
            assert written is not None and place.paragraph == written.text
            assert place.excerpt == place.paragraph[place.start : place.end]
            shown = quote(place, 200, colour=True, style="")
            assert shown is not None and place.seen.excerpt.strip()[:20] in str(shown)
            assert place.seen.paragraph == stories[str(place.path)].text


def test_a_fingerprint_outlives_the_conversion() -> None:
    unicode = build(damaged("cong_van"))
    prints = [f.location.fingerprint for f in _findings(unicode)]
    assert [f.location.fingerprint for f in _findings(retyped(unicode, typed_in_vni)) if f.code != "CT207"] == prints


def test_a_header_in_unicode_over_a_text_in_vni() -> None:
    unicode = build(conforming("quyet_dinh"))
    mixed = retyped(unicode, typed_in_vni, where=lambda paragraph: not _in_table(paragraph))
    assert overview("a", _LINTER.recognise(mixed)) == overview("a", _LINTER.recognise(unicode))
    (finding,) = _findings(mixed)
    assert finding.code == "CT207"


def test_two_encodings_are_two_findings() -> None:
    unicode = build(conforming("quyet_dinh"))
    mixed = retyped(retyped(unicode, typed_in_vni, where=_in_table), typed_in_tcvn3, where=lambda p: not _in_table(p))
    assert overview("a", _LINTER.recognise(mixed)) == overview("a", _LINTER.recognise(unicode))
    assert sorted((f.code, "TCVN3" in f.message, "VNI" in f.message) for f in _findings(mixed)) == [
        ("CT207", False, True),
        ("CT207", True, False),
    ]


def test_a_file_of_two_documents_says_it_once() -> None:
    old = retyped(build(conforming("quyet_dinh_kem_quy_che")), typed_in_tcvn3)
    assert len(_LINTER.recognise(old).documents) == 2
    assert [f.code for f in _findings(old)] == ["CT207"]


@pytest.mark.parametrize("document", TYPES)
def test_unicode_in_a_font_of_vni_is_a_fault_of_the_font_alone(document: str) -> None:
    found = _findings(retyped(build(conforming(document)), _in_vni_font))
    assert {f.code for f in found} == {"TT004"}


def test_a_replacement_beside_old_text_is_still_offered() -> None:
    line = "Xã đã tiếp nhận  hồ sơ của người dân."
    unicode = build(conforming("bao_cao").change(body_add=line))
    old = retyped(unicode, typed_in_vni, where=lambda p: line not in "".join(t.text or "" for t in p.iter(qn("w:t"))))
    (spaces,) = [f for f in _findings(old) if f.code == "CT301"]
    assert spaces.fix.replacement is not None
