"""Một vế câu viết dở rồi viết lại đầy đủ ngay sau dấu câu."""

import re
from collections.abc import Iterator
from itertools import pairwise

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import BodyParagraph
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import Word

_MARK = re.compile(r"[;.]\s")


def _clauses(paragraph: BodyParagraph) -> list[list[Word]]:
    """The words between semicolons and stops."""
    clauses: list[list[Word]] = [[]]
    end = 0
    for word in paragraph.words:
        if _MARK.search(paragraph.text, end, word.start):
            clauses.append([])
        clauses[-1].append(word)
        end = word.end
    return clauses


@rule(
    "ND104",
    examples=[
        example(
            "bao_cao",
            body_add="Phòng bảo đảm thông tin liên lạc phục vụ công tác; bảo đảm thông tin liên lạc phục vụ công tác phòng, chống thiên tai.",
            finds="bảo đảm thông tin liên lạc phục vụ công tác; bảo đảm thông tin liên lạc phục vụ công tác",
            fixed="Phòng bảo đảm thông tin liên lạc phục vụ công tác phòng, chống thiên tai.",
        ),
        example("bao_cao", body_add="Xã duy trì cơ chế một cửa, một cửa liên thông; giải quyết hồ sơ đúng hạn."),
    ],
)
def check(paragraph: BodyParagraph, unfinished_words: int) -> Iterator[Problem]:
    """The end of one clause, at least ``unfinished_words`` long, begins the next one, which goes on."""
    for one, two in pairwise(_clauses(paragraph)):
        keys = [word.key for word in two]
        for start in range(max(0, len(one) - len(two)), len(one) - unfinished_words + 1):
            length = len(one) - start
            if length < len(two) and [word.key for word in one[start:]] == keys[:length]:
                yield problem(
                    paragraph,
                    vi("Vế câu “{found}” viết dở rồi lặp lại ngay sau đó."),
                    vi("Xóa vế viết dở."),
                    (one[start].start, two[length - 1].end),
                    replacement=paragraph.text[one[start].start : one[start].end]
                    + paragraph.text[two[0].end : two[length - 1].end],
                    unsafe=True,
                    found=paragraph.text[one[start].start : one[-1].end],
                )
                break
