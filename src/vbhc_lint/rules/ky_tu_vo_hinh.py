"""Có ký tự vô hình (độ rộng bằng không) lẫn trong chữ, thường do chép từ trang web."""

import re
from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff]")


@rule(
    "CT203",
    examples=[
        example(
            "bao_cao",
            body_add="Xã kiểm\u200b tra đột xuất 03 cơ sở.",
            finds="m\u200b",
            fixed="Xã kiểm tra đột xuất 03 cơ sở.",
        ),
        example("bao_cao", body_add="Xã kiểm tra đột xuất 03 cơ sở."),
    ],
)
def check(passage: Passage, visible: bool) -> Iterator[Problem]:
    """From the first to the last of a paragraph; the letter before it is taken in, so that there is something to see."""
    raw = passage.paragraph.text[passage.start : passage.end]
    if not visible or passage.normal.origins is None or not _INVISIBLE.search(raw):
        return
    length = range(len(passage.text))
    marked = [i for i in length if _INVISIBLE.search(passage.paragraph.text[slice(*passage.span(i, i + 1))])]
    if marked:
        start, end = marked[0], marked[-1] + 1
        yield problem(
            passage,
            vi("Có {count} ký tự vô hình lẫn trong chữ."),
            vi("Xóa rồi gõ lại chỗ này."),
            (start, end),
            replacement=passage.text[start:end],
            count=len(_INVISIBLE.findall(raw)),
        )
