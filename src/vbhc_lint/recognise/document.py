"""What recognition gives: documents with their components, headings, passages, lists and signers.

Rules look at these types; as in ``components``, each names its ``scope``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import takewhile
from typing import ClassVar, TypeVar

import msgspec

from vbhc_lint.expression import compiled
from vbhc_lint.model.page import File, Section
from vbhc_lint.recognise.components import (
    ChucVu,
    Component,
    CoQuanBanHanh,
    CoQuanChuQuan,
    DiaDanhNgay,
    HoTen,
    KemTheo,
    QuocHieu,
    QuyenHan,
    Sao,
    SoKyHieu,
    TenLoai,
    TieuNgu,
    TrichYeu,
    TrichYeuCv,
)
from vbhc_lint.recognise.grids import Table, tables
from vbhc_lint.recognise.lists import Items
from vbhc_lint.recognise.piece import Piece
from vbhc_lint.recognise.short_forms import Use, short_forms
from vbhc_lint.recognise.under import Spot, Under, lines_under, rules_above, rules_in
from vbhc_lint.units import pt
from vbhc_lint.vietnamese import PartialDate, collapse, fold_tone, normalise

C = TypeVar("C", bound=Component)
_HEAD = (QuocHieu, TieuNgu, CoQuanChuQuan, CoQuanBanHanh, SoKyHieu, DiaDanhNgay, TenLoai, TrichYeu, TrichYeuCv)
_APART = compiled(r"\t|\n| {4}")  # between two things on one line, or two lines
_SENTENCE = 120  # characters that no line of a header or title has
_OPENING = 40  # passages in which a header and title stand, with room to spare
_IN_CAPITALS = frozenset({"co_quan_chu_quan", "co_quan_ban_hanh", "ten_loai", "tham_quyen", "quyen_han", "chuc_vu"})
_ABBREVIATED = ("kinh_gui", "noi_dung", "de_muc", "o_bang", "noi_nhan_ds")
_CONTENT = frozenset({"kinh_gui", "can_cu", "tham_quyen", "quyet_dinh", "dieu", "phan_chuong_muc", "de_muc"})


class Passage(Piece, frozen=True, eq=False):
    """Any paragraph with text, for rules about words. ``role`` is the kind of what stands there."""

    number: int = 0  # among the document's passages, from 1
    role: str = "noi_dung"  # "noi_dung", "de_muc" (heading), "o_bang" (table cell), or a component's kind
    heading: str = ""  # the numbers of the headings it stands under: "II.2"

    def beside(self, at: int) -> tuple[str, str]:
        """The keys of the words before and after one, by its index; "" where more than white space parts them."""
        text, words = self.text, self.words
        before = at and text[words[at - 1].end : words[at].start].isspace()
        after = at + 1 < len(words) and text[words[at].end : words[at + 1].start].isspace()
        return words[at - 1].key if before else "", words[at + 1].key if after else ""

    def in_capitals(self, start: int, end: int) -> bool:
        """Whether capitals show at offsets into ``text``, or must by what the line is: then no letter's case tells.

        Runs set in capitals show them whatever was typed (ECMA-376 part 1, 17.3.2.5, 17.3.2.33).
        """
        start, end = self.span(start, end)
        looks = (run.format for run in self.paragraph.runs_in(start, end))
        return self.role in _IN_CAPITALS or any(look.caps or look.small_caps for look in looks)


class BodyParagraph(Passage, frozen=True, eq=False):
    """A paragraph of running text: not a heading, not in a table."""

    scope = "loi_van"


class ContentParagraph(BodyParagraph, frozen=True, eq=False):
    """Running text of the document's content, whose form the law sets (PLI-II.6.e)."""

    scope = "noi_dung"


class AppendedParagraph(BodyParagraph, frozen=True, eq=False):
    """Running text in an appendix or below the signer: what box 6 of the layout diagram does not hold (PLI-IV.1)."""

    scope = "noi_dung_phu_luc"


class Title(Passage, frozen=True, eq=False):
    """A numbered title on a line of its own, for rules about its look; ``kind`` is its heading's."""

    kind: str = "so"


class Heading(Piece, frozen=True, eq=False):
    """A numbered heading or unit of the content, from Phần down to điểm, typed or automatic.

    ``kind``: phan, chuong, muc, tieu_muc, dieu, khoan, diem (layout with Điều);
    chu_hoa (A.), la_ma (I.), so (1.), so_kep (1.1.), chu (a)) for the layout of reports.
    """

    kind: str = "so"
    label: str = ""  # as the reader sees it: "Điều 5.", "II.", "a)"
    label_end: int = 0  # where the typed label ends in ``text``; 0 for an automatic one
    number: tuple[int, ...] = ()  # (2,) for II., (2, 1) for 2.1.; () where it cannot be read
    title: str = ""  # the rest of the line
    titled: bool = False  # a title of its own line, not a unit whose text runs on
    level: int = 1
    automatic: bool = False
    parent: Heading | None = None
    numbers: str = ""  # the path of numbers: "II.2.a"

    @property
    def scope_of(self) -> str:
        """The word by which packs speak of it."""
        return self.kind


class Siblings(msgspec.Struct, frozen=True, eq=False):
    """The headings of one kind under one parent, in order."""

    headings: tuple[Heading, ...]

    scope: ClassVar[str] = "de_muc"
    box: ClassVar[int] = 6


class Signer(msgspec.Struct, frozen=True, eq=False):
    """Who signs: the lines of authority, office and name that stand under one another (PLI-II.7)."""

    authority: tuple[QuyenHan, ...]
    offices: tuple[ChucVu, ...]
    name: HoTen | None

    alone: bool = True  # whether nobody else signs the document

    scope: ClassVar[str] = "nguoi_ky"
    box: ClassVar[int] = 7

    @property
    def lines(self) -> tuple[Component, ...]:
        """All its lines, from the top."""
        return (*self.authority, *self.offices, *((self.name,) if self.name else ()))


class Document(msgspec.Struct, frozen=True, eq=False, dict=True):
    """One document of a file."""

    file: File
    family: str
    type_code: str  # code of the decree's list, "CV" for công văn, "" where it has none
    date: PartialDate
    confidence: float
    components: tuple[Component, ...]  # in reading order
    passages: tuple[Passage, ...]
    headings: tuple[Heading, ...]  # in reading order, the tree through ``parent``
    siblings: tuple[Siblings, ...]
    lists: tuple[Items, ...]
    signers: tuple[Signer, ...]
    sections: tuple[Section, ...]

    scope: ClassVar[str] = "van_ban"
    box: ClassVar[int] = 0

    def all(self, kind: type[C]) -> list[C]:
        """The components of one kind, in reading order."""
        return [c for c in self.components if isinstance(c, kind)]

    def first(self, kind: type[C]) -> C | None:
        """The first component of a kind, or None."""
        return next((c for c in self.components if isinstance(c, kind)), None)

    @cached_property
    def opening(self) -> str:
        """What stands above the content, in page headers and text boxes: tones folded, white space collapsed.

        For rules about what is missing: nothing that stands here in any form is called missing.
        """
        boxes = (p for s in self.file.stories[1:] if s.kind in ("header", "text_box") for p in s.paragraphs)
        above = takewhile(lambda passage: not _is_content(passage), self.passages[:_OPENING])
        texts = [p.text for p in above] + [normalise(p.text).text for p in boxes]
        return "\n".join(fold_tone(collapse(line)) for text in texts for line in text.split("\n"))

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """The tables of data in it."""
        return tables(passage for passage in self.passages if passage.role == "o_bang")

    @cached_property
    def short_forms(self) -> dict[str, dict[str, list[Use]]]:
        """The abbreviations of its text by their letters, each form with its places."""
        return short_forms(passage for passage in self.passages if passage.role in _ABBREVIATED)

    @property
    def attached(self) -> KemTheo | None:
        """``(Kèm theo …)`` under the title: the document itself is attached to another, not an appendix to it."""
        return self.first(KemTheo)

    @property
    def copy_form(self) -> Sao | None:
        """SAO Y, SAO LỤC or TRÍCH SAO where this is the block of a copy, not the document copied."""
        return None if self.first(QuocHieu) else self.first(Sao)

    def ruled_above(self, line: Component, share: float) -> bool:
        """Whether a horizontal rule at least ``share`` of the text's width stands above a line, or may stand there."""
        story = next(s for s in self.file.stories if line.paragraph.part == s.part and line.paragraph in s.paragraphs)
        section = self.file.sections[line.paragraph.section]
        width = pt(section.width - section.left - section.right)
        rules = rules_above(story.paragraphs, next(i for i, p in enumerate(story.paragraphs) if p is line.paragraph))
        return any(rule is None or rule >= share * width for rule in rules)

    @cached_property
    def margin_stories(self) -> tuple[int, ...]:
        """The headers and footers that its pages show, as indices into ``file.stories``."""
        return self.file.shown_margins(self.sections)

    def order_of(self, piece: Piece | None) -> tuple[int, int] | None:
        """A key that sorts pieces of the body from the top, None for one that stands elsewhere or is not there."""
        place = None if piece is None else self.place_of(piece)
        return None if piece is None or place is None else (place, piece.start)

    def place_of(self, piece: Piece) -> int | None:
        """Where a piece's paragraph stands in the body, None outside it."""
        return self._places.get(id(piece.paragraph))

    @cached_property
    def _places(self) -> dict[int, int]:
        return {id(paragraph): place for place, paragraph in enumerate(self.file.body)}

    def new_page_at(self, place: int) -> bool:
        """Whether a hard page break stands between a paragraph of the body and the text above it."""
        if self.file.body[place].format.page_break_before:
            return True
        above = reversed(self.file.body[:place])
        blank = takewhile(lambda p: not p.text.strip() and not p.page_break, above)
        last = place - 1 - sum(1 for _ in blank)
        return last >= 0 and self.file.body[last].page_break

    def under(self, kind: type[Component]) -> tuple[Under, ...] | None:
        """The horizontal rules under a component of the header, () for none, None where that cannot be told."""
        return self._under.get(kind.scope)

    @cached_property
    def _under(self) -> dict[str, tuple[Under, ...] | None]:
        head = [c for c in self.components if isinstance(c, _HEAD)]
        rows = [place for c in head if (place := self.place_of(c)) is not None]
        if not rows or len(rows) < len(head):
            return {}  # a header in a text box: where things stand beside each other cannot be told
        first, last = min(rows), max(rows) + 1
        while first and not self.file.body[first - 1].text.strip():
            first -= 1
        body = self.file.body
        end = next((i for i in range(last, len(body)) if body[i].text.strip(" _-–—")), last)
        paragraphs = body[first : end + 1]
        spots = {c.kind: Spot(c.kind, c.paragraph, c.start, c.end) for c in head}
        boxed = sum(rules_in(self.file.stories[i].paragraphs) for p in paragraphs for i in p.text_boxes)
        return lines_under(paragraphs, tuple(spots.values()), boxed)

    def walk(self) -> Iterator[object]:
        """Everything rules may look at, in one pass: the document, its sections, its parts in reading order."""
        yield self
        yield from self.sections
        yield from self.components
        for passage in self.passages:
            yield passage
            passage.let_go()
        yield from self.headings
        yield from self.siblings
        yield from self.lists
        yield from self.signers


def _is_content(passage: Passage) -> bool:
    """Whether the content has begun: one of its parts, or running text, which no line of a header is as long as."""
    running = passage.role == "noi_dung" and len(passage.text) > _SENTENCE and not _APART.search(passage.text)
    return running or passage.role in _CONTENT


class Recognised(msgspec.Struct, frozen=True, eq=False):
    """A file with what was recognised in it. ``documents`` is empty where the family is "none"."""

    file: File
    family: str  # nd30, tt01, old, party, qppl, other, none
    confidence: float
    documents: tuple[Document, ...]
