"""Tên cơ quan, địa danh, ngày tết viết hoa khác quy định, như “Ủy ban Nhân dân”, “thủ đô Hà Nội”."""

import re
from collections.abc import Iterator
from functools import lru_cache

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import fold_tone


@lru_cache(maxsize=8)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted({fold_tone(name).lower() for name in names}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


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
def check(passage: Passage, spelled_names: list[str]) -> Iterator[Problem]:
    """Each name of the pack as it must be written; all capitals and other tone placement are left alone."""
    text = passage.text
    for match in _pattern(tuple(spelled_names)).finditer(fold_tone(text).lower()):
        found = text[match.start() : match.end()]
        right = next(name for name in spelled_names if fold_tone(name).lower() == match[0])
        if fold_tone(found) == fold_tone(right) or found.isupper():
            continue
        required = "".join(f.upper() if r.isupper() else f.lower() for f, r in zip(found, right, strict=True))
        yield problem(
            passage,
            vi("“{found}” viết hoa chưa đúng quy định."),
            vi("Viết “{required}”."),
            match.span(),
            replacement=required,
            found=found,
            required=required,
        )
