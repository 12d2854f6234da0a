"""Lời kết gọi văn bản bằng tên loại khác với tên loại ở đầu, như “Trên đây là Kế hoạch …” trong một báo cáo."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import TenLoai
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import collapse

_CLOSING = compiled(r"\s*Trên đây là (?:toàn bộ |nội dung (?:của )?)?(?P<name>[^\W\d_]+ [^\W\d_]+)", re.IGNORECASE)
_CARRIES = ("TTr",)  # a tờ trình may report, propose, plan


@rule(
    "ND702",
    examples=[
        example("bao_cao", body=["Xã đã tiếp công dân.", "Trên đây là Kế hoạch tiếp công dân./."], finds="Kế hoạch"),
        example("bao_cao", body=["Xã đã tiếp công dân.", "Trên đây là báo cáo tiếp công dân./."]),
        example("bao_cao", body=["Xã đã tiếp công dân.", "Trên đây là kết quả tiếp công dân./."]),
    ],
)
def check(document: Document, closing_types: list[str]) -> Iterator[Problem]:
    """The last sentence that says “Trên đây là”, where it names another of the pack's types."""
    heading = document.first(TenLoai)
    own = collapse(heading.text).capitalize() if heading is not None else ""
    if own not in closing_types or document.type_code in _CARRIES:
        return
    for passage in reversed(document.passages):
        match = _CLOSING.match(passage.text) if passage.role == "noi_dung" else None
        if match is None:
            continue
        if match["name"].capitalize() in closing_types and match["name"].capitalize() != own:
            yield problem(
                passage,
                vi("Lời kết gọi là “{found}”, còn tên loại của văn bản là “{own}”."),
                vi("Ghi “{own}”, hoặc sửa lại lời kết."),
                match.span("name"),
                found=match["name"],
                own=own,
            )
        return
