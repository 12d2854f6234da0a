"""Số trang của phụ lục đánh tiếp số trang của phần đứng trước."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.model.page import File, Section
from vbhc_lint.recognise.components import PhuLuc
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Format, Look, Problem, example, problem, rule

_NOTE = "(Kèm theo Thông báo số 93/TB-UBND ngày 28 tháng 9 năm 2026 của Ủy ban nhân dân xã Vân Trà)"
_MENTION = "Lịch của từng thôn có tại Phụ lục."


def _appendix(*, new_page: bool) -> list[object]:
    label = Look("Phụ lục", bold=True, align="center", first_line=0, new_page=new_page)
    return [_MENTION, label, Look(_NOTE, italic=True, align="center", first_line=0)]


@rule(
    "TT808",
    examples=[
        example("thong_bao", body_add=_appendix(new_page=True), finds="Phụ lục"),
        example("thong_bao", body_add=_appendix(new_page=False)),
        example("quyet_dinh_phu_luc"),
    ],
)
def check(document: Document, appendix_pages_from: int) -> Iterator[Problem]:
    """A phụ lục that begins a page whose number is shown and goes on from the page before it."""
    for line in document.all(PhuLuc):
        section = document.file.sections[line.paragraph.section]
        place = document.place_of(line)
        if place is None:
            continue
        above = [p for p in document.file.body[section.first : place] if p.text.strip()]
        if above:
            apart, shown = not document.new_page_at(place), "default"
        else:
            apart = section.continuous or section.page_start == appendix_pages_from
            shown = "first" if section.title_page else "default"
        if not apart and _numbered(document.file, section, shown):
            yield problem(
                line,
                vi("Trang của “{label}” đánh số tiếp theo phần trước; quy định đánh số riêng cho từng phụ lục."),
                vi("Chèn Section Break (Next Page) trước phụ lục, rồi vào Format Page Numbers › Start at, đặt 1."),
                cause="phu_luc",
                format=None if above else Format("page_start", appendix_pages_from),
                on=section,
                label=line.text.strip(),
            )


def _numbered(file: File, section: Section, shown: str) -> bool:
    """Whether the page number is shown."""
    stories = [story for slots in (section.headers, section.footers) if (story := slots.get(shown)) is not None]
    return any(field.name == "PAGE" for story in stories for p in file.stories[story].paragraphs for field in p.fields)
