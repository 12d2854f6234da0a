"""Đề mục đánh số La Mã không in hoa hoặc không đậm."""

from collections.abc import Iterator
from itertools import takewhile
from typing import Any, Literal

from vbhc_lint.messages import Phrase, vi
from vbhc_lint.model.format import Setting
from vbhc_lint.recognise.document import Document, Heading
from vbhc_lint.rule import Format, Look, Problem, example, problem, rule

_TEXT = "Các cơ quan gửi kết quả trước ngày 15 tháng 6 năm 2027./."


@rule(
    "TT609",
    examples=[
        example("thong_bao", body=["I. Mục đích và yêu cầu", _TEXT], finds="I. Mục đích và yêu cầu"),
        example("thong_bao", body=[Look("I. MỤC ĐÍCH VÀ YÊU CẦU", bold=False), _TEXT], finds="I. MỤC ĐÍCH VÀ YÊU CẦU"),
        example("thong_bao", body=["I. MỤC ĐÍCH VÀ YÊU CẦU", _TEXT]),
        example("thong_bao", body=[Look("I. Chủ tịch tiếp công dân vào sáng thứ Năm.", bold=False), _TEXT]),
    ],
)
def check(document: Document, roman_title_case: Literal["upper"], roman_title_bold: bool) -> Iterator[Problem]:
    """Titles above the first phụ lục: the law is silent on what stands in one. Sentences are left alone."""
    above = {id(p.paragraph) for p in takewhile(lambda passage: passage.role != "phu_luc", document.passages)}
    for heading in document.headings:
        if heading.kind != "la_ma" or id(heading.paragraph) not in above or not _title(heading):
            continue
        looks = heading.looks
        small = not heading.title.isupper() and not all(look.caps or look.small_caps for look in looks)
        thin = next((look for look in looks if not look.bold), None)
        if small and roman_title_case == "upper":
            yield _problem(
                heading,
                "roman_title_case",
                vi("in hoa"),
                vi("Gõ lại cả dòng bằng chữ in hoa."),
                replacement=heading.text.upper(),
            )
        if thin and roman_title_bold:
            bold = Setting(thin, "bold")
            thick = Format("bold", True)
            yield _problem(
                heading, "roman_title_bold", vi("in đậm"), vi("chọn kiểu chữ đậm"), setting=bold, format=thick
            )


def _title(heading: Heading) -> bool:
    """Whether the line reads as a title, whatever it looks like."""
    title = heading.title
    return not heading.unfilled and (heading.titled or (0 < len(title) <= 120 and title[-1] not in ".;,:…"))


def _problem(heading: Heading, word: str, required: str, remedy: str, **mended: Any) -> Problem:
    return problem(
        heading,
        vi("Đề mục “{label}” phải {required}."),
        remedy,
        word=word,
        cause=word,
        label=heading.label,
        required=Phrase(required),
        **mended,
    )
