"""Dấu kết thúc “./.” đứng riêng một dòng, tách khỏi câu cuối."""

from collections.abc import Iterator
from itertools import pairwise

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule

_RUNNING = ("noi_dung", "dieu")


@rule(
    "TT632",
    examples=[
        example("thong_bao", body=["Lịch tiếp công dân được niêm yết tại trụ sở.", "./."], finds="./."),
        example("thong_bao", body="Lịch tiếp công dân được niêm yết tại trụ sở./."),
    ],
)
def check(document: Document, joined_mark: str) -> Iterator[Problem]:
    """A paragraph of nothing but the mark, under running text; under a table or a blank it may stand alone."""
    for above, passage in pairwise(document.passages):
        if passage.text.strip() == joined_mark and above.role in _RUNNING and not above.unfilled:
            yield problem(
                passage,
                vi("“{mark}” đứng riêng một dòng; trong các mẫu, dấu này viết liền sau chữ cuối cùng của nội dung."),
                vi("Đưa “{mark}” lên cuối câu trên, thay cho dấu chấm."),
                replacement=None if (also := _closed(above, joined_mark)) is None else "",
                also=also,
                mark=joined_mark,
            )


def _closed(above: Passage, mark: str) -> Problem | None:
    """The line above with the mark at its end, in the place of a full stop; None where it ends otherwise."""
    end = len(above.text.rstrip())
    last = above.text[end - 1]
    if above.text[:end].endswith(("..", "/.")) or not (last == "." or last.isalnum() or last in ')”"'):
        return None
    return problem(above, "", "", (end - 1 if last == "." else end, end), replacement=mark)
