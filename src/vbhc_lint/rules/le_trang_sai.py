"""Lề trang ngoài khoảng quy định."""

from collections.abc import Iterator

from vbhc_lint.messages import Phrase, vi
from vbhc_lint.model.page import Section
from vbhc_lint.rule import Format, Problem, example, problem, rule
from vbhc_lint.units import Range, number

_SIDES = {"top": vi("Lề trên"), "bottom": vi("Lề dưới"), "left": vi("Lề trái"), "right": vi("Lề phải")}


@rule(
    "TT002",
    examples=[
        example(page={"left": 25}, finds=""),
        example(page={"left": 30}),
        example(page={"left": 35}),
        example(page={"top": 15}, finds=""),
        example(page={"right": 25}, finds=""),
    ],
)
def check(
    section: Section,
    margin_top: Range,
    margin_bottom: Range,
    margin_left: Range,
    margin_right: Range,
    margin_tolerance: float,
) -> Iterator[Problem]:
    """One problem a side. On a sheet that is turned, the law does not say which side is the left one: passed over."""
    if section.landscape:
        return
    required = {"top": margin_top, "bottom": margin_bottom, "left": margin_left, "right": margin_right}
    for side, name in _SIDES.items():
        found: float = getattr(section, side)
        if not required[side].holds(found, margin_tolerance):
            yield problem(
                section,
                vi("{side} {found} mm, quy định {required} mm."),
                vi("Vào Layout › Margins › Custom Margins, đặt {side} trong khoảng {required} mm."),
                word=f"margin_{side}",
                cause=f"{side} {found:.1f}",
                format=Format(side, required[side]),
                side=Phrase(name),
                found=number(found, 1),
                required=required[side],
            )
