"""Khoảng thời gian có ngày đầu sau ngày cuối, như “từ ngày 15/6/2026 đến ngày 10/6/2026”."""

from collections.abc import Iterator
from itertools import pairwise

from vbhc_lint.citation import WrittenDate, dates
from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import lead

_TO = compiled(r"\s*(?:đến|tới)(?: hết)?(?: ngày)?\s*")
_FROM = compiled(r"[Tt]ừ (?:ngày )?$")


@rule(
    "ND320",
    examples=[
        example(
            "bao_cao",
            body_add="Xã thu hồ sơ từ ngày 15/6/2026 đến ngày 10/6/2026.",
            finds="ngày 15/6/2026 đến ngày 10/6/2026",
        ),
        example(
            "bao_cao", body_add="Xã thu hồ sơ từ ngày 15/6/2026 đến ngày 10/7/2026, từ ngày 20/12 đến hết ngày 05/01."
        ),
    ],
)
def check(passage: Passage, spans_forward: bool) -> Iterator[Problem]:
    """From … to, both dates whole, or of one month without a year: of others the year may change between."""
    if not spans_forward or "ừ " not in passage.text:
        return
    text = passage.text
    for one, two in pairwise(dates(text)):
        begins = one.start - 5 if lead(text, one.start).endswith("ngày ") else one.start
        if not _TO.fullmatch(text, one.end, two.start) or not _FROM.search(lead(text, begins)):
            continue
        if _backward(one, two):
            yield problem(
                passage,
                vi("“{found}”: ngày đầu sau ngày cuối."),
                vi("Kiểm tra lại hai ngày."),
                (begins, two.end),
                found=text[begins : two.end],
            )


def _backward(one: WrittenDate, two: WrittenDate) -> bool:
    if one.date.earliest and two.date.earliest:
        return one.date.earliest > two.date.earliest
    same = one.date.month == two.date.month and one.date.year is None and not one.date.impossible
    return same and (one.date.day or 0) > (two.date.day or 0)
