"""Ký hiệu văn bản viện dẫn viết D thay cho Đ, như “13/QD-UBND”, “TT-BGDDT”."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_GROUP = compiled(r"[^/\-\d]+")


@rule(
    "CT314",
    examples=[
        example(
            "bao_cao",
            body_add="Xã làm theo Quyết định số 58/QD-UBND ngày 19/4/2024 của Ủy ban nhân dân tỉnh Trà Giang về chợ đêm.",
            finds="QD",
            fixed="Xã làm theo Quyết định số 58/QĐ-UBND ngày 19/4/2024 của Ủy ban nhân dân tỉnh Trà Giang về chợ đêm.",
        ),
        example(
            "bao_cao",
            body_add="Xã làm theo Thông tư số 09/2024/TT-BLDTBXH ngày 19/4/2024 của Bộ Lao động về đào tạo nghề.",
            finds="BLDTBXH",
        ),
        example(
            "bao_cao",
            body_add="Xã làm theo Hướng dẫn số 58/HD-SNV ngày 19/4/2024 của Sở Nội vụ về xếp lương.",
        ),
    ],
)
def check(passage: Passage, codes_with_d: frozenset[str]) -> Iterator[Problem]:
    """Whole groups of letters in the symbol of a cited document, the own is another rule's; without its stroke none of them is a code of another."""
    right = {code.replace("Đ", "D"): code for code in codes_with_d}
    for cited in passage.citations if passage.role != "so_ky_hieu" else ():
        start = cited.end - len(cited.symbol)
        for group in _GROUP.finditer(cited.symbol):
            required = right.get(group[0])
            if required:
                yield problem(
                    passage,
                    vi("“{found}” trong ký hiệu viết thiếu dấu gạch của chữ Đ."),
                    vi("Viết “{required}”."),
                    (start + group.start(), start + group.end()),
                    replacement=required,
                    found=group[0],
                    required=required,
                )
