"""Trang giấy nằm ngang dù không có bảng, biểu."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.model.page import Section
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Format, Problem, example, problem, rule


@rule(
    "TT003",
    examples=[
        example("cong_van", page={"width": 297, "height": 210}, finds=""),
        example("cong_van", page={"width": 297, "height": 210}, ho_ten=["(Đã ký)", "Nguyễn Thị Lan"], finds=""),
        example("bao_cao", page={"width": 297, "height": 210}),  # holds a table of figures
        example("cong_van"),
    ],
)
def check(document: Document, landscape_needs_table: bool) -> Iterator[Problem]:
    """A turned sheet is for tables that are not set as an appendix of their own; header and signature are none."""
    layout = {c.paragraph.cell.outer_table for c in document.components if c.paragraph.cell is not None}
    cells = [p.paragraph for p in document.passages if p.role == "o_bang" and any(c.isalnum() for c in p.text)]
    tables = {p.cell.outer_table: p.section for p in cells if p.cell and p.cell.outer_table not in layout}
    tabled = set(tables.values()) | {
        section.index for section in document.sections if _leads_to(document, section) in tables
    }
    for section in document.sections:
        if landscape_needs_table and section.landscape and section.index not in tabled:
            yield problem(
                document,
                vi(
                    "Trang giấy nằm ngang nhưng phần này không có bảng, biểu; quy định trình bày theo chiều dài khổ A4."
                ),
                vi("Vào Layout › Orientation, chọn Portrait (trang đứng)."),
                cause="giay_ngang",
                format=Format("landscape", False),
                on=section,
                unsafe=True,
            )


def _leads_to(document: Document, section: Section) -> int | None:
    """The table that stands right below a section: the break slipped in between it and its heading."""
    below = document.file.body[section.last : section.last + 1]
    return below[0].cell.outer_table if below and below[0].cell else None
