"""Văn bản không có dòng số, ký hiệu."""

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
    TrichYeuCv,
)
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule

_TRACE = compiled(r"^[^\w\n]*+(số|sô)\b|ký hiệu|\d\s*+/\s*+[A-ZĐ]|[{$<«]", re.IGNORECASE | re.MULTILINE)

_CONTENT = 100  # characters from which a line is content, where other documents' numbers stand


@rule(
    "TT300",
    examples=[
        example(so_ky_hieu=None, finds="SỞ NỘI VỤ"),
        example("cong_van", so_ky_hieu=None, finds="SỞ KHOA HỌC VÀ CÔNG NGHỆ"),
        example("ke_hoach", so_ky_hieu=None, finds="XÃ VÂN TRÀ"),
        example("bien_ban", so_ky_hieu=None, finds="PHÒNG VĂN HÓA - XÃ HỘI"),
        example("quyet_dinh_phu_luc", so_ky_hieu=None, finds="SỞ NỘI VỤ"),
        example("quyet_dinh_kem_quy_che"),
    ],
)
def check(
    document: Document,
    types: dict[str, str],
    undated_types: list[str],
    unnumbered_when_attached: list[str],
    number_line: bool,
) -> Iterator[Problem]:
    """A header and a type's name, or a letter's summary and recipients, that are surely a document's, and no trace of a number above the content."""
    issuer = document.all(CoQuanBanHanh)
    letter = document.type_code == "CV" and document.first(TrichYeuCv) and document.first(KinhGui)
    titled = document.type_code in types and document.first(TenLoai)
    undated = document.type_code in undated_types and document.type_code not in unnumbered_when_attached
    dated = undated or document.first(DiaDanhNgay)
    whole = document.first(QuocHieu) and dated and issuer and (letter or titled)
    if not number_line or not whole or document.first(SoKyHieu):
        return
    lines = [line for line in document.opening.split("\n") if len(line) < _CONTENT]
    if document.attached is None and not any(_TRACE.search(line) for line in lines):
        yield problem(
            issuer[-1],
            vi("Dưới tên cơ quan ban hành không có dòng số, ký hiệu."),
            vi("Thêm dòng “Số:      /{code}-…” dưới tên cơ quan ban hành; số để trống đến khi được cấp."),
            word="number_line",
            code="…" if letter else document.type_code,
        )
