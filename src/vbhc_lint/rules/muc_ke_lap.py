"""Một mục kể hai lần liền nhau trong câu, như “thuốc chữa bệnh, thuốc chữa bệnh và bông băng”."""

from collections.abc import Iterator
from itertools import pairwise

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import lead

_LONGEST = 20  # words
_AND = "và"


def _twice(keys: tuple[str, ...], least: int) -> Iterator[tuple[int, int, int]]:
    """Each run of words that follows upon itself, “và” between or nothing: where it starts, where again, its length."""
    last: dict[tuple[str, str], int] = {}
    for again, pair in enumerate(pairwise(keys)):
        first = last.get(pair)
        last[pair] = again
        if first is None or again - first > _LONGEST:
            continue
        length = again - first - (keys[again - 1] == _AND)
        if length >= least and keys[first : first + length] == keys[again : again + length]:
            yield first, again, length


@rule(
    "ND110",
    examples=[
        example(
            "bao_cao",
            body_add="Trạm có thuốc chữa bệnh, thuốc chữa bệnh, bông băng.",
            finds=", thuốc chữa bệnh",
            fixed="Trạm có thuốc chữa bệnh, bông băng.",
        ),
        example("bao_cao", body_add="Hội trường có bàn, ghế gỗ và bàn, ghế gỗ.", finds=" và bàn, ghế gỗ"),
        example("bao_cao", body=["Trạm có thuốc chữa bệnh, thuốc chữa bệnh./."], finds=", thuốc chữa bệnh"),
        example("bao_cao", body_add="Trạm có thuốc chữa bệnh, thuốc chữa bệnh…", finds=", thuốc chữa bệnh"),
        example("bao_cao", body_add="Trạm đã ghi “có thuốc chữa bệnh, thuốc chữa bệnh”"),
        example(
            "bao_cao", body_add="Chủ tịch hội người cao tuổi, hội người cao tuổi các xã họp; một cửa, một cửa điện tử."
        ),
        example("bao_cao", body_add="Xã hỗ trợ hộ gia đình nghèo, hộ gia đình cận nghèo, hộ gia đình có công."),
    ],
)
def check(
    passage: Passage, item_words: int, item_after: frozenset[str], item_before: frozenset[str]
) -> Iterator[Problem]:
    """Word for word, a comma or “và” between; a longer item may begin with a shorter one, or end with it."""
    text = passage.text
    for first, again, length in _twice(passage.keys, item_words) if passage.repeats else ():
        words = passage.words
        one = text[words[first].start : words[first + length - 1].end]
        start, end = words[again].start, words[again + length - 1].end
        between = text[words[first + length - 1].end : start]
        joined = between.strip(" ,") == _AND
        if text[start:end].lower() != one.lower() or not (joined or between == ", ") or (not joined and "," in one):
            continue
        after, before = text[end : end + 1], lead(text, words[first].start).rstrip()
        following = passage.keys[again + length : again + length + 1]
        closed = after in ("", ",", ";", ".", ")") or not following or not item_before.isdisjoint(following)
        opened = before[-1:] in ("", ",", ":", ";", "(") or before.rpartition(" ")[2].lower() in item_after
        if closed and opened and not one.isupper():
            yield problem(
                passage,
                vi("Mục “{found}” vừa được kể ở ngay trước."),
                vi("Xóa một mục “{found}”."),
                (words[first + length - 1].end, end),
                replacement="",
                unsafe=True,
                found=one,
            )
