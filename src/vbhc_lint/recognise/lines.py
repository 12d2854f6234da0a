"""The line a reader sees, the unit of recognition: where it stands, how it looks, what is beside it.

A paragraph is cut at line breaks, and at a tab or a long run of spaces where it holds two things side by side.
Offsets are half-open, into ``paragraph.text``, white space at the ends left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import takewhile
from typing import Literal
from unicodedata import normalize

import msgspec

from vbhc_lint.expression import compiled
from vbhc_lint.model.format import RunFormat
from vbhc_lint.model.page import File, Paragraph, Run, Section
from vbhc_lint.units import pt
from vbhc_lint.vietnamese import GHOSTS, collapse, normalise

Zone = Literal["left", "right", "centre", "full"]

_SIGNS = (("đ", "d"), ("…", "..."), ("–", "-"), ("—", "-"), ("“", '"'), ("”", '"'), ("‘", "'"), ("’", "'"))
_GAPS = 6  # of a line, the widest ones, at which it may be cut
_WIDE_GAP = " " * 4
_GAP = compiled(r"[ \u00a0]*\t\s*|[ \u00a0]{4,}")
_RULE = compiled(r"[\s\x80-\x9f_\-–—―─━═=*.…~¯&oO0+|“”\"']*")
_SEEN = compiled(rf"[^\s{GHOSTS}]")
_DRAWN = compiled(r"[_\-–—―─━═*~¯\x80-\x9f]|[oO]0[oO]")
_SPACE_EM = 0.25  # width of a space and of an average letter, in em: Times New Roman
_LETTER_EM = 0.48
_TAB = 36.0  # pt between default tab stops
_INSET = 72.0  # pt of indent by which a line no longer begins at the left margin
_HALF = 60  # characters of the longest line that goes on in the left half
_WIDEST_LAYOUT = 3  # text columns of a table that only lays out a header or a signature block
_TALLEST_LAYOUT = 8


def unmarked(text: str) -> str:
    """Lower case without any diacritic, for comparing what may be misspelt; … as three dots, signs in ASCII."""
    plain = text.lower()
    for sign, ascii_sign in _SIGNS:
        plain = plain.replace(sign, ascii_sign)
    return normalize("NFD", plain).encode("ascii", "ignore").decode("ascii")


class Line(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A line of a component, or of anything else. ``side`` is set where something stands beside it."""

    paragraph: Paragraph
    start: int
    end: int
    text: str  # normal form, white space collapsed
    zone: Zone
    side: Literal["left", "right", ""] = ""
    gap: int = 0  # empty lines above it in its column
    new_page: bool = False  # a page or a section begins between the line above and this one
    data: bool = False  # in a table that holds data, not layout

    @property
    def plain(self) -> str:
        """Lower case, no diacritics."""
        return unmarked(self.text)

    @property
    def caps(self) -> bool:
        """Whether it is set in capitals, by its letters or by its format."""
        letters = sum(map(str.isalpha, self.text))
        if not letters:
            return False
        return sum(map(str.isupper, self.text)) >= 0.85 * letters or self._most(lambda look: look.caps)

    @property
    def bold(self) -> bool:
        """Whether most of it is bold."""
        return self._most(lambda look: look.bold)

    @property
    def italic(self) -> bool:
        """Whether most of it is italic."""
        return self._most(lambda look: look.italic)

    def _most(self, holds: Callable[[RunFormat], bool]) -> bool:
        runs = self.paragraph.runs_in(self.start, self.end)
        if len(runs) == 1:
            return holds(runs[0].format)
        with_it = shown = 0
        for run in runs:
            length = min(run.end, self.end) - max(run.start, self.start)
            shown += length
            with_it += length if holds(run.format) else 0
        return 2 * with_it > shown


Cut = Callable[[str, str], bool]


def read_lines(file: File, paragraphs: Iterable[Paragraph], parts: Cut) -> list[Line]:
    """The lines of paragraphs in reading order; empty ones and typed rules only leave their mark as ``gap``.

    ``parts(left, right)`` says whether two texts on one line are two things that stand side by side.
    """
    paragraphs = tuple(paragraphs)
    data = _data_tables(paragraphs)
    lines: list[Line] = []
    empty: Counter[object] = Counter()
    section, turned = 0, False
    for paragraph in paragraphs:
        turned |= paragraph.section != section or paragraph.format.page_break_before
        section = paragraph.section
        cell = paragraph.cell
        column = (cell.outer_table, cell.table, cell.column) if cell else paragraph.left if paragraph.framed else None
        holds_data = cell is not None and (cell.table in data or cell.outer_table in data)
        for start, end in _physical(paragraph.text):
            start, end = _seen(paragraph, start, end)
            if _blank(paragraph.text[start:end]):
                empty[column] += 1
                continue
            for line in _cut(file.sections[section], paragraph, start, end, parts, holds_data):
                if turned or empty[column]:
                    line = msgspec.structs.replace(line, gap=empty[column], new_page=turned)
                elif lines and (side := _goes_on(lines[-1], line, parts)):
                    line = msgspec.structs.replace(line, side=side, zone=side)
                lines.append(line)
                turned = False
            empty[column] = 0
        turned |= paragraph.page_break
    return lines


def _physical(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while (end := text.find("\n", start)) >= 0:
        yield start, end
        start = end + 1
    if start < len(text) or start == 0:
        yield start, len(text)


def _hidden(run: Run) -> bool:
    return run.format.hidden


def _seen(paragraph: Paragraph, start: int, end: int) -> tuple[int, int]:
    """The offsets without hidden text at either end, which no reader sees."""
    runs = paragraph.runs_in(start, end)
    for run in takewhile(_hidden, runs):
        start = min(run.end, end)
    for run in takewhile(_hidden, reversed(runs)):
        end = max(run.start, start)
    return start, end


def _blank(text: str) -> bool:
    """Nothing that is seen, or a typed rule: underscores, dashes, stars, o0o."""
    return not _SEEN.search(text) or (_RULE.fullmatch(text) is not None and bool(_DRAWN.search(text)))


def _data_tables(paragraphs: tuple[Paragraph, ...]) -> set[int]:
    """Tables too tall or too wide to lay out a header, and those of several rows with lines around every cell."""
    rows: dict[int, set[int]] = {}
    columns: dict[int, set[int]] = {}
    unframed: set[int] = set()
    for paragraph in paragraphs:
        if (cell := paragraph.cell) is not None and paragraph.text.strip():
            rows.setdefault(cell.table, set()).add(cell.row)
            columns.setdefault(cell.table, set()).add(cell.column)
            if not (cell.border_top and cell.border_bottom):
                unframed.add(cell.table)
    large = {t for t in rows if len(rows[t]) > _TALLEST_LAYOUT or len(columns[t]) > _WIDEST_LAYOUT}
    return large | {t for t in rows if t not in unframed and len(rows[t]) > 1 and len(columns[t]) > 1}


def _cut(section: Section, paragraph: Paragraph, start: int, end: int, parts: Cut, data: bool) -> Iterator[Line]:
    raw = paragraph.text
    gapped = "\t" in raw or _WIDE_GAP in raw or "\u00a0" in raw
    if gapped and (paragraph.cell is None or paragraph.cell.columns == 1):
        for gap in sorted(_GAP.finditer(raw, start, end), key=_width, reverse=True)[:_GAPS]:
            left, right = _text(raw[start : gap.start()]), _text(raw[gap.end() : end])
            if left and right and parts(left, right):
                if not _blank(left):
                    yield Line(paragraph, *_trim(raw, start, gap.start()), left, "left", "left")
                if not _blank(right):
                    yield Line(paragraph, *_trim(raw, gap.end(), end), right, "right", "right")
                return
    text = _text(raw[start:end])
    zone = _zone(section, paragraph, raw[start:end], text)
    side: Literal["left", "right", ""] = ""
    if (paragraph.cell is not None or paragraph.framed) and not data:
        side = "left" if zone == "left" else "right" if zone == "right" else ""
    yield Line(paragraph, *_trim(raw, start, end), text, zone, side, data=data)


def _goes_on(above: Line, line: Line, parts: Cut) -> Literal["left", "right", ""]:
    """Which half a short line goes on with under one that was cut, nothing standing beside it."""
    apart = above.paragraph.framed or above.paragraph.cell is not None or line.paragraph.cell is not None
    if apart or not above.side or line.side:
        return ""
    lead = line.paragraph.text[: line.start].rpartition("\n")[2]
    if _GAP.fullmatch(lead) and parts("", line.text):
        return "right"
    look = line.paragraph.format
    inset = look.align != "center" and look.indent_left + look.first_line >= _INSET
    return "left" if line.zone in ("full", "left") and len(line.text) <= _HALF and not inset else ""


def _width(gap: re.Match[str]) -> float:
    """How wide a gap is in pt, roughly."""
    return sum(_TAB if character == "\t" else 13 * _SPACE_EM for character in gap[0])


def _text(raw: str) -> str:
    return collapse(normalise(raw).text)


def _trim(raw: str, start: int, end: int) -> tuple[int, int]:
    while start < end and raw[start].isspace():
        start += 1
    while end > start and raw[end - 1].isspace():
        end -= 1
    return start, end


def _zone(section: Section, paragraph: Paragraph, raw: str, text: str) -> Zone:
    """Where the line stands on the sheet: by the edges of its cell or frame, else by alignment, indents, tabs."""
    left = section.left
    width = section.width - section.left - section.right
    if (paragraph.cell is not None or paragraph.framed) and paragraph.right - paragraph.left < 0.85 * width:
        return "left" if (paragraph.left + paragraph.right) / 2 - left < width / 2 else "right"
    look = paragraph.format
    column = pt(paragraph.right - paragraph.left) - look.indent_left - look.indent_right
    size = paragraph.runs[0].format.size if paragraph.runs else 13.0
    lead = _lead(paragraph, raw, size)
    length = len(text) * size * _LETTER_EM
    if look.align == "center":
        begin = max(0.0, (column - lead - length) / 2) + lead
    elif look.align == "right":
        begin = max(0.0, column - length)
    else:
        begin = lead + look.first_line
    middle = (look.indent_left + begin + length / 2) / pt(paragraph.right - paragraph.left)
    if look.align in ("left", "justify") and (begin + look.indent_left) < 0.2 * column:
        return "full"
    narrow = look.align == "center" and column < 0.6 * pt(paragraph.right - paragraph.left)  # made so by indents
    if length > 0.8 * column and not narrow:
        return "centre" if look.align == "center" else "full"
    return "right" if middle > 0.6 else "left" if middle < 0.4 else "centre"


def _lead(paragraph: Paragraph, raw: str, size: float) -> float:
    """The width in pt of the tabs and spaces a line begins with."""
    at = 0.0
    for character in raw:
        if character == "\t":
            stops = [stop.position for stop in paragraph.format.tabs if stop.position > at + 1]
            at = min(stops) if stops else (at // _TAB + 1) * _TAB
        elif character.isspace():
            at += _SPACE_EM * size
        else:
            break
    return at
