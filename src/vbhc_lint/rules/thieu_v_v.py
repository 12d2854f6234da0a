"""Công văn không có trích yếu sau “V/v” dưới số, ký hiệu."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import (
    CoQuanBanHanh,
    DiaDanhNgay,
    KinhGui,
    QuocHieu,
    SoKyHieu,
    TenLoai,
    TrichYeu,
    TrichYeuCv,
)
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule

_TRACE = compiled(r"v\s*[/\\.]\s*v\b|về việc|trích yếu", re.IGNORECASE)


@rule(
    "TT506",
    examples=[
        example("cong_van", trich_yeu_cv=None, finds="Số: 412/SKHCN-CĐS"),
        example("cong_van"),
    ],
)
def check(document: Document, types: dict[str, str], letter_prefix_required: bool) -> Iterator[Problem]:
    """A whole letter: header, number without a type's code, Kính gửi, and no trace of a heading or a summary."""
    line = document.first(SoKyHieu)
    whole = all(document.first(kind) for kind in (QuocHieu, CoQuanBanHanh, DiaDanhNgay, KinhGui))
    if not letter_prefix_required or not whole or line is None or line.parts is None or not line.parts.groups:
        return
    if line.parts.groups[0].text in types or _TRACE.search(document.opening):
        return
    if document.attached is None and not any(document.first(kind) for kind in (TenLoai, TrichYeu, TrichYeuCv)):
        yield problem(
            line,
            vi("Dưới số, ký hiệu của công văn không có trích yếu."),
            vi("Thêm bên dưới “V/v” và một câu ngắn nêu nội dung công văn."),
            word="letter_prefix_required",
        )
