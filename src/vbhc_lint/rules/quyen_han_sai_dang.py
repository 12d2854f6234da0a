"""Chữ viết tắt quyền hạn ký thiếu dấu chấm hoặc viết theo kiểu khác (KT, K/T, T/M, TUQ:)."""

import re
from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import QuyenHan
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT702",
    examples=[
        example(quyen_han="KT GIÁM ĐỐC", finds="KT", fixed="KT. GIÁM ĐỐC"),
        example(quyen_han="K/T GIÁM ĐỐC", finds="K/T", fixed="KT. GIÁM ĐỐC"),
        example("ke_hoach", quyen_han=["T.M ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], finds="T.M"),
        example("ke_hoach", quyen_han=["T/M ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], finds="T/M"),
        example(quyen_han="TUQ: GIÁM ĐỐC", chuc_vu="TRƯỞNG PHÒNG", finds="TUQ:", fixed="TUQ. GIÁM ĐỐC"),
        example(quyen_han="KT. GIÁM ĐỐC"),
        example("thong_bao"),
    ],
)
def check(line: QuyenHan, abbreviations: list[str]) -> Iterator[Problem]:
    """The letters of an abbreviation with another sign, or none, after or between them."""
    text = line.text.lstrip()
    start = len(line.text) - len(text)
    for right in sorted(abbreviations, key=len, reverse=True):
        found = re.match(rf"(?P<written>{'[./]?'.join(right[:-1])}(?:\s*[.:,;/]+|(?=\s)))(?P<gap>\s*)", text)
        if found is None:
            continue
        if found["written"] != right:
            yield problem(
                line,
                vi("“{found}” phải viết là “{required}”."),
                vi("Sửa “{found}” thành “{required}”."),
                at=(start, start + len(found["written"])),
                replacement=right if found["gap"] else f"{right} ",
                found=found["written"],
                required=right,
            )
        return
