"""Automatic numbers as LibreOffice draws them are the labels that we read (ECMA-376 17.9).

Left out is what LibreOffice does not know: w:isLgl, w:lvlRestart of 0, the level that a style has by w:pStyle alone.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.model.parts import docx, p, style
from tests.rendering import pdf
from tests.rendering.office import OFFICE, WITHOUT, drawn
from tests.rendering.values import Value, values
from vbhc_lint.model import read
from vbhc_lint.package import Package

pytestmark = pytest.mark.skipif(OFFICE is None, reason=WITHOUT)
LEVELS = (
    ("upperRoman", "Chương %1"), ("decimal", "Điều %2."), ("decimal", "%3."), ("lowerLetter", "%4)"),
    ("decimal", "%1.%2.%5"),
)  # fmt: skip


def level(number: int, kind: str, text: str, start: int = 1) -> str:
    """A level of a list, its label followed by a space."""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/><w:suff w:val="space"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*, start: int = 5, article: str = "Điều %2.") -> str:
    """Lists of every kind that the decree's documents have."""
    first = [level(n, kind, text) for n, (kind, text) in enumerate(LEVELS)]
    first[1] = level(1, "decimal", article)
    lists = {
        0: "".join(first),
        1: level(0, "upperRoman", "%1.", start) + level(1, "decimal", "%1.%2."),
        2: level(0, "lowerLetter", "%1)") + level(1, "decimalZero", "%2/") + level(2, "none", "đ)"),
    }
    abstracts = "".join(f'<w:abstractNum w:abstractNumId="{n}">{levels}</w:abstractNum>' for n, levels in lists.items())
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride>'
    nums = [(1, 0, ""), (2, 1, ""), (3, 2, ""), (4, 2, again)]
    return abstracts + "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="{of}"/>{override}</w:num>' for n, of, override in nums
    )


ITEMS = [
    *[(1, 0), (1, 1), (1, 2), (1, 3), (1, 3), (1, 2), (1, 1), (1, 4), (1, 0), (1, 1), (1, 3)],
    *[(2, 0), (2, 1), (2, 1), (2, 0), (2, 1)],
    *[(3, 0), (3, 1), (3, 1), (3, 2), (4, 0), (4, 0), (4, 1)],
    *[(3, 0)] * 28,
]
WORDS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")


def document(**changes: object) -> bytes:
    """Paragraphs of different texts in these lists, and two numbered by their style."""
    texts = [f"Nội dung {WORDS[n // 10]} {WORDS[n % 10]} của danh sách" for n in range(len(ITEMS))]
    listed = (
        p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')
        for text, (number, level) in zip(texts, ITEMS, strict=True)
    )
    styled = p("Phạm vi điều chỉnh", '<w:pStyle w:val="Dieu"/>') + p("Đối tượng áp dụng", '<w:pStyle w:val="Dieu"/>')
    styles = style("Dieu", '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>')
    return docx("".join(listed) + styled, numbering=numbering(**changes), styles=styles)


@pytest.fixture(scope="module")
def drawing(tmp_path_factory) -> list[pdf.Page]:
    """The document as LibreOffice draws it."""
    folder: Path = tmp_path_factory.mktemp("labels")
    return pdf.pages(drawn({"x": document()}, folder)["x"])


def labels(drawing: list[pdf.Page], **changes: object) -> list[Value]:
    """The comparisons of labels."""
    found, _ = values(read(Package.open(document(**changes))), drawing, {})
    return [value for value in found if value.key[1] == "label"]


def test_every_label_is_drawn_as_read(drawing):
    found = labels(drawing)
    assert [value for value in found if not value.agrees] == []
    read_so = [str(value.ours) for value in found]
    assert len(read_so) == len(ITEMS) + 2
    assert {"Chương II", "Điều 2.", "2.", "b)", "I.2.1", "V.1.", "01/", "đ)", "z)", "aa)"} <= set(read_so)
    assert read_so[-2:] == ["Điều 2.", "Điều 3."]


@pytest.mark.parametrize("change", [{"start": 4}, {"article": "Điều %2"}, {"article": "%2."}])
def test_another_label_is_noticed(drawing, change):
    assert [value for value in labels(drawing, **change) if not value.agrees]
