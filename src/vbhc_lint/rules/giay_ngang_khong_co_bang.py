"""Trang giấy nằm ngang dù không có bảng, biểu."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.model.page import Section
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT003",
    examples=[
        example("cong_van", header="plain", page={"landscape": True}, finds=""),
        example(),
    ],
)
def check(section: Section, landscape_needs_table: bool) -> Iterator[Problem]:
    """A turned sheet is for tables that are not set as an appendix of their own."""
    if landscape_needs_table and section.landscape and not section.holds_table:
        yield problem(
            section,
            vi("Trang giấy nằm ngang nhưng phần này không có bảng, biểu; quy định trình bày theo chiều dài khổ A4."),
            vi("Vào Layout › Orientation, chọn Portrait (trang đứng)."),
        )
