"""Ký hiệu văn bản hành chính có ghi năm.

Năm trong số, ký hiệu chỉ có ở văn bản quy phạm pháp luật.
"""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import SoKyHieu
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule

_YEAR = compiled(r"(19|20)\d\d")


@rule(
    "TT320",
    examples=[
        example("ke_hoach", so_ky_hieu="Số: 75/2026/KH-UBND", finds="2026/", fixed="Số: 75/KH-UBND"),
        example("ke_hoach", so_ky_hieu="Số: 75/KH-UBND"),
        example("bao_cao", so_ky_hieu="Số: 38/2026/BC-PVHXH", finds="2026/", fixed="Số: 38/BC-PVHXH"),
    ],
)
def check(document: Document, year_in_symbol: bool, year_allowed_in: list[str]) -> Iterator[Problem]:
    """A year as the first group. Types that can also be normative, and contracts, are left alone."""
    line = document.first(SoKyHieu)
    if year_in_symbol or document.type_code in year_allowed_in or line is None or line.parts is None:
        return
    groups = line.parts.groups
    if len(groups) > 1 and _YEAR.fullmatch(groups[0].text):
        yield problem(
            line,
            vi("Ký hiệu ghi năm {found}; ký hiệu văn bản hành chính không ghi năm."),
            vi("Bỏ năm trong ký hiệu."),
            (groups[0].start, groups[1].start),
            replacement="",
            unsafe=True,
            found=groups[0].text,
        )
