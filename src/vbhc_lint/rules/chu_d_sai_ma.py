"""Chữ “Đ” trong ký hiệu là một chữ khác trông giống.

“Ð” (chữ Eth của tiếng Iceland) và “Ɖ” in ra giống “Đ” nhưng máy tìm kiếm và phần mềm quản lý văn bản coi là chữ khác.
"""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import SoKyHieu
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT321",
    examples=[
        example(so_ky_hieu="Số: 126/Q\u00d0-SNV", finds="\u00d0", fixed="Số: 126/QĐ-SNV"),
        example(so_ky_hieu="Số: 126/QĐ-SNV"),
    ],
)
def check(line: SoKyHieu, d_lookalikes: str) -> Iterator[Problem]:
    """The raw text: the normal form has turned them into Đ."""
    for place, letter in enumerate(line.text):
        start, _ = line.span(place, place)
        raw = line.paragraph.text[start : start + 1]
        if letter == "Đ" and raw in d_lookalikes:
            yield problem(
                line,
                vi("Chữ “{found}” (mã U+{code}) chỉ trông giống chữ “Đ”."),
                vi("Gõ lại chữ “Đ” bằng bộ gõ tiếng Việt."),
                (place, place + 1),
                replacement="Đ",
                found=raw,
                code=f"{ord(raw):04X}",
            )
