"""Our values beside LibreOffice's: of every run on every line, of every line, label, rule and page."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest

from tests.rendering.matching import SAME_LINE, Hit, Matched, Matcher, visible
from tests.rendering.pdf import Glyph, Page, Rule
from vbhc_lint.model.page import File, Paragraph
from vbhc_lint.units import pt

NEAR = 2.0  # pt
FLUSH = 4.0  # pt: where a justified line ends, how wide a rule is
SIZE = 0.3  # pt
SHEET = 0.5  # pt


@dataclass(frozen=True, slots=True)
class Value:
    """One comparison. ``key`` names it in any rendering of the document: path, aspect."""

    key: tuple[str, str]
    ours: object
    theirs: object
    agrees: bool


def values(file: File, pages: Sequence[Page], families: Mapping[str, str]) -> tuple[list[Value], Matched]:
    """Every value that can be compared; ``families``: what a font is drawn in."""
    matched = Matcher(file).match(pages)
    sheets = [Sheet(page) for page in pages]
    lines = [line for line in _lines(matched.hits) if _on_its_paper(line, file, pages)]
    compared = [
        *_run_values(matched.hits, families),
        *(value for line in lines for value in _line_values(line, sheets[line.page])),
        *_label_values(matched.hits, sheets),
        *_rule_values(file, pages),
        *_sheet_values(file, pages, matched.hits),
    ]
    return compared, matched


# runs


def _run_values(hits: list[Hit], families: Mapping[str, str]) -> Iterator[Value]:
    """Font, size, bold and italic of each stretch of a line that is one run."""
    for (run, _, _, _), group in groupby(hits, lambda h: (h.spot.run, id(h.spot.paragraph), h.glyph.page, h.glyph.y)):
        stretch = list(group)
        paragraph = stretch[0].spot.paragraph
        look = run.format if run else paragraph.label_format
        if look is None or (run is None and paragraph.label_kind == "bullet"):
            continue
        inks = {hit.glyph.ink for hit in stretch}
        path = f"{paragraph.part}/{paragraph.path}"
        yield _same(path, "bold", look.bold, {ink.bold for ink in inks})
        yield _same(path, "italic", look.italic, {ink.italic for ink in inks})
        if look.vertical == "baseline" and not look.small_caps:
            sizes = {round(ink.size, 1) for ink in inks}
            yield Value((path, "size"), look.size, sizes, all(abs(size - look.size) <= SIZE for size in sizes))
        yield from _family(path, families.get(look.font, ""), stretch)


def _same(path: str, aspect: str, ours: object, theirs: set[object]) -> Value:
    return Value((path, aspect), ours, theirs, theirs == {ours})


def _family(path: str, family: str, stretch: list[Hit]) -> Iterator[Value]:
    """The font, by the letters that every font has."""
    followed = zip_longest(stretch, stretch[1:])
    plain = [hit for hit, after in followed if not (after and unicodedata.combining(after.glyph.text))]
    drawn = Counter(h.glyph.ink.family for h in plain if h.glyph.text.isascii() and h.glyph.text.isalnum())
    if drawn and family:
        most = drawn.most_common(1)[0][0]
        yield Value((path, "font"), family, most, most == family)


# lines


@dataclass(frozen=True, slots=True)
class Line:
    """A drawn line of a paragraph, by the hits on it."""

    paragraph: Paragraph
    page: int
    first: bool  # it begins the paragraph
    last: bool
    hits: list[Hit]


def _lines(hits: list[Hit]) -> list[Line]:
    rows: dict[int, list[list[Hit]]] = defaultdict(list)
    for hit in hits:
        own = rows[id(hit.spot.paragraph)]
        if own and _continues(own[-1][-1].glyph, hit.glyph):
            own[-1].append(hit)
        else:
            own.append([hit])
    return [
        Line(row[0].spot.paragraph, row[0].glyph.page, row is own[0], row is own[-1], row)
        for own in rows.values()
        for row in own
    ]


def _continues(before: Glyph, after: Glyph) -> bool:
    """Whether two glyphs stand on one line, the second perhaps raised or lowered."""
    raised = abs(before.y - after.y)
    return before.page == after.page and (
        raised <= SAME_LINE or (after.x >= before.right - NEAR and raised < before.ink.size)
    )


def _on_its_paper(line: Line, file: File, pages: Sequence[Page]) -> bool:
    """Whether the page has the paper of the paragraph's section: a header may come again on other paper."""
    return abs(pt(file.sections[line.paragraph.section].width) - pages[line.page].width) <= SHEET


class Sheet:
    """A page by its baselines."""

    def __init__(self, page: Page) -> None:
        """Sort the glyphs by line."""
        self._lines: dict[int, list[Glyph]] = defaultdict(list)
        for glyph in page.glyphs:
            self._lines[round(glyph.y)].append(glyph)

    def extent(self, line: Line, left: float, right: float) -> tuple[float, float]:
        """Where the line's ink begins and ends within a column: what was not matched, as leaders, counts too."""
        y = line.hits[0].glyph.y
        own = [hit.glyph for hit in line.hits]
        level = (glyph for row in (-1, 0, 1) for glyph in self._lines[round(y) + row])
        beside = [g for g in level if abs(g.y - y) <= SAME_LINE and left - NEAR <= g.x < right]
        start = min(glyph.x for glyph in (*own, *beside))
        return start, max(glyph.right for glyph in (*own, *beside) if _inked(glyph))

    def before(self, glyph: Glyph, left: float) -> str:
        """What is drawn before a glyph on its line, from ``left`` on."""
        level = (g for row in (-1, 0, 1) for g in self._lines[round(glyph.y) + row])
        return "".join(
            g.text
            for g in sorted(level, key=lambda g: g.x)
            if abs(g.y - glyph.y) <= SAME_LINE and left <= g.x < glyph.x
        )


def _inked(glyph: Glyph) -> bool:
    return not glyph.text.isspace()


def _line_values(line: Line, sheet: Sheet) -> Iterator[Value]:
    """Where the line stands: by its left edge, middle or right edge, as it is aligned."""
    paragraph, layout = line.paragraph, line.paragraph.format
    if not _placed(line):
        return
    column = pt(paragraph.left), pt(paragraph.right)
    left, right = column[0] + layout.indent_left, column[1] - layout.indent_right
    start = left + (layout.first_line if line.first else 0.0)
    begins, ends = sheet.extent(line, *column)
    if ends - begins > right - start + NEAR and not _stretched(line):
        return  # a word that the column does not hold
    path = f"{paragraph.part}/{paragraph.path}"
    if layout.align in ("left", "justify"):
        yield _near(path, "left of line", start, begins)
    if layout.align == "justify" and not line.last and "\n" not in paragraph.text and _stretched(line):
        yield _near(path, "right of line", right, ends, FLUSH)
    elif layout.align == "center":
        yield _near(path, "middle of line", (start + right) / 2, (begins + ends) / 2)
    elif layout.align == "right":
        yield _near(path, "right of line", right, ends)


def _placed(line: Line) -> bool:
    """Whether we say where the line stands, and its ink shows it."""
    paragraph, offset = line.paragraph, max(line.hits[0].spot.offset, 0)
    text, begun = paragraph.text, paragraph.text[:offset]
    spread = paragraph.format.align in ("center", "right")
    unclear = (
        paragraph.framed  # as wide as its text
        or any(run.format.vertical != "baseline" for run in paragraph.runs)
        or (spread and (bool(paragraph.label) or "\t" in text))  # a label's tab is ours to guess
        or (line.first and (begun.strip("._… ") or not text[:1].strip() or paragraph.label_kind == "bullet"))
        or (line.first and paragraph.path.startswith(("footnote", "endnote")))  # the note's number stands before it
        or begun.rstrip(" ._…").endswith("\t")
    )
    return not unclear


def _stretched(line: Line) -> bool:
    """Whether there is white space in it that justification can widen."""
    first, last = line.hits[0].spot.offset, line.hits[-1].spot.offset
    return " " in line.paragraph.text[max(first, 0) : last]


def _near(path: str, aspect: str, ours: float, theirs: float, near: float = NEAR) -> Value:
    return Value((path, aspect), round(ours, 1), round(theirs, 1), abs(ours - theirs) <= near)


# labels, rules, pages


def _label_values(hits: list[Hit], sheets: Sequence[Sheet]) -> Iterator[Value]:
    """Each automatic number: what is drawn before the first letter of its paragraph."""
    seen: set[int] = set()
    for hit in hits:
        paragraph, offset = hit.spot.paragraph, hit.spot.offset
        if offset < 0 or id(paragraph) in seen:
            continue
        seen.add(id(paragraph))
        begun = any(visible(character) for character in paragraph.text[:offset])
        if paragraph.label and paragraph.label_kind != "bullet" and not begun:
            drawn = sheets[hit.glyph.page].before(hit.glyph, _leftmost(paragraph))
            ours, theirs = ("".join(text.split()).casefold() for text in (paragraph.label, drawn))
            yield Value((f"{paragraph.part}/{paragraph.path}", "label"), paragraph.label, drawn, ours == theirs)


def _leftmost(paragraph: Paragraph) -> float:
    layout = paragraph.format
    return pt(paragraph.left) + layout.indent_left + min(layout.first_line, 0.0) - NEAR


def _rule_values(file: File, pages: Sequence[Page]) -> Iterator[Value]:
    """Each drawn line by its width, each border under a paragraph by its ends."""
    rules = [rule for page in pages for rule in page.rules]
    for story in file.stories:
        for paragraph, after in zip(story.paragraphs, (*story.paragraphs[1:], None), strict=True):
            path = f"{paragraph.part}/{paragraph.path}"
            for line in paragraph.lines:
                near = min((rule.right - rule.left for rule in rules), key=lambda w: abs(w - line.width), default=0.0)
                yield _near(path, "width of rule", line.width, near, FLUSH)
            if paragraph.format.border_bottom and not (after and after.format.border_bottom):
                yield _border(path, paragraph, rules)


def _border(path: str, paragraph: Paragraph, rules: list[Rule]) -> Value:
    layout = paragraph.format
    left, right = pt(paragraph.left) + layout.indent_left, pt(paragraph.right) - layout.indent_right
    ends = [(rule.left, rule.right) for rule in rules]
    nearest = min(ends, key=lambda e: abs(e[0] - left) + abs(e[1] - right), default=(0.0, 0.0))
    agrees = abs(nearest[0] - left) <= NEAR and abs(nearest[1] - right) <= NEAR
    return Value((path, "border"), (round(left, 1), round(right, 1)), tuple(round(e, 1) for e in nearest), agrees)


def _sheet_values(file: File, pages: Sequence[Page], hits: list[Hit]) -> Iterator[Value]:
    """The paper of each page, and that the body keeps between its upper and lower margin."""
    body = {id(paragraph) for paragraph in file.body}
    for number, page in enumerate(pages):
        own = [hit for hit in hits if hit.glyph.page == number and id(hit.spot.paragraph) in body]
        if not own:
            continue
        section = file.sections[own[0].spot.paragraph.section]
        paper = pt(section.width), pt(section.height)
        agrees = abs(paper[0] - page.width) <= SHEET and abs(paper[1] - page.height) <= SHEET
        yield Value((f"page {number + 1}", "paper"), paper, (page.width, page.height), agrees)
        highest, lowest = max(h.glyph.y for h in own), min(h.glyph.y for h in own)
        top, bottom = page.height - pt(section.top), pt(section.bottom)
        yield Value(
            (f"page {number + 1}", "margins"), (top, bottom), (highest, lowest), bottom <= lowest <= highest <= top
        )
