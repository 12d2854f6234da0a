"""Từ “ngày”, “tháng”, “quý”, “năm” viết hoa giữa câu trước con số, như “Kế hoạch Năm 2026”."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import BodyParagraph
from vbhc_lint.rule import Problem, example, problem, rule

_CAPITAL = compiled(
    r" (?P<unit>Năm (?=(?:19|20)\d\d\b)|Tháng (?=\d{1,2}(?:/(?:19|20)\d\d|\b))|Quý (?=[IV]{1,3}(?:/|\b))"
    r"|Ngày (?=\d{1,2}(?:/\d{1,2}/(?:19|20)\d\d| tháng \d)))"
)


@rule(
    "VH110",
    examples=[
        example(
            "bao_cao",
            body_add="Xã tập huấn cho công chức theo kế hoạch Năm 2026.",
            finds="Năm",
            fixed="Xã tập huấn cho công chức theo kế hoạch năm 2026.",
        ),
        example("bao_cao", body_add="Năm 2026, xã tập huấn cho công chức theo kế hoạch năm 2026."),
        example("bao_cao", body_add="Xã họp vào Ngày 05 tháng 3 và kỷ niệm Ngày 20/11.", finds="Ngày"),
        example("bao_cao", body_add="Từ đầu Năm 2025 đến nay, xã mở ba lớp học.", finds="Năm"),
    ],
)
def check(paragraph: BodyParagraph, small_periods: list[str]) -> Iterator[Problem]:
    """Only after a word of the same sentence."""
    for match in _CAPITAL.finditer(paragraph.text):
        unit = match["unit"].strip()
        at = match.start("unit")
        runs_on = paragraph.text[match.start() - 1 : match.start()].isalpha()
        if unit.lower() in small_periods and runs_on and not paragraph.in_capitals(at, match.end()):
            yield problem(
                paragraph,
                vi("“{found}” viết hoa giữa câu."),
                vi("Viết “{required}”."),
                (at, at + len(unit)),
                replacement=unit.lower(),
                found=unit,
                required=unit.lower(),
            )
