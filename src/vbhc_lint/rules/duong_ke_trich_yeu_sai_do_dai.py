"""Đường kẻ dưới trích yếu dài hoặc ngắn hơn hẳn quy định."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import TrichYeu
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, resized, rule
from vbhc_lint.units import Range, number

_TEXT = "Về việc thành lập Tổ số hóa hồ sơ lưu trữ"


@rule(
    "TT515",
    examples=[
        example(drawn_lines={"trich_yeu": 1.0}, finds=_TEXT),
        example(drawn_lines={"trich_yeu": 0.1}, finds=_TEXT),
        example(drawn_lines={"trich_yeu": 0.33}),
        example(drawn_lines={"trich_yeu": 0.55}),
    ],
)
def check(document: Document, summary_line_surely: Range, summary_line: Range) -> Iterator[Problem]:
    """One rule of a length the file tells, that is a third to a half of none of the summary's lines.

    In an attached document the rule stands below ``(Kèm theo …)`` (Mẫu 1.3).
    """
    lines, rules = document.all(TrichYeu), document.under(TrichYeu)
    if not lines or not rules or len(rules) > 1 or rules[0].width is None or any(line.unfilled for line in lines):
        return
    shares = [rules[0].width / width for line in lines for width in line.line_widths]
    if document.attached is not None or any(summary_line_surely.holds(share) for share in shares):
        return
    yield problem(
        lines[-1],
        vi("Đường kẻ dưới trích yếu dài khoảng {found} dòng chữ; quy định từ 1/3 đến 1/2 dòng chữ."),
        vi("Kéo đường kẻ dài bằng 1/3 đến 1/2 dòng chữ, đặt ở giữa."),
        confidence=0.9,
        unsafe=True,
        word="summary_line_surely",
        **resized(rules[0], summary_line.middle * lines[-1].line_widths[-1]),
        found=number(min(shares), 1),
    )
