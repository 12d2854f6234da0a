"""What a rule is: a function that looks at one thing and yields problems; its words come from the law's packs."""

from __future__ import annotations

import sys
import typing
from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from vbhc_lint.finding import Safety
from vbhc_lint.model.format import Setting
from vbhc_lint.model.page import Paragraph, Run, Section
from vbhc_lint.recognise.components import Component
from vbhc_lint.recognise.document import Document, Heading, Title
from vbhc_lint.recognise.piece import Piece
from vbhc_lint.recognise.under import Under
from vbhc_lint.units import Range

_ONE_LINE = 0.95  # of its column: a text no wider is not broken, whatever draws it
Subject = Piece | Section | Document
NEW_PARAGRAPH = "\u2029"  # in a replacement: what follows stands in a paragraph of its own


class Format(msgspec.Struct, frozen=True):
    """The value that mends a format: of a run, a paragraph or a section, in the unit the model gives it in.

    A ``Range`` or a tuple of allowed values leaves the choice: what the document has most of these, else the nearest.
    """

    field: (
        str  # of RunFormat, ParagraphFormat or Section; "paper" for both sides of the sheet, "line_below" for one drawn
    )
    value: Any


class Problem(msgspec.Struct, frozen=True, gc=False):
    """A fault as a rule sees it: no clause, no severity. ``start`` and ``end`` are offsets into ``paragraph.text``."""

    message: str  # template: what is, what must be
    remedy: str  # template: how to mend it; with ``setting`` only what to choose, the linter says where in Word
    fields: dict[str, Any]
    paragraph: Paragraph | None = None
    component: str = "document"
    start: int = 0
    end: int = 0
    replacement: str | None = None
    safety: Safety = Safety.NONE
    word: str = ""  # the word of the law it goes against; "" for the rule's first
    confidence: float = 1.0
    related: tuple[Problem, ...] = ()
    cause: str = ""  # problems of one rule and one cause become one finding that names the other places
    setting: Setting | None = None  # the value at fault: those of one root are one cause
    format: Format | None = None  # what mends a format
    stretch: tuple[int, int] = (0, 0)  # the whole thing looked at: as far as a format of it is mended
    section: int | None = None  # the index of a section looked at, or whose format mends it
    also: Problem | None = None  # words that must be written in another paragraph with these, or neither
    mended: Paragraph | None = None  # whose format mends it, where that is another paragraph, such as a header's

    @property
    def shown(self) -> str | None:
        """The replacement, where nothing else is needed to mend it than that text in that place."""
        elsewhere = self.paragraph is None or self.also or self.mended
        return None if elsewhere or NEW_PARAGRAPH in (self.replacement or "") else self.replacement


def problem(
    where: Subject,
    message: str,
    remedy: str,
    at: tuple[int, int] | None = None,
    *,
    run: Run | None = None,
    replacement: str | None = None,
    unsafe: bool = False,
    word: str = "",
    confidence: float = 1.0,
    related: tuple[Problem, ...] = (),
    cause: str = "",
    setting: Setting | None = None,
    format: Format | None = None,  # noqa: A002 - as the field is called
    on: Paragraph | Section | None = None,
    also: Problem | None = None,
    **fields: object,
) -> Problem:
    """A problem at ``where``; ``at`` narrows it to half-open offsets into ``where.text``, ``run`` to one run.

    ``replacement`` is the text that stands there once mended, ``format`` the format, ``on`` what that is set on where
    it is not the place itself: ``unsafe`` where a person must agree to it. One ``NEW_PARAGRAPH`` may stand in a
    replacement; where "" is in the place of all its text, the paragraph goes too. ``also`` is written with it.
    ``cause`` joins problems of a document that are one habit. ``setting`` is the value of a format at fault: problems
    of a file whose value comes from one root are one finding, and ``remedy`` is only a clause that says what to choose
    (``chọn cỡ chữ {required}``): where to choose it depends on the root.
    """
    agreed = Safety.UNSAFE if unsafe else Safety.SAFE
    if not isinstance(where, Piece):
        section = where.index if isinstance(where, Section) else None
        target = on.index if isinstance(on, Section) else section
        return Problem(
            message,
            remedy,
            fields,
            component="document" if section is None else "page",
            replacement=replacement,
            safety=Safety.NONE if format is None and replacement is None else agreed,
            word=word,
            confidence=confidence,
            related=related,
            cause=cause,
            format=format,
            section=target,
            also=also,
            mended=on if isinstance(on, Paragraph) else None,
        )
    start, end = (where.start, where.end) if at is None else where.span(*at)
    if run is not None:
        start, end = max(start, run.start), min(end, run.end)
    if where.paragraph.encoded(start, end):
        replacement = None  # its letters would be Unicode in a font that draws others for them
    safety = Safety.NONE if replacement is None and format is None else agreed
    return Problem(
        message,
        remedy,
        fields,
        where.paragraph,
        place_of(where),
        start,
        end,
        replacement,
        safety,
        word,
        confidence,
        related,
        cause,
        setting,
        format,
        (where.start, where.end),
        on.index if isinstance(on, Section) else None,
        also,
        on if isinstance(on, Paragraph) else None,
    )


def line_below(line: Component, share: Range) -> Format | None:
    """A line to be drawn in the middle below a component, as long as the middle of a share of its width allows.

    None where it is not one line of text by itself in the middle of its column: there people know where it belongs.
    """
    paragraph, look = line.paragraph, line.paragraph.format
    alone = not (paragraph.text[: line.start] + paragraph.text[line.end :]).strip() and not {"\t", "\n"} & set(
        line.text
    )
    middle = look.align == "center" and not (look.indent_left or look.indent_right or look.first_line)
    short = 0 < line.width <= _ONE_LINE * line.room
    return Format("line_below", line.width * share.middle) if alone and middle and short else None


def resized(drawn: Under, due: float) -> dict[str, Any]:
    """For ``problem``: what makes a typed rule, or one that is an empty paragraph's border, as long as is due, in pt.

    Nothing for a shape, whose size Word does not track, and for the border of a cell or below words.
    """
    paragraph, look, found = drawn.paragraph, drawn.paragraph.format, drawn.width
    if found and drawn.form == "typed":
        text = paragraph.text
        mark = text[drawn.start]
        rest = text[drawn.start :].lstrip(mark)
        count = len(text) - drawn.start - len(rest)
        return {"on": paragraph, "replacement": text[: drawn.start] + mark * round(count * due / found) + rest}
    if found and (look.border_top or look.border_bottom) and not paragraph.text.strip():
        room = found + look.indent_left + look.indent_right
        return {"on": paragraph, "format": Format("indents", max(room - due, 0.0) / 2)}
    return {}


def scope_of(subject: object) -> str:
    """The word by which packs speak of a thing a rule looks at."""
    if isinstance(subject, Heading):
        return f"de_muc_{subject.kind}"
    if isinstance(subject, Title):
        return f"tieu_de_{subject.kind}"
    return "page" if isinstance(subject, Section) else getattr(subject, "scope", "")


def box_of(subject: object) -> int:
    """Its box in the layout diagram, 0 for the page as a whole."""
    return 0 if isinstance(subject, Section) else getattr(subject, "box", 0)


def place_of(piece: Piece) -> str:
    """The contract's ``location.component`` of a piece."""
    if isinstance(piece, Component):
        return piece.kind
    if isinstance(piece, Heading):
        return {"dieu": "dieu", "phan": "phan_chuong_muc", "chuong": "phan_chuong_muc"}.get(piece.kind, "de_muc")
    return getattr(piece, "role", "noi_dung")


class Look(msgspec.Struct, frozen=True):
    """In an example: a text set in another way than the law asks. Sizes and spacing in pt, None for as it should be."""

    text: str | None = None
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    font: str | None = None
    color: str | None = None
    align: str | None = None
    first_line: float | None = None  # pt
    indent_left: float | None = None  # pt
    space_before: float | None = None
    space_after: float | None = None
    line: float | None = None  # lines
    highlight: bool | None = None
    hidden: bool | None = None
    caps: bool | None = None  # set in capitals, whatever letters are typed
    inserted: bool | None = None  # as a tracked change
    new_page: bool | None = None


class Example(msgspec.Struct, frozen=True):
    """A conforming document with one change.

    ``changes`` names components (``so_ky_hieu``), ``body`` or ``body_add`` (paragraphs of the content) or ``page``
    and gives what stands there instead: a text, a ``Look``, a list of either for several lines, None for nothing.
    ``finds`` is the excerpt the rule must mark: exactly one finding of the whole run. None: no finding at all.
    ``fixed`` is the first change's whole text once the replacement is made.
    """

    document: str
    changes: dict[str, Any]
    finds: str | None = None
    fixed: str | None = None
    stage: str = "draft"
    encoding: str = "direct"  # how the formats are written: direct, styles, defaults, theme
    header: str = (
        "table"  # how header and signature are laid out: table, rows, tabs, plain, or wrongly: see fixtures.write
    )
    house: dict[str, Any] = {}  # words of an organisation's own pack, by scope and word


def example(
    document: str = "quyet_dinh",
    *,
    finds: str | None = None,
    fixed: str | None = None,
    stage: str = "draft",
    encoding: str = "direct",
    header: str = "table",
    house: dict[str, Any] | None = None,
    **changes: object,
) -> Example:
    """An example on a conforming document of a type: quyet_dinh, cong_van, bao_cao, to_trinh, ke_hoach, thong_bao …"""
    return Example(document, dict(changes), finds, fixed, stage, encoding, header, house or {})


Check = Callable[..., Iterator[Problem]]


class Rule(msgspec.Struct, frozen=True, eq=False):
    """A rule ready to run. ``code`` may hold ``x`` for the box of what it looks at: ``TTx11``."""

    code: str
    name: str  # its module's name: the fault
    fault: str  # the fault in one sentence, Vietnamese
    subject: type
    words: dict[str, Any]  # parameter -> annotation, in order
    optional: frozenset[str]
    check: Check
    examples: tuple[Example, ...]
    doc: str = ""  # the rest of the module's docstring: why

    def code_for(self, subject: object) -> str:
        """The code of a finding on this thing."""
        return self.code.replace("x", str(box_of(subject)))


def _written_as_strings(check: Check) -> bool:
    """Whether annotations are still text (``from __future__ import annotations``); reading them costs start-up time."""
    return any(isinstance(hint, str) for hint in check.__annotations__.values())


def rule(code: str, *, examples: list[Example]) -> Callable[[Check], Rule]:
    """Declare a module's ``check`` function as a rule; the module's docstring states the fault in its first line."""

    def declare(check: Check) -> Rule:
        module = sys.modules[check.__module__]
        fault, _, doc = (module.__doc__ or "").strip().partition("\n")
        code_object = check.__code__
        names = code_object.co_varnames[: code_object.co_argcount]
        hints = typing.get_type_hints(check) if _written_as_strings(check) else check.__annotations__
        optional = frozenset(names[len(names) - len(check.__defaults__ or ()) :])
        words = {name: hints[name] for name in names[1:]}
        name = check.__module__.rpartition(".")[2]
        return Rule(code, name, fault, hints[names[0]], words, optional, check, tuple(examples), doc.strip())

    return declare
