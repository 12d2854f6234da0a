"""Căn cứ là Luật, Pháp lệnh nhưng vẫn ghi số, ký hiệu."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import CanCu
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT626",
    examples=[
        example(
            can_cu="Căn cứ Luật Lưu trữ số 33/2024/QH15 ngày 21 tháng 6 năm 2024.",
            finds="số 33/2024/QH15 ",
            fixed="Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024.",
        ),
        example(can_cu="Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024."),
        example(can_cu="Căn cứ Nghị quyết số 33/2024/QH15 ngày 21 tháng 6 năm 2024 của Quốc hội."),
        example(
            can_cu="Căn cứ Luật Giá số 16/2023/QH15 ngày 19 tháng 6 năm 2023.",
            finds="số 16/2023/QH15 ",
        ),
    ],
)
def check(line: CanCu, unnumbered_acts: list[str]) -> Iterator[Problem]:
    """A number directly after the act's name: acts are cited by name and date alone."""
    acts = "|".join(map(re.escape, unnumbered_acts))
    found = compiled(
        rf"Căn cứ (?:{acts})\b(?:(?!Căn cứ )[^;.])*?(?P<number>(?:số:?\s*+)?(?<!\d)\d++/\d{{4}}/(?:QH|UBTVQH)\d*\s*)"
    ).search(line.text)
    if found:
        yield problem(
            line,
            vi("Luật, Pháp lệnh không ghi số, ký hiệu “{found}” khi làm căn cứ ban hành."),
            vi("Chỉ ghi tên và ngày, tháng, năm."),
            at=found.span("number"),
            replacement="",
            unsafe=True,
            found=found["number"].strip(),
        )
