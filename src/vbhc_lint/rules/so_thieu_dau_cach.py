"""Số văn bản viết dính vào dấu hai chấm."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import SoKyHieu
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT304",
    examples=[
        example(so_ky_hieu="Số:126/QĐ-SNV", finds=":", fixed="Số: 126/QĐ-SNV"),
        example(so_ky_hieu="Số: 126/QĐ-SNV"),
        example("cong_van", so_ky_hieu="Số:412/SKHCN-CĐS", finds=":", fixed="Số: 412/SKHCN-CĐS"),
    ],
)
def check(line: SoKyHieu, space_after_mark: bool) -> Iterator[Problem]:
    """A figure directly after the colon."""
    parts = line.parts
    if not space_after_mark or parts is None or not parts.mark.text or not parts.number.text[:1].isdigit():
        return
    if parts.number.start == parts.mark.end:
        yield problem(
            line,
            vi("Giữa “Số:” và số văn bản thiếu dấu cách."),
            vi("Thêm một dấu cách sau dấu hai chấm."),
            parts.mark.at,
            replacement=f"{parts.mark.text} ",
        )
