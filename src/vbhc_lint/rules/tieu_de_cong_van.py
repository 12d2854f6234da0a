"""Công văn có dòng tiêu đề “CÔNG VĂN”."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import collapse

_HEAD = 30  # passages above which a heading can stand


@rule(
    "TT502",
    examples=[
        example("cong_van", ten_loai="CÔNG VĂN", finds="CÔNG VĂN"),
        example("cong_van"),
    ],
)
def check(document: Document, untitled_type: str) -> Iterator[Problem]:
    """The words alone on a line near the top, in capitals."""
    for passage in document.passages[:_HEAD]:
        if collapse(passage.text).rstrip(".:") == untitled_type:
            start = passage.text.index(untitled_type.split()[0])
            yield problem(
                passage,
                vi("Công văn không có tên loại, nên không ghi dòng “{found}”."),
                vi("Xóa dòng này; ghi trích yếu sau “V/v” dưới số, ký hiệu."),
                (start, len(passage.text.rstrip())),
                replacement="",
                unsafe=True,
                found=untitled_type,
            )
            return
