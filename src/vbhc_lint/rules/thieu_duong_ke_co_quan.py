"""Dưới tên cơ quan ban hành không có đường kẻ ngang."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import CoQuanBanHanh
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, line_below, problem, rule
from vbhc_lint.units import Range


@rule(
    "TT203",
    examples=[
        example(drawn_lines={"co_quan_ban_hanh": None}, finds="SỞ NỘI VỤ"),
        example(),
        example("ke_hoach", drawn_lines={"co_quan_ban_hanh": None}, finds="XÃ VÂN TRÀ"),
    ],
)
def check(document: Document, issuer_line: Range) -> Iterator[Problem]:
    """No rule of any form: drawn, typed, a border, the name underlined. Where it cannot be told, nothing is said."""
    lines = document.all(CoQuanBanHanh)
    if lines and document.under(CoQuanBanHanh) == ():
        yield problem(
            lines[-1],
            vi("Dưới tên cơ quan ban hành không có đường kẻ ngang."),
            vi("Kẻ một đường nét liền ở giữa, dài bằng 1/3 đến 1/2 dòng chữ: Insert › Shapes › Line."),
            confidence=0.9,
            format=line_below(lines[-1], issuer_line),
            unsafe=True,
        )
