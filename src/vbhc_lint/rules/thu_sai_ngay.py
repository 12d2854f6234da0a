"""Thứ trong tuần không khớp với ngày, như “thứ Bảy, ngày 22/5/2026” (thứ Sáu).

Thứ được tính từ ngày dương lịch ghi đủ ngày, tháng, năm.
"""

import re
from collections.abc import Iterator
from datetime import date

from vbhc_lint.citation import WrittenDate, dates
from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import lead

_DAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_DAY = r"(?P<day>(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật))"
_BEFORE = compiled(rf"(?<!\w){_DAY}[ ,(]*$", re.IGNORECASE)
_AFTER = compiled(rf"[ ,]*\(?{_DAY}(?!\w)", re.IGNORECASE)
_MORE = compiled(rf"(?:,| và| đến| -| –) ?{_DAY}", re.IGNORECASE)
_SEVERAL = compiled(r"\d(?: và|,| đến| -| –) ?(?:(?:hết )?ngày )?$")
_LONGEST = 20  # characters looked back for the day
_FIGURES = {str(n + 2): n for n in range(6)}


@rule(
    "ND305",
    examples=[
        example("bao_cao", body_add="Họp vào ngày 22 tháng 5 năm 2026 (thứ Bảy) tại xã.", finds="thứ Bảy"),
        example("bao_cao", body_add="Họp vào sáng thứ 5, ngày 22/5/2026 tại xã.", finds="thứ 5"),
        example("bao_cao", body_add="Họp vào ngày 22 tháng 5 năm 2026 (thứ Sáu), Chủ nhật, ngày 24/5/2026 nghỉ."),
        example(
            "bao_cao",
            body_add="Họp ngày 22/5/2026 và ngày 23/5/2026 (thứ Sáu, thứ Bảy), 22, 23/5/2026 (thứ Sáu và thứ Bảy).",
        ),
        example("bao_cao", body_add="Họp từ ngày 22 đến ngày 24 tháng 5 năm 2026 (thứ Sáu đến Chủ nhật)."),
        example("bao_cao", body_add="Họp ngày 22/5/2026; thứ Hai hằng tuần tiếp công dân."),
    ],
)
def check(passage: Passage, weekday_right: bool) -> Iterator[Problem]:
    """Only a day of the week that stands right beside a whole date."""
    lower = passage.text.lower() if weekday_right else ""
    if "thứ " not in lower and "chủ nhật" not in lower:
        return
    for written in dates(passage.text):
        when = written.date
        if when.year is None or when.month is None or when.day is None or when.impossible:
            continue
        day = _beside(passage.text, written)
        if day is None or _one_of_several(passage.text, written, day):
            continue
        named = day["day"].lower().removeprefix("thứ ")
        told = _FIGURES.get(named)
        right = date(when.year, when.month, when.day).weekday()
        if told != right and _DAYS[right].lower().removeprefix("thứ ") != named:
            yield problem(
                passage,
                vi("{date} là {required}, không phải “{found}”."),
                vi("Kiểm tra lại lịch, sửa thứ hoặc sửa ngày."),
                day.span("day"),
                date=f"{when.day}/{when.month}/{when.year}",
                required=_DAYS[right],
                found=day["day"],
            )


def _one_of_several(text: str, written: WrittenDate, day: re.Match[str]) -> bool:
    """Whether several dates stand before several days of the week: “ngày 26 và ngày 27/6/2026 (thứ Sáu, thứ Bảy)”."""
    return (
        day.start() > written.start
        and _MORE.match(text, day.end()) is not None
        and _SEVERAL.search(text, 0, written.start) is not None
    )


def _beside(text: str, written: WrittenDate) -> re.Match[str] | None:
    """The day of the week right before or after a date."""
    start = written.start - 5 if lead(text, written.start).lower().endswith("ngày ") else written.start
    return _BEFORE.search(text, max(0, start - _LONGEST), start) or _AFTER.match(text, written.end)
