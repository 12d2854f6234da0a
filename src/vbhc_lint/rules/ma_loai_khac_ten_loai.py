"""Chữ viết tắt tên loại trong ký hiệu khác với tên loại của văn bản."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import SoKyHieu, TenLoai
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import collapse


@rule(
    "TT308",
    examples=[
        example("ke_hoach", so_ky_hieu="Số: 75/TB-UBND", finds="TB"),
        example("ke_hoach", so_ky_hieu="Số: 75/KH-UBND"),
        example("thong_bao", so_ky_hieu="Số: 93/KH-UBND", finds="KH"),
    ],
)
def check(document: Document, types: dict[str, str]) -> Iterator[Problem]:
    """Both are of the decree's list, and they differ: which of them is meant only the author knows."""
    code, line, heading = document.type_code, document.first(SoKyHieu), document.first(TenLoai)
    if code not in types or heading is None or line is None or line.parts is None or not line.parts.groups:
        return
    first, *others = line.parts.groups
    if first.text not in types or first.text == code or any(group.text == code for group in others):
        return
    yield problem(
        line,
        vi("Ký hiệu ghi “{found}” ({other}) nhưng văn bản có tên loại “{heading}” ({code})."),
        vi("Sửa ký hiệu thành “{code}”, hoặc sửa tên loại cho đúng."),
        first.at,
        found=first.text,
        other=types[first.text],
        heading=collapse(heading.text),
        code=code,
        related=(problem(heading, vi("Tên loại của văn bản."), ""),),
    )
