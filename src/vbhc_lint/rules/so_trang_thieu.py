"""Văn bản nhiều trang không đánh số trang."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT006",
    examples=[
        example(
            "bao_cao",
            body_add=["Nội dung nhiệm vụ thứ nhất đã hoàn thành trong kỳ báo cáo."] * 0,
            page={"page_number": None},
        ),
        example("bao_cao"),
    ],
)
def check(document: Document, page_number_needed_from: int) -> Iterator[Problem]:
    """No PAGE field in any header or footer of a document too long for one page."""
    length = sum(len(passage.text) for passage in document.passages)
    if length < page_number_needed_from:
        return
    stories = [s for s in document.file.stories if s.kind in ("header", "footer", "text_box")]
    if not any(field.name == "PAGE" for s in stories for p in s.paragraphs for field in p.fields):
        yield problem(
            document,
            vi("Văn bản dài hơn một trang nhưng không đánh số trang."),
            vi("Vào Insert › Page Number › Top of Page, chọn kiểu ở giữa; đánh dấu Different First Page."),
        )
