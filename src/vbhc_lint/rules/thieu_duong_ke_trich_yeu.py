"""Dưới trích yếu không có đường kẻ ngang."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import TrichYeu
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, line_below, problem, rule
from vbhc_lint.units import Range


@rule(
    "TT507",
    examples=[
        example(drawn_lines={"trich_yeu": None}, finds="Về việc thành lập Tổ số hóa hồ sơ lưu trữ"),
        example(
            "quyet_dinh_phu_luc",
            drawn_lines={"trich_yeu": None},
            finds="Về việc tổ chức lớp bồi dưỡng nghiệp vụ văn thư năm 2026",
        ),
        example(),
        example(
            "ke_hoach",
            drawn_lines={"trich_yeu": None},
            finds="Tổ chức Ngày hội đọc sách của thiếu nhi xã Vân Trà năm 2026",
        ),
    ],
)
def check(document: Document, summary_line: Range) -> Iterator[Problem]:
    """No rule of any form below the summary's last line. Where it cannot be told, nothing is said.

    In an attached document the rule stands below ``(Kèm theo …)`` (Mẫu 1.3).
    """
    lines = document.all(TrichYeu)
    if lines and document.attached is None and document.under(TrichYeu) == ():
        yield problem(
            lines[-1],
            vi("Dưới trích yếu không có đường kẻ ngang."),
            vi("Kẻ một đường nét liền ở giữa, dài bằng 1/3 đến 1/2 dòng chữ: Insert › Shapes › Line."),
            confidence=0.9,
            format=line_below(lines[-1], summary_line),
            unsafe=True,
        )
