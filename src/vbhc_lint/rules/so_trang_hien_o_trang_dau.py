"""Số trang hiện cả ở trang thứ nhất."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule


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
            )
