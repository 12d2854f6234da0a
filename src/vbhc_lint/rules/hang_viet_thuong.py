"""Hạng của huân chương, huy chương viết thường, như “Huân chương Lao động hạng nhất”."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_RANKED = compiled(r"(?:Huân|Huy) chương [^\d,;:.()]{2,40}? hạng (?P<rank>nhất|nhì|ba)(?!\w)")


@rule(
    "VH121",
    examples=[
        example(
            "bao_cao",
            body_add="Xã được tặng Huân chương Lao động hạng nhất.",
            finds="nhất",
            fixed="Xã được tặng Huân chương Lao động hạng Nhất.",
        ),
        example("bao_cao", body_add="Xã được tặng Huân chương Lao động hạng Ba; đạt giải hạng nhất hội thi."),
        example("bao_cao", body_add="Xã được tặng Huân chương Lao động hạng ba.", finds="ba"),
    ],
)
def check(passage: Passage, rank_capital: bool) -> Iterator[Problem]:
    """The numeral of the rank takes a capital."""
    for match in _RANKED.finditer(passage.text) if rank_capital and " chương " in passage.text else ():
        required = match["rank"].capitalize()
        if not passage.in_capitals(*match.span("rank")):
            yield problem(
                passage,
                vi("Từ chỉ hạng “{found}” của huân chương, huy chương phải viết hoa."),
                vi("Viết “{required}”."),
                match.span("rank"),
                replacement=required,
                found=match["rank"],
                required=required,
            )
