"""Which drawn glyph is which character of our page: drawn pieces of lines are found again in the text as we read it."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, zip_longest

from tests.rendering.pdf import Glyph, Page
from vbhc_lint.model.page import File, Paragraph, Run, Section, Story
from vbhc_lint.units import pt

SAME_LINE = 0.2  # pt between the baselines of one line
GAP = 1.0  # ems of white space that end a piece
WORD = 3  # characters that are more than a number
AROUND = 36.0  # pt beside its column in which a number is taken for the one that comes next
SURE = 8  # characters that begin a text box or note
RARE = 10  # characters that, standing once in a text, are found however far away
LONG = 30  # characters that need no confirmation by what is drawn next
PREFIX = 8  # drawn characters before a known piece that may be unknown to us, as a label of another kind
_DOTS = frozenset("._…•·▪")  # leaders and bullets: of every length, in every font
_PAGE_FIELDS = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})
_NUMBER = "([0-9]+|[IVXLC]+)"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in our text; ``run`` is None in a label, whose offsets are negative and end before 0."""

    paragraph: Paragraph
    offset: int
    run: Run | None


@dataclass(frozen=True, slots=True)
class Hit:
    """A drawn character and its place in our text."""

    glyph: Glyph
    spot: Spot


@dataclass(slots=True)
class Stream:
    """The visible characters of a story, without what is drawn in more than one way."""

    text: str
    spots: list[Spot]
    next: int = 0

    def begins(self, place: int) -> bool:
        """Whether a paragraph, or its text after the label, begins there."""
        before, here = self.spots[place - 1], self.spots[place]
        return place == 0 or before.paragraph is not here.paragraph or (before.run is None and here.run is not None)

    @property
    def fresh(self) -> bool:
        """Whether none of it has been found yet."""
        return self.next == 0


@dataclass(slots=True)
class Matched:
    """What was found."""

    streams: list[Stream]
    hits: list[Hit] = field(default_factory=list)
    found: set[tuple[int, int]] = field(default_factory=set)  # stream, place in it

    @property
    def coverage(self) -> float:
        """The share of our characters that were found."""
        known = sum(len(stream.text) for stream in self.streams)
        return len(self.found) / known if known else 1.0


def visible(character: str) -> bool:
    """Whether a character is drawn in one way only: no white space, no leader, no symbol."""
    return unicodedata.category(character) not in ("Zs", "Cc", "Cf", "Co", "So", "Cn") and character not in _DOTS


def folded(character: str) -> str:
    """A character regardless of case, composed; ``?`` for what is not one character then."""
    upper = unicodedata.normalize("NFC", character).upper()
    return upper if len(upper) == 1 else "?"


def stream(story: Story) -> Stream:
    """The characters of a story in reading order."""
    spots = [spot for paragraph in story.paragraphs for spot in _spots(paragraph)]
    return Stream("".join(folded(_character(spot)) for spot in spots), spots)


def _spots(paragraph: Paragraph) -> Iterator[Spot]:
    label = paragraph.label
    yield from (Spot(paragraph, i - len(label), None) for i, character in enumerate(label) if visible(character))
    for run in paragraph.runs:
        if not run.format.hidden:
            yield from (Spot(paragraph, i, run) for i in range(run.start, run.end) if visible(paragraph.text[i]))


def _character(spot: Spot) -> str:
    return (spot.paragraph.text if spot.run else spot.paragraph.label)[spot.offset]


def pieces(page: Page) -> Iterator[list[Glyph]]:
    """The drawn text in pieces of one line each, from left to right, in the order they are painted."""
    line: list[Glyph] = []
    for glyph in page.glyphs:
        if line and abs(glyph.y - line[-1].y) > SAME_LINE:
            yield from _pieces(line)
            line = []
        line.append(glyph)
    yield from _pieces(line)


def _pieces(line: list[Glyph]) -> Iterator[list[Glyph]]:
    """A line at its wide gaps. Letters that a font lacks are painted after the others, so they are sorted first."""
    line.sort(key=lambda glyph: glyph.x)
    ends = [i for i, (a, b) in enumerate(pairwise(line), 1) if b.x - a.right > GAP * b.ink.size]
    for start, end in pairwise([0, *ends, len(line)]):
        yield line[start:end]


class Matcher:
    """Finds the pieces of one document in our reading of it."""

    def __init__(self, file: File) -> None:
        """Lay the stories out as streams."""
        self._file = file
        self._margins: dict[str, list[_Pattern]] = defaultdict(list)
        for story in file.stories:
            if story.kind in ("header", "footer"):
                self._margins[story.kind] += [_Pattern.of(p) for p in story.paragraphs if p.text.strip()]
        streams = [stream(story) for story in file.stories if story.kind not in ("header", "footer")]
        self._body, *self._loose = streams
        self._last = self._body
        self.matched = Matched(streams)

    def match(self, pages: Sequence[Page]) -> Matched:
        """Find all pieces."""
        for page in pages:
            drawn = [[glyph for glyph in piece if visible(glyph.text)] for piece in pieces(page)]
            drawn = [glyphs for glyphs in drawn if glyphs]
            for glyphs, after in zip_longest(drawn, drawn[1:], fillvalue=[]):
                if not self._in_margin(glyphs, page):
                    self._find(glyphs, _text(after))
        return self.matched

    def _section(self) -> Section:
        """The section in which the text to come stands."""
        spots = self._body.spots
        index = spots[min(self._body.next, len(spots) - 1)].paragraph.section if spots else 0
        return self._file.sections[index]

    def _in_margin(self, glyphs: list[Glyph], page: Page) -> bool:
        """Whether the piece is a paragraph of a header or footer, whatever number its page field shows.

        A short one that stands where they do is taken for one, though it is not known.
        """
        section, y, text = self._section(), glyphs[0].y, _text(glyphs)
        kind = "header" if y > page.height - pt(section.top) else "footer" if y < pt(section.bottom) else ""
        for pattern in self._margins.get(kind, ()):
            found = pattern.expression.fullmatch(text)
            if found:
                for number, spot in enumerate(pattern.spots, 1):
                    self.matched.hits.extend(Hit(glyphs[i], spot) for i in range(*found.span(number)))
                return True
        return bool(kind) and len(glyphs) < SURE

    def _find(self, glyphs: list[Glyph], after: str) -> None:
        text = _text(glyphs)
        found, unknown = self._next(glyphs, text) or self._ahead(text, after) or self._far(text), 0
        while found is None and unknown < min(PREFIX, len(text) - RARE):
            unknown += 1
            found = self._ahead(text[unknown:], after)
        if found is not None:
            self._take(*found, glyphs[unknown:])

    def _take(self, stream: Stream, start: int, glyphs: list[Glyph]) -> None:
        number = next(i for i, known in enumerate(self.matched.streams) if known is stream)
        self.matched.found |= {(number, start + i) for i in range(len(glyphs))}
        self.matched.hits.extend(Hit(glyph, stream.spots[start + i]) for i, glyph in enumerate(glyphs))
        stream.next = start + len(glyphs)
        self._last = stream

    def _next(self, glyphs: list[Glyph], text: str) -> tuple[Stream, int] | None:
        """The text that comes next: where we are, in the body, or in a text box or note not yet begun."""
        candidates = [self._last]
        if len(text) >= WORD:
            candidates += [self._body, *(s for s in self._loose if s.fresh or len(text) >= SURE)]
        found = next(((s, s.next) for s in candidates if s.text.startswith(text, s.next)), None)
        return found if found and (len(text) >= WORD or _in_column(glyphs[0], found[0].spots[found[1]])) else None

    def _ahead(self, text: str, after: str) -> tuple[Stream, int] | None:
        """A little further in the body, the nearer the shorter the piece is; or anywhere in a box or note.

        There it has to begin a paragraph, and what is drawn next to come next: words of tables come again and again.
        """
        reach = 4 * len(text) ** 2
        for stream in (self._body, *self._loose) if len(text) >= 4 else ():
            start = stream.next if stream is self._body else 0
            place = stream.text.find(text, start, start + reach)
            if place < 0:
                continue
            follows = stream.text.startswith(after[:PREFIX], place + len(text))
            if len(text) >= LONG or (follows and stream.begins(place)):
                return stream, place
        return None

    def _far(self, text: str) -> tuple[Stream, int] | None:
        """Anywhere in the body, where it stands there once."""
        body = self._body
        once = len(text) >= RARE and body.text.count(text) == 1
        return (body, body.text.index(text)) if once else None


def _in_column(glyph: Glyph, spot: Spot) -> bool:
    return pt(spot.paragraph.left) - AROUND <= glyph.x <= pt(spot.paragraph.right) + AROUND


def _text(glyphs: list[Glyph]) -> str:
    return "".join(folded(glyph.text) for glyph in glyphs)


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A paragraph of a header or footer; each group of the expression is drawn at its spot."""

    expression: re.Pattern[str]
    spots: list[Spot]

    @classmethod
    def of(cls, paragraph: Paragraph) -> _Pattern:
        numbers = {field.start: field.end for field in paragraph.fields if field.name in _PAGE_FIELDS}
        inside = {i for start, end in numbers.items() for i in range(start + 1, end)}
        spots = [spot for spot in _spots(paragraph) if spot.offset not in inside]
        groups = (_NUMBER if spot.offset in numbers else f"({re.escape(folded(_character(spot)))})" for spot in spots)
        return cls(re.compile("".join(groups)), spots)
