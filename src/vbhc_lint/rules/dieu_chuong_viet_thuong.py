"""Từ “điều”, “chương” viết thường khi viện dẫn điều, chương của một văn bản."""

import re
from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_SMALL = re.compile(
    r"(?<!\w)(?P<unit>điều)(?= \d{1,3}(?:[.,;]?\s*$|[,;]? ?(?:của |này\b|[Cc]hương [IVXLC]|(?:Bộ )?[Ll]uật |Hiến pháp|Nghị định|Nghị quyết|Thông tư|Quyết định|Quy chế|Quy định|Điều lệ)))"
    r"|(?<=khoản \d )(?P<unit1>điều)(?= \d)|(?<!\w)(?<!các )(?P<unit2>chương)(?= [IVXLC]+\b)"
)


@rule(
    "VH102",
    examples=[
        example(
            "bao_cao",
            body_add="Hồ sơ được xử lý theo khoản 2 điều 5 của Quy chế.",
            finds="điều",
            fixed="Hồ sơ được xử lý theo khoản 2 Điều 5 của Quy chế.",
        ),
        example("bao_cao", body_add="Hồ sơ được xử lý theo khoản 2 Điều 5 Chương II của Quy chế."),
        example("bao_cao", body_add="Xã đã điều 12 xe chở vật liệu đến hiện trường."),
    ],
)
def check(passage: Passage, large_units: list[str]) -> Iterator[Problem]:
    """Only where what follows makes it a citation: “điều 12 xe” sends cars."""
    if "điều" not in passage.text and "chương" not in passage.text:
        return
    for match in _SMALL.finditer(passage.text):
        unit = match["unit"] or match["unit1"] or match["unit2"]
        required = unit.capitalize()
        if required in large_units:
            yield problem(
                passage,
                vi("“{found}” trong viện dẫn phải viết hoa."),
                vi("Viết “{required}”."),
                match.span(),
                replacement=required,
                found=unit,
                required=required,
            )
