"""Every paragraph with text as a passage: what stands there, and under which headings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.model.page import File, Paragraph
from vbhc_lint.recognise.components import Component
from vbhc_lint.recognise.document import AppendedParagraph, ContentParagraph, Heading, Passage, Title
from vbhc_lint.recognise.weights import RECIPIENTS, SIGNER

_RUNNING = compiled(
    r"(?<![^\W\d_])[^\W\d_]++(?:[^\w{}<>$\[\]…]++[^\W\d_]++){3}"
)  # four words: not a rule, a stop, a placeholder
_STAMP = compiled(r"\s*(?:Người ký|Ký bởi|Ngày ký|Thời gian ký)\s*:")  # what a digital signature leaves
_CAPTION = compiled(r"\s*(?:Bảng|Biểu|Biểu đồ|Hình|Ảnh|Sơ đồ|Phụ biểu)\s+(?:số\s+)?[\dIVX][\d.\-IVX]*(?!\w).{0,150}")
_UNIT = compiled(r"\s*\(?(?:Đơn vị(?: tính)?|ĐVT)\s*:.{1,40}")  # of a table's figures, above it
_STOPS = (".", ";", ":", ",")
_AFTER_CONTENT = frozenset({"phu_luc", *SIGNER, *RECIPIENTS})  # boxes 7 and 9 stand below box 6 (PLI-IV.1)
_ELSEWHERE = "doan"  # the role of what stands in a text box, is stamped or hidden: no part of the page's flow


def passages(
    file: File,
    paragraphs: Iterable[Paragraph],
    components: tuple[Component, ...],
    headings: tuple[Heading, ...],
    notes: frozenset[int],
) -> tuple[Passage, ...]:
    """The passages of a document in reading order, numbered from 1; those of a text box after its anchor.

    ``notes``: ids of the paragraphs that are notes at a signature.
    """
    kinds = dict.fromkeys(notes, "ghi_chu")
    appended = False
    for component in components:
        kinds.setdefault(id(component.paragraph), component.kind)
    numbered = {id(heading.paragraph): heading for heading in headings}
    found: list[Passage] = []
    under = ""
    shown = [(paragraph, flows) for paragraph, flows in _with_boxes(file, paragraphs) if paragraph.text.strip()]
    for at, (paragraph, flows) in enumerate(shown):
        here = numbered.get(id(paragraph))
        if here is not None:
            under = here.numbers
        role = kinds.get(id(paragraph)) or (_role(paragraph, here) if flows else _ELSEWHERE)
        appended = appended or role in _AFTER_CONTENT
        if role == "de_muc" and here is not None and not appended:
            title = Title(paragraph, 0, len(paragraph.text), len(found) + 1, role, under, kind=here.kind)
            found.append(title)
            continue
        running = role == "noi_dung" and _RUNNING.search(paragraph.text) and not _caption(shown, at)
        make = Passage if not running else AppendedParagraph if appended else ContentParagraph
        found.append(make(paragraph, 0, len(paragraph.text), number=len(found) + 1, role=role, heading=under))
    return tuple(found)


def _with_boxes(file: File, paragraphs: Iterable[Paragraph]) -> Iterator[tuple[Paragraph, bool]]:
    for paragraph in paragraphs:
        yield paragraph, True
        for story in paragraph.text_boxes:
            yield from ((boxed, False) for boxed in file.stories[story].paragraphs)


def _caption(shown: list[tuple[Paragraph, bool]], at: int) -> bool:
    """Whether a paragraph names a table or figure: it says so with its number, or stands centred right above one."""
    paragraph = shown[at][0]
    text = paragraph.text.rstrip()
    if paragraph.cell is not None or text.endswith(_STOPS):
        return False
    if _CAPTION.fullmatch(text):
        return True
    below = next((p for p, _ in shown[at + 1 : at + 3] if not _UNIT.fullmatch(p.text)), None)
    return paragraph.format.align == "center" and below is not None and below.cell is not None


def _role(paragraph: Paragraph, heading: Heading | None) -> str:
    if _STAMP.match(paragraph.text) or all(run.format.hidden for run in paragraph.runs):
        return _ELSEWHERE
    if paragraph.cell is not None:
        return "o_bang"
    return "de_muc" if heading is not None and heading.titled else "noi_dung"
