"""Từ hay viết sai chính tả, như “bổ xung”, “sát nhập”."""

from collections.abc import Iterator
from functools import lru_cache

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import fold_tone


@lru_cache(maxsize=4)
def _by_first(wrong: frozenset[str]) -> dict[str, list[list[str]]]:
    """The misspelt phrases by their first word, as keys."""
    index: dict[str, list[list[str]]] = {}
    for phrase in sorted(wrong):
        keys = fold_tone(phrase).split()
        index.setdefault(keys[0], []).append(keys)
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
    ],
)
def check(passage: Passage, misspelt: dict[str, str]) -> Iterator[Problem]:
    """The pack's list, in small letters or with a first capital."""
    index = _by_first(frozenset(misspelt))
    for at, word in enumerate(passage.words):
        for keys in index.get(word.key, ()):
            written = passage.words[at : at + len(keys)]
            if [w.key for w in written] != keys:
                continue
            found = passage.text[word.start : written[-1].end]
            right = misspelt.get(found.lower())
            if right is not None and found[1:].islower():
                required = right.capitalize() if found[0].isupper() else right
                yield problem(
                    passage,
                    vi("“{found}” viết sai chính tả."),
                    vi("Viết “{required}”."),
                    (word.start, written[-1].end),
                    replacement=required,
                    unsafe=True,
                    found=found,
                    required=required,
                )
