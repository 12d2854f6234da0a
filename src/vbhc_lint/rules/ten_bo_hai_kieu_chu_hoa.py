"""Tên bộ, sở được viết hoa theo hai cách đều quen dùng trong cùng văn bản, như “Sở Công Thương” và “Sở Công thương”."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "VH128",
    examples=[
        example(
            "bao_cao",
            body_add=["Sở Công Thương tập huấn cho xã.", "Xã cảm ơn Sở Công thương."],
            finds="Sở Công thương",
            fixed=None,
        ),
        example("bao_cao", body_add=["Sở Công thương tập huấn cho xã.", "Xã cảm ơn Sở Công thương."]),
    ],
)
def check(document: Document, capitalised_twice: frozenset[tuple[str, str]]) -> Iterator[Problem]:
    """The second way is told where the first, which the pack prefers, stands in the document too."""
    for preferred, other in sorted(capitalised_twice):
        if not any(preferred in passage.text for passage in document.passages):
            continue
        for passage in document.passages:
            at = passage.text.find(other)
            while at >= 0:
                yield problem(
                    passage,
                    vi("“{found}” ở chỗ khác của văn bản viết là “{required}”."),
                    vi("Viết “{required}” trong toàn văn bản."),
                    (at, at + len(other)),
                    replacement=preferred,
                    unsafe=True,
                    cause=other,
                    found=other,
                    required=preferred,
                )
                at = passage.text.find(other, at + 1)
