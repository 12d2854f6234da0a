"""A paragraph's text cut at given places, and parts of it exchanged (ECMA-376 17.3.3, 17.13.5.14 and .18)."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable, Sequence

import msgspec
from lxml.etree import _Element

from vbhc_lint.fix.pen import Pen, UneditableError, make, ours
from vbhc_lint.model.trace import Piece, Traced
from vbhc_lint.model.wml import RPR, RUN, W, child, on

_T, _INS, _DEL = W + "t", W + "ins", W + "del"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_PLAIN = frozenset(
    W + name for name in ("rPr", "t", "tab", "cr", "noBreakHyphen", "softHyphen", "lastRenderedPageBreak")
)
_HOLDERS = frozenset(W + name for name in ("p", "hyperlink", "smartTag", "customXml", "sdtContent"))
_LOCKS = ("sdtContentLocked", "contentLocked")
_SIGNS = {"\t": "tab", "\n": "br"}


def cut(traced: Traced, places: Iterable[int]) -> list[Piece]:
    """Cut runs so that at each place one ends and another begins; gives the pieces as they stand then."""
    pieces = list(traced.pieces)
    for place in sorted(set(places), reverse=True):
        number = next((i for i, piece in enumerate(pieces) if piece.end > place), len(pieces))
        if number < len(pieces) and pieces[number].start < place:
            pieces[number : number + 1] = _halves(pieces[number], place)
            number += 1
        if number < len(pieces):
            _part(pieces[number].element)
        if number:
            following = pieces[number - 1].element.getnext()
            if following is not None:
                _part(following)
    return pieces


def _halves(piece: Piece, place: int) -> tuple[Piece, Piece]:
    """The text of an element in two. Raises UneditableError for what is no text."""
    if piece.element.tag != _T or len(piece.text) != piece.end - piece.start:
        raise UneditableError
    at = place - piece.start
    second = _text(piece.text[at:])
    piece.element.text = piece.text[:at]
    piece.element.set(_SPACE, "preserve")
    piece.element.addnext(second)
    return (
        msgspec.structs.replace(piece, end=place, text=piece.text[:at]),
        msgspec.structs.replace(piece, start=place, text=piece.text[at:], element=second),
    )


def _part(first: _Element) -> None:
    """End a run before one of its children and begin another with it."""
    run = first.getparent()
    if run is None or run.tag != RUN or all(item.tag == RPR for item in first.itersiblings(preceding=True)):
        return
    second = make("r")
    for name, value in run.items():
        second.set(name, value)
    rpr = child(run, "rPr")
    if rpr is not None:
        second.append(copy.deepcopy(rpr))
    for item in [first, *first.itersiblings()]:
        second.append(item)
    run.addnext(second)


def runs_between(pieces: Sequence[Piece], start: int, end: int) -> list[_Element]:
    """The runs of a stretch that has been cut out. Raises UneditableError where text stands in something else."""
    found: list[_Element] = []
    for piece in pieces:
        if start <= piece.start and piece.end <= end:
            run = piece.element.getparent()
            if run is None or run.tag != RUN:
                raise UneditableError
            if run not in found:
                found.append(run)
    return found


def check_text(traced: Traced, start: int, end: int) -> None:
    """Raise UneditableError where text between two places may not be exchanged, or none put into an empty place."""
    near = [piece for piece in traced.pieces if piece.start <= end and piece.end >= start]
    inside = [piece for piece in near if piece.start < end and piece.end > start]
    for piece in inside or near:
        run = piece.element.getparent()
        if piece.in_field or run is None or run.tag != RUN or not _open(run):
            raise UneditableError
    first, last = max(start, inside[0].start) if inside else start, end
    for piece in inside:
        other = {item.tag for item in _strictly_between(piece, first, last)}
        if other - _PLAIN and not (other == {W + "br"} and "\n" in piece.text):
            raise UneditableError
    if not traced.pieces:
        raise UneditableError


def _strictly_between(piece: Piece, start: int, end: int) -> list[_Element]:
    """What of a run stands among the text between two places: all but what is before its begin and behind its end."""
    items = [piece.element]
    if piece.start > start:
        items += piece.element.itersiblings(preceding=True)
    if piece.end < end:
        items += piece.element.itersiblings()
    return items


def _open(run: _Element) -> bool:
    """Whether nothing above a run forbids to change its text: a lock, a field, another's tracked change."""
    for holder in run.iterancestors():
        if holder.tag == W + "p":
            return True
        if holder.tag == W + "sdt":
            properties = child(holder, "sdtPr")
            lock = child(properties, "lock")
            locked = lock is not None and lock.get(W + "val") in _LOCKS
            if locked or child(properties, "dataBinding") is not None or on(child(properties, "showingPlcHdr")):
                return False
        elif holder.tag not in _HOLDERS and not (holder.tag == _INS and ours(holder)):
            return False
    return False


def exchange(pieces: Sequence[Piece], start: int, end: int, text: str, pen: Pen) -> None:
    """Put a text in the place of what stands between two places that have been cut at."""
    old = runs_between(pieces, start, end)
    if old:
        model, place = old[0], old[0]
    else:
        before = [piece for piece in pieces if piece.end <= start]
        model = place = _parent((before[-1] if before else pieces[0]).element)
    new = _run(model, text) if text else None
    at_front = not old and not any(piece.end <= start for piece in pieces)
    if new is not None:
        written = new if not pen.tracked or _inserted(place) else _wrapped(pen, "ins", new)
        place.addprevious(written) if at_front or old else _behind(place, start, pieces).addnext(written)
    for run in old:
        _take_out(run, pen)
    if old and new is not None:  # Word shows what is gone before what has come
        _after_deletions(new)


def append(paragraph: _Element, model: _Element, text: str, pen: Pen) -> None:
    """Put a text at the end of a paragraph, in a run that looks like another."""
    put_last(paragraph, _run(model if model.tag == RUN else model[0], text), pen)


def put_last(paragraph: _Element, run: _Element, pen: Pen) -> None:
    """Put a run at the end of a paragraph."""
    paragraph.append(_wrapped(pen, "ins", run) if pen.tracked else run)


def _parent(element: _Element) -> _Element:
    parent = element.getparent()
    assert parent is not None
    return parent


def _behind(run: _Element, place: int, pieces: Sequence[Piece]) -> _Element:
    """What to insert after: a link's last run, where the text behind is outside it, leads out of the link."""
    parent = run.getparent()
    follow = next((piece.element.getparent() for piece in pieces if piece.start >= place), None)
    if parent is not None and parent.tag == W + "hyperlink" and (follow is None or follow.getparent() is not parent):
        return parent
    return run


def _inserted(run: _Element) -> bool:
    parent = run.getparent()
    return parent is not None and parent.tag == _INS and ours(parent)


def _take_out(run: _Element, pen: Pen) -> None:
    """Delete a run; one that we have put in just goes."""
    parent = run.getparent()
    assert parent is not None
    if pen.tracked and not _inserted(run):
        for text in run.iterchildren(_T):
            text.tag = W + "delText"
        before = run.getprevious()
        if before is not None and before.tag == _DEL and ours(before):
            before.append(run)
            return
        mark = pen.mark("del")
        run.addprevious(mark)
        mark.append(run)
        return
    parent.remove(run)
    if parent.tag == _INS and not len(parent):
        holder = parent.getparent()
        assert holder is not None
        holder.remove(parent)


def _after_deletions(run: _Element) -> None:
    parent = run.getparent()
    moved = parent if parent is not None and parent.tag == _INS and len(parent) == 1 else run
    while (follow := moved.getnext()) is not None and follow.tag == _DEL and ours(follow):
        follow.addnext(moved)


def _wrapped(pen: Pen, name: str, run: _Element) -> _Element:
    mark = pen.mark(name)
    mark.append(run)
    return mark


def _run(model: _Element, text: str) -> _Element:
    """A run of a text that looks like another."""
    run = make("r")
    rpr = child(model, "rPr")
    if rpr is not None:
        run.append(copy.deepcopy(rpr))
        for change in run[0].findall(W + "rPrChange"):
            run[0].remove(change)
    for part in re.split(r"([\t\n])", text):
        if part:
            run.append(make(_SIGNS[part]) if part in _SIGNS else _text(part))
    return run


def _text(text: str) -> _Element:
    element = make("t", text)
    element.set(_SPACE, "preserve")
    return element
