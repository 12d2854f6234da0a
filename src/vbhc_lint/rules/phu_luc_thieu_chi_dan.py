"""Phụ lục không có dòng chỉ dẫn “(Kèm theo …)”."""

from collections.abc import Iterator
from itertools import takewhile

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import PhuLuc
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Look, Problem, example, problem, rule

_FIRST = [Look(line, bold=True, align="center", first_line=0) for line in ("Phụ lục I", "LỊCH TIẾP CÔNG DÂN")]
_SECOND = [
    Look("Phụ lục II", bold=True, align="center", first_line=0),
    Look(
        "(Kèm theo Thông báo số 93/TB-UBND ngày 28 tháng 9 năm 2026 của Ủy ban nhân dân xã)",
        italic=True,
        align="center",
        first_line=0,
    ),
]
_NEAR = 8  # passages under the label in which the note can stand


@rule(
    "TT803",
    examples=[
        example("quyet_dinh_kem_quy_che", phu_luc_cd=None, finds="Phụ lục I"),
        example("thong_bao", body_add=["Lịch chi tiết có tại các phụ lục.", *_FIRST, *_SECOND], finds="Phụ lục I"),
        example("quyet_dinh_kem_quy_che"),
    ],
)
def check(document: Document, appendix_note: bool) -> Iterator[Problem]:
    """Nothing near the label says what it goes with; blanks in the note are right in an electronic document."""
    labels = {id(line.paragraph): line for line in document.all(PhuLuc)}
    for place, passage in enumerate(document.passages):
        line = labels.get(id(passage.paragraph))
        if line is None or not appendix_note:
            continue
        below = document.passages[place + 1 : place + _NEAR]
        near = (passage, *takewhile(lambda other: id(other.paragraph) not in labels, below))
        if not any("kèm" in other.text.lower() for other in near):
            yield problem(
                line,
                vi("“{label}” thiếu dòng chỉ dẫn “(Kèm theo … số … ngày … tháng … năm … của …)”."),
                vi("Thêm dòng này dưới tên phụ lục, chữ nghiêng, canh giữa; bản điện tử được để trống số và ngày."),
                cause="phu_luc",
                label=line.text.strip(),
            )
