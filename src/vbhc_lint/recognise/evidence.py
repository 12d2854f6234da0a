"""What can be seen at a line: its words, its look, its place, and what stands about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

import msgspec

from vbhc_lint.expression import compiled
from vbhc_lint.recognise.company import BASES, SENTENCE, Seen, in_company, in_context
from vbhc_lint.recognise.lines import Line
from vbhc_lint.recognise.wording import CONTROL, LONG, named_blank, spelt_out, words_of

_SIGNING_SPACE = 36.0  # pt above a line that leave room for a signature
_ORDINAL = compiled(r"(?:[IVX]+|\d{1,2}(?:\.\d{1,2})*|[a-zđA-ZĐ])\s*[.)/-]\s*\S")
_ENTRY = compiled(r"[^:;]{3,60}:\s*(?=[\w….{<$\[«\"“(])")
_MAIN_CLAUSE = compiled(
    r",[^,;]{0,70} (?:báo cáo|(?:xây dựng|ban hành) kế hoạch|thông báo|đề nghị|trả lời|có ý kiến|trình|triển khai) "
)
_ENDS = {".": "cham", ";": "cham_phay", ":": "hai_cham", ",": "phay"}
_ZONES = {"centre": "giua", "full": "tran", "left": "tran", "right": "lech_phai"}
_SIDES = {"left": "o_trai", "right": "o_phai"}
_UNITS = frozenset({"dieu", "chuong"})
_HEAD = frozenset(
    {
        "quoc_hieu", "tieu_ngu", "tieu_de_dang", "tieu_de_doan", "so_day_du", "so_do_dang", "so_sai_dang",
        "dia_danh_ngay", "hinh_thuc_sao",
    }
)  # fmt: skip
_LAID_OUT = frozenset({"dam", "giua", "o_trai", "o_phai"})
_UNSAID = frozenset({"khong_dam", "tran"})
_SIGN = frozenset(
    {"noi_nhan", "quyen_han", "loi_dan_ky", "luu", "nhu_tren", "chuc_danh", "ben_ky", "dien_ho_ten", "dien_quyen_han"}
)


class Block(msgspec.Struct, eq=False):
    """Lines that stand side by side, or one line that has the width to itself. ``stands``: what for, by its clues."""

    lines: list[tuple[Line, set[str]]]
    beside: bool
    stands: str = ""

    def in_order(self) -> list[tuple[Line, set[str]]]:
        """The left column first: an eye reads a header by its columns."""
        return sorted(self.lines, key=lambda pair: pair[0].side != "left") if self.beside else self.lines


def in_box(lines: Iterable[Line]) -> list[Line]:
    """The lines of a text box; one that holds a header's or a signature's parts is a column beside something."""
    box = list(lines)
    if not stands_for(words_of(line.text) for line in box):
        return box
    return [msgspec.structs.replace(line, side="left", zone="left") for line in box]


def observe(lines: Iterable[Line]) -> list[Seen]:
    """The lines of a page in the order of the chain, with all that is seen at them."""
    page: list[Seen] = []
    listed: set[str] = set()
    issuers: tuple[str, ...] = ()
    for ordinal, block in enumerate(_blocks(lines)):
        first = len(page)
        for line, words in block.in_order():
            if control := CONTROL.fullmatch(line.text):
                listed = named_blank(control["name"]) if control["sign"] == "#" else set()
                continue
            clues = _clues(line, words, page[-1] if page else None) | listed
            if block.stands:
                clues.add(block.stands)
            elif issuers and _repeats(line, clues, issuers):
                clues.add("nhac_lai_co_quan")
            page.append(Seen(line, frozenset(clues), ordinal))
        if block.stands == "khoi_dau":
            head = page[first:]
            issuers = tuple(spelt_out(s.line.plain) for s in head if s.line.side == "left" and "in_hoa" in s.clues)
    return in_context(_without_layout(page))


def _without_layout(page: list[Seen]) -> list[Seen]:
    """Of a page on which nothing is bold, centred or side by side, as pasted text is, no line's look says anything."""
    if any(seen.clues & _LAID_OUT for seen in page):
        return page
    return [Seen(seen.line, seen.clues - _UNSAID, seen.block) for seen in page]


def _blocks(lines: Iterable[Line]) -> Iterator[Block]:
    """The lines as the eye takes them: tables and cut lines in a row are one block if they serve one end."""
    block: Block | None = None
    seen = ((line, words_of(line.text) | _label(line)) for line in lines if not line.data)
    for (table, _), run in groupby(_by_copy(seen), key=lambda entry: (_table(entry[0]), entry[2])):
        here = [(line, words) for line, words, _ in run]
        if table is None:
            if block:
                yield block
                block = None
            yield from (Block([pair], beside=False) for pair in here)
            continue
        stands = stands_for(words for _, words in here)
        if block and not here[0][0].new_page and (not stands or block.stands in ("", stands)):
            block.lines += here
            block.stands = block.stands or stands
        else:
            if block:
                yield block
            block = Block(here, beside=True, stands=stands)
    if block:
        yield block


def _by_copy(seen: Iterable[tuple[Line, set[str]]]) -> Iterator[tuple[Line, set[str], int]]:
    """Each line with the ordinal of the copy's head or signature it may belong to, 0 before any.

    Rows of tabs, or of one table, go on from one block into the next: ``SAO Y`` begins a head, and what signs it
    another block. In a table the head is all that stands above its signature.
    """
    part, headed, signed = 0, False, -1  # the table in which somebody has signed
    for (table, _), row in groupby(seen, key=lambda entry: _row(entry[0])):
        held = list(row)
        words = set().union(*(clues for _, clues in held))
        if "hinh_thuc_sao" in words:
            part, headed = part + (table in (-1, signed)), True
        elif headed and words & _SIGN:
            part, headed = part + 1, False
        signed = table if words & _SIGN else signed
        yield from ((line, clues, part) for line, clues in held)


def _row(line: Line) -> tuple[int, int]:
    """What row of a table, or which paragraph, a line stands in."""
    cell = line.paragraph.cell
    return (-1, id(line.paragraph)) if cell is None else (cell.table, cell.row)


def _label(line: Line) -> set[str]:
    """What an automatic number says that a reader sees before the line's words: ``Điều 1.``, ``Chương I``."""
    first = line.paragraph.label and not line.paragraph.text[: line.start].strip()
    return words_of(line.paragraph.label) & _UNITS if first else set()


def _table(line: Line) -> tuple[str, int] | None:
    """What a line stands beside others in: a part's table, or lines of text (-1); None where it stands alone."""
    if not line.side:
        return None
    return line.paragraph.part, line.paragraph.cell.outer_table if line.paragraph.cell else -1


def stands_for(words: Iterable[set[str]]) -> str:
    """What side-by-side lines serve as by their words: a header, a signature block, or "" for neither."""
    head = sign = 0
    for seen in words:
        head += bool(seen & _HEAD)
        sign += bool(seen & _SIGN)
    if head == sign == 0:
        return ""
    return "khoi_dau" if head > sign / 2 else "khoi_ky"


def _repeats(line: Line, clues: set[str], issuers: tuple[str, ...]) -> bool:
    """Whether a centred line in capitals names the issuer again, as the authority above the bases does."""
    if not clues >= {"giua", "in_hoa"} or len(line.text) > SENTENCE:
        return False
    name = spelt_out(line.plain)
    return any(issuer in name for issuer in issuers if len(issuer) > 4)


def _clues(line: Line, words: set[str], above: Seen | None) -> set[str]:
    text = line.text
    seen = set(words)
    end = "" if text.endswith("..") else _ENDS.get(text[-1], "")
    if end:
        seen.add(end)
    seen.add(_SIDES[line.side] if line.side else _ZONES[line.zone])
    if line.italic:
        seen.add("nghieng")
    if "như sau" in text[-12:]:
        seen.add("nhu_sau")
    if seen & BASES and end != "cham_phay" and _MAIN_CLAUSE.search(text):
        seen.add("menh_de")
    if text[0] in "-–+•*" and len(text) > 2:
        seen.add("gach_dau")
    elif _ORDINAL.match(text) and not seen & {"quyen_han", "v_v", "ho_ten", "chuc_danh"}:
        seen.add("danh_so")
    elif text[0].islower():
        seen.add("chu_thuong")
    if line.paragraph.label and not seen & _UNITS:
        seen.add("gach_dau" if line.paragraph.label_kind == "bullet" else "tu_danh_so")
    if above is not None:
        seen |= in_company(line, seen, above)
    if len(text) > SENTENCE and not (line.zone == "centre" and line.bold):
        seen.add("dai")
    if len(text) <= LONG:
        seen |= _look(line, seen)
    return seen


def _look(line: Line, seen: set[str]) -> set[str]:
    look = {"dam" if line.bold else "khong_dam"}
    if any(c.isalpha() for c in line.text):
        look.add("in_hoa" if line.caps else "in_thuong")
    if line.zone == "centre" and line.text[0] == "(" and line.text[-1] == ")":
        look.add("trong_ngoac_giua")
    if line.gap or line.paragraph.format.space_before >= _SIGNING_SPACE:
        look.add("cach_dong")
    listed = seen >= {"nguoi_nhan", "gach_dau"}
    if (
        not listed
        and not seen & {"kinh_gui", "so_day_du", "so_sai_dang", "noi_nhan", "luu", "dieu", "chuong", "phu_luc_co_ten"}
        and (line.text[0] not in "[{<$«" and _ENTRY.match(line.text))
    ):
        look.add("muc_khai")
    return look
