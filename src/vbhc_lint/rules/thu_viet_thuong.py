"""Thứ trong tuần viết bằng chữ mà chữ chỉ số viết thường, như “ngày 22/5/2026 (thứ sáu)”."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_DAY = r"(?P<day>hai|ba|tư|năm|sáu|bảy)(?!\w)"
_WEEKDAY = (
    compiled(rf"\d{{4}},? ?\(?[Tt]hứ {_DAY}"),
    compiled(rf"(?<!\w)[Tt]hứ {_DAY}(?=,? \(?ngày \d| h[ằà]ng tuần\b| đầu tuần\b)"),
    compiled(rf"(?<!\w)(?:sáng|chiều|tối|trưa|đêm) [Tt]hứ {_DAY}(?= (?:tuần|h[ằà]ng|và|,)|[,;.]|$)"),
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
        example("bao_cao", body_add="Xã giao ban vào Thứ hai hằng tuần.", finds="hai"),
        example("bao_cao", body_add="Xã tiếp dân vào sáng thứ tư, sáng Thứ Năm.", finds="tư"),
        example("bao_cao", body_add="Lần thứ hai hằng năm; buổi sáng thứ hai của hội nghị; thứ ba là tuyên truyền."),
    ],
)
def check(passage: Passage, weekday_capital: bool) -> Iterator[Problem]:
    """Only beside a date, a part of the day or “hằng tuần”: “thứ hai” is also “second”."""
    if not weekday_capital or "hứ " not in passage.text:
        return
    found = {match.span("day"): match["day"] for pattern in _WEEKDAY for match in pattern.finditer(passage.text)}
    for span, day in sorted(found.items()):
        if passage.in_capitals(*span):
            continue
        required = day.capitalize()
        yield problem(
            passage,
            vi("Tên thứ trong tuần “thứ {found}” phải viết hoa chữ chỉ số: “thứ {required}”."),
            vi("Viết “{required}”."),
            span,
            replacement=required,
            found=day,
            required=required,
        )
