"""Nội dung văn bản không nhắc đến phụ lục kèm theo."""

import re
from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document, PhuLuc
from vbhc_lint.rule import Look, Problem, example, problem, rule

_MENTION = re.compile(r"phụ lục|kèm|biểu|bảng|danh sách|danh mục|mẫu", re.IGNORECASE)
_APPENDIX = [
    Look("Phụ lục", bold=True, align="center", first_line=0),
    Look("(Kèm theo Thông báo số 93/TB-UBND ngày 28 tháng 9 năm 2026)", italic=True, align="center", first_line=0),
]


@rule(
    "TT802",
    examples=[
        example("thong_bao", body_add=_APPENDIX, finds="Phụ lục"),
        example("thong_bao", body_add=["Lịch chi tiết có tại Phụ lục.", *_APPENDIX]),
        example("quyet_dinh_kem_quy_che"),
    ],
)
def check(document: Document, appendix_mentioned: bool) -> Iterator[Problem]:
    """Nothing above the first phụ lục in the file speaks of one, or of anything enclosed."""
    first = document.first(PhuLuc)
    if first is None or not appendix_mentioned:
        return
    body = document.file.body
    above = body[: next(place for place, paragraph in enumerate(body) if paragraph is first.paragraph)]
    if sum(len(paragraph.text) for paragraph in above) > 500 and not any(_MENTION.search(p.text) for p in above):
        yield problem(
            first,
            vi("Trong văn bản không có chỉ dẫn về “{label}”."),
            vi("Nhắc đến phụ lục ở chỗ có liên quan trong nội dung, ví dụ “(Phụ lục kèm theo)”."),
            label=first.text.strip(),
        )
