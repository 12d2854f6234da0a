"""Văn bản ban hành kèm theo quyết định lại có số, ký hiệu riêng."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import SoKyHieu
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Look, Problem, example, problem, rule

_NOTE = compiled(r"\(?(?:được )?(?:ban hành )?kèm theo (?:quyết định|nghị quyết)", re.IGNORECASE)

_ATTACHED = "(Kèm theo Quyết định số 218/QĐ-UBND ngày 12 tháng 10 năm 2026 của Ủy ban nhân dân xã Vân Trà)"


@rule(
    "TT326",
    examples=[
        example(
            "ke_hoach", kinh_gui=Look(_ATTACHED, italic=True, align="center", first_line=0), finds="Số: 75/KH-UBND"
        ),
        example("quyet_dinh_kem_quy_che"),
        example("quyet_dinh_phu_luc"),
    ],
)
def check(document: Document, unnumbered_when_attached: list[str]) -> Iterator[Problem]:
    """The note stands under the title, above the content: not that of a phụ lục of its own."""
    number, note = document.first(SoKyHieu), document.attached
    if document.type_code not in unnumbered_when_attached or number is None or note is None:
        return
    if _NOTE.match(note.text.strip()):
        yield problem(
            number,
            vi("Văn bản ban hành kèm theo quyết định không có số, ký hiệu riêng; số ghi ở dòng “(Kèm theo …)”."),
            vi("Bỏ dòng số, ký hiệu và dòng ngày, hoặc bỏ dòng “(Kèm theo …)” nếu văn bản ban hành độc lập."),
        )
