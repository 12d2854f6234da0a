"""Ký hiệu của công văn ghi chữ “CV” như một tên loại."""

from collections.abc import Iterator
from itertools import pairwise

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import SoKyHieu
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT309",
    examples=[
        example("cong_van", so_ky_hieu="Số: 412/CV-SKHCN", finds="CV"),
        example("cong_van", so_ky_hieu="Số: 412/CV-SKHCN-CĐS", finds="CV-", fixed="Số: 412/SKHCN-CĐS"),
        example("cong_van", so_ky_hieu="Số: 412/SKHCN-CĐS"),
        example("cong_van", so_ky_hieu="Số: 412/CV-UBND", finds="CV"),
    ],
)
def check(document: Document, letter_codes: list[str]) -> Iterator[Problem]:
    """An official letter has no type's name, so its symbol begins with the agency."""
    line = document.first(SoKyHieu)
    if document.type_code != "CV" or line is None or line.parts is None:
        return
    groups = line.parts.groups
    for group, follow in pairwise((*groups, None)):
        if group is not None and group.text in letter_codes:
            whole = follow is not None and len(groups) > 2  # agency and unit are left
            yield problem(
                line,
                vi("Công văn không có tên loại nên ký hiệu không ghi “{found}”."),
                vi("Ghi chữ viết tắt tên cơ quan rồi đến đơn vị soạn thảo hoặc lĩnh vực, ví dụ 08/UBND-VX."),
                (group.at[0], follow.at[0]) if follow is not None and whole else group.at,
                replacement="" if whole else None,
                unsafe=True,
                found=group.text,
            )
            return
