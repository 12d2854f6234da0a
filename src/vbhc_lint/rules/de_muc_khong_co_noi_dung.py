"""Đề mục không có nội dung bên dưới."""

from collections.abc import Iterator
from itertools import pairwise

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document, Heading
from vbhc_lint.rule import Problem, example, problem, rule

_KINDS = ("la_ma", "so", "so_kep", "khoan", "chu")  # an article's text may stand on its title's line
_CLOSING = ("noi_nhan", "quyen_han", "chuc_vu")
_TEXT = "Phòng Văn hóa - Xã hội chủ trì thực hiện."


@rule(
    "TT622",
    examples=[
        example(
            "thong_bao",
            body=["1. Mục đích", _TEXT, "2. Yêu cầu", "3. Kinh phí", f"{_TEXT[:-1]}./."],
            finds="2. Yêu cầu",
        ),
        example(
            "thong_bao",
            body=["1. Mục đích", _TEXT, "2. Yêu cầu", f"{_TEXT[:-1]}./.", "3. Kinh phí"],
            finds="3. Kinh phí",
        ),
        example("thong_bao", body=["I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích", _TEXT, "2. Yêu cầu", f"{_TEXT[:-1]}./."]),
    ],
)
def check(document: Document, heading_needs_content: bool) -> Iterator[Problem]:
    """A title straight above another of its level or higher, or above the recipients and the signature. Where many are so, they are a list, not headings."""
    bodies = {id(paragraph): place for place, paragraph in enumerate(document.file.body)}
    empty: set[int] = set()
    for above, below in pairwise(document.headings):
        next_to = bodies[id(below.paragraph)] == bodies[id(above.paragraph)] + 1
        titles = above.titled and below.titled and above.kind in _KINDS and not above.unfilled
        if next_to and titles and below.level <= above.level and heading_needs_content:
            empty.add(id(above))
    last = document.headings[-1] if document.headings else None
    if last is not None and last.titled and last.kind in _KINDS and not last.unfilled and _closes(document, last):
        empty.add(id(last))
    for group in document.siblings:
        few = [heading for heading in group.headings if id(heading) in empty]
        if 3 * len(few) > len(group.headings):
            continue
        for heading in few:
            yield problem(
                heading,
                vi("Đề mục “{label}” không có nội dung bên dưới."),
                vi("Viết nội dung cho đề mục này hoặc bỏ đề mục."),
                label=heading.label,
            )


def _closes(document: Document, heading: Heading) -> bool:
    """Whether the recipients or the signature follow directly."""
    pairs = pairwise(document.passages)
    return any(a.paragraph is heading.paragraph and b.role in _CLOSING for a, b in pairs)
