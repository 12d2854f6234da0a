"""Số văn bản nhỏ hơn 10 mà không có số 0 phía trước."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import SoKyHieu
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT302",
    examples=[
        example(so_ky_hieu="Số: 9/QĐ-SNV", finds="9", fixed="Số: 09/QĐ-SNV"),
        example(so_ky_hieu="Số: 10/QĐ-SNV"),
        example("cong_van", so_ky_hieu="Số: 8/SKHCN-CĐS", finds="8", fixed="Số: 08/SKHCN-CĐS"),
    ],
)
def check(line: SoKyHieu, pad_below: int) -> Iterator[Problem]:
    """A number of one figure; 005 has its zero too."""
    number = line.parts.number if line.parts else None
    if number is None or not number.text.isdigit() or len(number.text) > 1 or not 0 < int(number.text) < pad_below:
        return
    yield problem(
        line,
        vi("Số {found} nhỏ hơn {limit} nhưng thiếu số 0 phía trước."),
        vi("Ghi {correct}."),
        number.at,
        replacement=f"0{number.text}",
        found=number.text,
        limit=pad_below,
        correct=f"0{number.text}",
    )
