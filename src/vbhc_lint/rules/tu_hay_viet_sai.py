"""Từ hay viết sai chính tả, như “bổ xung”, “sát nhập”."""

from collections.abc import Iterator
from functools import lru_cache

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import fold_tone


@lru_cache(maxsize=4)
def _by_first(misspelt: frozenset[tuple[str, str]]) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The misspelt phrases by their first word, as keys, each with the right one."""
    index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for wrong, right in sorted(misspelt):
        keys = tuple(fold_tone(wrong).split())
        index.setdefault(keys[0], []).append((keys, right))
    return index


@rule(
    "CT103",
    examples=[
        example(
            "bao_cao",
            body_add="Xã đã bổ xung hồ sơ theo yêu cầu.",
            finds="bổ xung",
            fixed="Xã đã bổ sung hồ sơ theo yêu cầu.",
        ),
        example("bao_cao", body_add="Sát nhập hai thôn thành một thôn.", finds="Sát nhập"),
        example("bao_cao", body_add="Xã đã bổ sung hồ sơ xuất khẩu theo yêu cầu."),
        example("bao_cao", body_add="Xã đón khách thăm quan.", house={"van_ban.own_words": ["thăm quan"]}),
    ],
)
def check(
    document: Document, misspelt: frozenset[tuple[str, str]], own_words: frozenset[str] = frozenset()
) -> Iterator[Problem]:
    """The pack's list, wrong and right, in small letters or with a first capital; not what the office writes so."""
    index = _by_first(frozenset(pair for pair in misspelt if pair[0] not in own_words) if own_words else misspelt)
    for passage in document.passages:
        if index.keys().isdisjoint(passage.keys):
            continue
        for at, key in [(at, key) for at, key in enumerate(passage.keys) if key in index]:
            for keys, right in index[key]:
                if passage.keys[at : at + len(keys)] == keys:
                    yield from _slip(passage, passage.words[at].start, passage.words[at + len(keys) - 1].end, right)


def _slip(passage: Passage, start: int, end: int, right: str) -> Iterator[Problem]:
    found = passage.text[start:end]
    if found[1:].islower():
        required = right.capitalize() if found[0].isupper() else right
        yield problem(
            passage,
            vi("“{found}” viết sai chính tả."),
            vi("Viết “{required}”."),
            (start, end),
            replacement=required,
            unsafe=True,
            found=found,
            required=required,
        )
