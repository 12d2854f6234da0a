"""Ký hiệu của công văn ghi chữ “CV” như một tên loại."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import SoKyHieu
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT309",
    examples=[
        example("cong_van", so_ky_hieu="Số: 412/CV-SKHCN", finds="CV"),
        example("cong_van", so_ky_hieu="Số: 412/SKHCN-CĐS"),
        example("cong_van", so_ky_hieu="Số: 412/CV-UBND", finds="CV"),
    ],
)
def check(document: Document, letter_codes: list[str]) -> Iterator[Problem]:
    """An official letter has no type's name, so its symbol begins with the agency."""
    line = document.first(SoKyHieu)
    if document.type_code != "CV" or line is None or line.parts is None:
        return
    for group in line.parts.groups:
        if group.text in letter_codes:
            yield problem(
                line,
                vi("Công văn không có tên loại nên ký hiệu không ghi “{found}”."),
                vi("Ghi chữ viết tắt tên cơ quan rồi đến đơn vị soạn thảo hoặc lĩnh vực, ví dụ 08/UBND-VX."),
                group.at,
                found=group.text,
            )
            return
