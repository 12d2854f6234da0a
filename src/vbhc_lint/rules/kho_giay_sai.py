"""Khổ giấy không phải A4."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.model.page import Section
from vbhc_lint.rule import Format, Problem, example, problem, rule
from vbhc_lint.units import number

TOLERANCE = 1.0  # mm: Word rounds A4 to whole twips, printers' drivers to tenths of an inch


@rule(
    "TT001",
    examples=[
        example(page={"width": 215.9, "height": 279.4}, finds=""),
        example(page={"width": 210, "height": 297}),
        example("cong_van", page={"width": 148, "height": 210}, finds=""),
    ],
)
def check(section: Section, paper: list[float]) -> Iterator[Problem]:
    """Compare the sides of the sheet, whichever way it is turned."""
    found = sorted((section.width, section.height))
    if any(abs(a - b) > TOLERANCE for a, b in zip(found, sorted(paper), strict=True)):
        yield problem(
            section,
            vi("Khổ giấy {found} mm, quy định khổ A4 ({required} mm)."),
            vi("Vào Layout › Size, chọn A4 (21 × 29,7 cm)."),
            cause=f"{found}",
            format=Format("paper", tuple(sorted(paper))),
            unsafe=True,
            found=" × ".join(number(x, 1) for x in found),
            required=" × ".join(number(x) for x in paper),
        )
