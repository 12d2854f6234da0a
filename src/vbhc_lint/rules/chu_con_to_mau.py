"""Chữ còn tô màu nền, dấu vết lúc soạn thảo."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Look, Problem, example, problem, rule


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
                found=run.format.highlight,
            )
            return
