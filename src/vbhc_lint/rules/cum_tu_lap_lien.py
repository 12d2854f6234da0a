"""Một cụm từ gõ hoặc dán hai lần liền nhau."""

from collections.abc import Iterator
from itertools import pairwise

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_COLUMNS = 4  # spaces or more, or a tab: what stands behind is another column
_LISTED = compiled(r"[,;:.](?!\d)")
_LONGEST = 60  # words: a phrase longer than that is found as a repeated clause


def _doubled(keys: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Index and length of each phrase that follows upon itself; its first two words lead back to the first copy."""
    last: dict[tuple[str, str], int] = {}
    done = 0
    for i, pair in enumerate(pairwise(keys)):
        first = last.get(pair)
        last[pair] = i
        if first is None or first < done or not 2 <= i - first <= _LONGEST:
            continue
        if keys[first:i] == keys[i : 2 * i - first]:
            yield first, i - first
            done = 2 * i - first


@rule(
    "ND102",
    examples=[
        example(
            "bao_cao",
            body_add="Phòng dùng bộ tiêu chí đánh giá đánh giá mức độ hài lòng của người dân.",
            finds="đánh giá đánh giá",
            fixed="Phòng dùng bộ tiêu chí đánh giá mức độ hài lòng của người dân.",
        ),
        example(
            "bao_cao",
            body_add="Đoàn kiểm tra việc thực hiện quy định về thực hiện quy định về tiếp công dân.",
            finds="thực hiện quy định về thực hiện quy định về",
        ),
        example("bao_cao", body_add="Ông Trần Văn Hải,    Trần Văn Hải\tTrần Văn Hải ký vào sổ."),
        example("bao_cao", body_add="Xã duy trì cơ chế một cửa, một cửa liên thông trong giải quyết hồ sơ."),
        example("bao_cao", body_add="Đoàn giám sát giám sát việc thu phí; người yêu cầu yêu cầu trả lại hồ sơ."),
        example("bao_cao", body_add="Tỷ lệ phủ xanh là 41,5% là 41,5%.", finds="là 41,5% là 41,5%"),
        example("bao_cao", body_add="Các thôn tổ chức lễ hội lễ hội mừng lúa mới.", finds="lễ hội lễ hội"),
        example("bao_cao", body_add="Sở thẩm định thẩm định lại giá đất.", finds="thẩm định thẩm định"),
        example("bao_cao", body_add="Sở Xây dựng xây dựng quy chế."),
        example("bao_cao", body_add="Thôn góp phần xây dựng xã hội xã hội chủ nghĩa."),
    ],
)
def check(
    passage: Passage,
    doubled_phrases_right: frozenset[str],
    acting_bodies: frozenset[str],
    named_bodies: frozenset[str],
    no_acts: frozenset[str],
) -> Iterator[Problem]:
    """A phrase of two or more words, nothing but spaces in and between the copies.

    A body may do what its name says: “Đoàn giám sát giám sát việc …”, “Sở Xây dựng xây dựng …”; ``no_acts`` are nouns.
    """
    text = passage.text
    for first, length in _doubled(passage.keys) if passage.repeats else ():
        words = passage.words
        a, b = words[first], words[first + length]
        one = text[a.start : words[first + length - 1].end]
        end = words[first + 2 * length - 1].end
        phrase = " ".join(word.key for word in words[first : first + length])
        listed = _LISTED.search(one)  # “điều kiện làm việc, thời giờ làm việc, thời giờ nghỉ”
        bodies = acting_bodies | named_bodies if one[0].isupper() else acting_bodies
        acts = length <= 3 and first > 0 and phrase not in no_acts and words[first - 1].text.lower() in bodies
        if phrase in doubled_phrases_right or acts or listed or phrase.replace(" ", "").isdigit():
            continue
        if text[a.start + len(one)] == "%" == text[end : end + 1]:
            one, end = f"{one}%", end + 1
        gap = text[a.start + len(one) : b.start]
        beside = "\t" in gap or len(gap) >= _COLUMNS
        if gap.isspace() and not beside and text[b.start : end].lower() == one.lower():
            yield problem(
                passage,
                vi("Cụm từ “{found}” gõ hai lần liền nhau."),
                vi("Xóa một cụm “{found}”."),
                (a.start, end),
                replacement=one,
                unsafe=True,
                found=one,
            )
