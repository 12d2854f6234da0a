"""Một từ trong văn bản lúc viết i, lúc viết y, như “kỹ thuật” và “kĩ thuật”."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, pairwise

from vbhc_lint.messages import vi
from vbhc_lint.phrases import Phrases, known
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.syllable import spell, split_tones
from vbhc_lint.vietnamese import Word, fold_tone

_ROLES = ("noi_dung", "de_muc", "can_cu", "dieu")
_HEAD = ("co_quan_chu_quan", "co_quan_ban_hanh")
_OFFICIAL = 1000  # times: more than any document writes it
_EITHER = ("h", "k", "l", "m", "qu", "s", "t", "v")  # onsets after which i and y sound the same at the end
Pair = tuple[str, str]


@lru_cache(maxsize=8192)
def _with_i(word: str) -> str:
    """A word that may end in i or y, with i; any other as it is."""
    base, tone = split_tones(word)
    return base[:-1] + "i" + tone if base[-1:] in ("i", "y") and base[:-1] in _EITHER else word


@rule(
    "CT210",
    examples=[
        example(
            "bao_cao",
            body_add=["Xã bảo dưỡng kỹ thuật hai lần, chuyển giao kỹ thuật cho 20 hộ.", "Cán bộ kĩ thuật làm tốt."],
            finds="kĩ thuật",
            fixed="Cán bộ kỹ thuật làm tốt.",
        ),
        example(
            "bao_cao", body_add=["Xã đăng ký dự thi; trường đăng ký dự thi.", "Thôn đăng kí dự thi."], finds="đăng kí"
        ),
        example(
            "bao_cao",
            body_add=["Xã có tỷ lệ cao, tỷ lệ tăng.", "Tỉ lệ của thôn Hạ cao hơn."],
            finds="Tỉ lệ",
            fixed="Tỷ lệ của thôn Hạ cao hơn.",
        ),
        example(
            "bao_cao", body_add="Công ty xây hai khu; bác sĩ khám bệnh; ông Nguyễn Sỹ Ái xem ti vi; xã có tỷ lệ cao."
        ),
    ],
)
def check(document: Document, one_of_i_and_y: bool, phrases: frozenset[str], word_pairs: str) -> Iterator[Problem]:
    """Both are right, only not together; pairs of words are compared: “ti vi” and “công ty” are no such two.

    The name of the office at the top says how it writes, then what is oftener, then the pack; of “đăng kí dự thi” the first pair tells all.
    """
    passages = [p for p in document.passages if p.role in _ROLES] if one_of_i_and_y else []
    listed = known(phrases, word_pairs)
    said = Counter(chain.from_iterable(_pairs(p, listed) for p in passages))
    groups: dict[Pair, list[Pair]] = {}
    for head in (p for p in document.passages if passages and p.role in _HEAD):
        said.update({pair: _OFFICIAL for pair in pairwise(head.keys) if pair in listed})
    for one, other in said:
        if not (one and other):
            continue
        same = _with_i(one), _with_i(other)
        if same != (one, other) or same in said:
            groups.setdefault(same, []).append((one, other))
    mixed = {same: sorted(pairs) for same, pairs in groups.items() if len(pairs) > 1}
    usual = {same: max(pairs, key=lambda pair: (said[pair], pair in listed)) for same, pairs in mixed.items()}
    wrong = {pair: usual[same] for same in usual for pair in groups[same] if pair != usual[same]}
    for passage in passages:
        told = -1
        for at, pair in enumerate(_pairs(passage, listed)) if wrong else ():
            if pair in wrong and not (told == at - 1 and told >= 0 and pair[1] == wrong[pair][1]):
                told = at
                first, second = passage.words[at : at + 2]
                yield problem(
                    passage,
                    vi("“{found}” ở chỗ khác của văn bản viết là “{usual}”."),
                    vi("Dùng thống nhất một cách viết trong toàn văn bản."),
                    (first.start, second.end),
                    cause=" ".join(pair),
                    replacement=_written(passage.text, (first, second), wrong[pair]),
                    unsafe=True,
                    found=passage.text[first.start : second.end],
                    usual=" ".join(wrong[pair]),
                )


def _written(text: str, found: tuple[Word, Word], usual: Pair) -> str:
    """The usual pair with the capital of the one found, and what stands between its words here."""
    first, second = (
        word.text if word.key == key else key.capitalize() if word.text.istitle() else key
        for word, key in zip(found, usual, strict=True)
    )
    return first + text[found[0].end : found[1].start] + second


def _pairs(passage: Passage, listed: Phrases) -> Iterator[Pair]:
    """Its pairs of words in small letters, known ones with a capital too; names keep their own way: they stand as nothing."""
    small = [text.islower() for text in passage.texts]
    for (at, key), following in zip(enumerate(passage.keys), passage.keys[1:], strict=False):
        pair = key, following
        known_pair = small[at + 1] and passage.texts[at].istitle() and _either(pair, listed)
        yield (key, following if small[at + 1] else "") if small[at] else pair if known_pair else ("", "")


def _either(pair: Pair, listed: Phrases) -> bool:
    """Whether a pair is a phrase, written in one way or the other."""
    return pair in listed or any((a, b) in listed for a in _ways(pair[0]) for b in _ways(pair[1]))


def _ways(word: str) -> tuple[str, ...]:
    base, tone = split_tones(word)
    if base[-1:] not in ("i", "y") or base[:-1] not in _EITHER:
        return (word,)
    return tuple(fold_tone(spell(base[:-1] + end, tone)) for end in "iy")
