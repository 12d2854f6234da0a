"""Đề mục đánh số La Mã không in hoa hoặc không đậm."""

from collections.abc import Iterator
from typing import Literal

from vbhc_lint.messages import Phrase, vi
from vbhc_lint.recognise.document import Heading
from vbhc_lint.rule import Look, Problem, example, problem, rule

_TEXT = "Các cơ quan gửi kết quả trước ngày 15 tháng 6 năm 2026./."


@rule(
    "TT609",
    examples=[
        example("thong_bao", body=["I. Mục đích và yêu cầu", _TEXT], finds="I. Mục đích và yêu cầu"),
        example("thong_bao", body=[Look("I. MỤC ĐÍCH VÀ YÊU CẦU", bold=False), _TEXT], finds="I. MỤC ĐÍCH VÀ YÊU CẦU"),
        example("thong_bao", body=["I. MỤC ĐÍCH VÀ YÊU CẦU", _TEXT]),
    ],
)
def check(heading: Heading, title_case: Literal["upper"], title_bold: bool) -> Iterator[Problem]:
    """Only a line that reads as a title: a sentence after a Roman number is left alone."""
    title = heading.title
    if not (heading.titled or (0 < len(title) <= 120 and title[-1] not in ".;,:…")) or heading.unfilled:
        return
    looks = heading.looks
    small = title_case == "upper" and not title.isupper() and not all(look.caps or look.small_caps for look in looks)
    thin = title_bold and not all(look.bold for look in looks)
    for wrong, word, required in ((small, "title_case", vi("in hoa")), (thin, "title_bold", vi("in đậm"))):
        if wrong:
            yield problem(
                heading,
                vi("Đề mục “{label}” phải {required}."),
                vi("Trình bày cả dòng bằng chữ {required}."),
                word=word,
                cause=word,
                label=heading.label,
                required=Phrase(required),
            )
