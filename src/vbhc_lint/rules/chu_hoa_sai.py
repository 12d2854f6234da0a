"""Thành phần phải in hoa lại in thường, hoặc phải in thường lại in hoa toàn bộ."""

import re
from collections.abc import Iterator
from typing import Literal

from vbhc_lint.expression import compiled
from vbhc_lint.messages import Phrase, name_of, vi
from vbhc_lint.model.format import Setting
from vbhc_lint.recognise.components import Component
from vbhc_lint.rule import Format, Problem, example, problem, rule, scope_of

_ABOUT = compiled(r"\s*+v/v\W*+", re.IGNORECASE)  # its second letter is small in a summary set in capitals too


def _shown(line: Component) -> str:
    """The letters as the reader sees them, without a leading V/v: small capitals are capitals."""
    text = line.paragraph.text
    about = _ABOUT.match(text, line.start)
    start = about.end() if about else line.start
    return "".join(
        piece.upper() if run.format.small_caps else piece
        for run in line.runs
        for piece in [text[max(run.start, start) : min(run.end, line.end)]]
    )


@rule(
    "TTx13",
    examples=[
        example(co_quan_ban_hanh="Ủy ban nhân dân xã Đức Trọng", finds="Ủy ban nhân dân xã Đức Trọng"),
        example(ho_ten="TRẦN VĂN HẢI", finds="TRẦN VĂN HẢI"),
        example(),
    ],
)
def check(line: Component, case: Literal["upper", "sentence"]) -> Iterator[Problem]:
    """A name of a person, a summary in capitals; an office, an agency or a title that is not."""
    shown = [c for c in _shown(line) if c.isalpha()]
    small = sum(c.islower() for c in shown)
    if len(shown) < (2 if case == "upper" else 4) or any(mark in line.text for mark in "{[<$"):
        return
    if case == "upper" and small:
        required = vi("chữ in hoa")
    elif case == "sentence" and not small:
        required = vi("chữ in thường")
    else:
        return
    written, start, end = line.paragraph.in_file(line.start, line.end)
    formatted = not small and not written[start:end].isupper()
    capitals = next((look for look in line.looks if look.caps), None) if formatted else None
    yield problem(
        line,
        vi("{name} phải trình bày bằng {required}."),
        vi("bỏ dấu chọn ở All caps") if capitals else vi("Gõ lại bằng {required}."),
        cause=scope_of(line),
        setting=Setting(capitals, "caps") if capitals else None,
        format=Format("caps", False) if capitals else None,
        replacement=line.text.upper() if case == "upper" else None,
        name=name_of(scope_of(line)),
        required=Phrase(required),
    )
