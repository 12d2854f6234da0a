"""A page number whose result a program left empty looks as its code is set, not as the paragraph mark."""

from __future__ import annotations

import io

import docx
from docx.oxml.ns import qn

from fixtures.page import build, conforming
from vbhc_lint.config import Settings
from vbhc_lint.linter import Linter


def _codes(page: dict[str, object]) -> list[str]:
    document = docx.Document(io.BytesIO(build(conforming("bao_cao").change(page=page))))
    for section in document.sections:
        for text in list(section.header._element.iter(qn("w:t"))):
            text.getparent().remove(text)
    out = io.BytesIO()
    document.save(out)
    return [finding.code for finding in Linter(Settings()).check(out.getvalue(), "a.docx").findings]


def test_an_empty_page_number_of_the_right_size_is_right() -> None:
    assert _codes({}) == []


def test_an_empty_page_number_of_the_wrong_size_is_wrong() -> None:
    assert _codes({"page_number": {"size": 11}}) == ["TT009"]
