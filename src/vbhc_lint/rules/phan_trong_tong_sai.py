"""Tỷ lệ của một phần không đúng với tổng đã nêu trong câu, như “200 hồ sơ, trong đó 170 hồ sơ trực tuyến (75%)”."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from vbhc_lint.expression import compiled
from vbhc_lint.figures import Figure, figures, is_share, share, written
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import BodyParagraph
from vbhc_lint.rule import Problem, example, problem, rule

_STATED = compiled(r"[^\d;.:%()]{0,50}?(?:\(|, ?)(?:chiếm|đạt|tỷ lệ|tương ứng)?(?: tỷ lệ| khoảng)? ?$")
_COUNTED = compiled(r" (?P<noun>[^\W\d_]+ ?[^\W\d_]*)")
_OTHER = compiled(r"\b(?:tăng|giảm|so với|cùng kỳ|kế hoạch|vượt|chỉ tiêu|khoảng|giao)\b")


def _whole(text: str, before: Sequence[Figure], part: Figure) -> Figure | None:
    """The number before a part that counts the same thing, where it is the only larger one."""
    noun = _noun(text, part)
    larger = [f for f in before if f.counts and not f.percent and f.value >= part.value]
    same = [f for f in larger if noun and _noun(text, f) == noun]
    return same[0] if len(same) == len(larger) == 1 else None


def _noun(text: str, figure: Figure) -> str:
    found = _COUNTED.match(text, figure.end)
    return found["noun"].lower() if found else ""


@rule(
    "ND319",
    examples=[
        example(
            "bao_cao",
            body_add="Xã tiếp nhận 200 hồ sơ, trong đó 170 hồ sơ trực tuyến (75%).",
            finds="75",
        ),
        example("bao_cao", body_add="Xã tiếp nhận 200 hồ sơ, trong đó 170 hồ sơ trực tuyến, chiếm 85%."),
        example("bao_cao", body_add="Xã tiếp nhận 200 hồ sơ, giải quyết 170 hồ sơ, đạt 102% kế hoạch giao."),
    ],
)
def check(paragraph: BodyParagraph, parts_shared: bool) -> Iterator[Problem]:
    """A number, then a smaller one of the same thing, then its percentage; a plan may be what it is of."""
    text = paragraph.text
    if not parts_shared or "%" not in text:
        return
    for first, last in paragraph.sentences:
        found = figures(text, first, last)
        for at, (part, said) in enumerate(pairwise(found)):
            if not said.percent or part.percent or not part.counts or not _STATED.fullmatch(text, part.end, said.start):
                continue
            whole = _whole(text, found[:at], part)
            if whole is None or is_share(part.value, whole.value, said.value, said.places):
                continue
            if _OTHER.search(text, whole.end, min(last, said.end + 40)):
                continue
            yield problem(
                paragraph,
                vi("{part} trên {whole} là {right}%, không phải {said}%."),
                vi("Kiểm tra lại tỷ lệ và hai số."),
                (said.start, said.end),
                part=written(part.value),
                whole=written(whole.value),
                right=share(part.value, whole.value, max(1, said.places)),
                said=said.text,
            )
