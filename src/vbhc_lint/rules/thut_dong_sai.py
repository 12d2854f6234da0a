"""Dòng đầu đoạn không lùi vào 1 cm hoặc 1,27 cm."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.model.format import Setting
from vbhc_lint.recognise.components import Dieu
from vbhc_lint.recognise.piece import Piece
from vbhc_lint.rule import Format, Look, Problem, example, problem, rule
from vbhc_lint.units import mm, number, pt

_STOPS = (".", ";", ":", ",", "/", "…")
_TEXT = "Hồ sơ được tiếp nhận tại Bộ phận một cửa và giải quyết đúng thời hạn đã công bố."

_ARTICLE = "Điều 1. Thành lập Tổ số hóa hồ sơ lưu trữ của Sở Nội vụ gồm 05 thành viên, do "
_ARTICLE += "Trưởng phòng Văn thư - Lưu trữ làm Tổ trưởng."


@rule(
    "TT615",
    examples=[
        example("bao_cao", body_add=Look(_TEXT, first_line=0), finds=_TEXT),
        example("bao_cao", body_add=Look(_TEXT, first_line=28.35)),
        example("bao_cao", body_add=Look(_TEXT, first_line=36)),
        example("bao_cao", body_add=Look(_TEXT, first_line=56.7), finds=_TEXT),
        example(dieu=[Look(first_line=0)], finds=_ARTICLE),
        example(dieu=[Look(first_line=28.35)]),
        example("bao_cao", body_add=Look("Kết quả giải quyết hồ sơ của từng lĩnh vực", bold=True, first_line=0)),
    ],
)
def check(paragraph: Piece, first_line: list[float], first_line_tolerance: float) -> Iterator[Problem]:
    """Where the first line starts against the lines below; a leading tab or automatic number sets it as well.

    Items under dashes and plus signs are below the levels that the law lays out (PLI-II.6.đ): passed over, and so is
    a line that begins in bold and that no stop ends: a heading without a number.
    """
    look = paragraph.paragraph.format
    if paragraph.paragraph.label or paragraph.paragraph.text[:1].isspace() or look.align in ("center", "right"):
        return
    heading = (
        not isinstance(paragraph, Dieu) and paragraph.looks[0].bold and not paragraph.text.rstrip().endswith(_STOPS)
    )
    if heading or paragraph.text[0] in "-–+•*":
        return
    found = mm(look.indent_left + look.first_line) if look.first_line < 0 else mm(look.first_line)
    if any(abs(found - allowed) <= first_line_tolerance for allowed in first_line):
        return
    yield problem(
        paragraph,
        vi("Dòng đầu đoạn lùi vào {found} cm, quy định 1 cm hoặc 1,27 cm."),
        vi("ở mục Special chọn First line, đặt 1 cm hoặc 1,27 cm"),
        setting=Setting(look, "first_line"),
        format=None if look.first_line < 0 else Format("first_line", tuple(pt(allowed) for allowed in first_line)),
        found=number(found / 10),
    )
