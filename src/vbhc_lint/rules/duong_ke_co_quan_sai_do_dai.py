"""Đường kẻ dưới tên cơ quan ban hành dài hoặc ngắn hơn hẳn quy định."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import CoQuanBanHanh
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, resized, rule
from vbhc_lint.units import Range, number


@rule(
    "TT205",
    examples=[
        example(drawn_lines={"co_quan_ban_hanh": 1.0}, finds="SỞ NỘI VỤ"),
        example(drawn_lines={"co_quan_ban_hanh": 0.08}, finds="SỞ NỘI VỤ"),
        example(
            co_quan_ban_hanh="SỞ Y TẾ",
            so_ky_hieu="Số: 126/QĐ-SYT",
            drawn_lines={"co_quan_ban_hanh": 0.8},
            finds="SỞ Y TẾ",
        ),
        example(drawn_lines={"co_quan_ban_hanh": 0.6}),
        example(drawn_lines={"co_quan_ban_hanh": 0.33}),
    ],
)
def check(document: Document, issuer_line_surely: Range, issuer_line: Range) -> Iterator[Problem]:
    """One rule of a length the file tells, too long even for the name's longest line or too short for its shortest."""
    lines, rules = document.all(CoQuanBanHanh), document.under(CoQuanBanHanh)
    if not lines or not rules or len(rules) > 1 or rules[0].width is None or any(line.unfilled for line in lines):
        return
    if any(issuer_line_surely.holds(rules[0].width / width) for line in lines for width in line.line_widths):
        return
    yield problem(
        lines[-1],
        vi("Đường kẻ dưới tên cơ quan ban hành dài khoảng {found} dòng chữ; quy định từ 1/3 đến 1/2 dòng chữ."),
        vi("Kéo đường kẻ dài bằng 1/3 đến 1/2 dòng chữ, đặt ở giữa."),
        confidence=0.9,
        unsafe=True,
        word="issuer_line_surely",
        **resized(rules[0], issuer_line.middle * lines[-1].line_widths[-1]),
        found=number(rules[0].width / max(lines[-1].line_widths), 1),
    )
