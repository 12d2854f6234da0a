"""Chữ gạch chân thay cho đường kẻ, dài bằng cả dòng chữ."""

from collections.abc import Iterator

from vbhc_lint.messages import name_of, vi
from vbhc_lint.recognise.components import Component
from vbhc_lint.rule import Format, Look, Problem, example, problem, rule

_SUMMARY = "Về việc thành lập Tổ số hóa hồ sơ lưu trữ"


@rule(
    "TTx04",
    examples=[
        example(co_quan_ban_hanh=Look(underline=True), drawn_lines={"co_quan_ban_hanh": None}, finds="SỞ NỘI VỤ"),
        example(trich_yeu=Look(underline=True), drawn_lines={"trich_yeu": None}, finds=_SUMMARY),
        example(),
    ],
)
def check(line: Component, underlined_name: bool) -> Iterator[Problem]:
    """Its last line underlined from end to end: a line as long as the text, where a third to a half is due."""
    if underlined_name or line.ordinal != line.of - 1 or not line.looks:
        return
    if all(look.underline for look in line.looks):
        yield problem(
            line,
            vi("{name} gạch chân; đường kẻ bên dưới phải dài bằng 1/3 đến 1/2 dòng chữ."),
            vi("Bỏ gạch chân (Ctrl+U), kẻ một đường ngang bên dưới bằng Insert › Shapes › Line."),
            format=Format("underline", ""),
            unsafe=True,
            name=name_of(line.kind),
        )
