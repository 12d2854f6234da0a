"""Có dấu cách bên trong số, ký hiệu."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import SoKyHieu
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT305",
    examples=[
        example("bao_cao", so_ky_hieu="Số: 38 /BC-PVHXH", finds="38 /BC-PVHXH", fixed="Số: 38/BC-PVHXH"),
        example(so_ky_hieu="Số: 126/QĐ - SNV", finds="126/QĐ - SNV", fixed="Số: 126/QĐ-SNV"),
        example(so_ky_hieu="Số: 126/QĐ-SNV"),
    ],
)
def check(line: SoKyHieu, symbol_spaces: bool) -> Iterator[Problem]:
    """White space from the number to the last group; where the number is blank, from the slash on."""
    parts = line.parts
    if symbol_spaces or parts is None or not parts.groups:
        return
    start, end = parts.number.start, parts.symbol[1]
    if parts.blank:
        slash = parts.separators[0]
        start = slash.end - len(slash.text.lstrip())
    found = line.text[start:end]
    correct = "".join(found.split())
    if found != correct:
        yield problem(
            line,
            vi("Trong số, ký hiệu “{found}” có dấu cách; quy định viết liền."),
            vi("Xóa dấu cách, thành “{correct}”."),
            (start, end),
            replacement=correct,
            found=found,
            correct=correct,
        )
