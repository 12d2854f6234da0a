"""The copy of a text box that older programs read (ECMA-376 part 3, 9.3): it says what the box itself says."""

from __future__ import annotations

import copy

from lxml.etree import _Element

from vbhc_lint.fix.pen import Pen, ours
from vbhc_lint.model.wml import MC, W

_BOX = W + "txbxContent"


def mirror(paragraph: _Element, pen: Pen) -> None:
    """Where a paragraph stands in a text box with such a copy, make that anew; its marks have their own numbers."""
    box = next(paragraph.iterancestors(_BOX), None)
    choice = None if box is None else next(box.iterancestors(MC + "Choice"), None)
    alternate = None if choice is None else choice.getparent()
    fallback = None if alternate is None else alternate.find(MC + "Fallback")
    if box is None or choice is None or fallback is None:
        return
    own, copies = list(choice.iter(_BOX)), list(fallback.iter(_BOX))
    if len(own) == len(copies):
        old = copies[own.index(box)]
        old[:] = [copy.deepcopy(block) for block in box]
        for element in old.iter():
            if ours(element):
                element.set(W + "id", str(next(pen.ids)))
