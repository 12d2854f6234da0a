"""Sau từ “Số” không có dấu hai chấm viết liền."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import SoKyHieu
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT303",
    examples=[
        example(so_ky_hieu="Số 126/QĐ-SNV", finds="Số", fixed="Số: 126/QĐ-SNV"),
        example(so_ky_hieu="Số. 126/QĐ-SNV", finds="Số.", fixed="Số: 126/QĐ-SNV"),
        example(so_ky_hieu="Số : 126/QĐ-SNV", finds="Số :", fixed="Số: 126/QĐ-SNV"),
        example(so_ky_hieu="Số: 126/QĐ-SNV"),
    ],
)
def check(line: SoKyHieu, number_mark: str) -> Iterator[Problem]:
    """Nothing or another mark between the label and the number, or a space before the colon."""
    parts = line.parts
    joined = parts is not None and parts.mark.start == parts.label.end
    if parts is None or (parts.mark.text == number_mark and joined) or not (parts.number.text or parts.separators):
        return
    yield problem(
        line,
        vi("Ngay sau từ “Số” phải có dấu hai chấm."),
        vi("Ghi “{correct}” rồi đến số văn bản."),
        (parts.label.start, parts.mark.end),
        replacement=parts.label.text + number_mark,
        correct=parts.label.text + number_mark,
    )
