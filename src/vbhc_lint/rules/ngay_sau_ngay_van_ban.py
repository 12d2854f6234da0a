"""Văn bản viện dẫn hoặc việc đã làm lại ghi ngày sau ngày ban hành của chính văn bản."""

from collections.abc import Iterator
from datetime import date

from vbhc_lint.citation import WrittenDate, dates
from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import DiaDanhNgay
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule

_DONE = compiled(
    r"\b[Đđ]ã\b(?!.*\b(?:sẽ|dự|trước|đến|hạn|đăng ký|cam kết|kế hoạch|lịch|giao|yêu cầu|đề nghị|mời|hẹn|thống nhất|chậm nhất|có hiệu lực|áp dụng|kể từ|từ|hết|sau)\b)[^;.]*$"
)
_CITED_TO = compiled(r"\b(?:sẽ|dự kiến|dự thảo|có hiệu lực)\b")
_AROUND = 100  # characters before a date in which its verb stands
_RUNNING = ("noi_dung", "can_cu", "de_muc", "dieu", "o_bang")


def _later(passage: Passage, issued: date) -> Iterator[tuple[WrittenDate, bool]]:
    """The dates after the day of issue: those of documents cited, and those of what is said to be done."""
    text = passage.text
    cited = {(c.date, c.end): c for c in passage.citations if c.date is not None}
    for written in dates(text):
        earliest = written.date.earliest
        if earliest is None or earliest <= issued:
            continue
        before = text[max(0, written.start - _AROUND) : written.start]
        of_document = any(c.date == written.date and 0 <= written.start - c.end < 16 for c in cited.values())
        if of_document and not _CITED_TO.search(before):
            yield written, True
        elif not of_document and _DONE.search(before):
            yield written, False


@rule(
    "ND306",
    examples=[
        example(
            "bao_cao",
            body_add="Xã thực hiện Công văn số 2151/UBND-VHXH ngày 09 tháng 9 năm 2026 của Ủy ban nhân dân xã Vân Trà.",
            finds="ngày 09 tháng 9 năm 2026",
        ),
        example("bao_cao", body_add="Đoàn kiểm tra đã làm việc tại thôn vào ngày 21/8/2026.", finds="21/8/2026"),
        example(
            "bao_cao", body_add="Đoàn kiểm tra đã làm việc tại thôn vào ngày 21/6/2026, hạn mới là ngày 21/8/2026."
        ),
        example("bao_cao", body_add="Xã đã lùi hạn nộp báo cáo đến ngày 21/8/2026."),
    ],
)
def check(document: Document, nothing_later: bool) -> Iterator[Problem]:
    """Only dates given whole, in a document whose own line gives month and year."""
    line = document.first(DiaDanhNgay)
    own = line.parts.date if nothing_later and line is not None and line.parts is not None else None
    if own is None or own.month is None or own.latest is None:
        return
    for passage in document.passages:
        if passage.role not in _RUNNING:
            continue
        for written, of_document in _later(passage, own.latest):
            yield problem(
                passage,
                vi("Văn bản viện dẫn ghi “{found}”, sau ngày của văn bản này ({own}).")
                if of_document
                else vi("Việc đã làm lại ghi “{found}”, sau ngày của văn bản này ({own})."),
                vi("Kiểm tra lại ngày, tháng, năm."),
                (written.start, written.end),
                found=passage.text[written.start : written.end],
                own=f"{own.latest:%d/%m/%Y}",
            )
