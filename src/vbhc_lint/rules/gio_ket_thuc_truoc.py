"""Giờ kết thúc trước giờ bắt đầu, như “09 giờ 15 phút - 09 giờ 00 phút”."""

from collections.abc import Iterator
from itertools import pairwise

from vbhc_lint.clock import Time, times
from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import lead

_TO = compiled(r"\s*(?:-|–|đến|tới)(?: hết)?\s*")
_OTHER_DAY = compiled(r",? ?\(?(?:ngày|hôm|sáng|chiều|tối|đêm|thứ|phút)\b")
_BEGINS = compiled(r"(?:bắt đầu|khai mạc|[Tt]hời gian|[Hh]ồi)[^.;\d]{0,30}$")
_DAY = compiled(r"[Nn]gày \d")
_ENDS = compiled(r"kết thúc(?: vào| hồi| lúc)*(?: khoảng)? $")


@rule(
    "ND324",
    examples=[
        example(
            "thong_bao",
            body_add="Xã tiếp dân từ 09 giờ 15 phút đến 09 giờ 00 phút.",
            finds="09 giờ 15 phút đến 09 giờ 00 phút",
        ),
        example("bien_ban", body_add="Cuộc họp kết thúc vào 07 giờ 45 phút cùng ngày.", finds="07 giờ 45 phút"),
        example("bien_ban", body_add="Ngày 13 tháng 6 năm 2027, cuộc họp kết thúc vào 07 giờ 45 phút cùng ngày."),
        example("thong_bao", body_add="Xã trực từ 22 giờ 00 phút đến 06 giờ 00 phút, từ 8h00 đến 5h00."),
        example("thong_bao", body_add="Xã thu hồ sơ từ 14 giờ 00 phút đến 08 giờ 30 phút ngày 10 tháng 6."),
    ],
)
def check(document: Document, hours_forward: bool) -> Iterator[Problem]:
    """From … to on one line; in minutes of a meeting its end and its beginning. Into the night, the next day is meant."""
    began: Time | None = None
    for passage in document.passages if hours_forward else ():
        text = passage.text
        found = times(text) if "giờ" in text or "h" in text or ":" in text else []
        for one, two in pairwise(found):
            if _TO.fullmatch(text, one.end, two.start) and two.before(one) and not _OTHER_DAY.match(text, two.end):
                yield _problem(passage, one.start, two.end, one, two)
        for time in found:
            if began and _DAY.search(text, 0, time.start) and _ENDS.search(lead(text, time.start)):
                began = None  # of another day
            elif began and text.startswith(" cùng ngày", time.end) and _ENDS.search(lead(text, time.start)):
                if time.before(began):
                    yield _problem(passage, time.start, time.end, began, time)
            elif began is None and _BEGINS.search(lead(text, time.start)):
                began = time


def _problem(passage: Passage, start: int, end: int, one: Time, two: Time) -> Problem:
    return problem(
        passage,
        vi("Giờ kết thúc “{two}” trước giờ bắt đầu “{one}”."),
        vi("Kiểm tra lại hai giờ."),
        (start, end),
        one=one.written,
        two=two.written,
    )
