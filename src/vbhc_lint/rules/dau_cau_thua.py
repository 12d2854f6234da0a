"""Dấu câu gõ thừa: hai dấu liền nhau, hoặc dấu chấm chen trước ngoặc giữa câu."""

import re
from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_DOUBLED = re.compile(
    r"(?<=[^\W\d_])(?P<first>[,;:]) ?(?P<second>[,;:])(?=\s|$)|(?<=[^\W\d_])(?P<before>[,;:]) ?(?P<stop>\.)(?=\s*$|\s+[A-ZĐ])"
    r"|(?<=[^\W\d_]{2})(?P<early>\.) ?(?P<late>[,;])(?=\s|$)|(?<=[^\W\d_])(?<!\.)(?P<two>\.) ?(?P<one>\.)(?=\s*$|\s+[A-ZĐ])"
)
_STRAY = re.compile(r"(?<=[^\W\d_]{2})\. (?=\([^()]{1,40}\)[;,])")
_SHORT = re.compile(r"(?:\bv\.v|\bTP|\bP|\bQ|\bTS|\bThS|\bPGS|\bGS|\b[A-ZĐ])$")


@rule(
    "CT308",
    examples=[
        example(
            "bao_cao",
            body_add="Xã tổ chức Ngày Quốc tế Thiếu nhi. (01/6); Ngày Gia đình Việt Nam (28/6).",
            finds=". ",
            fixed="Xã tổ chức Ngày Quốc tế Thiếu nhi (01/6); Ngày Gia đình Việt Nam (28/6).",
        ),
        example("bao_cao", body_add="Xã tiếp nhận hồ sơ,, trả kết quả đúng hạn.", finds=",,"),
        example("bao_cao", body_add="Xã có rừng, suối, v.v., hồ sơ đã lập đủ (kèm danh sách)."),
    ],
)
def check(passage: Passage, one_mark: bool) -> Iterator[Problem]:
    """Dots that stand for more, abbreviations and the closing ./. are left alone."""
    if not one_mark:
        return
    for match in _DOUBLED.finditer(passage.text):
        if match["early"] and _SHORT.search(passage.text[: match.start()]):
            continue
        first, second = (group for group in match.groups() if group)
        same = first == second
        yield problem(
            passage,
            vi("Hai dấu câu liền nhau: “{found}”."),
            vi("Chỉ giữ một dấu."),
            match.span(),
            replacement=first if same else None,
            found=match[0],
        )
    for match in _STRAY.finditer(passage.text):
        yield problem(
            passage,
            vi("Dấu chấm đặt giữa câu, trước dấu ngoặc."),
            vi("Xóa dấu chấm này."),
            match.span(),
            replacement=" ",
            unsafe=True,
        )
