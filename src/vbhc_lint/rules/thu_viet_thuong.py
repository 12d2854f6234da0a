"""Thứ trong tuần viết bằng chữ mà chữ chỉ số viết thường, như “ngày 22/5/2026 (thứ sáu)”."""

import re
from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_BESIDE_DATE = re.compile(
    r"\d{4},? ?\(?thứ (?P<after>hai|ba|tư|năm|sáu|bảy)(?!\w)|(?<!\w)[Tt]hứ (?P<before>hai|ba|tư|năm|sáu|bảy),? \(?ngày \d"
)


@rule(
    "VH111",
    examples=[
        example(
            "bao_cao",
            body_add="Họp vào ngày 22 tháng 5 năm 2026 (thứ sáu) tại xã.",
            finds="sáu",
            fixed="Họp vào ngày 22 tháng 5 năm 2026 (thứ Sáu) tại xã.",
        ),
        example("bao_cao", body_add="Họp vào thứ Sáu, ngày 22/5/2026; nhiệm vụ thứ hai là tuyên truyền."),
        example("bao_cao", body_add="Xã họp vào thứ hai, ngày 04/5/2026.", finds="hai"),
    ],
)
def check(passage: Passage, weekday_capital: bool) -> Iterator[Problem]:
    """Only beside a date: “thứ hai” is also “second”."""
    if not weekday_capital or "hứ " not in passage.text:
        return
    for match in _BESIDE_DATE.finditer(passage.text):
        group = "after" if match["after"] else "before"
        required = match[group].capitalize()
        if passage.in_capitals(*match.span(group)):
            continue
        yield problem(
            passage,
            vi("Tên thứ trong tuần “thứ {found}” phải viết hoa chữ chỉ số: “thứ {required}”."),
            vi("Viết “{required}”."),
            match.span(group),
            replacement=required,
            found=match[group],
            required=required,
        )
