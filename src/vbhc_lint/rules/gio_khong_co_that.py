"""Giờ không có trong ngày, như “25 giờ 00 phút”, “14 giờ 75 phút”."""

from collections.abc import Iterator

from vbhc_lint.clock import Time, times
from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import lead

_HOURS, _MINUTES = 24, 60
_AT = compiled(r"(?:[Tt]ừ|đến|tới|[Tt]rước|[Ss]au|[Ll]úc|[Hh]ồi|[Vv]ào|gian:?|[-–])(?: hết)? $")


@rule(
    "ND323",
    examples=[
        example("bao_cao", body_add="Xã trực từ 06 giờ 30 phút đến 26 giờ 00 phút hằng ngày.", finds="26 giờ 00 phút"),
        example("bao_cao", body_add="Hội nghị khai mạc lúc 7 giờ 65 phút.", finds="7 giờ 65 phút"),
        example("bao_cao", body_add="Xã nhận hồ sơ trước 24h30 ngày 10 tháng 6.", finds="24h30"),
        example(
            "bao_cao", body_add="Xã trực đến 24 giờ 00 phút, mỗi người không quá 40 giờ một tuần, dạy 30 giờ 30 phút."
        ),
    ],
)
def check(passage: Passage, hours_possible: bool) -> Iterator[Problem]:
    """Past 24 only where a time of day is told: so many hours may be more."""
    text = passage.text
    if not hours_possible or not ("giờ" in text or "h" in text):
        return
    for time in times(text):
        if time.minute is None or not _impossible(text, time):
            continue
        yield problem(
            passage,
            vi("Trong ngày không có giờ “{found}”: giờ đến 24, phút dưới 60."),
            vi("Kiểm tra lại giờ và phút."),
            (time.start, time.end),
            found=time.written,
        )


def _impossible(text: str, time: Time) -> bool:
    late = time.at > _HOURS * _MINUTES and _AT.search(lead(text, time.start)) is not None
    return ":" not in time.written and ((time.minute or 0) >= _MINUTES or late)
