"""Một cụm từ dài lặp lại trong cùng một câu, thường do dán nhầm.

Tên cơ quan và văn bản được viện dẫn lặp lại là cần thiết, nên không tính.
"""

from collections.abc import Iterator
from itertools import pairwise

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import BodyParagraph
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import lead

_ENDS = compiled(r"\s*+(?:[;.]|\Z)")
_PHRASE = "việc quản lý, sử dụng chữ ký số của công chức các xã"


def _repeated(keys: tuple[str, ...], shortest: int) -> Iterator[tuple[int, int, int]]:
    """Each run that stands twice: where it starts, where its copy starts, its length in words."""
    if len(set(pairwise(keys))) >= len(keys) - 1:
        return  # not even a pair does
    seen: dict[tuple[str, ...], int] = {}
    done = 0
    for i in range(len(keys) - shortest + 1):
        first = seen.setdefault(keys[i : i + shortest], i)
        if first + shortest > i or i < done:
            continue
        length = shortest
        while i + length < len(keys) and first + length < i and keys[first + length] == keys[i + length]:
            length += 1
        done = i + length
        if first + length < i:  # adjacent copies and unfinished clauses are faults of their own
            yield first, i, length


def _clause(text: str, start: int, end: int) -> bool:
    """Whether it stands between semicolons or stops: a clause that repeats is a fault of its own."""
    return lead(text, start).rstrip()[-1:] in ("", ";", ".") and _ENDS.match(text, end) is not None


@rule(
    "ND103",
    examples=[
        example(
            "bao_cao", body_add=f"Đoàn kiểm tra {_PHRASE} và hướng dẫn thêm về {_PHRASE} ven sông.", finds=f" {_PHRASE}"
        ),
        example(
            "bao_cao",
            body_add="Xã đã phối hợp với các thôn để vận động hộ dân và phối hợp với các thôn để vận động tổ liên gia.",
            finds=" phối hợp với các thôn để vận động",
            fixed="Xã đã phối hợp với các thôn để vận động hộ dân và tổ liên gia.",
        ),
        example(
            "bao_cao",
            body_add="Đoàn kiểm tra của Ban Chỉ đạo Chuyển đổi số tỉnh Trà Giang làm việc với tổ giúp việc của Ban Chỉ đạo Chuyển đổi số tỉnh Trà Giang.",
        ),
    ],
)
def check(
    paragraph: BodyParagraph, repeated_words: int, repeated_joined_words: int, joining_words: frozenset[str]
) -> Iterator[Problem]:
    """At least so many words of the run must be common ones: no capital, no figure, no code; few suffice of joined ones."""
    for a, b in paragraph.sentence_words if paragraph.repeats else ():
        if b - a < 2 * repeated_joined_words:
            continue
        for first, second, length in _repeated(paragraph.keys[a:b], repeated_joined_words):
            words = paragraph.words[a:b]
            copy = words[second : second + length]
            earlier, later = (words[first].start, words[first + length - 1].end), (copy[0].start, copy[-1].end)
            said = paragraph.text[slice(*later)]
            removed = len(paragraph.text[: later[0]].rstrip()), later[1]  # a space goes with it
            joined = sum(word.key in joining_words for word in copy) > 1
            least = repeated_joined_words if joined else repeated_words
            if sum(word.text.islower() for word in copy) < least or ";" in said or ":" in said:
                continue
            if _clause(paragraph.text, *earlier) and _clause(paragraph.text, *later):
                continue
            yield problem(
                paragraph,
                vi("Cụm {count} chữ “{found}” đã có ở trước trong cùng câu."),
                vi("Nếu dán nhầm thì xóa cụm lặp; nếu cần nói lại thì viết gọn câu."),
                removed,
                replacement="",
                unsafe=True,
                related=(problem(paragraph, vi("Lần thứ nhất."), "", earlier),),
                count=length,
                found=said,
            )
