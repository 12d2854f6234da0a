"""Khoảng cách giữa các dòng nhỏ hơn dòng đơn hoặc lớn hơn 1,5 dòng."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.model.format import Setting
from vbhc_lint.recognise.document import BodyParagraph
from vbhc_lint.rule import Format, Look, Problem, example, problem, rule
from vbhc_lint.units import Range, number

SINGLE = 1.15  # a single line of Times New Roman, in times its size (hhea ascent + descent + gap of the font)
TOLERANCE = 0.05  # lines
_TEXT = "Hồ sơ được tiếp nhận tại Bộ phận một cửa và giải quyết đúng thời hạn đã công bố."


@rule(
    "TT617",
    examples=[
        example("bao_cao", body_add=Look(_TEXT, line=2.0), finds=_TEXT),
        example("bao_cao", body_add=Look(_TEXT, line=1.5)),
        example("bao_cao", body_add=Look(_TEXT, line=1.0)),
        example("bao_cao", body_add=Look(_TEXT, line=0.8), finds=_TEXT),
    ],
)
def check(paragraph: BodyParagraph, line_spacing: Range) -> Iterator[Problem]:
    """Spacing in lines; a spacing in points is turned into lines of the paragraph's largest size."""
    look = paragraph.paragraph.format
    lines = look.line
    if look.line_rule != "multiple":
        lines = look.line / (SINGLE * max((f.size for f in paragraph.looks), default=14))
        if look.line_rule == "at_least":
            lines = max(lines, 1.0)
    if line_spacing.holds(lines, TOLERANCE):
        return
    yield problem(
        paragraph,
        vi("Khoảng cách dòng {found} dòng, quy định từ dòng đơn đến 1,5 dòng."),
        vi("ở mục Line spacing chọn từ Single đến 1.5 lines"),
        setting=Setting(look, "line"),
        format=Format("line", line_spacing.nearest(lines)),
        found=number(lines),
    )
