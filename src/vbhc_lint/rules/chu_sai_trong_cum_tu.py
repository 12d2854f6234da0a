"""Một chữ sai dấu hoặc sai một chữ cái trong cụm từ quen dùng, như “thực hiên nhiệm vụ”.

Cụm từ quen dùng lấy từ danh sách của bộ quy định, và từ chính văn bản: cặp chữ mà văn bản viết nhiều lần.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from vbhc_lint.messages import vi
from vbhc_lint.phrases import known, slips
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import Word, fold_tone, spelled

_ROLES = ("noi_dung", "de_muc", "can_cu", "dieu", "o_bang")


@lru_cache(maxsize=4)
def _pairs(misspelt: frozenset[tuple[str, str]]) -> set[tuple[str, ...]]:
    return {tuple(fold_tone(typed).split()) for typed, _ in misspelt}


@rule(
    "CT102",
    examples=[
        example(
            "bao_cao",
            body_add="Xã đã thực hiên nhiệm vụ đúng tiến độ.",
            finds="hiên",
            fixed="Xã đã thực hiện nhiệm vụ đúng tiến độ.",
        ),
        example("bao_cao", body_add="Bằng khen của Thủ tướn Chính phủ được trao tại xã.", finds="tướn"),
        example("bao_cao", body_add="Xã đã rà xoát hồ sơ còn tồn.", finds="xoát"),
        example("bao_cao", body_add="Công an xã bố chí lực lượng trực gác.", finds="chí"),
        example("bao_cao", body_add="Xã cử người học tại Trung tâm Kiểm định kỹ thuật an toàn mỏ."),
        example("bao_cao", body_add="Điển hình thực hiện nếp sống mới được biểu dương; xã tiếp nhân dân đến hỏi."),
    ],
)
def check(
    document: Document,
    phrases: frozenset[str],
    word_pairs: str,
    own_pair: int,
    own_share: float,
    misspelt: frozenset[tuple[str, str]],
) -> Iterator[Problem]:
    """A rare pair one mark or like consonant off a phrase, no part of other words; a longer phrase with one word off.

    What is listed as ``misspelt`` is another rule's.
    """
    listed = known(phrases, word_pairs)
    otherwise = _pairs(misspelt)
    sentences = [(p, span) for p in document.passages if p.role in _ROLES for span in p.sentence_words]
    keyed = [p.keys[a:b] for p, (a, b) in sentences]
    wrong = slips(keyed, listed, own_pair, own_share)
    amiss = wrong.keys() | listed.ends.keys()
    for (passage, span), keys in zip(sentences, keyed, strict=True):
        if amiss.isdisjoint(pairwise(keys)):
            continue
        done = -1
        for at, pair in enumerate(pairwise(keys)):
            if pair not in wrong and pair not in listed.ends:
                continue
            if pair not in wrong:
                slip = listed.longer_meant(keys, at)
            elif listed.parted(keys, at) or pair in otherwise:
                continue
            else:
                slip = (at + wrong[pair][0], wrong[pair][1])
            if slip is None or slip[0] <= done:
                continue
            words = passage.words[slice(*span)]
            apart = passage.text[words[at].end : words[at + 1].start]
            if not apart.isspace() or not _judged(words, slip[0]):
                continue
            done, word = slip[0], words[slip[0]]
            required = spelled(slip[1]).capitalize() if word.text[0].isupper() else spelled(slip[1])
            around = words[max(0, done - 1) : done + 2]
            yield problem(
                passage,
                vi("“{found}” trong “{context}” có lẽ là “{required}”."),
                vi("Kiểm tra lại; nếu gõ nhầm thì viết “{required}”."),
                (word.start, word.end),
                replacement=required,
                unsafe=True,
                found=word.text,
                context=passage.text[around[0].start : around[-1].end],
                required=required,
            )


def _judged(words: tuple[Word, ...], at: int) -> bool:
    """A word of small letters; with a capital only among small ones, else it may be a name."""
    text = words[at].text
    beside = [*words[max(0, at - 1) : at], *words[at + 1 : at + 2]]
    return text.isalpha() and (text.islower() or (text[1:].islower() and all(w.text.islower() for w in beside)))
