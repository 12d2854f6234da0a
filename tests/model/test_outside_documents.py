"""Real documents, where they are at hand: each is read, whole and consistent."""

from __future__ import annotations

import os
from itertools import pairwise
from pathlib import Path

import pytest

from vbhc_lint.model import read
from vbhc_lint.model.page import File, Paragraph
from vbhc_lint.package import Package

OUTSIDE = Path(os.environ.get("VBHC_LINT_CORPUS", Path(__file__).parents[3] / "shared"))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SKIPPED = {f"{W}del", f"{W}moveFrom", f"{W}txbxContent", f"{W}sdtPr"}


@pytest.mark.skipif(not OUTSIDE.is_dir(), reason="the outside corpus is not there")
@pytest.mark.parametrize("path", sorted(OUTSIDE.glob("**/*.docx")), ids=lambda path: path.stem)
def test_a_real_document_is_read_whole(path):
    package = Package.open(path.read_bytes())
    file = read(package)
    written = "".join(t.text or "" for t in package.xml(package.main).iter(f"{W}t") if in_the_body(t))
    assert is_within(letters(written), letters("".join(q.text for q in file.body)))
    for story in file.stories:
        assert len({q.path for q in story.paragraphs}) == len(story.paragraphs)
        for paragraph in story.paragraphs:
            check(paragraph, file)
    assert [s.first for s in file.sections] == [0, *(s.last for s in file.sections[:-1])]
    assert file.sections[-1].last == len(file.body)


def check(paragraph: Paragraph, file: File) -> None:
    """Runs cover the text, neighbours differ, offsets lie inside, what is referred to is there."""
    ends = [0, *(run.end for run in paragraph.runs)]
    assert [run.start for run in paragraph.runs] == ends[:-1]
    assert ends[-1] == len(paragraph.text)
    formats = [run.format for run in paragraph.runs]
    assert all(a is not b for a, b in pairwise(formats))
    assert all(0 <= field.start <= field.end <= len(paragraph.text) for field in paragraph.fields)
    assert 0 <= paragraph.section < len(file.sections)
    assert all(file.stories[index].kind == "text_box" for index in paragraph.text_boxes)
    assert paragraph.left < paragraph.right


def is_within(part: str, whole: str) -> bool:
    """Whether the letters of ``part`` stand in ``whole`` in this order; signs may stand between them."""
    rest = iter(whole)
    return all(letter in rest for letter in part)


def letters(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())


def in_the_body(element) -> bool:
    """Whether a w:t is text of the body itself: not deleted, not in a text box, not in a field's code."""
    return not any(above.tag in SKIPPED for above in element.iterancestors())
