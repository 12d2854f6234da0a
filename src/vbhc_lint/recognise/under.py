"""The rule under a line of the header: drawn, typed, a border, or the text underlined (PLI-II.1.b, 2.b, 5.b).

A drawn shape can be anchored in another paragraph than the one it is seen under. One that stands in no column where
a rule is looked for makes the answer unsure; unsure is never reported as missing.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

import msgspec

from vbhc_lint.expression import compiled
from vbhc_lint.model.page import Paragraph
from vbhc_lint.units import pt
from vbhc_lint.widths import width

_TYPED = compiled(r"[_\-–—―─━═*~¯=.]{3,}|[oO]0[oO]|\*")
_PIECE = compiled(r"\S+(?: \S+)*")  # what stands in one column of a row set with tabs or spaces
_LEFT = frozenset({"co_quan_chu_quan", "co_quan_ban_hanh", "so_ky_hieu", "trich_yeu_cv"})  # PLI-IV.1
_RIGHT = frozenset({"quoc_hieu", "tieu_ngu", "dia_danh_ngay"})
_DUE = {"tieu_ngu": 1.0, "co_quan_ban_hanh": 0.42}  # how long a rule is, as a part of the text's length
_RAISED = 0.65  # of its size, what Word sets a superscript in: the decree's own files raise their underscores
_EM = {"_": 0.5, "-": 0.333, "–": 0.5, "—": 1.0, "―": 1.0}  # advance widths in Times New Roman


class Under(msgspec.Struct, frozen=True, eq=False):
    """A horizontal rule; ``width`` in pt, None where it cannot be measured."""

    form: Literal["drawn", "typed", "border", "underline"]
    paragraph: Paragraph
    width: float | None = None
    start: int = 0  # of a typed one, in its paragraph's text


class Spot(msgspec.Struct, frozen=True, eq=False):
    """The last line of a component: half-open offsets into its paragraph's text."""

    kind: str
    paragraph: Paragraph
    start: int
    end: int

    @property
    def width(self) -> float:
        """The width of its text in pt, never 0."""
        shown = [r for r in self.paragraph.runs if r.start < self.end and r.end > self.start]
        size = max((r.format.size for r in shown), default=self.paragraph.mark.size)
        return width(self.paragraph.text[self.start : self.end].strip(), size) or size


def lines_under(head: Sequence[Paragraph], spots: Sequence[Spot], boxed: int) -> dict[str, tuple[Under, ...] | None]:
    """The rules under each spot, () for none, None where that is unsure; ``boxed``: rules seen in text boxes.

    ``head`` holds the paragraphs of the header and title in reading order.
    """
    found = {spot.kind: tuple(_of(spot, head, spots)) for spot in spots}
    _part_one_of_two(found, {spot.kind: spot for spot in spots})
    owned = {id(u.paragraph) for rules in found.values() for u in rules if u.form == "drawn"}
    anchors = [p for p in head if p.lines]
    spare = boxed + sum(len(p.lines) for p in anchors) - len(owned)
    return {kind: rules or (None if spare > 0 else ()) for kind, rules in found.items()}


def _part_one_of_two(found: dict[str, tuple[Under, ...]], spots: dict[str, Spot]) -> None:
    """A single rule seen under both columns of a header set with tabs goes to one of them.

    A typed one stands after as many tabs or letters as the words above it; of a drawn one only the length tells.
    """
    pair = [kind for kind in _DUE if len(found.get(kind, ())) == 1 and spots[kind].paragraph.cell is None]
    if len(pair) < len(_DUE):
        return
    rule, other = (found[kind][0] for kind in pair)
    if rule.paragraph is not other.paragraph or (rule.form, rule.start) != (other.form, other.start):
        return
    if rule.form == "typed":
        before = _before(rule.paragraph, rule.start)
        near = min(pair, key=lambda kind: _apart(before, _before(spots[kind].paragraph, spots[kind].start)))
    elif rule.form == "drawn" and rule.width:
        length = rule.width
        near = min(pair, key=lambda kind: abs(math.log(length / (_DUE[kind] * spots[kind].width))))
    else:
        return
    found.update({kind: () for kind in pair if kind != near})


def _before(paragraph: Paragraph, start: int) -> tuple[int, int]:
    """The tabs and the characters before a place of a paragraph."""
    return paragraph.text.count("\t", 0, start), start


def _apart(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    return abs(one[0] - other[0]), abs(one[1] - other[1])


def _of(spot: Spot, head: Sequence[Paragraph], spots: Sequence[Spot]) -> Iterator[Under]:
    paragraph = spot.paragraph
    shown = paragraph.runs_in(spot.start, spot.end)
    if any(r.format.underline and paragraph.text[r.start : r.end].strip() for r in shown):
        yield Under("underline", paragraph)
    nexts = [s.start for s in spots if s.paragraph is paragraph and s.start >= spot.end]
    yield from _typed(paragraph, spot.end, min(nexts, default=len(paragraph.text)))
    if paragraph.format.border_bottom:
        yield Under("border", paragraph, _column(paragraph))
    if paragraph.cell is not None and paragraph.cell.border_bottom:
        yield Under("border", paragraph, _cell(paragraph))
    yield from _around(spot, head, spots)


def _around(spot: Spot, head: Sequence[Paragraph], spots: Sequence[Spot]) -> Iterator[Under]:
    """What stands in the paragraphs of its column; below it, up to the next text."""
    here = next((i for i, p in enumerate(head) if p is spot.paragraph), len(head))
    passed = {id(s.paragraph) for s in spots if _stands_right_of(spot, s)}
    held = {id(s.paragraph) for s in spots if s.kind != spot.kind} - passed
    own_border = spot.paragraph.cell is not None and spot.paragraph.cell.border_bottom  # the next cell's top as well
    below = False
    for i, paragraph in enumerate(head):
        if not _beside(paragraph, spot, i - here):
            continue
        if paragraph.lines:
            yield Under("drawn", paragraph, paragraph.lines[0].width if len(paragraph.lines) == 1 else None)
        if i < here or paragraph is spot.paragraph:
            below = i == here
            continue
        if below:
            yield from _typed(paragraph, *_own_half(paragraph, spot))
            if paragraph.format.border_top or (paragraph.format.border_bottom and not paragraph.text.strip()):
                yield Under("border", paragraph, _column(paragraph))
            if paragraph.cell is not None and paragraph.cell.border_top and not own_border:
                yield Under("border", paragraph, _cell(paragraph))
            empty = id(paragraph) in passed or not any(c.isalnum() for c in paragraph.text)
            below = empty and id(paragraph) not in held


def _beside(paragraph: Paragraph, spot: Spot, distance: int) -> bool:
    """Whether a paragraph stands in the spot's column; without a table, near it."""
    cell, own = paragraph.cell, spot.paragraph.cell
    if own is None:
        return cell is None and (spot.kind != "trich_yeu" or distance >= -2)
    return cell is not None and (cell.outer_table, cell.column) == (own.outer_table, own.column)


def _stands_right_of(spot: Spot, other: Spot) -> bool:
    """Whether a line holds only something of the right column, set there with tabs or spaces; the left one is empty."""
    before = other.paragraph.text[: other.start]
    apart = spot.paragraph.cell is None and other.paragraph.cell is None and before.isspace()
    return apart and spot.kind in _LEFT and other.kind in _RIGHT


def _own_half(paragraph: Paragraph, spot: Spot) -> tuple[int, int]:
    """Of two rules typed in one row, the offsets of the one in the spot's column; else those of the whole row."""
    pieces = list(_PIECE.finditer(paragraph.text))
    if paragraph.cell is None and len(pieces) == 2 and spot.kind in _LEFT | _RIGHT:
        return pieces[spot.kind in _RIGHT].span()
    return 0, len(paragraph.text)


def _typed(paragraph: Paragraph, start: int, end: int) -> Iterator[Under]:
    """A row of underscores, dashes or stars, or white space underlined, between two offsets."""
    text = paragraph.text[start:end]
    for run in paragraph.runs:
        part = paragraph.text[max(run.start, start) : min(run.end, end)]
        if run.format.underline and len(part) > 2 and not part.strip():
            yield Under("typed", paragraph, start=run.start)
    if any(c.isalnum() for c in text.replace("o0o", "").replace("oOo", "")):
        return
    if _TYPED.search(text):
        row = text.strip()
        look = next(r.format for r in paragraph.runs if r.end > start + text.index(row))
        size = look.size * (1.0 if look.vertical == "baseline" else _RAISED)
        plain = len(set(row)) == 1 and row[0] in _EM
        at = start + text.index(row)
        yield Under("typed", paragraph, len(row) * _EM[row[0]] * size if plain else None, at)


_ABOUT = 12  # paragraphs about a place in which a shape drawn across the page may be anchored


def rules_above(paragraphs: Sequence[Paragraph], place: int) -> list[float | None]:
    """The widths in pt of the rules between a paragraph and the text above it, None for one that is not measured.

    A shape counts wherever about the place it is anchored, and so does what a text box may hold.
    """
    here = paragraphs[place]
    about = paragraphs[max(place - _ABOUT, 0) : place + _ABOUT]
    found: list[float | None] = [line.width for paragraph in about for line in paragraph.lines]
    found += [None for paragraph in about for _ in paragraph.text_boxes]
    found += [_column(here)] if here.format.border_top else []
    found += [None] if here.cell is not None and here.cell.border_top else []
    for paragraph in reversed(paragraphs[:place]):
        empty = not any(c.isalnum() for c in paragraph.text)
        found += [rule.width for rule in _typed(paragraph, 0, len(paragraph.text))]
        found += (
            [_column(paragraph)] if paragraph.format.border_bottom or (empty and paragraph.format.border_top) else []
        )
        found += [None] if paragraph.cell is not None and paragraph.cell.border_bottom else []
        if not empty:
            break
    return found


def _column(paragraph: Paragraph) -> float:
    """The width in pt that a border of the paragraph spans."""
    look = paragraph.format
    return pt(paragraph.right - paragraph.left) - look.indent_left - look.indent_right


def _cell(paragraph: Paragraph) -> float:
    """The width in pt that a border of its cell spans at the least: the text column, without the padding."""
    return pt(paragraph.right - paragraph.left)


def rules_in(paragraphs: Iterable[Paragraph]) -> int:
    """How many rules stand in the paragraphs of a text box."""
    return sum(len(p.lines) + p.format.border_bottom + any(_typed(p, 0, len(p.text))) for p in paragraphs)
