"""Từ “Số” trước số văn bản viết sai chữ hoa, chữ thường hoặc sai dấu."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import SoKyHieu
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT324",
    examples=[
        example(so_ky_hieu="SỐ: 126/QĐ-SNV", finds="SỐ", fixed="Số: 126/QĐ-SNV"),
        example(so_ky_hieu="Sô: 126/QĐ-SNV", finds="Sô", fixed="Số: 126/QĐ-SNV"),
        example(so_ky_hieu="Số: 126/QĐ-SNV"),
        example("cong_van", so_ky_hieu="số: 412/SKHCN-CĐS", finds="số", fixed="Số: 412/SKHCN-CĐS"),
    ],
)
def check(line: SoKyHieu, number_word: str) -> Iterator[Problem]:
    """``SỐ``, ``số`` or ``Sô`` for ``Số``."""
    parts = line.parts
    if parts is not None and parts.label.text != number_word:
        yield problem(
            line,
            vi("Từ “{found}” trước số văn bản; quy định viết “{correct}”."),
            vi("Gõ lại “{correct}”."),
            parts.label.at,
            replacement=number_word,
            found=parts.label.text,
            correct=number_word,
        )
