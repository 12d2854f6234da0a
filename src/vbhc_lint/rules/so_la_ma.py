"""Số văn bản ghi bằng chữ số La Mã."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import SoKyHieu
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import roman_value


@rule(
    "TT327",
    examples=[
        example(so_ky_hieu="Số: CXXVI/QĐ-SNV", finds="CXXVI", fixed="Số: 126/QĐ-SNV"),
        example("cong_van", so_ky_hieu="Số: IV/SKHCN-CĐS", finds="IV", fixed="Số: 04/SKHCN-CĐS"),
        example(so_ky_hieu="Số: 126/QĐ-SNV"),
    ],
)
def check(line: SoKyHieu, arabic_number: bool) -> Iterator[Problem]:
    """A Roman numeral between ``Số:`` and the symbol; ``XX`` there is a blank to fill in."""
    number = line.parts.number if line.parts else None
    value = roman_value(number.text) if number and line.parts and not line.parts.blank else None
    if not arabic_number or number is None or value is None:
        return
    yield problem(
        line,
        vi("Số văn bản ghi “{found}”; quy định ghi bằng chữ số Ả Rập."),
        vi("Ghi {correct}."),
        number.at,
        replacement=f"{value:02}",
        unsafe=True,
        found=number.text,
        correct=f"{value:02}",
    )
