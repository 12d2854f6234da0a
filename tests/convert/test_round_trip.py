"""Fixtures written as .doc, .odt and .rtf and read back through the conversion say what they said as DOCX."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.convert.office import OFFICE, WITHOUT, read_back, written
from vbhc_lint.config import Settings
from vbhc_lint.linter import Linter
from vbhc_lint.package import Kind

pytestmark = pytest.mark.skipif(OFFICE is None, reason=WITHOUT)
FIXTURES = {path.stem: path.read_bytes() for path in (Path(__file__).parents[2] / "fixtures" / "docx").glob("*.docx")}
# What LibreOffice changes when it writes a fixture: the codes that come of it, by kind and by what the name holds
CHANGED = {
    "-theme-": {"TT004"},  # it reads a:latin of the theme, whatever w:themeFontLang says
    "doc bao_cao-sai": {"TT703", "TT910", "TT911", "TT918"},  # the cells of its last row become one paragraph
    "rtf quyet_dinh_phu_luc": {"TT007", "TT008"},  # as below
    "rtf quyet_dinh_kem_quy_che": {"TT007", "TT008"},  # later sections lose the centred header and the title page
    "rtf ke_hoach-styles-text_box": {"TT311", "TT411"},  # paragraphs after a bold one in a text box become bold
    "rtf sao_y-defaults-text_box": {"TT810"},  # the first run in a text box takes the size of its anchor
}


def allowed(kind: Kind, name: str) -> set[str]:
    """The codes that may be added for a fixture."""
    return {code for what, codes in CHANGED.items() if what in f"{kind} {name}" for code in codes}


@pytest.mark.parametrize("kind", [Kind.DOC, Kind.ODT, Kind.RTF])
def test_the_same_is_recognised_and_found(kind, tmp_path):
    linter = Linter(Settings())
    converted = read_back(written(FIXTURES, "docx", kind, tmp_path / "there"), kind, tmp_path / "back")
    for name, data in FIXTURES.items():
        before, after = linter.check(data, name), linter.check(converted[name], name)
        assert (after.status, after.family, after.document_type, after.stage) == (
            before.status, before.family, before.document_type, before.stage,
        )  # fmt: skip
        codes = Counter(f.code for f in after.findings), Counter(f.code for f in before.findings)
        added, lost = set(codes[0] - codes[1]), set(codes[1] - codes[0])
        assert (name, added - allowed(kind, name), lost) == (name, set(), set())
        if f"{kind} {name}" != "doc bao_cao-sai":
            assert components(linter, converted[name]) == components(linter, data)


def components(linter: Linter, data: bytes) -> list[tuple[str, str]]:
    """What was recognised: kind and text, sorted, for text boxes may change places."""
    documents = linter.recognise(data).documents
    return sorted((component.kind, component.text) for document in documents for component in document.components)
