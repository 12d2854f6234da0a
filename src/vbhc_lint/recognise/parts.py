"""From readings of lines to components, and from one file to its documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, groupby

import msgspec

from vbhc_lint.model.page import File, Paragraph
from vbhc_lint.recognise.components import KINDS, CanCuMoDau, Component, KemTheo
from vbhc_lint.recognise.evidence import in_box, observe
from vbhc_lint.recognise.lines import Line, read_lines
from vbhc_lint.recognise.margins import first_page
from vbhc_lint.recognise.page_model import Reading, read_page
from vbhc_lint.recognise.weights import AGENCY, HIDDEN, RECIPIENTS, SIGNER
from vbhc_lint.recognise.wording import side_by_side, words_of

_ENTRY_EACH = frozenset({"ho_ten", "quoc_hieu", "tieu_ngu"})  # a line break never runs on in these
_BEGINS = frozenset({"gach_dau", "can_cu", "kinh_gui", "luu", "theo_de_nghi", "chuong", "danh_so"})
_HEADS = frozenset({"quoc_hieu", "tieu_de"})
_TITLES = frozenset({"quoc_hieu", "tieu_de_dang", "tieu_de_doan"})  # clues of what only a document's header holds
_OPENS = frozenset({*AGENCY, *_HEADS, "ten_loai", "sao"})  # what a further document, or a copy's block, begins with
_CLOSES = frozenset({*SIGNER, *RECIPIENTS})
_BOXED = frozenset(KINDS) - {"can_cu", "dieu", "phan_chuong_muc", "noi_nhan_ds", "trich_yeu", "kinh_gui"}
_NARROW = 36.0  # pt of indent by which a column is not yet one half of the sheet
_BOX_SURE = 0.7  # of a line in a text box: there is no page around it to speak for it


class Stretch(msgspec.Struct, frozen=True, eq=False):
    """One document of a file before it is judged: its readings, and its half-open range of body paragraphs."""

    readings: tuple[Reading, ...]  # in reading order, sure ones of text boxes where these are anchored
    first: int
    last: int


def read_stretches(file: File) -> list[Stretch]:
    """The documents of a file, every line read. There is always at least one."""
    body, above = file.body, _letterhead(file)
    places = {id(paragraph): i for i, paragraph in enumerate((*above, *body), -len(above))}
    lines = [line for part in (above, body) for line in read_lines(file, part, side_by_side)]
    readings = read_page(observe(lines))
    boxed = list(_boxed(file))
    starts = [0, *_starts(readings, boxed, places)]
    placed = [(places[id(r.seen.line.paragraph)], r.seen.line.start, r) for r in readings]
    placed = sorted([*((i, -1, r) for i, r in boxed), *placed], key=lambda item: item[:2])
    stretches = [
        Stretch(tuple(r for i, _, r in placed if first <= max(i, 0) < last), first, last)
        for first, last in zip(starts, [*starts[1:], len(body)], strict=True)
    ]
    marks, contact = first_page(file, header=not above)
    stretches[0] = msgspec.structs.replace(stretches[0], readings=(*marks, *stretches[0].readings, *contact))
    return stretches


def _letterhead(file: File) -> tuple[Paragraph, ...]:
    """The paragraphs of the first page's header part, where that holds the document's own header, no running title."""
    section = file.sections[0]
    story = section.headers.get("first" if section.title_page else "default")
    paragraphs = () if story is None else file.stories[story].paragraphs
    lines = read_lines(file, paragraphs, side_by_side)
    return paragraphs if any(words_of(line.text) & _TITLES for line in lines) else ()


def _boxed(file: File) -> Iterator[tuple[int, Reading]]:
    """Lines of text boxes that are sure to be a mark or a header's part, with the paragraph they are anchored in.

    What is anchored in one paragraph is read together: the two halves of a header speak for each other.
    """
    for i, paragraph in enumerate(file.body):
        boxes = [read_lines(file, file.stories[story].paragraphs, side_by_side) for story in paragraph.text_boxes]
        for reading in read_page(observe(in_box(chain.from_iterable(boxes)))) if boxes else ():
            lettered = any(c.isalpha() for c in reading.seen.line.text)
            if lettered and reading.kind in _BOXED and reading.confidence >= _BOX_SURE:
                yield i, reading


def _starts(readings: list[Reading], boxed: list[tuple[int, Reading]], places: dict[int, int]) -> Iterator[int]:
    """Where a further document begins: a header after a signature, or a second Quốc hiệu.

    A text box may open one, where the text it is anchored in stands; it closes none, for a box may be seen anywhere.
    """
    blocks = [_block_at(group, places) for _, group in groupby(readings, key=lambda reading: reading.seen.block)]
    boxes = [(place, False, {reading.kind}) for place, reading in boxed]
    closed = headed = False
    for place, in_body, kinds in sorted([*blocks, *boxes], key=lambda entry: entry[:2]):
        heads = bool(kinds & _HEADS)
        if (heads and headed and in_body) or (closed and kinds & _OPENS):
            yield place
            closed = headed = False
        headed |= heads
        closed |= in_body and bool(kinds & _CLOSES)


def _block_at(group: Iterable[Reading], places: dict[int, int]) -> tuple[int, bool, set[str]]:
    """Where a block of the body begins, and the kinds of its lines."""
    block = list(group)
    return min(places[id(reading.seen.line.paragraph)] for reading in block), True, {r.kind for r in block}


def components_of(file: File, stretch: Stretch) -> tuple[Component, ...]:
    """The components of a document in reading order; a title wrapped by a line break is one."""
    entries: list[list[Reading]] = []
    for reading in stretch.readings:
        if reading.kind in HIDDEN:
            continue
        if entries and _wraps(entries[-1][-1], reading):
            entries[-1].append(reading)
        else:
            entries.append([reading])
    count = Counter(entry[0].kind for entry in entries)
    seen: Counter[str] = Counter()
    components = []
    for entry in entries:
        kind = entry[0].kind
        columns = file.sections[entry[0].seen.line.paragraph.section].columns
        component = _component(_class_of(kind, seen, count), entry, seen[kind], count[kind])
        components.append(component if columns == 1 else msgspec.structs.replace(component, zone=""))
        seen[kind] += 1
    return tuple(components)


def _class_of(kind: str, seen: Counter[str], count: Counter[str]) -> type[Component]:
    """What a line is made; ``seen``: how many of each kind stand above it, ``count``: in the document."""
    if kind == "phu_luc_cd" and not (seen["phu_luc"] or seen["phu_luc_td"]):
        return KemTheo
    if kind == "can_cu" and count["can_cu"] == 1 and not count["quyet_dinh"]:
        return CanCuMoDau
    return KINDS[kind]


def notes_of(stretch: Stretch) -> frozenset[int]:
    """The ids of the paragraphs that are notes at a signature, such as ``(Đã ký)``: no text of the content."""
    return frozenset(id(r.seen.line.paragraph) for r in stretch.readings if r.kind == "ghi_chu")


def _component(make: type[Component], entry: list[Reading], ordinal: int, of: int) -> Component:
    first, last = entry[0], entry[-1].seen.line
    paragraph = last.paragraph
    end = len(paragraph.text.rstrip()) if first.kind == "dieu" else last.end
    sure = round(min(reading.confidence for reading in entry), 4)
    start, zone = first.seen.line.start, _zone(first.seen.line)
    return make(paragraph, start, end, sure, first.evidence, ordinal=ordinal, of=of, zone=zone)


def _zone(line: Line) -> str:
    """Where a line surely stands: in a column beside another, or in the middle of the sheet. A box may be anywhere."""
    look = line.paragraph.format
    middle = line.zone == "centre" and abs(look.indent_left - look.indent_right) < _NARROW
    return line.zone if "txbx" not in line.paragraph.path and (line.side or middle) else ""


def _wraps(above: Reading, reading: Reading) -> bool:
    """Whether a line is the same entry as the one above it: only a line break between, no sign of a new entry."""
    line, before = reading.seen.line, above.seen.line
    if above.kind != reading.kind or line.paragraph is not before.paragraph or reading.kind in _ENTRY_EACH:
        return False
    between = line.paragraph.text[before.end : line.start]
    return (
        "\n" in between and not between.strip() and not (reading.seen.clues & _BEGINS or "chuong" in above.seen.clues)
    )
