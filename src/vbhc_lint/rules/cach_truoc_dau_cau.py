"""Có dấu cách trước dấu phẩy, chấm, chấm phẩy, hai chấm hoặc trước dấu đóng ngoặc."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_SPACED = compiled(r" (?P<mark>[,;:!?](?=\s|$)|[,;](?=[^\W\d_]{2})|\.(?=\s*$|\s+[^\W\d_])(?!\.)|\)(?=[\s.,;:]|$))")
_WORD = compiled(r"(?<![^\W_])[^\W_]++[%)”\"]? *+$")
_NEXT = compiled(r"\s*+\S?")
_LONGEST = 40  # characters looked back for the word
_ROLES = ("noi_dung", "de_muc", "can_cu", "dieu", "o_bang", "trich_yeu", "trich_yeu_cv", "noi_nhan_ds")


@rule(
    "CT302",
    examples=[
        example(
            "bao_cao",
            body_add="Xã tiếp nhận hồ sơ , trả kết quả đúng hạn.",
            finds="sơ ,",
            fixed="Xã tiếp nhận hồ sơ, trả kết quả đúng hạn.",
        ),
        example("bao_cao", body_add="Xã cấp giống ,phân bón.", finds="giống ,", fixed="Xã cấp giống, phân bón."),
        example("bao_cao", body_add="Tỷ lệ đúng hạn đạt 90% ; không có hồ sơ trễ.", finds="90% ;"),
        example("bao_cao", body_add="Tỷ lệ bản đồ 1 : 500; xã có rừng, suối, đồng cỏ ..."),
    ],
)
def check(passage: Passage, no_space_before_marks: bool) -> Iterator[Problem]:
    """Marks between figures (1 : 500) and dots that stand for more are left alone."""
    if not no_space_before_marks or passage.role not in _ROLES:
        return
    for mark, before in _spaced(passage.text):
        right = before[0].rstrip() + mark["mark"]
        apart = " " * passage.text[mark.end() : mark.end() + 1].isalpha()
        yield problem(
            passage,
            vi("Có dấu cách trước dấu “{mark}”."),
            vi("Viết liền: “{required}”."),
            (before.start(), mark.end()),
            replacement=right + apart,
            mark=mark["mark"],
            required=right,
        )


def _spaced(text: str) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """The marks with a space before them, and the word before."""
    for mark in _SPACED.finditer(text):
        before = _WORD.search(text, max(0, mark.start() - _LONGEST), mark.start() + 1)
        after = _NEXT.match(text, mark.end())
        if before is not None and not (before[0].strip().isdigit() and after and after[0][-1:].isdigit()):
            yield mark, before
