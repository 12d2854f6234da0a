"""Phần, chương, mục hoặc tiểu mục không có tiêu đề."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule

_ARTICLES = [
    "Điều 1. Phạm vi điều chỉnh",
    "Quy định này áp dụng từ năm 2026.",
    "Điều 2. Hiệu lực",
    "Quy định này có hiệu lực kể từ ngày ký./.",
]


@rule(
    "TT606",
    examples=[
        example(body=["Chương I", *_ARTICLES], finds="Chương I"),
        example(body=["Chương I", "QUY ĐỊNH CHUNG", *_ARTICLES]),
    ],
)
def check(document: Document, titled_units: list[str]) -> Iterator[Problem]:
    """A label with nothing after it and a further numbered heading on the next line."""
    numbered = {id(heading.paragraph) for heading in document.headings if heading.number}
    following = {id(a.paragraph): b.paragraph for a, b in zip(document.passages, document.passages[1:], strict=False)}
    for heading in document.headings:
        if heading.kind not in titled_units or heading.title or not heading.number:
            continue
        below = following.get(id(heading.paragraph))
        if below is not None and id(below) in numbered:
            yield problem(
                heading,
                vi("“{label}” không có tiêu đề."),
                vi("Viết tiêu đề bằng chữ in hoa, đậm, canh giữa ở dòng dưới “{label}”."),
                label=heading.label,
            )
