"""Văn bản không có dòng số, ký hiệu."""

import re
from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import CoQuanBanHanh, DiaDanhNgay, Document, PhuLucCd, QuocHieu, SoKyHieu, TenLoai
from vbhc_lint.rule import Problem, example, problem, rule

_TRACE = re.compile(r"^\W*(số|sô)\b|ký hiệu|\d\s*/\s*[A-ZĐ]|[{$<«]", re.IGNORECASE | re.MULTILINE)


@rule(
    "TT300",
    examples=[
        example(so_ky_hieu=None, finds="SỞ NỘI VỤ"),
        example("quyet_dinh_kem_quy_che"),
    ],
)
def check(document: Document, types: dict[str, str], number_line: bool) -> Iterator[Problem]:
    """A header and a type's name that are surely a document's, and no trace of a number above the content."""
    issuer = document.all(CoQuanBanHanh)
    whole = all(document.first(kind) for kind in (QuocHieu, DiaDanhNgay, TenLoai)) and issuer
    if not number_line or not whole or document.type_code not in types or document.first(SoKyHieu):
        return
    if document.first(PhuLucCd) is None and not _TRACE.search(document.opening):
        yield problem(
            issuer[-1],
            vi("Dưới tên cơ quan ban hành không có dòng số, ký hiệu."),
            vi("Thêm dòng “Số:      /{code}-…” dưới tên cơ quan ban hành; số để trống đến khi được cấp."),
            code=document.type_code,
        )
