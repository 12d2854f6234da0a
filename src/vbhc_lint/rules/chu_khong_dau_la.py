"""Chữ không dấu không phải tiếng Việt cũng không phải tiếng Anh, như “thuwcj”, “emial”."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from vbhc_lint.context import Proof, context_of, counted
from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.phrases import known
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.spelling import Spelling, english
from vbhc_lint.syllable import valid
from vbhc_lint.telex import from_telex

_ROLES = ("noi_dung", "de_muc", "can_cu", "dieu", "o_bang", "trich_yeu", "trich_yeu_cv", "kinh_gui", "noi_nhan_ds")
_ADDRESS = compiled(r"://|www\.|@|_|\.(?:vn|com|org|net|docx?|pdf)\b")
_GENUS = compiled(r"(?<![^\W\d_])[A-Z][a-z]{3,}\s$")  # before the species of a plant or animal
_DOSE = compiled(r"\s\d+(?:[.,]\d+)?\s?(?:mg|ml|g|IU|%)(?!\w)")
_SHORTEST, _LONGEST = 3, 40  # letters: shorter ones are units and labels, longer ones no words


@lru_cache(maxsize=8192)
def _foreign(text: str) -> bool:
    """A word of small letters without marks that is no Vietnamese syllable."""
    if not _SHORTEST <= len(text) <= _LONGEST:
        return False
    written = text.isascii() and text.isalpha() and text.islower() and not valid(text)
    return written and len(set(text)) > 1  # xxx holds a place


@rule(
    "CT104",
    examples=[
        example(
            "bao_cao",
            body_add="Xã đã thuwcj hiện đủ nhiệm vụ được giao.",
            finds="thuwcj",
            fixed="Xã đã thực hiện đủ nhiệm vụ được giao.",
        ),
        example("bao_cao", body_add="Xã đã thuc hiện đủ nhiệm vụ được giao.", finds="thuc"),
        example("bao_cao", body_add="Người dân gửi phản ánh qua emial của xã.", finds="emial"),
        example(
            "bao_cao", body_add="Xã đăng tin trên website, fanpage; gửi email tới a.b@xa.example.vn; ruộng rộng 05 km."
        ),
        example("bao_cao", body_add="Trạm cấp ceftriazon 1 g; thả 02 cá thể Macaca leonina; mẫu nước có E. coli."),
    ],
)
def check(
    document: Document,
    telex_decoded: bool,
    foreign_known: frozenset[str],
    phrases: frozenset[str],
    word_pairs: str,
    proof: Proof,
    own_words: frozenset[str] = frozenset(),
) -> Iterator[Problem]:
    """Keys of Telex, and words whose neighbours tell the syllable meant, are sure; of others only what they are not is."""
    read = [p for p in document.passages if p.role in _ROLES]
    passages = [p for p in read if not p.unfilled and not _ADDRESS.search(p.text)]
    said = set(chain.from_iterable(p.texts for p in passages))
    listed = known(phrases | own_words, word_pairs)
    strange = {text for text in said if _foreign(text)} - foreign_known - listed.words
    strange -= english() if strange and telex_decoded else strange
    if not strange:
        return
    keyed = tuple(counted(p.keys[a:b]) for p in read for a, b in p.sentence_words)
    spelling = Spelling(context_of(keyed, listed), map(str.lower, said))
    for passage in passages:
        for at in () if strange.isdisjoint(passage.texts) else range(len(passage.texts)):
            if passage.texts[at] in strange and not _scientific(passage, at):
                yield _problem(passage, at, _meant(passage, at, spelling, proof))


def _scientific(passage: Passage, at: int) -> bool:
    """The species behind a genus (Macaca leonina), or a medicine before its dose."""
    word = passage.words[at]
    if _DOSE.match(passage.text, word.end):
        return True
    genus = passage.texts[at - 1] if at else ""
    return not valid(genus.lower()) and _GENUS.search(passage.text[: word.start]) is not None


def _meant(passage: Passage, at: int, spelling: Spelling, proof: Proof) -> str | None:
    """The syllable that was meant, where that is sure."""
    typed = passage.texts[at]
    decoded = from_telex(typed)
    near = () if decoded else spelling.suggestions(*passage.beside(at), typed)
    return decoded or next((word for word, reading in near[:1] if reading.proven(proof, 0)), None)


def _problem(passage: Passage, at: int, meant: str | None) -> Problem:
    word = passage.words[at]
    place = (word.start, word.end)
    if meant is None:
        message = vi("“{found}” không phải là âm tiết tiếng Việt, cũng không phải từ tiếng Anh quen dùng.")
        return problem(
            passage,
            message,
            vi("Kiểm tra lại cách viết."),
            place,
            word="foreign_known",
            cause=word.text,
            found=word.text,
        )
    return problem(
        passage,
        vi("“{found}” không phải là âm tiết tiếng Việt."),
        vi("Có lẽ là “{required}”."),
        place,
        replacement=meant,
        unsafe=True,
        found=word.text,
        required=meant,
    )
