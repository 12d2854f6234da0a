"""Nội dung văn bản không nhắc đến phụ lục kèm theo."""

import re
from collections.abc import Iterator

import msgspec

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import PhuLuc, PhuLucTd
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Look, Problem, example, problem, rule

_MENTION = compiled(r"phụ lục|kèm|đính|\bPL\b", re.IGNORECASE)
_ENCLOSED = compiled(r"biểu|bảng|danh sách|danh mục|mẫu", re.IGNORECASE)
_NOTE = "(Kèm theo Thông báo số 93/TB-UBND ngày 28 tháng 9 năm 2026 của Ủy ban nhân dân xã)"


def _appendix(label: str, title: str = "") -> list[Look]:
    centred = Look(align="center", first_line=0)
    return [
        msgspec.structs.replace(centred, text=label, bold=True),
        *([msgspec.structs.replace(centred, text=title, bold=True)] if title else []),
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
        example(
            "thong_bao",
            body_add=["Các hộ tiêu biểu đăng ký theo mẫu.", *_appendix("Phụ lục", "DANH SÁCH HỘ")],
            finds="Phụ lục",
        ),
        example("thong_bao", body_add=["Các hộ có trong danh sách đăng ký.", *_appendix("Phụ lục", "DANH SÁCH HỘ")]),
        example("quyet_dinh_kem_quy_che"),
    ],
)
def check(document: Document, appendix_mentioned: bool) -> Iterator[Problem]:
    """Nothing above the first phụ lục in the file speaks of one, or of anything enclosed.

    A list or a form that is mentioned may be the one phụ lục whose title says so; several are told by their numbers.
    """
    first = document.first(PhuLuc)
    if first is None or not appendix_mentioned:
        return
    body = document.file.body
    above = body[: next(place for place, paragraph in enumerate(body) if paragraph is first.paragraph)]
    titles = " ".join(title.text for title in document.all(PhuLucTd)).lower() if len(document.all(PhuLuc)) == 1 else ""
    named = {word.lower() for p in above for word in _ENCLOSED.findall(p.text)}
    mentioned = any(_MENTION.search(p.text) for p in above) or any(titles.startswith(word) for word in named)
    if sum(len(paragraph.text) for paragraph in above) > 500 and not mentioned:
        yield problem(
            first,
            vi("Trong văn bản không có chỉ dẫn về “{label}”."),
            vi("Nhắc đến phụ lục ở chỗ có liên quan trong nội dung, ví dụ “(Phụ lục kèm theo)”."),
            label=first.text.strip(),
        )
