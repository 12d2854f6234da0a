"""Điều không có tên trong văn bản chia thành chương."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule

_SENTENCE = "Quy định này áp dụng đối với các phòng, ban, đơn vị và công chức, viên chức, người lao động của cơ quan từ năm 2026."

_IN_FORCE = "Quy định này có hiệu lực kể từ ngày ký."


@rule(
    "TT625",
    examples=[
        example(body=["Chương I", "QUY ĐỊNH CHUNG", f"Điều 1. {_SENTENCE[:-1]}./."], finds="Điều 1."),
        example(
            body=["Chương I", "QUY ĐỊNH CHUNG", "Điều 1. Hiệu lực", _IN_FORCE, "Điều 2.", f"{_SENTENCE[:-1]}./."],
            finds="Điều 2.",
        ),
        example(body=["Chương I", "QUY ĐỊNH CHUNG", "Điều 1. Phạm vi điều chỉnh", f"{_SENTENCE[:-1]}./."]),
        example(body=f"Điều 1. {_SENTENCE[:-1]}./."),
    ],
)
def check(document: Document, article_titles_with: list[str]) -> Iterator[Problem]:
    """The model Quyết định has articles without titles; only a document with such divisions is held to them."""
    if not any(heading.kind in article_titles_with for heading in document.headings):
        return
    for heading in document.headings:
        if heading.kind == "dieu" and heading.number and not heading.titled:
            yield problem(
                heading,
                vi("“{label}” không có tên điều."),
                vi("Viết tên điều ngay sau “{label}”, nội dung xuống dòng dưới."),
                at=(0, len(heading.label)),
                cause="dieu",
                label=heading.label,
            )
