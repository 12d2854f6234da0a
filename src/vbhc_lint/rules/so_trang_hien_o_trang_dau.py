"""Số trang hiện cả ở trang thứ nhất."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.model.page import File, Paragraph, Section
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Format, Problem, example, problem, rule


@rule(
    "TT008",
    examples=[
        example("bao_cao", page={"title_page": False}, finds=""),
        example("bao_cao", page={"title_page": True}),
        example("ke_hoach", page={"title_page": False}, finds=""),
    ],
)
def check(document: Document, page_number_hidden_first: bool) -> Iterator[Problem]:
    """The header or footer that page 1 shows holds a PAGE field."""
    if not page_number_hidden_first or not document.sections:
        return
    section = document.sections[0]
    kind = "first" if section.title_page else "default"
    for slots in (section.headers, section.footers):
        story = slots.get(kind)
        if story is None:
            continue
        if any(f.name == "PAGE" for p in document.file.stories[story].paragraphs for f in p.fields):
            yield problem(
                document,
                vi("Số trang hiện ở trang thứ nhất; quy định không hiển thị số trang thứ nhất."),
                vi("Nhấp đúp vào đầu trang, đánh dấu Different First Page rồi xóa số ở trang đầu."),
                cause="trang_dau",
                format=Format("title_page", True) if _nothing_else(document.file, section) else None,
                on=section,
            )


def _nothing_else(file: File, section: Section) -> bool:
    """Whether page 1 loses the number alone once it has a header and a footer of its own."""
    if section.title_page or "first" in {*section.headers, *section.footers}:
        return False
    shown = (file.stories[slots["default"]] for slots in (section.headers, section.footers) if "default" in slots)
    return all(_only_number(paragraph) for story in shown for paragraph in story.paragraphs)


def _only_number(paragraph: Paragraph) -> bool:
    drawn = paragraph.lines or paragraph.text_boxes
    rest = paragraph.text
    for field in reversed(paragraph.fields):
        rest = rest[: field.start] + rest[field.end :] if field.name == "PAGE" else rest
    return not rest.strip(" \t\n-–—") and not drawn
