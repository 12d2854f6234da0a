"""Cùng một văn bản mà các lần viện dẫn ghi cơ quan ban hành hoặc trích yếu khác nhau."""

import re
from collections.abc import Iterator

from vbhc_lint.citation import Cited
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import fold_tone, split

_ABOUT = re.compile(r" (?:về(?: việc)?|quy định|phê duyệt|ban hành|hướng dẫn) ")
_SHORT = {"ubnd": "ủy ban nhân dân", "hđnd": "hội đồng nhân dân", "tp": "thành phố"}
_COMPARED = 5  # words of a summary: fewer tell nothing
_FIRST = "Xã triển khai Kế hoạch số 77/KH-UBND ngày 20 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh"


def _told(cited: Cited) -> tuple[str, list[str]]:
    """The body and the words of the summary that a citation gives, in small letters; "" and none where it does not."""
    body, *rest = _ABOUT.split(fold_tone(cited.issuer).lower(), maxsplit=1)
    words = [_SHORT.get(word, word) for word in split(body)]
    return " ".join(words).removeprefix("chủ tịch "), split(rest[0]) if rest else []


def _slip(one: list[str], two: list[str]) -> bool:
    """Whether two summaries are the same but for a few words: others are of another document or end elsewhere."""
    length = min(len(one), len(two))
    if length < _COMPARED or one[0] != two[0]:
        return False
    off = sum(a != b for a, b in zip(one, two, strict=False))
    return 0 < off <= max(1, length // 4)


def _other_body(one: str, two: str) -> bool:
    """Whether two bodies have nothing in common: one may be named in part."""
    return bool(one and two) and not (one.startswith(two[:8]) or two.startswith(one[:8]) or one in two or two in one)


@rule(
    "ND407",
    examples=[
        example(
            "bao_cao",
            body_add=[
                f"{_FIRST} về phòng cháy rừng năm 2026.",
                "Kế hoạch số 77/KH-UBND ngày 20 tháng 3 năm 2026 của Sở Tài chính đã được niêm yết.",
            ],
            finds="Kế hoạch số 77/KH-UBND",
        ),
        example(
            "bao_cao",
            body_add=[
                f"{_FIRST} về phòng cháy và bảo vệ rừng trồng.",
                f"{_FIRST.replace('Xã', 'Phòng')} về phòng cháy và bảo vệ rừng phòng.",
            ],
            finds="Kế hoạch số 77/KH-UBND",
        ),
        example(
            "bao_cao",
            body_add=[
                f"{_FIRST} về phòng cháy rừng năm 2026.",
                "Kế hoạch số 77/KH-UBND ngày 20 tháng 3 năm 2026 của UBND tỉnh đã được niêm yết.",
            ],
        ),
    ],
)
def check(document: Document, one_number_one_name: bool) -> Iterator[Problem]:
    """Number, symbol, type and date are the same; what is named in part or short is no other."""
    seen: dict[tuple[str, str, str], tuple[Passage, Cited]] = {}
    for passage in document.passages if one_number_one_name else ():
        for cited in passage.citations:
            if cited.date is None or cited.date.year is None or not cited.issuer:
                continue
            there, first = seen.setdefault((cited.key, cited.kind, repr(cited.date)), (passage, cited))
            if first is cited:
                continue
            (body, summary), (other, before) = _told(cited), _told(first)
            if _other_body(body, other) or _slip(summary, before):
                yield problem(
                    passage,
                    vi("“{found}” ở đây ghi cơ quan ban hành hoặc trích yếu khác với lần viện dẫn trước."),
                    vi("Đối chiếu với văn bản gốc, ghi thống nhất."),
                    (cited.start, cited.end),
                    related=(problem(there, vi("Lần viện dẫn trước."), "", (first.start, first.end)),),
                    found=passage.text[cited.start : cited.end],
                )
