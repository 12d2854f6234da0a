"""Chữ viết tắt quyền hạn (KT., TM. …) viết liền với chức vụ, không có dấu cách."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import QuyenHan
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT701",
    examples=[
        example(quyen_han="KT.GIÁM ĐỐC", finds="KT.GIÁM ĐỐC", fixed="KT. GIÁM ĐỐC"),
        example(quyen_han="KT. GIÁM ĐỐC"),
        example(
            "thong_bao", quyen_han="TL.CHỦ TỊCH", chuc_vu="CHÁNH VĂN PHÒNG", finds="TL.CHỦ TỊCH", fixed="TL. CHỦ TỊCH"
        ),
    ],
)
def check(line: QuyenHan, spaced_after: list[str]) -> Iterator[Problem]:
    """The examples of the law all have the space; its text does not speak of it."""
    text = line.text.strip()
    found = compiled("|".join(map(re.escape, spaced_after))).match(text)
    if found and text[found.end() : found.end() + 1].isalpha():
        required = f"{found[0]} {text[found.end() :]}"
        yield problem(
            line,
            vi("Sau “{abbreviation}” cần một dấu cách: “{required}”."),
            vi("Thêm dấu cách sau “{abbreviation}”."),
            replacement=required,
            abbreviation=found[0],
            required=required,
        )
