"""Thời hạn giao việc đã qua trước ngày ban hành văn bản, như “gửi trước ngày 05/3/2026” trong văn bản tháng 4 năm 2026."""

from collections.abc import Iterator

from vbhc_lint.citation import dates
from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import DiaDanhNgay
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule

_DUE = compiled(
    r"(?:\b(?:xong |chậm nhất |muộn nhất )?trước|\bchậm nhất(?: là| vào)?(?: trước)?|\bmuộn nhất(?: là| vào)?|\bhạn (?:cuối|chót)(?: là| vào)?:?)"
    r"(?: \d{1,2} ?(?:giờ|h)(?: ?\d{2})?(?: phút)?,?)?(?: ngày)? $"
)
# what was so before a day, or a case that turns on it, is no work to be done
_TOLD = compiled(
    r"\b(?:đã|được|từng|vẫn|đang|chưa|không|nếu|trường hợp|đối với|những|người|áp dụng|quy định|có hiệu lực|sinh|cấp|ký kết|phát sinh"
    r"|xảy ra|tồn tại|hình thành|cư trú|so với|tính|từ|kể|sớm hơn|đạt|cũ)\b"
)
_RUNNING = ("noi_dung", "de_muc", "dieu", "diem")


@rule(
    "ND331",
    examples=[
        example(
            "thong_bao",
            body_add="Các thôn gửi danh sách hộ dân về Văn phòng xã, tổng hợp trước ngày 05/3/2024.",
            finds="05/3/2024",
        ),
        example(
            "thong_bao",
            body_add="Các thôn nộp danh sách hộ dân chậm nhất ngày 05 tháng 3 năm 2024.",
            finds="ngày 05 tháng 3 năm 2024",
        ),
        example("thong_bao", body_add="Các thôn gửi danh sách hộ dân về Văn phòng xã trước ngày 05/3/2030."),
        example(
            "thong_bao", body_add="Hộ dân đã xây nhà trước ngày 05/3/2024; hồ sơ nộp trước ngày 05/3/2024 được trả."
        ),
    ],
)
def check(document: Document, nothing_overdue: bool) -> Iterator[Problem]:
    """Days by which something is to be done, in a clause that tells of nothing past; in a document with its own month."""
    line = document.first(DiaDanhNgay)
    own = line.parts.date.earliest if nothing_overdue and line is not None and line.parts is not None else None
    if own is None or line is None or line.parts is None or line.parts.date.month is None:
        return
    for passage in document.passages:
        for start, end in _due(passage) if passage.role in _RUNNING else ():
            written = next(date for date in dates(passage.text) if (date.start, date.end) == (start, end))
            latest = written.date.latest
            if written.date.year is not None and latest is not None and latest < own:
                yield problem(
                    passage,
                    vi("Thời hạn “{found}” đã qua trước ngày của văn bản này ({own})."),
                    vi("Kiểm tra lại ngày, tháng, năm của thời hạn."),
                    (start, end),
                    found=passage.text[start:end],
                    own=f"{own:%d/%m/%Y}",
                )


def _due(passage: Passage) -> Iterator[tuple[int, int]]:
    """The dates by which something is to be done."""
    text = passage.text
    for written in dates(text):
        lead = _DUE.search(text, 0, written.start)
        if lead is None:
            continue
        clause = max(text.rfind(mark, 0, lead.start()) for mark in (".", ";", ":"))
        after = min((n for mark in ".;" if (n := text.find(mark, written.end)) >= 0), default=len(text))
        if not _TOLD.search(text, clause + 1, lead.start()) and not _TOLD.search(text, written.end, after):
            yield written.start, written.end
