"""Tên loại nêu khi viện dẫn không khớp với chữ viết tắt tên loại trong ký hiệu, như “Kế hoạch số 58/QĐ-UBND”."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_CODE = compiled(r"(?:/(?:19|20)\d\d)?/(?P<code>[A-ZĐ][A-Za-zĐđ]*)-")
_ANY = ("Văn bản", "Công văn")  # what is called so may be of any type, or has no code


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
        example("bao_cao", body_add="Chi bộ học tập Quy định số 85-QĐ/TW ngày 07 tháng 10 năm 2022 của Ban Bí thư."),
    ],
)
def check(passage: Passage, cited_types: dict[str, list[str]]) -> Iterator[Problem]:
    """Only where the code is in the pack's table and the type is one that has a code there; Party symbols are others."""
    for cited in passage.citations:
        code = _CODE.match(cited.symbol)
        names = cited_types.get(code["code"], []) if code else []
        if not names or not cited.kind or cited.kind in (*_ANY, *names):
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
