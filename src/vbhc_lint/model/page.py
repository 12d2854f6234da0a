"""The frozen page: files, stories, sections, paragraphs, runs. No XML beyond this room."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import islice, takewhile
from operator import attrgetter
from typing import Literal

import msgspec

from vbhc_lint.model.format import ParagraphFormat, RunFormat


class Run(msgspec.Struct, frozen=True, eq=False, gc=False):
    """Characters of one format; half-open offsets into the paragraph's text. Neighbours of one format are one run."""

    start: int
    end: int
    format: RunFormat
    encoding: str = ""  # the one of before Unicode that it is typed in, such as "TCVN3"


class Written(msgspec.Struct, frozen=True):
    """A text as it stands in the file, where reading it takes decoding."""

    text: str
    origins: tuple[int, ...]  # offset into it of each character read, and of the end


class Field(msgspec.Struct, frozen=True, gc=False):
    """A field (PAGE, NUMPAGES, REF …): its instruction's first word in capitals, and its result's offsets."""

    name: str
    start: int
    end: int
    format: RunFormat | None = None  # in which Word will set a result that the file leaves empty


class Cell(msgspec.Struct, frozen=True, gc=False):
    """The table cell a paragraph stands in; the innermost one where tables are nested. Counts from 0."""

    table: int  # ordinal of the innermost table in its story
    outer_table: int  # ordinal of the outermost table, equal to ``table`` when not nested
    row: int
    column: int  # grid column, spans counted
    span: int  # grid columns it covers
    columns: int  # grid columns of the table
    depth: int  # 1 for a table that is not nested
    border_bottom: bool
    border_top: bool
    goes_on: bool = False  # the cell above goes on in it (w:vMerge): to a reader both are one


class DrawnLine(msgspec.Struct, frozen=True, gc=False):
    """A horizontal rule drawn in or over a paragraph: a DrawingML or VML line, or a flat shape. Width in pt."""

    width: float
    kind: Literal["drawingml", "vml"]


class Paragraph(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A paragraph as read: ``text`` has a tab as ``\\t``, a line break as ``\\n``, deletions left out.

    An automatic number is not part of ``text``: it is ``label``, as the reader sees it ("1.", "a)", "Điều 1.").
    What is typed in an encoding of before Unicode stands in ``text`` as the letters its font draws, what is shown in
    capitals in capitals; ``written`` is the way back to the file.
    ``left`` and ``right`` are the edges of its text column in mm from the left edge of the sheet.
    """

    text: str
    runs: tuple[Run, ...]
    format: ParagraphFormat
    mark: RunFormat  # format of the paragraph mark; the reader sees it only through the label and empty lines
    style: str  # style name as Word shows it
    part: str  # "word/document.xml"
    path: str  # "body/tbl[1]/tr[1]/tc[1]/p[4]"
    section: int  # index into File.sections; 0 for notes
    left: float
    right: float
    label: str = ""
    label_kind: str = ""  # numFmt of the label: "decimal", "upperRoman", "lowerLetter", "bullet" …
    label_level: int = 0
    list_id: int = 0  # the w:num it belongs to, 0 for none
    cell: Cell | None = None
    fields: tuple[Field, ...] = ()
    lines: tuple[DrawnLine, ...] = ()
    text_boxes: tuple[int, ...] = ()  # indexes into File.stories, anchored here
    page_break: bool = False  # a hard page or column break stands in it
    label_format: RunFormat | None = None  # format of the label
    framed: bool = False  # in a frame of its own, beside the text
    written: Written | None = None  # None where ``text`` stands in the file as it is

    def in_file(self, start: int, end: int) -> tuple[str, int, int]:
        """The whole text as it stands in the file, and half-open offsets into ``text`` as offsets into that."""
        if self.written is None:
            return self.text, start, end
        return self.written.text, self.written.origins[start], self.written.origins[end]

    def encoded(self, start: int, end: int) -> bool:
        """Whether anything between two offsets, or beside an empty place, is in an encoding of before Unicode."""
        first, last = (start, end) if start < end else (start - 1, end + 1)
        return self.written is not None and any(r.encoding and r.start < last and r.end > first for r in self.runs)

    def runs_in(self, start: int, end: int) -> tuple[Run, ...]:
        """The runs of which some part stands between two offsets."""
        if len(self.runs) == 1 and start < end:
            return self.runs
        first = bisect_right(self.runs, start, key=attrgetter("end"))
        return tuple(takewhile(lambda run: run.start < end, islice(self.runs, first, None)))


class Story(msgspec.Struct, frozen=True, eq=False):
    """A text of its own (ECMA-376 11.3): the body, a header, a footer, a note, a text box."""

    kind: Literal["body", "header", "footer", "footnote", "endnote", "text_box"]
    part: str
    paragraphs: tuple[Paragraph, ...]


class Section(msgspec.Struct, frozen=True, eq=False):
    """Page set-up (ECMA-376 17.6). Lengths in mm. The gutter is added to the margin it widens."""

    index: int
    width: float
    height: float
    landscape: bool
    top: float
    bottom: float
    left: float
    right: float
    gutter: float
    title_page: bool
    columns: int
    page_start: int | None  # w:pgNumType start
    page_format: str  # "decimal" …
    headers: dict[str, int]  # "default" | "first" | "even" -> index into File.stories, inherited ones filled in
    footers: dict[str, int]
    first: int  # half-open range of its paragraphs in the body
    last: int
    holds_table: bool
    continuous: bool = False  # begins on the page on which the section before it ends


class Traces(msgspec.Struct, frozen=True):
    """What the file carries beside its text."""

    insertions: int = 0
    deletions: int = 0
    comments: int = 0
    macros: bool = False
    signed: bool = False
    protected: bool = False
    even_odd_headers: bool = False


class File(msgspec.Struct, frozen=True, eq=False):
    """One DOCX as read. ``stories[0]`` is the body; its paragraphs stand in reading order, cells row by row."""

    stories: tuple[Story, ...]
    sections: tuple[Section, ...]
    traces: Traces

    def shown_margins(self, sections: Iterable[Section]) -> tuple[int, ...]:
        """The headers and footers that the pages of sections show, as indices into ``stories``.

        Those of even pages only where the file tells these apart (ECMA-376 part 1, 17.10.1), a first page's where
        its section does (17.10.6).
        """
        shown = {"default": True, "even": self.traces.even_odd_headers}
        found = {
            story
            for section in sections
            for slots in (section.headers, section.footers)
            for pages, story in slots.items()
            if shown.get(pages, section.title_page)
        }
        return tuple(sorted(found))

    @property
    def body(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the body in reading order, those in tables included."""
        return self.stories[0].paragraphs
