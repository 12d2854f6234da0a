"""Thời hạn giao việc đã qua trước ngày ban hành văn bản, như “gửi trước ngày 05/3/2026” trong văn bản tháng 4 năm 2026."""

import re
from collections.abc import Iterator

from vbhc_lint.citation import WrittenDate, dates
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
_TASK = compiled(
    r"\b(?:gửi|nộp|báo cáo|trình|hoàn thành|hoàn thiện|xong|tổng hợp|thực hiện|triển khai|đăng ký|đăng|ban hành|phê duyệt|quyết toán|thanh toán"
    r"|giải ngân|giải phóng|bàn giao|kết thúc|khắc phục|xử lý|giải quyết|phản hồi|trả lời|cung cấp|cập nhật|công khai|niêm yết|rà soát"
    r"|thẩm định|nghiệm thu|lập|chốt|khởi công|đưa vào|cấp phép|tiếp nhận)\b",
    re.IGNORECASE,
)
_OF_ANOTHER = compiled(r"\d/(?:\d{4}/)?[A-ZĐ]")  # the symbol of a document that set it
_LOOK_BACK = 60  # characters: longer than the words that lead to a deadline
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
        example("thong_bao", body_add="Công văn số 61/UBND-VX ngày 02/3/2024 yêu cầu gửi trước ngày 05/3/2024."),
        example("thong_bao", body_add="Các thôn đã gửi danh sách trước ngày 05/3/2024."),
        example("thong_bao", body_add="Hộ dân xây nhà trước ngày 05/3/2024 thì mang theo giấy tờ."),
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
        for written in _due(passage) if passage.role in _RUNNING else ():
            latest = written.date.latest
            if written.date.year is not None and latest is not None and latest < own:
                yield problem(
                    passage,
                    vi("Thời hạn “{found}” đã qua trước ngày của văn bản này ({own})."),
                    vi("Kiểm tra lại ngày, tháng, năm của thời hạn."),
                    (written.start, written.end),
                    found=passage.text[written.start : written.end],
                    own=f"{own:%d/%m/%Y}",
                )


def _due(passage: Passage) -> Iterator[WrittenDate]:
    """The dates by which something is to be done."""
    text = passage.text
    for written in dates(text):
        due = _DUE.search(text, max(0, written.start - _LOOK_BACK), written.start)
        if due is None:
            continue
        clause = max(text.rfind(mark, 0, due.start()) for mark in (".", ";", ":"))
        after = min((n for mark in ".;" if (n := text.find(mark, written.end)) >= 0), default=len(text))
        said = text[clause + 1 : due.start()]
        told = _OF_ANOTHER.search(said) or _TOLD.search(said) or _TOLD.search(text, written.end, after)
        if not told and _TASK.search(said):
            yield written
