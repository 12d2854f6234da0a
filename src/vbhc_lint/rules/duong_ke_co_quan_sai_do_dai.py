"""Đường kẻ dưới tên cơ quan ban hành dài hoặc ngắn hơn hẳn quy định."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import CoQuanBanHanh
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.units import Range, number, pt

_CAPITAL = 0.70  # mean width of bold capitals in times their size, spaces among them, Times New Roman


@rule(
    "TT205",
    examples=[
        example(drawn_lines={"co_quan_ban_hanh": 1.0}, finds="SỞ NỘI VỤ"),
        example(drawn_lines={"co_quan_ban_hanh": 0.08}, finds="SỞ NỘI VỤ"),
        example(drawn_lines={"co_quan_ban_hanh": 0.6}),
        example(drawn_lines={"co_quan_ban_hanh": 0.33}),
    ],
)
def check(document: Document, issuer_line_surely: Range) -> Iterator[Problem]:
    """One rule of a length the file tells, too long even for the name's longest line or too short for its shortest."""
    lines, rules = document.all(CoQuanBanHanh), document.under(CoQuanBanHanh)
    if not lines or not rules or len(rules) > 1 or rules[0].width is None or any(line.unfilled for line in lines):
        return
    widths = []
    for line in lines:
        size = max((look.size for look in line.looks), default=13.0)
        column = pt(line.paragraph.right - line.paragraph.left)
        widths.append(min(len(line.text.strip()) * _CAPITAL * size, column))
    if any(issuer_line_surely.holds(rules[0].width / width) for width in widths):
        return
    yield problem(
        lines[-1],
        vi("Đường kẻ dưới tên cơ quan ban hành dài khoảng {found} dòng chữ; quy định từ 1/3 đến 1/2 dòng chữ."),
        vi("Kéo đường kẻ dài bằng 1/3 đến 1/2 dòng chữ, đặt ở giữa."),
        confidence=0.9,
        found=number(rules[0].width / widths[-1], 1),
    )
