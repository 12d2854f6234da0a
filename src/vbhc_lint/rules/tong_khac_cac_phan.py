"""Các phần kể ra trong câu cộng lại không bằng tổng đã ghi.

Chỉ xét khi câu nói rõ tổng gồm những phần nào; “trong đó” có thể kể chưa hết nên chỉ xét khi lệch ít.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from vbhc_lint.expression import compiled
from vbhc_lint.figures import Figure, figures, is_sum, written
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import BodyParagraph
from vbhc_lint.rule import Problem, example, problem, rule

_LEAD = compiled(
    r"(?P<open>\()?\b(?P<word>[Bb]ao gồm|[Gg]ồm|[Tt]rong đó)\b(?: có)?[: ]+|(?P<bare>(?<=[^\W\d_] )\()(?=[^\W\d_]+ )"
)
_MARKS = ("ồm", "rong đó", "(")  # without one there is no lead
_CUT = compiled(r"[;,] |\bvà ")
_ENDS = compiled(r"\b(?:tăng|giảm|so với|bằng|đạt|chiếm|lũy kế|cùng kỳ|kế hoạch|dự kiến|trung bình|bình quân)\b")
_APART = compiled(r"[;.:]")
_NEAR = Decimal("0.1")


def _total(text: str, found: Sequence[Figure], at: int) -> Figure | None:
    """The number that a list right after ``at`` tells the parts of: the last one before, in the same clause."""
    before = [figure for figure in found if figure.end <= at]
    last = before[-1] if before else None
    fits = last is not None and last.counts and not last.percent and not _APART.search(text, last.end, at)
    return last if fits else None


def _parts(text: str, start: int, end: int, found: Sequence[Figure]) -> list[Figure]:
    """The number of each item of a list; none where an item has two. The list ends with what is said of the whole."""
    mark = "; " if "; " in text[start:end] else None
    cuts = [m.start() for m in _CUT.finditer(text, start, end) if mark is None or m[0] == mark]
    parts: list[Figure] = []
    for a, b in zip([start, *cuts], [*cuts, end], strict=True):
        here = [f for f in found if a <= f.start < b and f.counts and not f.percent]
        if _ENDS.search(text, a, b):
            break
        if len(here) > 1:
            return []
        parts += here
    return parts


@rule(
    "ND309",
    examples=[
        example("bao_cao", body_add="Xã công bố 23 thủ tục, gồm 9 thủ tục đất đai và 12 thủ tục hộ tịch.", finds="23"),
        example(
            "bao_cao",
            body_add="Số thuê bao là 1.930.361 thuê bao (trong đó: cố định là 11.754 thuê bao; di động là 1.918.606 thuê bao).",
            finds="1.930.361",
        ),
        example("bao_cao", body_add="Xã công bố 23 thủ tục, gồm 9 thủ tục đất đai và 14 thủ tục hộ tịch."),
        example("bao_cao", body_add="Dự họp có 120 đại biểu, trong đó 48 đại biểu nữ, 35 đại biểu trẻ."),
        example("bao_cao", body_add="Xã chi 1,2 tỷ đồng, gồm 700 triệu đồng cho đường và 500 triệu đồng cho điện."),
    ],
)
def check(paragraph: BodyParagraph, sums_right: bool, sums_near: bool) -> Iterator[Problem]:
    """Two parts or more. After “trong đó” and in bare brackets parts may overlap or be few: there only a total that is missed by little."""
    text = paragraph.text
    if not (sums_right and sums_near and any(mark in text for mark in _MARKS)):
        return
    for first, last in paragraph.sentences:
        found = figures(text, first, last)
        for match in _LEAD.finditer(text, first, last) if len(found) > 2 else ():
            closed = text.find(")", match.end(), last) if match["open"] or match["bare"] else -1
            total = _total(text, found, match.start())
            parts = _parts(text, match.end(), closed if closed >= 0 else last, found)
            if total is None or len(parts) < 2 or is_sum(parts, total):
                continue
            all_told = (match["word"] or "trong đó").lower() != "trong đó"
            added = sum((part.value for part in parts), Decimal(0))
            if abs(added - total.value) > total.value * (1 if all_told else _NEAR):
                continue
            yield problem(
                paragraph,
                vi("Các phần cộng lại là {sum} ({parts}), còn tổng ghi {found}."),
                vi("Kiểm tra lại tổng và từng số."),
                (total.start, total.end),
                word="sums_right" if all_told else "sums_near",
                sum=written(added),
                parts=" + ".join(written(part.value) for part in parts),
                found=written(total.value),
            )
