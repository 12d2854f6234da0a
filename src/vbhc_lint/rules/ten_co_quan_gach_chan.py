"""Tên cơ quan ban hành gạch chân, đường kẻ dài bằng cả dòng chữ."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import CoQuanBanHanh
from vbhc_lint.rule import Look, Problem, example, problem, rule


@rule(
    "TT204",
    examples=[
        example(co_quan_ban_hanh=Look(underline=True), drawn_lines={"co_quan_ban_hanh": None}, finds="SỞ NỘI VỤ"),
        example(),
    ],
)
def check(line: CoQuanBanHanh, underlined_name: bool) -> Iterator[Problem]:
    """The last line of the name underlined from end to end: a line as long as the text, where a third to a half is due."""
    if underlined_name or line.ordinal != line.of - 1 or not line.looks:
        return
    if all(look.underline for look in line.looks):
        yield problem(
            line,
            vi("Tên cơ quan ban hành gạch chân; đường kẻ dưới tên phải dài bằng 1/3 đến 1/2 dòng chữ."),
            vi("Bỏ gạch chân (Ctrl+U), kẻ một đường ngang bên dưới bằng Insert › Shapes › Line."),
        )
