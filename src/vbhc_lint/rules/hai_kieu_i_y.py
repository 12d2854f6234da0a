"""Một từ trong văn bản lúc viết i, lúc viết y, như “kỹ thuật” và “kĩ thuật”."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, pairwise

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.syllable import split_tones
from vbhc_lint.vietnamese import Word

_ROLES = ("noi_dung", "de_muc", "can_cu", "dieu")
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
            "bao_cao", body_add="Công ty xây hai khu; bác sĩ khám bệnh; ông Nguyễn Sỹ Ái xem ti vi; xã có tỷ lệ cao."
        ),
    ],
)
def check(document: Document, one_of_i_and_y: bool) -> Iterator[Problem]:
    """Both are right, only not together; pairs of words are compared: “ti vi” and “công ty” are no such two."""
    passages = [p for p in document.passages if p.role in _ROLES] if one_of_i_and_y else []
    said = Counter(chain.from_iterable(_pairs(p) for p in passages))
    groups: dict[Pair, list[Pair]] = {}
    for one, other in said:
        if not (one and other):
            continue
        same = _with_i(one), _with_i(other)
        if same != (one, other) or same in said:
            groups.setdefault(same, []).append((one, other))
    usual = {same: max(sorted(pairs), key=lambda pair: said[pair]) for same, pairs in groups.items() if len(pairs) > 1}
    wrong = {pair: usual[same] for same in usual for pair in groups[same] if pair != usual[same]}
    for passage in passages:
        for at, pair in enumerate(_pairs(passage)) if wrong else ():
            if pair in wrong:
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
    """The usual pair, with what stands between its words here."""
    first, second = (word.text if word.key == key else key for word, key in zip(found, usual, strict=True))
    return first + text[found[0].end : found[1].start] + second


def _pairs(passage: Passage) -> Iterator[Pair]:
    """Its pairs of words in small letters; names keep their own way, and stand as nothing."""
    both = zip(passage.texts, passage.keys, strict=True)
    return pairwise([key if text.islower() else "" for text, key in both])
