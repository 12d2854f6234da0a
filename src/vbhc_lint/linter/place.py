"""Where a problem stands, for programs (path, offsets, fingerprint) and as a person would say it."""

from __future__ import annotations

import hashlib
from functools import cached_property, lru_cache

import msgspec

from vbhc_lint.finding import Location, Reading
from vbhc_lint.messages import Catalogue, Phrase, name_of, vi
from vbhc_lint.model.page import Paragraph
from vbhc_lint.recognise.components import Component
from vbhc_lint.recognise.document import Document, Heading
from vbhc_lint.rule import Problem
from vbhc_lint.vietnamese import collapse, normalise

_STORIES = {
    "header": vi("đầu trang"),
    "footer": vi("chân trang"),
    "footnote": vi("chú thích cuối trang"),
    "endnote": vi("chú thích cuối văn bản"),
    "text_box": vi("khung chữ"),
}
# Where a line stands, in other words than what it is called.
_PLACES = {"noi_nhan": vi("Nơi nhận"), "noi_nhan_ds": vi("Nơi nhận"), "phu_luc": vi("Phụ lục")}
_NUMBERED = ("dieu", "phan_chuong_muc")  # components that are headings too, and named by their numbers
_UNITS = {
    "dieu": vi("Điều {number}{above}"),
    "khoan": vi("khoản {number}{above}"),
    "diem": vi("điểm {number}{above}"),
}


class Places:
    """The places of one document: built once, asked for each problem."""

    def __init__(self, document: Document, say: Catalogue, seen: dict[bytes, int] | None = None) -> None:
        """Index lazily: a clean document pays nothing. ``seen`` counts equal faults through a file's documents."""
        self._document = document
        self._say = say
        self._seen = {} if seen is None else seen
        self._named: dict[Heading, str] = {}

    @cached_property
    def _order(self) -> dict[int, int]:
        return {
            id(paragraph): number
            for number, paragraph in enumerate(p for story in self._document.file.stories for p in story.paragraphs)
        }

    @cached_property
    def _under(self) -> dict[int, _Where]:
        headings = {id(heading.paragraph): heading for heading in self._document.headings}
        places: dict[int, _Where] = {}
        heading, number = None, 0
        for passage in self._document.passages:
            here = headings.get(id(passage.paragraph))
            if here is not None:
                heading, number = here, 0
            elif passage.role == "noi_dung":
                number += 1
            places[id(passage.paragraph)] = _Where(heading, number)
        return places

    @cached_property
    def _tables(self) -> dict[int, int]:
        """The numbers of the tables of figures; those that lay out header and signature are none to a reader."""
        cells = (passage.paragraph.cell for passage in self._document.passages if passage.role == "o_bang")
        tables = sorted({cell.table for cell in cells if cell is not None})
        return {table: number for number, table in enumerate(tables, 1)}

    @cached_property
    def _components(self) -> dict[int, list[Component]]:
        by_paragraph: dict[int, list[Component]] = {}
        for component in self._document.components:
            by_paragraph.setdefault(id(component.paragraph), []).append(component)
        return by_paragraph

    @cached_property
    def _kinds(self) -> dict[int, str]:
        return {id(p): story.kind for story in self._document.file.stories[1:] for p in story.paragraphs}

    def order(self, problem: Problem) -> tuple[int, int, int]:
        """A key that sorts by place: page and document first, then reading order, then offsets."""
        if problem.paragraph is None:
            return (-1, 0, 0)
        return (self._order.get(id(problem.paragraph), len(self._order)), problem.start, problem.end)

    def location(self, problem: Problem, code: str, cause: str = "") -> Location:
        """The location of a problem, its fingerprint made from its cause or from the text it stands in.

        Never from where that stands: a fingerprint survives edits elsewhere, of what has a cause at its places too.
        """
        paragraph = problem.paragraph
        if paragraph is None:
            return Location(
                problem.component,
                "word/document.xml",
                place=self._say("{name}", name=name_of(problem.component)),
                fingerprint=self._fingerprint(code, problem.component, cause),
            )
        excerpt = paragraph.text[problem.start : problem.end]
        same = (cause,) if cause else (problem.component, _plain(excerpt), _plain(paragraph.text))
        stands, start, end = paragraph.in_file(problem.start, problem.end)
        return Location(
            problem.component,
            paragraph.part,
            paragraph.path,
            start,
            end,
            stands[start:end],
            stands,
            self._say_place(problem, paragraph),
            self._fingerprint(code, *same),
            Reading(paragraph.text, problem.start, problem.end) if paragraph.written is not None else msgspec.UNSET,
        )

    def _fingerprint(self, *parts: str) -> str:
        begun = hashlib.sha256("\0".join((*parts, "")).encode())
        key = begun.digest()  # kept in place of the text, which may be as long as the document
        nth = self._seen[key] = self._seen.get(key, 0) + 1
        begun.update(str(nth).encode())
        return begun.hexdigest()[:16]

    def _say_place(self, problem: Problem, paragraph: Paragraph) -> str:
        for component in self._components.get(id(paragraph), ()):
            if component.kind in _NUMBERED:
                continue
            if component.start <= problem.start <= component.end and component.kind == problem.component:
                name = Phrase(_PLACES[component.kind]) if component.kind in _PLACES else name_of(component.kind)
                if component.of == 1:
                    return self._say("{name}", name=name)
                return self._say(vi("{name}, dòng {line}"), name=name, line=component.ordinal + 1)
        if kind := self._kinds.get(id(paragraph)):
            return self._say(_STORIES.get(kind, ""))
        where = self._under.get(id(paragraph))
        if where is None:
            return self._say("{name}", name=name_of(problem.component))
        if (cell := paragraph.cell) is not None and cell.table in self._tables:
            template = vi("bảng {table}, hàng {row}, cột {column}{under}")
            table = self._tables[cell.table]
            return self._say(template, table=table, row=cell.row + 1, column=cell.column + 1, under=self._name(where))
        if where.heading is not None and where.number == 0:
            return self._say("{heading}", heading=_name_of_heading(where.heading))
        return self._say(vi("đoạn {number}{under}"), number=where.number, under=self._name(where))

    def _name(self, where: _Where) -> str:
        """The heading something stands under, as it goes on after the place itself."""
        if where.heading is None:
            return ""
        if where.heading not in self._named:
            self._named[where.heading] = self._say(vi(", {heading}"), heading=_name_of_heading(where.heading))
        return self._named[where.heading]


@lru_cache(maxsize=8)  # faults come by paragraph, and each asks for the whole of it
def _plain(text: str) -> str:
    return collapse(normalise(text).text)


class _Where(msgspec.Struct, frozen=True):
    """The heading a paragraph stands under, and its number among the paragraphs there; 0 for the heading's own."""

    heading: Heading | None
    number: int


def _name_of_heading(heading: Heading) -> Phrase:
    """As the law cites parts: ``khoản 1 Điều 4``; headings of reports by the path of their numbers."""
    unit, parent = heading.kind in _UNITS, heading.parent
    number = heading.numbers.rpartition(".")[2] if unit else heading.numbers
    above = Phrase(" {heading}", {"heading": _name_of_heading(parent)}) if parent and parent.kind in _UNITS else ""
    return Phrase(_UNITS.get(heading.kind, vi("mục {number}{above}")), {"number": number, "above": above})
