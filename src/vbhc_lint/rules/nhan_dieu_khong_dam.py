"""Từ “Điều” và số thứ tự của điều không in đậm."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Heading
from vbhc_lint.rule import Format, Look, Problem, example, problem, rule

_TEXT = " Quyết định này có hiệu lực kể từ ngày ký./."


@rule(
    "TT605",
    examples=[
        example(body=Look(f"Điều 1.{_TEXT}", bold=False), finds="Điều 1."),
        example(body=f"Điều 1.{_TEXT}"),
    ],
)
def check(heading: Heading, label_bold: bool) -> Iterator[Problem]:
    """One problem for all that share the look; an automatic label has a look of its own."""
    if heading.automatic:
        looks = [heading.paragraph.label_format or heading.paragraph.mark]
    else:
        start, end = heading.span(0, len(heading.label))
        looks = [run.format for run in heading.runs if run.start < end and run.end > start]
    if any(look.bold != label_bold for look in looks):
        yield problem(
            heading,
            vi("“{label}” phải in đậm."),
            vi("Bôi đen “{label}”, bấm Ctrl+B."),
            at=None if heading.automatic else (0, len(heading.label)),
            cause=heading.kind,
            format=None if heading.automatic else Format("bold", label_bold),
            label=heading.label,
        )
