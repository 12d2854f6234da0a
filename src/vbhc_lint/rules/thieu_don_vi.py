"""Số liệu không ghi đơn vị, trong khi các số cùng loại trong đoạn đều ghi."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.figures import figures
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import BodyParagraph
from vbhc_lint.rule import Problem, example, problem, rule

_TOLD = ("là ", "đạt ", "có ", "được ")
_BARE = compiled(r"\s*(?:[;.)]|,\s|$|\()")


@rule(
    "ND316",
    examples=[
        example(
            "bao_cao",
            body_add="Số thuê bao cố định là 11.754 thuê bao; số thuê bao di động là 91.860; số vị trí là 12 vị trí.",
            finds="91.860",
        ),
        example("bao_cao", body_add="Số thuê bao cố định là 11.754; số thuê bao di động là 91.860."),
        example("bao_cao", body_add="Số hộ nghèo là 12 hộ, số hộ cận nghèo là 20 hộ; chỉ số là 12,5%; năm 2026 là 11."),
    ],
)
def check(paragraph: BodyParagraph, units_given: int) -> Iterator[Problem]:
    """Numbers told by “là”, “đạt” …; one of four digits or more, where so many others of the paragraph have a unit."""
    text = paragraph.text
    told = [f for f in figures(text) if f.counts and not f.percent and text[: f.start].endswith(_TOLD)]
    bare = [f for f in told if _BARE.match(text, f.end)]
    if not bare or len(told) - len(bare) < units_given:
        return
    for figure in bare:
        if len(figure.text) > 3:
            yield problem(
                paragraph,
                vi("Số {found} không ghi đơn vị, trong khi các số khác trong đoạn có ghi."),
                vi("Ghi thêm đơn vị sau số."),
                (figure.start, figure.end),
                found=figure.text,
            )
