"""Ngày, tháng, quý không có trên lịch, như 31/4, 29/02 của năm không nhuận hoặc tháng 13."""

import re
from collections.abc import Iterator

from vbhc_lint.citation import dates
from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_NO_PERIOD = compiled(
    r"\b(?:tháng (?:1[3-9]|[2-9]\d|0)|quý (?:VI{0,3}|IX|[05-9]))(?=/20\d\d| năm 20\d\d)", re.IGNORECASE
)
_BY_FORM = ("dia_danh_ngay", "so_ky_hieu")


@rule(
    "ND301",
    examples=[
        example("bao_cao", body_add="Phòng tổng hợp số liệu đến ngày 31/4/2026 theo quy định.", finds="31/4/2026"),
        example(
            "bao_cao",
            body_add="Xã tổ chức lễ phát động vào ngày 29 tháng 02 năm 2026.",
            finds="ngày 29 tháng 02 năm 2026",
        ),
        example("bao_cao", body_add="Phòng tổng hợp số liệu của tháng 13 năm 2026.", finds="tháng 13"),
        example("bao_cao", body_add="Phòng tổng hợp số liệu đến ngày 30/4/2026; lần trước là ngày 29/02/2024."),
    ],
)
def check(passage: Passage, date_possible: bool) -> Iterator[Problem]:
    """Every date written in figures, but those of the line of place and date, which is judged by its own rules."""
    if not date_possible or passage.role in _BY_FORM:
        return
    spans = [(written.start, written.end) for written in dates(passage.text) if written.date.impossible]
    for start, end in [*spans, *(match.span() for match in _NO_PERIOD.finditer(passage.text))]:
        yield problem(
            passage,
            vi("“{found}” không có trên lịch."),
            vi("Đối chiếu với văn bản gốc và sửa lại."),
            (start, end),
            found=passage.text[start:end],
        )
