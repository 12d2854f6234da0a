"""Dấu câu gõ thừa: hai dấu liền nhau, hoặc dấu chấm chen trước ngoặc giữa câu."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import UPPER, lead

_DOUBLED = compiled(r" ?(?P<first>[,;:.]) ?(?P<second>[,;:.])(?=\s|$)|(?P<tight>,,|;;)(?=[^\W\d_]{2})")
_STRAY = compiled(r"\. (?<=[^\W\d_]{2}\. )(?=\([^()]{1,40}\)[;,])")
_HEAPED = compiled(  # “nguyện vọng,….”, “đã phê duyệt.”.”
    r"(?:[,;] ?(?:…\.|(?<!\.)\.{4})|(?<=[^\W_])\.[”\"]\.)(?=\s|$)"
)
_HEAPS = ("…", "....", "”.", '".')  # one of them is in each such heap
_ENDS = compiled(rf"\s*$|\s+[{UPPER}]")
_SHORT = compiled(r"(?:\bv\.v|\bTP|\bP|\bQ|\bTS|\bThS|\bPGS|\bGS|\b[A-ZĐ])$")


def _right(text: str, match: re.Match[str]) -> bool:
    """Dots that stand for more, the stop of an abbreviation, a mark after no word, a stop inside a line."""
    before = lead(text, match.start())
    dots = match[0] == ".." and (before[-1:].isalnum() or before[-1:] in "%)”")
    if not (before[-1:].isalpha() or dots) or (match["first"] == "." and _SHORT.search(before)):
        return True
    if match[0][0] == " " and (match["first"] == "." or len(set(match[0].replace(" ", ""))) > 1):
        return True
    return match["second"] == "." and not _ENDS.match(text, match.end())


@rule(
    "CT308",
    examples=[
        example(
            "bao_cao",
            body_add="Xã tổ chức Ngày Quốc tế Thiếu nhi. (01/6); Ngày Gia đình Việt Nam (28/6).",
            finds=". ",
            fixed="Xã tổ chức Ngày Quốc tế Thiếu nhi (01/6); Ngày Gia đình Việt Nam (28/6).",
        ),
        example("bao_cao", body_add="Tỷ lệ đúng hạn đạt 96,8%.. Số hồ sơ trễ hạn giảm.", finds=".."),
        example("bao_cao", body_add="Xã tiếp nhận hồ sơ,, trả kết quả đúng hạn.", finds=",,"),
        example("bao_cao", body_add="Xã cấp giống ,, phân bón.", finds=" ,,", fixed="Xã cấp giống, phân bón."),
        example("bao_cao", body_add="Xã cấp giống,,phân bón.", finds=",,", fixed="Xã cấp giống, phân bón."),
        example("bao_cao", body_add="Xã có rừng, suối,…. Kết quả đã lập thành hồ sơ.", finds=",…."),
        example("bao_cao", body_add="Xã đăng tin “Thôn đã nộp đủ.”.", finds=".”."),
        example("bao_cao", body_add="Xã có rừng, suối, đồng cỏ,… và “Quy ước thôn”. Tên bài là “Về thôn...”."),
        example("bao_cao", body_add="Xã có rừng, suối, v.v., hồ sơ đã lập đủ (kèm danh sách)."),
    ],
)
def check(passage: Passage, one_mark: bool) -> Iterator[Problem]:
    """Dots that stand for more, abbreviations and the closing ./. are left alone."""
    if not one_mark:
        return
    text = passage.text
    doubled = (match for match in _DOUBLED.finditer(text) if not _right(text, match))
    heaped = _HEAPED.finditer(text) if any(mark in text for mark in _HEAPS) else ()
    for match in (*doubled, *heaped):
        marks = set(match[0].replace(" ", ""))
        tight = " " * (text[match.end() : match.end() + 1].isalpha())
        yield problem(
            passage,
            vi("Hai dấu câu liền nhau: “{found}”."),
            vi("Chỉ giữ một dấu."),
            match.span(),
            replacement=marks.pop() + tight if len(marks) == 1 else None,
            found=match[0],
        )
    for match in _STRAY.finditer(text) if ". (" in text else ():
        yield problem(
            passage,
            vi("Dấu chấm đặt giữa câu, trước dấu ngoặc."),
            vi("Xóa dấu chấm này."),
            match.span(),
            replacement=" ",
            unsafe=True,
        )
