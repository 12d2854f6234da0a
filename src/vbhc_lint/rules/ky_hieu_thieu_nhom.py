"""Ký hiệu chỉ có một nhóm chữ: thiếu tên cơ quan, hoặc thiếu đơn vị soạn thảo công văn."""

from collections.abc import Iterator

from vbhc_lint.messages import Phrase, vi
from vbhc_lint.recognise.components import SoKyHieu
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT322",
    examples=[
        example(so_ky_hieu="Số: 126/QĐ", finds="QĐ"),
        example("cong_van", so_ky_hieu="Số: 412/SKHCN", finds="SKHCN"),
        example("cong_van", so_ky_hieu="Số: 412/SKHCN-CĐS"),
    ],
)
def check(document: Document, types: dict[str, str], symbol_groups: int) -> Iterator[Problem]:
    """One group that is the type's own code, or one group in an official letter."""
    line, code = document.first(SoKyHieu), document.type_code
    if line is None or line.parts is None or line.parts.template or line.parts.rest.text or not line.parts.groups:
        return
    groups = line.parts.groups
    if len(groups) >= symbol_groups or len(line.parts.separators) > len(groups):
        return
    if code == "CV":
        missing = vi("đơn vị soạn thảo hoặc lĩnh vực")
    elif code in types and groups[0].text == code:
        missing = vi("chữ viết tắt tên cơ quan ban hành")
    else:
        return
    yield problem(
        line,
        vi("Ký hiệu chỉ có “{found}”, thiếu {missing}."),
        vi("Thêm dấu “-” rồi ghi {missing}."),
        line.parts.symbol,
        word="symbol_groups",
        found=groups[0].text,
        missing=Phrase(missing),
    )
