"""Danh từ “nhà nước” viết thường, như “chính sách của nhà nước”."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import BodyParagraph
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import lead

_SMALL = compiled(r"nhà nước(?!\w| (?:ngoài|sở tại|tiên tiến))")
_BODIES = compiled(r"(?:cơ quan|tổ chức) Đảng, $")


@rule(
    "VH118",
    examples=[
        example(
            "bao_cao",
            body_add="Xã tuyên truyền chính sách, pháp luật của nhà nước đến các thôn.",
            finds="nhà nước",
            fixed="Xã tuyên truyền chính sách, pháp luật của Nhà nước đến các thôn.",
        ),
        example("bao_cao", body_add="Thôn biết ơn Đảng và nhà nước đã quan tâm.", finds="nhà nước"),
        example(
            "bao_cao",
            body_add="Xã quản lý nhà nước về đất đai; các cơ quan Đảng, nhà nước; vốn nhà nước; đảng và nhà nước.",
        ),
        example("bao_cao", body_add="Chính sách của Nhà nước đã đến với các thôn; nhà của nhà nước ngoài không tính."),
    ],
)
def check(paragraph: BodyParagraph, state_after: frozenset[str]) -> Iterator[Problem]:
    """Only after the words of the pack: “quản lý nhà nước”, “cơ quan nhà nước” say what kind of thing it is."""
    for match in _SMALL.finditer(paragraph.text):
        before = f" {lead(paragraph.text, match.start())}"
        listed = before.endswith(tuple(f" {word} " for word in state_after))
        if listed and not _BODIES.search(before) and not paragraph.in_capitals(*match.span()):
            yield problem(
                paragraph,
                vi("Danh từ “nhà nước” phải viết hoa."),
                vi("Viết “Nhà nước”."),
                match.span(),
                replacement="Nhà nước",
                unsafe=True,
            )
