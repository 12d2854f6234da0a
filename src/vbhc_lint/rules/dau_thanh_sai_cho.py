"""Dấu thanh đặt sai nguyên âm sau qu- hoặc gi-, như “Qúy”, “gía”."""

import unicodedata
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.syllable import TONES, valid

_MISPLACED = compiled(r"[QqGg](?:(?<=[Qq])[úùủũụÚÙỦŨỤ]|(?<=[Gg])[íìỉĩịÍÌỈĨỊ])[aăâeêioôơuưyAĂÂEÊIOÔƠUƯY]\w*")


def _moved(word: str) -> str:
    """The word with the tone mark of its second letter on its third."""
    second = unicodedata.normalize("NFD", word[1])
    tone = next(mark for mark in second if mark in TONES)
    return unicodedata.normalize("NFC", word[0] + second.replace(tone, "") + word[2] + tone + word[3:])


@rule(
    "CT204",
    examples=[
        example(
            "bao_cao", body_add="Kết quả trong qúy II tăng đều.", finds="qúy", fixed="Kết quả trong quý II tăng đều."
        ),
        example("bao_cao", body_add="Kết quả trong quý II đã giữ gìn được mức tăng."),
    ],
)
def check(passage: Passage, tone_on_main_vowel: bool) -> Iterator[Problem]:
    """u and i belong to the onset there: the mark stands on the vowel after them."""
    if not tone_on_main_vowel:
        return
    for match in _MISPLACED.finditer(passage.text):
        right = _moved(match[0])
        if valid(right) and not passage.text[match.start() - 1 : match.start()].isalpha():
            yield problem(
                passage,
                vi("“{found}” đặt dấu thanh sai chỗ."),
                vi("Viết “{required}”."),
                match.span(),
                replacement=right,
                found=match[0],
                required=right,
            )
