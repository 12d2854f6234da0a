"""Tên cơ quan, địa danh, ngày tết viết hoa khác quy định, như “Ủy ban Nhân dân”, “thủ đô Hà Nội”."""

import re
from collections.abc import Iterator
from functools import lru_cache

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

Written = dict[str, tuple[str, str]]


@lru_cache(maxsize=8)
def _named(*given: tuple[str, frozenset[str]]) -> tuple[re.Pattern[str], Written]:
    """What finds the names, however they are capitalised; how each is written, and by which word of the law."""
    written = {name.lower(): (name, word) for word, names in given for name in names}
    return re.compile("|".join(map(re.escape, sorted(written, key=len, reverse=True)))), written


@rule(
    "VH103",
    examples=[
        example(
            "bao_cao",
            body_add="Đoàn kiểm tra làm việc với Ủy ban Nhân dân các xã.",
            finds="Ủy ban Nhân dân",
            fixed="Đoàn kiểm tra làm việc với Ủy ban nhân dân các xã.",
        ),
        example("bao_cao", body_add="Đoàn ra thăm thủ đô Hà Nội dịp hè.", finds="thủ đô Hà Nội"),
        example("bao_cao", body_add="Xã tổ chức trực Tết Nguyên Đán an toàn.", finds="Nguyên Đán"),
        example("bao_cao", body_add="Hội đồng nhân dân xã trực Tết Nguyên đán; đoàn ra thăm Thủ đô Hà Nội."),
        example("bao_cao", body_add="HỘI ĐỒNG NHÂN DÂN XÃ"),
    ],
)
def check(
    passage: Passage,
    body_names: frozenset[str],
    place_names: frozenset[str],
    holiday_names: frozenset[str],
    feast_names: frozenset[str],
) -> Iterator[Problem]:
    """Each name of the pack as it must be written; names all in capitals are left alone."""
    pattern, written = _named(
        ("body_names", body_names),
        ("place_names", place_names),
        ("holiday_names", holiday_names),
        ("feast_names", feast_names),
    )
    for match in pattern.finditer(passage.text.lower()):
        start, end = match.span()
        found, (required, word) = passage.text[start:end], written[match[0]]
        whole = not (passage.text[start - 1 : start].isalnum() or passage.text[end : end + 1].isalnum())
        if whole and found != required and not found.isupper():
            yield problem(
                passage,
                vi("“{found}” viết hoa chưa đúng quy định, đúng là “{required}”."),
                vi("Viết “{required}”."),
                (start, end),
                word=word,
                replacement=required,
                found=found,
                required=required,
            )
