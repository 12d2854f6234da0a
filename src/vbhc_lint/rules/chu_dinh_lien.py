"""Hai chữ, hoặc số và chữ, viết dính liền, như “hoạt độngThông tin”, “1giờ”."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.syllable import valid
from vbhc_lint.vietnamese import UPPER

_GLUED = compiled(rf"(?=[^\W\d_]++\Z)(?P<left>[^\W\d_]+?)(?P<right>[{UPPER}][^\W\d_]+)")
_FIGURE = compiled(r"(?P<left>\d(?<![\w.,–-]\d)\d*+)(?P<right>[^\W\d_]{2,})(?![\w/&-])")


@rule(
    "CT310",
    examples=[
        example(
            "bao_cao",
            body_add="Xã đổi mới hoạt độngThông tin cơ sở.",
            finds="độngThông",
            fixed="Xã đổi mới hoạt động Thông tin cơ sở.",
        ),
        example("bao_cao", body_add="Xã họp 2giờ mỗi tuần.", finds="2giờ", fixed="Xã họp 2 giờ mỗi tuần."),
        example("bao_cao", body_add="Máy 5kg, rừng 5ha, tờ giấy A4, lớp 12A, họp lúc 14h30, mạng 4G, 3đ."),
        example("bao_cao", body_add="Xã dùng mạng MobiFone và VinaPhone."),
    ],
)
def check(passage: Passage, words_apart: bool) -> Iterator[Problem]:
    """A small letter before a capital, or a figure before small letters: syllables, and one has a Vietnamese letter."""
    for start, left, right in _joined(passage) if words_apart else ():
        yield problem(
            passage,
            vi("“{left}” và “{right}” viết dính liền."),
            vi("Thêm dấu cách: “{left} {right}”."),
            (start, start + len(left) + len(right)),
            replacement=f"{left} {right}",
            left=left,
            right=right,
        )


def _joined(passage: Passage) -> Iterator[tuple[int, str, str]]:
    """Where two words that are joined begin, and the words."""
    for at, text in [(at, text) for at, text in enumerate(passage.texts) if not text.islower()]:
        if text.istitle() or text.isupper() or text.isascii():
            continue
        match = _GLUED.fullmatch(text)
        if match is None or not (match["right"][1:].islower() and match["left"][1:].islower()):
            continue
        if valid(match["left"]) and valid(match["right"]):
            yield passage.words[at].start, match["left"], match["right"]
    for match in _FIGURE.finditer(passage.text):
        if match["right"].islower() and not match["right"].isascii() and valid(match["right"]):
            yield match.start(), match["left"], match["right"]
