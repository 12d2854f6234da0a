"""Một vế câu viết dở rồi viết lại đầy đủ ngay sau dấu câu."""

from collections.abc import Iterator
from itertools import pairwise

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import BodyParagraph
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import Word

_MARK = compiled(r"[;.]\s")


def _bare(clause: str) -> str:
    """A clause without what stands after its last word."""
    end = len(clause)
    while end and not clause[end - 1].isalnum():
        end -= 1
    return clause[:end]


def _clauses(paragraph: BodyParagraph) -> list[list[Word]]:
    """The words between semicolons and stops."""
    clauses: list[list[Word]] = [[]]
    end = 0
    for word in paragraph.words:
        if word.start > end + 1 and _MARK.search(paragraph.text, end, word.start):
            clauses.append([])
        clauses[-1].append(word)
        end = word.end
    return clauses


@rule(
    "ND104",
    examples=[
        example(
            "bao_cao",
            body_add="Bảo đảm thông tin liên lạc phục vụ công tác; bảo đảm thông tin liên lạc phục vụ công tác phòng, chống thiên tai.",
            finds="Bảo đảm thông tin liên lạc phục vụ công tác; bảo đảm thông tin liên lạc phục vụ công tác",
            fixed="Bảo đảm thông tin liên lạc phục vụ công tác phòng, chống thiên tai.",
        ),
        example(
            "bao_cao",
            body_add="Biên bản ghi đủ họ, tên thành viên của tổ; họ, tên thành viên của tổ giúp việc đã thay đổi.",
        ),
        example("bao_cao", body_add="Xã duy trì cơ chế một cửa, một cửa liên thông; giải quyết hồ sơ đúng hạn."),
    ],
)
def check(paragraph: BodyParagraph, unfinished_words: int, unfinished_ends: list[str]) -> Iterator[Problem]:
    """A whole clause of so many words that ends as no clause ends, and begins the next one."""
    ends = tuple(f" {end}" for end in unfinished_ends)
    if not any(_bare(clause).endswith(ends) for clause in _MARK.split(paragraph.text)[:-1]):
        return
    for one, two in pairwise(_clauses(paragraph)):
        length = len(one)
        if not unfinished_words <= length < len(two):
            continue
        said = paragraph.text[one[0].start : one[-1].end]
        same = [word.key for word in one] == [word.key for word in two[:length]]
        if same and said.endswith(ends):
            yield problem(
                paragraph,
                vi("Vế câu “{found}” viết dở rồi lặp lại ngay sau đó."),
                vi("Xóa vế viết dở."),
                (one[0].start, two[length - 1].end),
                replacement=one[0].text + paragraph.text[two[0].end : two[length - 1].end],
                unsafe=True,
                found=said,
            )
