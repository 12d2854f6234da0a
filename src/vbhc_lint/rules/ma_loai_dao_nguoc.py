"""Ký hiệu ghi cơ quan trước, chữ viết tắt tên loại sau."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import SoKyHieu
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT325",
    examples=[
        example(so_ky_hieu="Số: 126/SNV-QĐ", finds="SNV-QĐ", fixed="Số: 126/QĐ-SNV"),
        example(so_ky_hieu="Số: 126/QĐ-SNV"),
        example("ke_hoach", so_ky_hieu="Số: 75/UBND-KH", finds="UBND-KH", fixed="Số: 75/KH-UBND"),
    ],
)
def check(document: Document, types: dict[str, str], code_first: bool) -> Iterator[Problem]:
    """The heading's own code is the last group instead of the first."""
    code, line = document.type_code, document.first(SoKyHieu)
    if not code_first or code not in types or line is None or line.parts is None or not line.parts.groups:
        return
    *others, last = line.parts.groups
    if not others or last.text != code or any(group.text == code for group in others):
        return
    correct = "-".join(group.text for group in (last, *others))
    yield problem(
        line,
        vi("Ký hiệu “{found}” ghi cơ quan trước tên loại; quy định tên loại trước, cơ quan sau."),
        vi("Ghi “{correct}”."),
        line.parts.symbol,
        word="code_first",
        replacement=correct,
        unsafe=True,
        found=line.text[slice(*line.parts.symbol)],
        correct=correct,
    )
