"""Tên loại nêu khi viện dẫn không khớp với chữ viết tắt tên loại trong ký hiệu, như “Kế hoạch số 58/QĐ-UBND”."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_CODE = compiled(r"(?:/(?:19|20)\d\d)?/(?P<code>[A-ZĐ][A-Za-zĐđ]*)-")
_LETTER = "Công văn"  # has no code of its own: its symbol names the unit that wrote it
_ANY = "Văn bản"  # what is called so may be of any type


@rule(
    "ND406",
    examples=[
        example(
            "bao_cao",
            body_add="Xã triển khai Kế hoạch số 58/QĐ-UBND ngày 19 tháng 4 năm 2026 của Ủy ban nhân dân tỉnh về chuyển đổi số.",
            finds="Kế hoạch số 58/QĐ-UBND",
        ),
        example(
            "bao_cao",
            body_add="Xã triển khai Kế hoạch số 58/KH-UBND ngày 19 tháng 4 năm 2026 của Ủy ban nhân dân tỉnh về chuyển đổi số.",
        ),
        example(
            "bao_cao",
            body_add="Xã đã nhận Công văn số 14/TTr-HHNM ngày 03 tháng 5 năm 2026 của Hiệp hội Nước mắm tỉnh về sửa đổi điều lệ.",
            finds="Công văn số 14/TTr-HHNM",
        ),
        example(
            "bao_cao",
            body_add="Xã đã nhận Công văn số 14/KH-TC ngày 03 tháng 5 năm 2026 của Sở Nội vụ tỉnh về sửa đổi điều lệ.",
        ),
        example("bao_cao", body_add="Chi bộ học tập Quy định số 85-QĐ/TW ngày 07 tháng 10 năm 2022 của Ban Bí thư."),
    ],
)
def check(passage: Passage, cited_types: dict[str, list[str]], no_office: frozenset[str]) -> Iterator[Problem]:
    """Only where the code is in the pack's table and the type is one that has a code there; Party symbols are others.

    ``no_office``: codes that are never short for an office, which is what stands there in the symbol of a công văn.
    """
    for cited in passage.citations:
        code = _CODE.match(cited.symbol)
        names = cited_types.get(code["code"], []) if code else []
        if not code or not names or not cited.kind or cited.kind in (_ANY, *names):
            continue
        if cited.kind == _LETTER and code["code"] not in no_office:
            continue
        yield problem(
            passage,
            vi("Ký hiệu “{sign}” là của {right}, không phải của {kind}."),
            vi("Đối chiếu với văn bản gốc, sửa tên loại hoặc ký hiệu."),
            (cited.start, cited.end),
            sign=cited.key,
            right=names[0].lower(),
            kind=cited.kind.lower(),
        )
