"""Paragraphs parted in two and taken out, their marks tracked (ECMA-376 17.13.5.15 and .20)."""

from __future__ import annotations

import copy
from itertools import takewhile

import msgspec
from lxml.etree import _Element

from vbhc_lint.fix.pen import Pen, UneditableError, make, ours
from vbhc_lint.fix.plan import Edit, exact
from vbhc_lint.fix.properties import PARAGRAPH_ORDER, placed
from vbhc_lint.fix.runs import append, check_text, cut, exchange
from vbhc_lint.model.trace import Traced
from vbhc_lint.model.wml import W, child, leading
from vbhc_lint.rule import NEW_PARAGRAPH

_OF_MARK = tuple(W + name for name in ("ins", "del", "moveFrom", "moveTo", "rPrChange"))
_OF_ONE = tuple(W + name for name in ("sectPr", "pPrChange"))  # what the second part keeps alone
_UNPARTED = ("pageBreakBefore", "framePr")
_TEXT = ("r", "rPr", "t", "delText", "tab", "br", "cr", "noBreakHyphen", "softHyphen", "lastRenderedPageBreak")
_GOING = frozenset(W + name for name in ("pPr", "ins", "del", "proofErr", *_TEXT))


def write_parted(traced: Traced, edit: Edit, pen: Pen) -> None:
    """Exchange words of which some begin a new paragraph; the blanks before it go. Raises UneditableError."""
    paragraph, problem = edit.paragraph, edit.problem
    before, after = (problem.replacement or "").split(NEW_PARAGRAPH)
    kept = paragraph.text[: problem.start] if before else paragraph.text[: problem.start].rstrip()
    _, blank, start = paragraph.in_file(len(kept), problem.start)
    check_text(traced, blank, paragraph.in_file(problem.start, problem.end)[2])
    front, rest = _part(traced, start, pen)
    for first, last, text in exact(paragraph, problem.start, problem.end, after):
        exchange(cut(rest, [first - start, last - start]), first - start, last - start, text, pen)
    if not front.pieces:
        append(front.element, _outermost(rest.pieces[0].element, rest.element), before, pen)
    elif before or blank < start:
        exchange(cut(front, [blank]), blank, start, before, pen)


def _part(traced: Traced, place: int, pen: Pen) -> tuple[Traced, Traced]:
    """Begin a new paragraph at an offset; gives what stands before it, in an element of its own, and the rest."""
    element, properties = traced.element, leading(traced.element, W + "pPr")
    if any(child(properties, name) is not None for name in _UNPARTED):
        raise UneditableError
    pieces = cut(traced, [place])
    front = list(takewhile(lambda piece: piece.end <= place, pieces))
    if len(front) == len(pieces):
        raise UneditableError
    first = _outermost(pieces[len(front)].element, element)
    new = make("p")
    new.append(_like(properties, pen))
    for item in [item for item in first.itersiblings(preceding=True) if item is not properties][::-1]:
        new.append(item)
    element.addprevious(new)
    behind = [
        msgspec.structs.replace(piece, start=piece.start - place, end=piece.end - place)
        for piece in pieces[len(front) :]
    ]
    return Traced(new, front), Traced(element, behind)


def _outermost(text: _Element, paragraph: _Element) -> _Element:
    """The run of a text, or the tracked change of ours that it begins, right in the paragraph."""
    run = text.getparent()
    holder = None if run is None else run.getparent()
    if run is not None and holder is paragraph:
        return run
    if holder is None or holder.getparent() is not paragraph or not ours(holder) or holder[0] is not run:
        raise UneditableError
    return holder


def _like(properties: _Element | None, pen: Pen) -> _Element:
    """The properties of a new paragraph that looks like another."""
    made = make("pPr") if properties is None else copy.deepcopy(properties)
    for item in made.findall("*"):
        if item.tag in _OF_ONE:
            made.remove(item)
    look = child(made, "rPr")
    for item in [] if look is None else list(look):
        if item.tag in _OF_MARK and look is not None:
            look.remove(item)
    if pen.tracked:
        placed(made, "rPr", PARAGRAPH_ORDER).insert(0, pen.mark("ins"))
    return made


def goes(traced: Traced, edit: Edit) -> bool:
    """Whether a paragraph of which nothing is left can go: it holds text alone, and another follows it."""
    element, properties = traced.element, leading(traced.element, W + "pPr")
    follow = element.getnext()
    told = child(properties, "rPr")
    marked = told is not None and any(item.tag in _OF_MARK and not ours(item) for item in told)
    inner = [item for block in element if block is not properties for item in block.iter() if not _of_look(item)]
    return (
        edit.removes
        and follow is not None
        and follow.tag == W + "p"
        and next(element.iterancestors(W + "txbxContent"), None) is None
        and child(properties, "sectPr") is None
        and not marked
        and all(item.tag in _GOING for item in inner)
    )


def _of_look(item: _Element) -> bool:
    return any(holder.tag == W + "rPr" for holder in item.iterancestors())


def take_out(traced: Traced, pen: Pen) -> None:
    """Take out a paragraph with all its text. Raises UneditableError."""
    end = traced.pieces[-1].end if traced.pieces else 0
    check_text(traced, 0, end)
    exchange(traced.pieces, 0, end, "", pen)
    paragraph = traced.element
    if not pen.tracked:
        above = paragraph.getparent()
        assert above is not None
        above.remove(paragraph)
        return
    properties = leading(paragraph, W + "pPr")
    if properties is None:
        properties = placed(paragraph, "pPr", ["pPr"])
        paragraph.insert(0, properties)
    look = placed(properties, "rPr", PARAGRAPH_ORDER)
    look.insert(0 if child(look, "ins") is None else 1, pen.mark("del"))
