"""Repairs of documents whose own values are odd: nothing is written that a reader could not open."""

from __future__ import annotations

import pytest
from lxml import etree

from vbhc_lint.fix.pen import UneditableError
from vbhc_lint.fix.properties import SECTION
from vbhc_lint.fix.strokes import _free
from vbhc_lint.model.wml import WP, W


@pytest.mark.parametrize("sides", [{"w": "16838"}, {"h": "11906"}, {"w": "16838", "h": "?"}])
def test_a_sheet_without_two_sides_is_not_turned(sides: dict[str, str]) -> None:
    section = etree.Element(W + "sectPr")
    size = etree.SubElement(section, W + "pgSz", {W + name: value for name, value in sides.items()})
    with pytest.raises(UneditableError):
        SECTION["landscape"](section, False)
    assert dict(size.attrib) == {W + name: value for name, value in sides.items()}


def test_a_new_drawing_takes_the_smallest_number_that_is_free() -> None:
    root = etree.Element("root")
    for number in ("1", "²", "4294967295", "9" * 5000, ""):
        etree.SubElement(root, WP + "docPr", id=number)
    assert _free(root) == 2
