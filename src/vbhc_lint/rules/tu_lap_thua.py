"""Một từ nói lại trong cùng một vế, như “Tiếp tục phối hợp với các đơn vị tiếp tục rà soát”, “họp phiên họp”."""

from collections.abc import Iterator
from itertools import pairwise

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import BodyParagraph
from vbhc_lint.rule import Problem, example, problem, rule

_COUNTS = ("phiên", "cuộc", "buổi", "kỳ", "giấy", "lượt", "hội")


@rule(
    "ND109",
    examples=[
        example(
            "bao_cao",
            body_add="Tiếp tục phối hợp với các thôn tiếp tục rà soát hồ sơ của người cao tuổi.",
            finds=" tiếp tục",
            fixed="Tiếp tục phối hợp với các thôn rà soát hồ sơ của người cao tuổi.",
        ),
        example("bao_cao", body_add="Ban Chỉ đạo xã họp phiên họp thứ hai vào tháng 6.", finds="họp phiên họp"),
        example("bao_cao", body_add="Tiếp tục rà soát hồ sơ, tiếp tục niêm yết kết quả; tiếp tục tập huấn."),
        example("bao_cao", body_add="Ban Chỉ đạo xã tổ chức phiên họp thứ hai; thi đua lập thành tích."),
    ],
)
def check(
    paragraph: BodyParagraph, said_once: list[str], said_within: int, named_by_act: frozenset[str]
) -> Iterator[Problem]:
    """A word at the head of a clause and again in it, nothing like a comma before; a verb and its own noun."""
    keys, text = paragraph.keys, paragraph.text
    lower = text.lower()
    for adverb in said_once:
        if lower.count(adverb) > 1:
            yield from _twice(paragraph, tuple(adverb.split()), said_within)
    for at, key in enumerate(keys[:-2]):
        if key not in named_by_act or key not in keys[at + 2 : at + 4]:
            continue
        gap = keys[at + 1 : at + 2 + (keys[at + 2] != key)]
        if gap[-1] in _COUNTS and all(g.isdigit() or g in ("các", "những", gap[-1]) for g in gap):
            first, last = paragraph.words[at], paragraph.words[at + len(gap) + 1]
            yield problem(
                paragraph,
                vi("“{found}” nói một ý hai lần."),
                vi("Viết gọn, ví dụ “tổ chức phiên họp”, “cấp giấy phép”."),
                (first.start, last.end),
                word="named_by_act",
                found=text[first.start : last.end],
            )


def _twice(paragraph: BodyParagraph, adverb: tuple[str, ...], within: int) -> Iterator[Problem]:
    """The second place of an adverb in a clause that begins with it."""
    keys, text, words = paragraph.keys, paragraph.text, paragraph.words
    places = [at for at in range(len(keys) - 1) if keys[at : at + len(adverb)] == adverb]
    for at, again in pairwise(places):
        head = at == 0 or text[words[at - 1].end : words[at].start].strip(" \n\t-–“(") in (".", ";", ":")
        between = text[words[at].start : words[again].start]
        beside = text[words[again - 1].end : words[again].start].strip() or keys[again - 1] in (
            "và",
            "để",
            "phải",
            "sẽ",
            "hoặc",
        )
        if not head or beside or ";" in between or ". " in between or again - at > within:
            continue
        end = words[again + len(adverb) - 1].end
        yield problem(
            paragraph,
            vi("“{found}” đã nói ở đầu vế câu này."),
            vi("Bỏ một chữ “{found}”."),
            (words[again - 1].end, end),
            replacement="",
            unsafe=True,
            found=text[words[again].start : end],
        )
