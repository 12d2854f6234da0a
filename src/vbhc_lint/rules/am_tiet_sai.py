"""Chữ không phải là âm tiết tiếng Việt, như “nghành”, “truờng”."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from vbhc_lint.messages import vi
from vbhc_lint.phrases import known
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.syllable import split_tones, valid
from vbhc_lint.vietnamese import CYRILLIC_OR_GREEK, spelled

_FOREIGN = re.compile(f"[{CYRILLIC_OR_GREEK}µ]")
_ROLES = ("noi_dung", "de_muc", "can_cu", "dieu", "o_bang", "trich_yeu", "noi_nhan_ds")


@lru_cache(maxsize=8192)
def _miswritten(text: str) -> bool:
    """Two small letters or more, a Vietnamese one among them, that spelling does not allow; μm is no word."""
    written = len(text) > 1 and not text.isascii() and text.isalpha() and text.islower()
    return written and not valid(text) and not _FOREIGN.search(text)


def _meant(wrong: set[str], written: Counter[str]) -> dict[str, str]:
    """Two syllables run together, or the commonest word of the document one letter away, for each that has one."""
    from spellchecker import SpellChecker  # only needed, and only loaded, where something is wrong

    spelling = SpellChecker(language=None, distance=1)
    spelling.word_frequency.load_words([word for word in written if valid(word)])
    meant = {}
    for word in sorted(wrong):
        halves = [(word[:cut], word[cut:]) for cut in range(3, len(word) - 2)]  # shorter in loan words: ôtô, nilông
        glued = next((h for h in halves if all(half in written and valid(half) for half in h)), None)
        if glued:
            meant[word] = " ".join(glued)
        elif len(split_tones(word)[1]) < 2:  # two tone marks on one syllable are another fault
            near = sorted(spelling.candidates(word) or (), key=lambda w: (-written[w], w))
            meant |= {word: near[0]} if near and near[0] != word else {}
    return meant


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
        example("bao_cao", body_add="Bụi trong không khí có cỡ hạt 10 µm hoặc 2,5 \u03bcm."),
    ],
)
def check(document: Document, syllables_valid: bool, phrases: frozenset[str]) -> Iterator[Problem]:
    """Words that may be foreign or names are left alone, and those that no word here comes near (kilôgam)."""
    passages = [p for p in document.passages if p.role in _ROLES] if syllables_valid else []
    said = Counter(chain.from_iterable(p.texts for p in passages))
    wrong = set(filter(_miswritten, said))
    if not wrong:
        return
    written = Counter(spelled(key) for key in known(phrases).words)
    for text, count in said.items():
        written[text.lower()] += count
    meant = _meant(wrong, written)
    for passage in passages:
        here = () if meant.keys().isdisjoint(passage.texts) else passage.words
        for word in here:
            right = meant.get(word.text)
            if right is None:
                continue
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
