"""Chữ còn tô màu nền, dấu vết lúc soạn thảo."""

from collections.abc import Iterator

from vbhc_lint.messages import Phrase, vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Format, Look, Problem, example, problem, rule

# ST_HighlightColor (ECMA-376 17.18.40)
_COLOURS = {
    "yellow": vi("vàng"), "green": vi("xanh lá cây"), "cyan": vi("xanh lơ"), "magenta": vi("hồng"), "blue": vi("xanh dương"),
    "red": vi("đỏ"), "black": vi("đen"), "darkBlue": vi("xanh dương đậm"), "darkCyan": vi("xanh lơ đậm"),
    "darkGreen": vi("xanh lá cây đậm"), "darkMagenta": vi("tím"), "darkRed": vi("đỏ đậm"), "darkYellow": vi("vàng đậm"),
    "darkGray": vi("xám đậm"), "lightGray": vi("xám nhạt"),
}  # fmt: skip


@rule(
    "ND206",
    examples=[
        example(
            "bao_cao",
            body_add=Look("Xã tiếp nhận 120 hồ sơ trong kỳ.", highlight=True),
            finds="Xã tiếp nhận 120 hồ sơ trong kỳ.",
        ),
        example("bao_cao", body_add=Look("Xã tiếp nhận 120 hồ sơ trong kỳ.")),
    ],
)
def check(passage: Passage, highlight_removed: bool) -> Iterator[Problem]:
    """The first highlighted run of a paragraph; all of a document are one finding."""
    for run in passage.runs:
        if highlight_removed and run.format.highlight and run.format.highlight != "white":
            yield problem(
                passage,
                vi("Chữ còn tô màu nền ({found})."),
                vi("Kiểm tra lại chỗ đánh dấu, rồi bỏ tô màu (Home › Text Highlight Color › No Color)."),
                run=run,
                cause="highlight",
                format=Format("highlight", ""),
                unsafe=True,
                found=Phrase(_COLOURS.get(run.format.highlight, run.format.highlight)),
            )
            return
