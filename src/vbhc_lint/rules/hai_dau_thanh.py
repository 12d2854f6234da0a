"""Một chữ mang hai dấu thanh, như “Độị”."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.syllable import TONES, split_tones, valid


@lru_cache(maxsize=8192)
def _doubled(word: str) -> bool:
    return not word.isascii() and word.isalpha() and len(split_tones(word)[1]) == 2


def _mended(word: str) -> str | None:
    """The word with only its first mark, or only its second, where spelling allows that."""
    parts = unicodedata.normalize("NFD", word)
    marks = [i for i, c in enumerate(parts) if c in TONES]
    for drop in reversed(marks):
        kept = unicodedata.normalize("NFC", parts[:drop] + parts[drop + 1 :])
        if valid(kept):
            return kept
    return None


@rule(
    "CT205",
    examples=[
        example(
            "bao_cao", body_add="Độị ứng cứu sự cố có 05 người.", finds="Độị", fixed="Đội ứng cứu sự cố có 05 người."
        ),
        example("bao_cao", body_add="Đội ứng cứu sự cố có 05 người."),
    ],
)
def check(passage: Passage, one_tone: bool) -> Iterator[Problem]:
    """Only where taking one mark away leaves a syllable; two words run together are another fault."""
    doubled = one_tone and any(map(_doubled, passage.texts))
    for at, text in enumerate(passage.texts if doubled else ()):
        right = _mended(text) if _doubled(text) else None
        if right is not None:
            word = passage.words[at]
            yield problem(
                passage,
                vi("“{found}” mang hai dấu thanh."),
                vi("Viết “{required}”."),
                (word.start, word.end),
                replacement=right,
                unsafe=True,
                found=word.text,
                required=right,
            )
