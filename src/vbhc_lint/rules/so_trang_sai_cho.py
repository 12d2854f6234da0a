"""Số trang không nằm ở giữa lề trên của trang giấy."""

from collections.abc import Iterator

from vbhc_lint.messages import Phrase, vi
from vbhc_lint.model.page import Paragraph, Story
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Format, Problem, example, problem, rule

_WHERE = {"header": vi("lề trên"), "footer": vi("lề dưới")}


def _numbered(document: Document) -> Iterator[tuple[Story, Paragraph]]:
    """Headers and footers that are shown, with the paragraph that holds the page number."""
    for story in (document.file.stories[i] for i in document.margin_stories):
        for paragraph in story.paragraphs:
            if any(field.name == "PAGE" for field in paragraph.fields):
                yield story, paragraph


@rule(
    "TT007",
    examples=[
        example("bao_cao", page={"page_number": {"where": "footer"}}, finds=""),
        example("bao_cao", page={"page_number": {"align": "right"}}, finds=""),
        example("bao_cao"),
    ],
)
def check(document: Document, page_number_where: str, page_number_align: str) -> Iterator[Problem]:
    """One problem for the wrong margin or the wrong side. A centred tab stop centres too: only plain paragraphs."""
    for story, paragraph in _numbered(document):
        side = paragraph.format.align
        tabbed = "\t" in paragraph.text or paragraph.cell is not None
        if story.kind != page_number_where:
            found = Phrase(_WHERE[story.kind])
        elif side != page_number_align and not tabbed:
            found = Phrase(vi("lề trên nhưng không canh giữa"))
        else:
            continue
        yield problem(
            document,
            vi("Số trang đặt ở {found}, quy định đặt ở giữa lề trên."),
            vi("Xóa số trang này; vào Insert › Page Number › Top of Page, chọn kiểu ở giữa."),
            cause="so_trang",
            format=Format("align", page_number_align) if story.kind == page_number_where else None,
            on=paragraph,
            found=found,
        )
