"""The old mark of a copy stands below the signature, where no example can set a line."""

from __future__ import annotations

import io

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH

from fixtures.page import build, conforming
from vbhc_lint.config import Settings
from vbhc_lint.linter import Linter


def _below_the_signature(text: str) -> list[tuple[str, object]]:
    document = docx.Document(io.BytesIO(build(conforming("quyet_dinh"), "direct", "table")))
    line = document.add_paragraph()
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    line.add_run(text).bold = True
    data = io.BytesIO()
    document.save(data)
    report = Linter(Settings(select=("TT804",))).check(data.getvalue(), "copy.docx")
    return [(finding.code, finding.location.paragraph) for finding in report.findings]


def test_the_old_mark_is_found() -> None:
    assert _below_the_signature("SAO Y BẢN CHÍNH") == [("TT804", "SAO Y BẢN CHÍNH")]


def test_the_mark_of_the_decree_is_right() -> None:
    assert _below_the_signature("SAO Y") == []
