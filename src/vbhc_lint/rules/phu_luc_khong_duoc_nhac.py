"""Nội dung văn bản không nhắc đến phụ lục kèm theo."""

import re
from collections.abc import Iterator

import msgspec

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import PhuLuc
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Look, Problem, example, problem, rule

_MENTION = re.compile(r"phụ lục|kèm|biểu|bảng|danh sách|danh mục|mẫu", re.IGNORECASE)
_BY_NUMBER = re.compile(r"phụ lục|kèm|đính|\bPL\b", re.IGNORECASE)
_NOTE = "(Kèm theo Thông báo số 93/TB-UBND ngày 28 tháng 9 năm 2026 của Ủy ban nhân dân xã)"


def _appendix(label: str) -> list[Look]:
    centred = Look(align="center", first_line=0)
    return [
        msgspec.structs.replace(centred, text=label, bold=True),
        msgspec.structs.replace(centred, text=_NOTE, italic=True),
    ]


@rule(
    "TT802",
    examples=[
        example("thong_bao", body_add=_appendix("Phụ lục"), finds="Phụ lục"),
        example("thong_bao", body_add=["Lịch chi tiết có tại Phụ lục.", *_appendix("Phụ lục")]),
        example(
            "thong_bao",
            body_add=["Các thôn đăng ký theo mẫu.", *_appendix("Phụ lục I"), *_appendix("Phụ lục II")],
            finds="Phụ lục I",
        ),
        example("quyet_dinh_kem_quy_che"),
    ],
)
def check(document: Document, appendix_mentioned: bool) -> Iterator[Problem]:
    """Nothing above the first phụ lục in the file speaks of one, or of anything enclosed.

    Several are told apart by their numbers: that a list or a form is mentioned is not enough.
    """
    first = document.first(PhuLuc)
    if first is None or not appendix_mentioned:
        return
    body = document.file.body
    above = body[: next(place for place, paragraph in enumerate(body) if paragraph is first.paragraph)]
    mention = _BY_NUMBER if len(document.all(PhuLuc)) > 1 else _MENTION
    if sum(len(paragraph.text) for paragraph in above) > 500 and not any(mention.search(p.text) for p in above):
        yield problem(
            first,
            vi("Trong văn bản không có chỉ dẫn về “{label}”."),
            vi("Nhắc đến phụ lục ở chỗ có liên quan trong nội dung, ví dụ “(Phụ lục kèm theo)”."),
            label=first.text.strip(),
        )
