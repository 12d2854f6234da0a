"""What recognition gives: documents, their components, headings and passages. Rules look at these types.

Each class names its ``scope``: the word by which packs speak of it. Offsets that rules handle are into the
piece's normalised ``text``; ``span`` leads back to the paragraph as it stands in the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise, takewhile
from typing import ClassVar, TypeVar

import msgspec

from vbhc_lint.model.format import RunFormat
from vbhc_lint.model.page import File, Paragraph, Run, Section
from vbhc_lint.recognise.header_lines import DateLine, NumberLine, read_date, read_number
from vbhc_lint.recognise.under import Spot, Under, lines_under, rules_in
from vbhc_lint.vietnamese import UPPER, Normal, PartialDate, Word, collapse, fold_tone, normalise, words

C = TypeVar("C", bound="Component")
_DASH = re.compile(r"\s*[-–—]\s*")
_UNFILLED = re.compile(r"[{}<>«»\[\]$…]|\.{3}|_{3}|^\s*Căn cứ\s*(?:\(\d+\))?[\s;.,]*$")
_SENTENCE_END = re.compile(rf"[.!?…](?=[\"”’)\]]*\s+[\"“‘(\[]*[{UPPER}])|\n")


class Piece(msgspec.Struct, frozen=True, eq=False, dict=True):
    """A stretch of one paragraph; ``start`` and ``end`` are half-open offsets into ``paragraph.text``."""

    paragraph: Paragraph
    start: int
    end: int

    scope: ClassVar[str] = "doan"
    box: ClassVar[int] = 6  # box of the layout diagram (PLI-IV.1), the hundreds digit of TT codes

    @cached_property
    def normal(self) -> Normal:
        """The piece in normal form."""
        return normalise(self.paragraph.text[self.start : self.end])

    @property
    def text(self) -> str:
        """The piece's text in normal form, white space as it stands."""
        return self.normal.text

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of ``text``, split once."""
        return words(self.text)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys of ``words``."""
        return tuple(word.key for word in self.words)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Half-open offsets into ``text`` of its sentences; abbreviations such as ``TS.`` may split one."""
        cuts = [0, *(m.end() for m in _SENTENCE_END.finditer(self.text)), len(self.text)]
        return tuple((a, b) for a, b in pairwise(cuts) if self.text[a:b].strip())

    @property
    def unfilled(self) -> bool:
        """Whether it holds a blank of a template: ``{{…}}``, ``${…}``, ``<<…>>``, ``[…]``, dots, a bare Căn cứ."""
        return _UNFILLED.search(self.text) is not None

    @cached_property
    def sentence_words(self) -> tuple[tuple[Word, ...], ...]:
        """The words of each sentence."""
        ends = iter([*(end for _, end in self.sentences), len(self.text)])
        grouped: list[list[Word]] = [[]]
        end = next(ends)
        for word in self.words:
            while word.start >= end:
                end = next(ends)
                grouped.append([])
            grouped[-1].append(word)
        return tuple(tuple(group) for group in grouped if group)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets into ``text`` as offsets into ``paragraph.text``."""
        return self.start + self.normal.origin(start), self.start + self.normal.origin(end)

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """The runs that show through the piece, white space at its ends left out."""
        raw = self.paragraph.text
        start, end = self.start, self.end
        while start < end and raw[start].isspace():
            start += 1
        while end > start and raw[end - 1].isspace():
            end -= 1
        return tuple(r for r in self.paragraph.runs if r.start < end and r.end > start and raw[r.start : r.end].strip())

    @property
    def looks(self) -> tuple[RunFormat, ...]:
        """The formats of its visible runs."""
        return tuple(run.format for run in self.runs)


class Component(Piece, frozen=True, eq=False):
    """One line of a component of the layout diagram (CONTRACT kinds), with how sure and why."""

    confidence: float = 1.0
    evidence: tuple[str, ...] = ()
    ordinal: int = 0  # among the lines of its kind in the document, from 0
    of: int = 1  # how many lines of its kind there are

    @property
    def kind(self) -> str:
        """The contract's name of the kind."""
        return self.scope


class QuocHieu(Component, frozen=True, eq=False):
    """CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM (PLI-II.1.a)."""

    scope = "quoc_hieu"
    box = 1


class TieuNgu(Component, frozen=True, eq=False):
    """Độc lập - Tự do - Hạnh phúc (PLI-II.1.b)."""

    scope = "tieu_ngu"
    box = 1


class CoQuanChuQuan(Component, frozen=True, eq=False):
    """The body that the issuer belongs to (PLI-II.2)."""

    scope = "co_quan_chu_quan"
    box = 2


class CoQuanBanHanh(Component, frozen=True, eq=False):
    """The issuing body (PLI-II.2)."""

    scope = "co_quan_ban_hanh"
    box = 2


class SoKyHieu(Component, frozen=True, eq=False):
    """The number and symbol (PLI-II.3)."""

    scope = "so_ky_hieu"
    box = 3

    @cached_property
    def parts(self) -> NumberLine | None:
        """The line taken apart, None where it cannot be."""
        return read_number(self.text)


class DiaDanhNgay(Component, frozen=True, eq=False):
    """Place and date of issue (PLI-II.4)."""

    scope = "dia_danh_ngay"
    box = 4

    @cached_property
    def parts(self) -> DateLine | None:
        """The line taken apart, None where it cannot be."""
        return read_date(self.text)


class TenLoai(Component, frozen=True, eq=False):
    """The type's name as heading (PLI-II.5)."""

    scope = "ten_loai"
    box = 5


class TrichYeu(Component, frozen=True, eq=False):
    """The summary under the type's name (PLI-II.5)."""

    scope = "trich_yeu"
    box = 5


class TrichYeuCv(Component, frozen=True, eq=False):
    """The summary under the number, after V/v (PLI-II.5.b)."""

    scope = "trich_yeu_cv"
    box = 5


class KinhGui(Component, frozen=True, eq=False):
    """Kính gửi and its recipients, one line each (PLI-II.9)."""

    scope = "kinh_gui"
    box = 9


class CanCu(Component, frozen=True, eq=False):
    """A basis of issue (PLI-II.6.a)."""

    scope = "can_cu"


class ThamQuyen(Component, frozen=True, eq=False):
    """The issuing authority above the bases (Mẫu 1.1–1.3)."""

    scope = "tham_quyen"


class QuyetDinh(Component, frozen=True, eq=False):
    """QUYẾT ĐỊNH: or QUYẾT NGHỊ: (Mẫu 1.1–1.3)."""

    scope = "quyet_dinh"


class PhanChuongMuc(Component, frozen=True, eq=False):
    """A heading of Phần, Chương, Mục, Tiểu mục: label or title line (PLI-II.6.đ)."""

    scope = "phan_chuong_muc"


class Dieu(Component, frozen=True, eq=False):
    """Điều and its title or first sentence (PLI-II.6.đ)."""

    scope = "dieu"


class QuyenHan(Component, frozen=True, eq=False):
    """The signer's authority: TM., KT., TL., TUQ., Q. (PLI-II.7.b)."""

    scope = "quyen_han"
    box = 7


class ChucVu(Component, frozen=True, eq=False):
    """The signer's office (PLI-II.7.c)."""

    scope = "chuc_vu"
    box = 7


class HoTen(Component, frozen=True, eq=False):
    """The signer's name (PLI-II.7.c)."""

    scope = "ho_ten"
    box = 7


class NoiNhan(Component, frozen=True, eq=False):
    """The label Nơi nhận: (PLI-II.9.d)."""

    scope = "noi_nhan"
    box = 9


class NoiNhanDs(Component, frozen=True, eq=False):
    """A line of the list under Nơi nhận (PLI-II.9.d)."""

    scope = "noi_nhan_ds"
    box = 9


class PhuLuc(Component, frozen=True, eq=False):
    """Phụ lục and its number (PLI-III.1.b)."""

    scope = "phu_luc"
    box = 8


class PhuLucTd(Component, frozen=True, eq=False):
    """The title of a phụ lục (PLI-III.1.b)."""

    scope = "phu_luc_td"
    box = 8


class PhuLucCd(Component, frozen=True, eq=False):
    """(Kèm theo …) under the title of a phụ lục or an attached document (PLI-III.1.c)."""

    scope = "phu_luc_cd"
    box = 8


class DoKhan(Component, frozen=True, eq=False):
    """A mark of urgency (PLI-III.2.b)."""

    scope = "do_khan"
    box = 8


class DoMat(Component, frozen=True, eq=False):
    """A mark of secrecy (PLI-III.2.a)."""

    scope = "do_mat"
    box = 8


class DuThao(Component, frozen=True, eq=False):
    """A mark DỰ THẢO; the decree has none."""

    scope = "du_thao"
    box = 8


KINDS: dict[str, type[Component]] = {c.scope: c for c in Component.__subclasses__()}
_HEAD = (QuocHieu, TieuNgu, CoQuanChuQuan, CoQuanBanHanh, SoKyHieu, DiaDanhNgay, TenLoai, TrichYeu, TrichYeuCv)
_OPENING = 40  # passages in which a header and title stand, with room to spare
_CONTENT = frozenset({"kinh_gui", "can_cu", "tham_quyen", "quyet_dinh", "dieu", "phan_chuong_muc", "de_muc"})


class Passage(Piece, frozen=True, eq=False):
    """Any paragraph with text, for rules about words. ``role`` is the kind of what stands there."""

    number: int = 0  # among the document's passages, from 1
    role: str = "noi_dung"  # "noi_dung", "de_muc" (heading), "o_bang" (table cell), or a component's kind
    heading: str = ""  # the numbers of the headings it stands under: "II.2"


class BodyParagraph(Passage, frozen=True, eq=False):
    """A paragraph of running text of the document's content: not a heading, not in a table (PLI-II.6.e)."""

    scope = "noi_dung"


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


class Item(msgspec.Struct, frozen=True, eq=False):
    """An item of a list: the line it begins on and the lines it runs on to."""

    lines: tuple[Component, ...]

    @property
    def text(self) -> str:
        """All of it, white space collapsed."""
        return collapse(" ".join(line.text for line in self.lines))

    @property
    def dash(self) -> int:
        """Where its text begins after a typed dash; 0 where there is none."""
        found = _DASH.match(self.lines[0].text)
        return found.end() if found else 0

    @property
    def dashed(self) -> bool:
        """Whether a dash stands before it, typed or automatic."""
        return self.dash > 0 or self.lines[0].paragraph.label.strip() in ("-", "–", "—")

    @property
    def unfilled(self) -> bool:
        """Whether it holds a blank of a template."""
        return any(line.unfilled for line in self.lines)


class Items(msgspec.Struct, frozen=True, eq=False):
    """A list that the law sets line by line. Its scope is that of its lines."""

    items: tuple[Item, ...]
    below: str = ""  # the text of the paragraph under it

    scope: ClassVar[str]
    box: ClassVar[int]


class CanCuItems(Items, frozen=True, eq=False):
    """The bases of issue, where they lead to QUYẾT ĐỊNH: or QUYẾT NGHỊ: (PLI-II.6.a)."""

    scope = CanCu.scope
    box = CanCu.box


class KinhGuiItems(Items, frozen=True, eq=False):
    """The recipients after Kính gửi (PLI-II.9.d)."""

    scope = KinhGui.scope
    box = KinhGui.box


class NoiNhanItems(Items, frozen=True, eq=False):
    """The recipients under Nơi nhận, or under a label of their own among them (PLI-II.9.d)."""

    scope = NoiNhanDs.scope
    box = NoiNhanDs.box


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
        above = takewhile(lambda passage: passage.role not in _CONTENT, self.passages[:_OPENING])
        texts = [p.text for p in above] + [normalise(p.text).text for p in boxes]
        return "\n".join(fold_tone(collapse(line)) for text in texts for line in text.split("\n"))

    def under(self, kind: type[Component]) -> tuple[Under, ...] | None:
        """The horizontal rules under a component of the header, () for none, None where that cannot be told."""
        return self._under.get(kind.scope)

    @cached_property
    def _under(self) -> dict[str, tuple[Under, ...] | None]:
        head = [c for c in self.components if isinstance(c, _HEAD)]
        places = {id(p): i for i, p in enumerate(self.file.body)}
        rows = [places[id(c.paragraph)] for c in head if id(c.paragraph) in places]
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
        yield from self.passages
        yield from self.headings
        yield from self.siblings
        yield from self.lists
        yield from self.signers


class Recognised(msgspec.Struct, frozen=True, eq=False):
    """A file with what was recognised in it. ``documents`` is empty where the family is "none"."""

    file: File
    family: str  # nd30, tt01, old, party, qppl, other, none
    confidence: float
    documents: tuple[Document, ...]
