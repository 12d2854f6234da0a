"""Hai chữ viết dính liền, như “hoạt độngThông tin”."""

import re
from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.syllable import valid
from vbhc_lint.vietnamese import UPPER

_GLUED = re.compile(rf"(?=[^\W\d_]++\Z)(?P<left>[^\W\d_]+?)(?P<right>[{UPPER}][^\W\d_]+)")


@rule(
    "CT310",
    examples=[
        example(
            "bao_cao",
            body_add="Xã đổi mới hoạt độngThông tin cơ sở.",
            finds="độngThông",
            fixed="Xã đổi mới hoạt động Thông tin cơ sở.",
        ),
        example("bao_cao", body_add="Xã dùng mạng MobiFone và VinaPhone."),
    ],
)
def check(passage: Passage, words_apart: bool) -> Iterator[Problem]:
    """A small letter right before a capital, where both halves are syllables and one has a Vietnamese letter."""
    for at, text in enumerate(passage.texts if words_apart else ()):
        if text.islower() or text.istitle() or text.isupper() or text.isascii():
            continue
        match = _GLUED.fullmatch(text)
        if match is None or not (match["right"][1:].islower() and match["left"][1:].islower()):
            continue
        left, right = match["left"], match["right"]
        if valid(left) and valid(right):
            word = passage.words[at]
            yield problem(
                passage,
                vi("“{left}” và “{right}” viết dính liền."),
                vi("Thêm dấu cách: “{left} {right}”."),
                (word.start, word.end),
                replacement=f"{left} {right}",
                left=left,
                right=right,
            )
