"""Dấu thanh đặt sai nguyên âm, như “qúy”, “gía”, “hòan thành”, “tíêp”."""

from collections.abc import Iterator
from functools import lru_cache

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.syllable import spell, split_tones, valid
from vbhc_lint.vietnamese import fold_tone

_BY_FORM = (
    "quoc_hieu",
    "tieu_ngu",
    "co_quan_chu_quan",
    "co_quan_ban_hanh",
)  # lines whose words have rules of their own


@lru_cache(maxsize=8192)
def _moved(word: str) -> str | None:
    """The word with its tone mark on the vowel where it belongs; None where it stands there, in either way of oa, oe, uy."""
    if len(word) < 3 or word.isascii() or not word.isalpha() or not valid(word):
        return None
    right = spell(*split_tones(word))
    small = word.lower()
    if len(right) != len(word) or right in (small, fold_tone(small)):
        return None
    return "".join(new.upper() if old.isupper() else new for new, old in zip(right, word, strict=True))


@rule(
    "CT204",
    examples=[
        example(
            "bao_cao", body_add="Kết quả trong qúy II tăng đều.", finds="qúy", fixed="Kết quả trong quý II tăng đều."
        ),
        example(
            "bao_cao",
            body_add="Việc hòan trả mặt bằng đã xong.",
            finds="hòan",
            fixed="Việc hoàn trả mặt bằng đã xong.",
        ),
        example("bao_cao", body_add="Xã tíêp dân vào thứ Năm.", finds="tíêp"),
        example(
            "bao_cao", body_add="Kết quả trong quý II đã giữ gìn được mức tăng; khuỷu tay, huơ, thuở, ngoẹo, Quỳnh."
        ),
    ],
)
def check(passage: Passage, tone_on_main_vowel: bool) -> Iterator[Problem]:
    """In qu- and gi- it is the vowel after them, before a final consonant the last vowel, else the one with a shape."""
    judged = tone_on_main_vowel and passage.role not in _BY_FORM
    for at, text in enumerate(passage.texts) if judged else ():
        right = _moved(text)
        if right is None:
            continue
        word = passage.words[at]
        yield problem(
            passage,
            vi("“{found}” đặt dấu thanh sai chỗ."),
            vi("Viết “{required}”."),
            (word.start, word.end),
            replacement=right,
            found=text,
            required=right,
        )
