"""Chữ không phải là âm tiết tiếng Việt, như “nghành”, “truờng”."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from vbhc_lint.messages import vi
from vbhc_lint.phrases import known
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.syllable import split_tones, valid
from vbhc_lint.vietnamese import spelled

_ROLES = ("noi_dung", "de_muc", "can_cu", "dieu", "o_bang", "trich_yeu", "noi_nhan_ds")


@lru_cache(maxsize=8192)
def _miswritten(text: str) -> bool:
    """Two small letters or more, a Vietnamese one among them, that spelling does not allow."""
    return len(text) > 1 and not text.isascii() and text.isalpha() and text.islower() and not valid(text)


def _meant(word: str, written: Counter[str]) -> str | None:
    """Two syllables run together, or the commonest word of the document one letter away; None where there is none."""
    for cut in range(3, len(word) - 2):  # shorter halves are those of loan words: ôtô, nilông
        if all(part in written and valid(part) for part in (word[:cut], word[cut:])):
            return f"{word[:cut]} {word[cut:]}"
    if len(split_tones(word)[1]) > 1:
        return None  # two tone marks on one syllable: another fault
    from spellchecker import SpellChecker  # only needed, and only loaded, where something is wrong

    spelling = SpellChecker(language=None, distance=1)
    spelling.word_frequency.load_words([w for w in written.elements() if valid(w)])
    near = sorted(spelling.candidates(word) or (), key=lambda w: (-written[w], w))
    return near[0] if near and near[0] != word else None


@rule(
    "CT101",
    examples=[
        example(
            "bao_cao",
            body_add="Các nghành đã phối hợp với xã đúng quy định.",
            finds="nghành",
            fixed="Các ngành đã phối hợp với xã đúng quy định.",
        ),
        example(
            "bao_cao",
            body_add="Xã duy trì hoạtđộng của tổ công nghệ số.",
            finds="hoạtđộng",
            fixed="Xã duy trì hoạt động của tổ công nghệ số.",
        ),
        example("bao_cao", body_add="Các ngành đã phối hợp với website của huyện Krông Pắc và buôn Đắk Lắk."),
    ],
)
def check(document: Document, syllables_valid: bool, phrases: frozenset[str]) -> Iterator[Problem]:
    """Words that may be foreign or names are left alone, and those that no word here comes near (kilôgam)."""
    passages = [p for p in document.passages if p.role in _ROLES] if syllables_valid else []
    wrong = [(p, word) for p in passages for word in p.words if _miswritten(word.text)]
    if not wrong:
        return
    written = Counter(spelled(key) for key in known(phrases).words) + Counter(
        word.text.lower() for p in passages for word in p.words
    )
    for passage, word in wrong:
        right = _meant(word.text, written)
        if right is not None:
            yield problem(
                passage,
                vi("“{found}” không phải là âm tiết tiếng Việt."),
                vi("Có lẽ là “{required}”."),
                (word.start, word.end),
                replacement=right,
                unsafe=True,
                found=word.text,
                required=right,
            )
