"""Căn cứ ban hành có gạch đầu dòng."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import CanCuItems
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT627",
    examples=[
        example(
            can_cu="- Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024.",
            finds="- ",
            fixed="Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024.",
        ),
        example(can_cu="Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024."),
    ],
)
def check(items: CanCuItems, basis_dash: bool) -> Iterator[Problem]:
    """A typed dash or an automatic bullet before a basis: the model forms have none."""
    for item in items.items:
        if item.dashed and not basis_dash:
            yield problem(
                item.lines[0],
                vi("Căn cứ ban hành không có gạch đầu dòng."),
                vi("Bỏ gạch đầu dòng; mỗi căn cứ là một đoạn lùi đầu dòng."),
                at=(0, item.dash) if item.dash else None,
                replacement="" if item.dash else None,
                cause="can_cu",
            )
