"""Paragraphs in a frame of their own (ECMA-376 17.3.1.11) stand where the frame stands."""

from __future__ import annotations

import pytest

from tests.model.parts import defaults, first, p, style

SHEET = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"'
    ' w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>'
)


def edges(frame, **parts):
    paragraph = first(p("x", frame) + SHEET, **parts)
    return round(paragraph.left, 1), round(paragraph.right, 1), paragraph.framed


@pytest.mark.parametrize(
    ("said", "left", "right"),
    [
        ('w:w="2835" w:hAnchor="page" w:x="1134"', 20.0, 70.0),
        ('w:w="2835" w:x="1134"', 20.0, 70.0),  # the page is what it is placed on where nothing is said
        ('w:w="2835" w:hAnchor="margin" w:x="1134"', 50.0, 100.0),
        ('w:w="2835" w:hAnchor="text"', 30.0, 80.0),
        ('w:w="2835" w:hAnchor="margin" w:xAlign="right" w:x="99"', 140.0, 190.0),
        ('w:w="2835" w:hAnchor="page" w:xAlign="center"', 80.0, 130.0),
        ('w:hAnchor="page" w:x="1134"', 30.0, 190.0),  # as wide as its text: unknown, so the column
    ],
)
def test_the_edges_of_a_frame_are_those_of_its_text(said, left, right):
    assert edges(f"<w:framePr {said}/>") == (left, right, True)


def test_a_style_may_set_the_frame():
    styles = defaults() + style("Khung", '<w:pPr><w:framePr w:w="2835" w:hAnchor="page" w:x="1134"/></w:pPr>')
    assert edges('<w:pStyle w:val="Khung"/>', styles=styles) == (20.0, 70.0, True)


def test_a_drop_cap_is_no_frame():
    assert edges('<w:framePr w:dropCap="drop" w:w="500" w:hAnchor="page"/>') == (30.0, 190.0, False)
