"""Một chữ sai dấu hoặc sai một chữ cái so với những chữ bên cạnh, như “thực hiên nhiệm vụ”.

Chữ đúng được nhận ra nhờ cụm từ quen dùng của bộ quy định, nhờ chính văn bản (cặp chữ viết nhiều lần) và nhờ những
cặp chữ đi liền nhau trong sáu bộ luật.
"""

from collections.abc import Iterator
from functools import lru_cache, partial
from itertools import pairwise

from vbhc_lint.context import Proof, Reader, counted
from vbhc_lint.messages import vi
from vbhc_lint.phrases import known
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.syllable import valid
from vbhc_lint.vietnamese import Word, fold_tone, spelled

_ROLES = ("noi_dung", "de_muc", "can_cu", "dieu", "o_bang", "trich_yeu", "trich_yeu_cv", "kinh_gui", "noi_nhan_ds")


@lru_cache(maxsize=4)
def _pairs(misspelt: frozenset[tuple[str, str]]) -> set[tuple[str, str]]:
    return {pair for typed, _ in misspelt for pair in pairwise(fold_tone(typed).split())}


@lru_cache(maxsize=4)
def _keys(words: str) -> frozenset[str]:
    return frozenset(fold_tone(words).split())


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
        example("bao_cao", body_add="Cầu treo bị hỏng do lũ, xe tải không dám trạy qua.", finds="trạy"),
        example("bao_cao", body_add="Hai bên tự nguyện xác lập thỏa thận về ranh giới.", finds="thận"),
        example("bao_cao", body_add="Xã họp dân ngày 25 thàng 12 năm 2025.", finds="thàng"),
        example("bao_cao", body_add="Xã cử người học tại Trung tâm Kiểm định kỹ thuật an toàn mỏ."),
        example("bao_cao", body_add="Điển hình thực hiện nếp sống mới được biểu dương; xã tiếp nhân dân đến hỏi."),
        example(
            "bao_cao", body_add="Xã tổ chức mua xe ô tô, kiểm tra cửa hàng nằm trong khu dân cư, kho hàng nằm gần cảng."
        ),
        example("bao_cao", body_add="Xã chấn chỉnh tác phong, lề lối làm việc và giữ nền nếp, kỷ cương của công chức."),
        example("bao_cao", body_add="Rác do người dân tự gom; trưởng bản Lũng Cú xuất bán 60 con dê."),
        example("bao_cao", body_add="Lúa đã trỗ đều; xã nuôi lợn nái, trùn quế và cấp 20 vỉ thuốc."),
        example("bao_cao", body_add="Số tiền là bốn mươi tám nghìn đồng; xã có sân phơi, bể nước; nói đi đôi với làm."),
        example("bao_cao", body_add="Cháy ở khoảnh 5, lô 2; cồng chiêng được truyền dạy tại buôn Hạ."),
    ],
)
def check(
    document: Document,
    phrases: frozenset[str],
    word_pairs: str,
    own_pair: int,
    own_share: float,
    proof: Proof,
    misspelt: frozenset[tuple[str, str]],
    rare_words: str = "",
    own_words: frozenset[str] = frozenset(),
) -> Iterator[Problem]:
    """Real words, or such as no one has heard of but ``rare_words``; what is listed as ``misspelt`` and what is no syllable are other rules'."""
    sentences = [(p, span) for p in document.passages if p.role in _ROLES for span in p.sentence_words]
    keyed = tuple(counted(p.keys[a:b]) for p, (a, b) in sentences)
    listed = known(phrases | own_words, word_pairs)
    reader = Reader(keyed, listed, (own_pair, own_share), _pairs(misspelt), proof, _keys(rare_words))
    for (passage, span), keys in zip(sentences, keyed, strict=True):
        found = reader.slips(keys, partial(_close, passage, span[0]))
        words = passage.words[slice(*span)] if found else ()
        for at, right in sorted(found.items()):
            if _judged(words, at):
                yield _problem(passage, words, at, spelled(right))


def _close(passage: Passage, start: int, at: int) -> bool:
    """Whether only white space parts a word of a sentence, which begins at a word of the passage, from the next."""
    one, other = passage.words[start + at : start + at + 2]
    return passage.text[one.end : other.start].isspace()


def _judged(words: tuple[Word, ...], at: int) -> bool:
    """A syllable of small letters; with a capital only among small ones, else it may be a name."""
    text = words[at].text
    beside = [*words[max(0, at - 1) : at], *words[at + 1 : at + 2]]
    small = text.islower() or (text[1:].islower() and all(w.text.islower() for w in beside))
    return small and text.isalpha() and valid(text)


def _problem(passage: Passage, words: tuple[Word, ...], at: int, right: str) -> Problem:
    word = words[at]
    around = words[max(0, at - 1) : at + 2]
    required = right.capitalize() if word.text[0].isupper() else right
    return problem(
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
