"""Ngày không có trên lịch, như 31/4 hoặc 29/02 của năm không nhuận."""

from collections.abc import Iterator

from vbhc_lint.citation import dates
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

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
        example("bao_cao", body_add="Phòng tổng hợp số liệu đến ngày 30/4/2026; lần trước là ngày 29/02/2024."),
    ],
)
def check(passage: Passage, date_possible: bool) -> Iterator[Problem]:
    """Every date written in figures, but those of the line of place and date, which is judged by its own rules."""
    if not date_possible or passage.role in _BY_FORM:
        return
    for written in dates(passage.text):
        if written.date.impossible:
            yield problem(
                passage,
                vi("“{found}” không có trên lịch."),
                vi("Đối chiếu với văn bản gốc và sửa lại ngày."),
                (written.start, written.end),
                found=passage.text[written.start : written.end],
            )
