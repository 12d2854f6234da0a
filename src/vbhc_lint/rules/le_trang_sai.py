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
        example("bao_cao", page={"width": 297, "height": 210, "left": 10}, finds=""),
        example("bao_cao", page={"width": 297, "height": 210, "bottom": 15}),
    ],
)
def check(
    section: Section,
    margin_top: Range,
    margin_bottom: Range,
    margin_left: Range,
    margin_right: Range,
    margin_tolerance: float,
    margin_landscape: Range | None = None,
) -> Iterator[Problem]:
    """One problem a side. Which side of a sheet that is turned is the left one the law does not say: any of them."""
    required = {"top": margin_top, "bottom": margin_bottom, "left": margin_left, "right": margin_right}
    if section.landscape:
        required = dict.fromkeys(_SIDES, margin_landscape) if margin_landscape else {}
    for side in required:
        found: float = getattr(section, side)
        if not required[side].holds(found, margin_tolerance):
            yield problem(
                section,
                vi("{side} {found} mm, quy định {required} mm."),
                vi("Vào Layout › Margins › Custom Margins, đặt {side} trong khoảng {required} mm."),
                word="margin_landscape" if section.landscape else f"margin_{side}",
                cause=f"{side} {found:.1f}",
                format=Format(side, required[side]),
                side=Phrase(_SIDES[side]),
                found=number(found, 1),
                required=required[side],
            )
