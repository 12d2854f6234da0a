"""Mục cuối của danh sách kết thúc bằng dấu chấm phẩy, dù phần sau đã sang ý khác."""

from collections.abc import Iterator
from itertools import pairwise

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import BodyParagraph, Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule

_MARKER = compiled(r"\s*(?:[-+*•–—]|\(?\d{1,2}[.)]|[a-zđ]\)|\([a-zđ]\))\s*(?=\S)")
_FIRST = compiled(r"[^\W_]")
_ITEMS = 2  # with their mark, from so many on it is a list


def _marked(passage: Passage) -> bool:
    return bool(passage.paragraph.label) or _MARKER.match(passage.text) is not None


def _new(passage: Passage) -> bool:
    """Whether a passage begins something else: a heading, or a paragraph of its own."""
    if passage.role == "de_muc":
        return True
    first = _FIRST.search(passage.text)
    return isinstance(passage, BodyParagraph) and not _marked(passage) and bool(first and first[0].isupper())


@rule(
    "CT306",
    examples=[
        example(
            "bao_cao",
            body_add=["Xã đã làm:", "- Số hóa hồ sơ;", "- Cấp chữ ký số;", "Kết quả được công khai tại trụ sở."],
            finds="số;",
        ),
        example(
            "bao_cao",
            body_add=["Xã đã làm:", "- Số hóa hồ sơ;", "- Cấp chữ ký số.", "Kết quả được công khai tại trụ sở."],
        ),
        example(
            "bao_cao",
            body_add=["Xã đã làm:", "- Số hóa hồ sơ;", "- Cấp chữ ký số;", "tất cả đều đúng hạn."],
        ),
    ],
)
def check(document: Document, last_item_stopped: bool) -> Iterator[Problem]:
    """Items with a mark of their own, two in a row that end so; what follows is a heading or has no mark."""
    items = 0
    for passage, following in pairwise(document.passages) if last_item_stopped else ():
        text = passage.text.rstrip()
        listed = isinstance(passage, BodyParagraph) and _marked(passage) and text.endswith(";")
        items = items + 1 if listed else 0
        if items >= _ITEMS and _new(following):
            word = passage.words[-1]
            yield problem(
                passage,
                vi("Mục cuối của danh sách kết thúc bằng dấu chấm phẩy."),
                vi("Kết thúc bằng dấu chấm."),
                (word.start, len(text)),
                replacement=f"{text[word.start : -1].rstrip()}.",
                unsafe=True,
            )
