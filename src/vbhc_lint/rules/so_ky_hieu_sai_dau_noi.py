"""Số, ký hiệu sai dấu nối: phải là “/” sau số và “-” giữa các nhóm chữ.

Kiểu 08-QĐ/… là của văn bản Đảng; gạch ngang dài thường do Word tự đổi.
"""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import SoKyHieu
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT306",
    examples=[
        example(so_ky_hieu="Số: 126-QĐ/SNV", finds="126-QĐ/SNV", fixed="Số: 126/QĐ-SNV"),
        example(so_ky_hieu="Số: 126/QĐ/SNV", finds="126/QĐ/SNV", fixed="Số: 126/QĐ-SNV"),
        example("cong_van", so_ky_hieu="Số: 412/SKHCN–CĐS", finds="412/SKHCN–CĐS", fixed="Số: 412/SKHCN-CĐS"),
        example(so_ky_hieu="Số: 126-QĐ-SNV", finds="126-QĐ-SNV", fixed="Số: 126/QĐ-SNV"),
        example(so_ky_hieu="Số: 126\\QĐ-SNV", finds="126\\QĐ-SNV", fixed="Số: 126/QĐ-SNV"),
        example(so_ky_hieu="Số: 126/QĐ-SNV"),
    ],
)
def check(line: SoKyHieu, separators: tuple[str, str]) -> Iterator[Problem]:
    """The first separator against the first sign, the others against the second; a year within is another rule's."""
    parts = line.parts
    if parts is None or not parts.groups or any(group.text.isdigit() for group in parts.groups):
        return
    found = [separator.text.strip() for separator in parts.separators[: len(parts.groups)]]
    right = [separators[0], *[separators[1]] * (len(found) - 1)]
    if found == right:
        return
    correct = parts.number.text + "".join(s + group.text for s, group in zip(right, parts.groups, strict=True))
    start = parts.number.start if parts.number.text else parts.separators[0].end - len(found[0])
    yield problem(
        line,
        vi("Số, ký hiệu viết “{found}”; quy định dấu “{first}” sau số và dấu “{second}” giữa các nhóm chữ."),
        vi("Ghi “{correct}”."),
        (start, parts.symbol[1]),
        replacement=correct,
        unsafe=[s.translate({0x2013: "-", 0x2014: "-", 0x2011: "-"}) for s in found] != right,
        found=line.text[start : parts.symbol[1]],
        first=separators[0],
        second=separators[1],
        correct=correct,
    )
