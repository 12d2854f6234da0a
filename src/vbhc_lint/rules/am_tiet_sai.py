"""Chữ không phải là âm tiết tiếng Việt, như “nghành”, “truờng”."""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from vbhc_lint.context import Proof, context_of, counted
from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.phrases import known
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.spelling import Spelling, cased
from vbhc_lint.syllable import split_tones, valid
from vbhc_lint.vietnamese import CYRILLIC_OR_GREEK, fold_tone, spelled

_FOREIGN = compiled(f"[{CYRILLIC_OR_GREEK}µ]")
_ROLES = ("noi_dung", "de_muc", "can_cu", "dieu", "o_bang", "trich_yeu", "trich_yeu_cv", "kinh_gui", "noi_nhan_ds")
_NAMED = 3  # suggestions
_NAME = 3  # times that a word with a capital stands in a document: it is a name, no slip


def _miswritten(text: str, count: int) -> bool:
    """Two letters or more, a Vietnamese one among them, that spelling does not allow; μm is no word, Kạn is a name."""
    if len(text) < 2 or text.isascii() or not text.isalpha() or valid(text) or _FOREIGN.search(text):
        return False
    return text.islower() or (count < _NAME and (text.isupper() or text.istitle()))


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
        example("bao_cao", body_add="Hoạtđộng của tổ công nghệ số đạt kết quả tốt.", finds="Hoạtđộng"),
        example(
            "bao_cao",
            body_add="Chưong trình công tác năm 2026 đã được phê duyệt.",
            finds="Chưong",
            fixed="Chương trình công tác năm 2026 đã được phê duyệt.",
        ),
        example(
            "bao_cao",
            body_add="Xã trồng 05 ha cây chôôm.",
            house={"van_ban.own_words": ["cây chôôm"]},
        ),
        example("bao_cao", body_add="Các ngành đã phối hợp với website của huyện Krông Pắc và buôn Đắk Lắk."),
        example("bao_cao", body_add="Phân đạm urê được cấp cho dân; xã có người bị rắn chàm quạp cắn."),
        example("bao_cao", body_add="Bụi trong không khí có cỡ hạt 10 µm hoặc 2,5 \u03bcm."),
    ],
)
def check(
    document: Document,
    syllables_valid: bool,
    phrases: frozenset[str],
    word_pairs: str,
    proof: Proof,
    rare_words: str = "",
    own_words: frozenset[str] = frozenset(),
) -> Iterator[Problem]:
    """Words that no word here comes near (kilôgam) are left alone; with a capital, also where the neighbours say nothing."""
    passages = [p for p in document.passages if p.role in _ROLES] if syllables_valid else []
    said = Counter(chain.from_iterable(p.texts for p in passages))
    right = known(own_words).words | set(fold_tone(rare_words).split())
    wrong = {text for text, count in said.items() if _miswritten(text, count) and fold_tone(text).lower() not in right}
    places = [place for passage in passages for place in _places(passage, wrong)] if wrong else []
    if not places:
        return
    listed = known(phrases | own_words, word_pairs)
    own = {text.lower() for text in said} | {spelled(key) for key in listed.words}
    keyed = tuple(counted(p.keys[a:b]) for p in passages for a, b in p.sentence_words)
    spelling = Spelling(context_of(keyed, listed), own)
    for passage, at in places:
        word, meant = passage.words[at], _meant(passage, at, spelling, proof)
        if meant:
            yield problem(
                passage,
                vi("“{found}” không phải là âm tiết tiếng Việt."),
                vi("Có lẽ là {suggestions}."),
                (word.start, word.end),
                replacement=meant[0],
                unsafe=True,
                found=word.text,
                suggestions=", ".join(f"“{one}”" for one in meant),
            )


def _places(passage: Passage, wrong: set[str]) -> Iterator[tuple[Passage, int]]:
    """Where wrong words stand; in capitals they are abbreviations, but in a line of capitals."""
    for at, text in enumerate(passage.texts) if not wrong.isdisjoint(passage.texts) else ():
        if text in wrong and (not text.isupper() or passage.text.isupper()) and not _borrowed(passage, at):
            yield passage, at


def _borrowed(passage: Passage, at: int) -> bool:
    """Whether letters of other languages stand in the file, read as ours: hǎo is Chinese."""
    word = passage.words[at]
    raw = slice(*passage.span(word.start, word.end))
    return unicodedata.normalize("NFC", passage.paragraph.text[raw]) != word.text


def _meant(passage: Passage, at: int, spelling: Spelling, proof: Proof) -> list[str]:
    """Two syllables run together, or the words one edit away that may have been meant, the likeliest first."""
    text = passage.texts[at]
    halves = spelling.halves(text.lower())
    if halves or len(split_tones(text)[1]) > 1:  # two marks on one syllable are another fault
        return [cased(halves, text)] if halves else []
    near = spelling.suggestions(*passage.beside(at), text.lower())
    if not near or not (text.islower() or near[0][1].proven(proof, 0)):
        return []
    supported = [w for w, reading in near if reading.weight] or [w for w, _ in near]
    return [cased(w, text) for w in supported[:_NAMED]]
