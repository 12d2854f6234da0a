"""Văn bản không có dòng địa danh và thời gian ban hành."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import CoQuanBanHanh, DiaDanhNgay, QuocHieu, SoKyHieu, TieuNgu
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule

_TRACE = compiled(r"ngày(?:(?!ngày).)*?(tháng|\d)|\d\s*+[/.-]\s*+\d+\s*+[/.-]\s*+\d{4}|[{$<«]|…|\.{3}", re.IGNORECASE)

_WEEK = "Ủy ban nhân dân xã Vân Trà tổ chức tuần lễ nước sạch từ ngày 12 tháng 10 năm 2026 đến hết ngày 18 tháng 10 năm 2026 tại các thôn./."


@rule(
    "TT409",
    examples=[
        example(dia_danh_ngay=None, finds="Độc lập - Tự do - Hạnh phúc"),
        example("bien_ban"),
        example("thong_bao", dia_danh_ngay=None, body=_WEEK, finds="Độc lập - Tự do - Hạnh phúc"),
        example("cong_van", dia_danh_ngay=None, finds="Độc lập - Tự do - Hạnh phúc"),
    ],
)
def check(document: Document, types: dict[str, str], undated_types: list[str]) -> Iterator[Problem]:
    """A whole header of a type that has such a line, with no trace of a day or a blank above the content."""
    motto = document.first(TieuNgu)
    whole = all(document.first(kind) for kind in (QuocHieu, CoQuanBanHanh, SoKyHieu))
    due = document.type_code == "CV" or (document.type_code in types and document.type_code not in undated_types)
    if motto and whole and due and document.first(DiaDanhNgay) is None and not _TRACE.search(document.opening):
        yield problem(
            motto,
            vi("Dưới Quốc hiệu và Tiêu ngữ không có dòng địa danh và thời gian ban hành."),
            vi("Thêm dòng theo mẫu “Hà Nội, ngày … tháng … năm …”, kiểu chữ nghiêng, ngang với dòng số, ký hiệu."),
            word="undated_types",
        )
