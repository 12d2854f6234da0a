"""Địa danh và thời gian ban hành không cùng một dòng với số, ký hiệu."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import (
    CanCu,
    ChucVu,
    CoQuanBanHanh,
    CoQuanChuQuan,
    DiaDanhNgay,
    Dieu,
    HoTen,
    KinhGui,
    NoiNhan,
    QuocHieu,
    QuyenHan,
    SoKyHieu,
    TenLoai,
    TieuNgu,
)
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Look, Problem, example, problem, rule

_BELOW_HEAD = (KinhGui, CanCu, Dieu, NoiNhan, QuyenHan, ChucVu, HoTen)
_DATE = "Vân Trà, ngày 28 tháng 9 năm 2026"
_SET = Look(_DATE, size=13, bold=False, italic=True, align="right", first_line=0)
_CENTRED = Look(_DATE, size=13, bold=False, italic=True, align="center", first_line=0)


@rule(
    "TT422",
    examples=[
        example(
            "thong_bao",
            dia_danh_ngay=None,
            body_add=_SET,
            finds=_DATE,
        ),
        example("thong_bao", dia_danh_ngay=None, quyen_han=[_CENTRED, "TL. CHỦ TỊCH"], finds=_DATE),
        example("thong_bao", dia_danh_ngay=None, ten_loai=[_SET, "THÔNG BÁO"], header="tabs", finds=_DATE),
        example("thong_bao"),
        example("thong_bao", header="tabs"),
    ],
)
def check(document: Document, date_beside_number: bool, undated_types: list[str]) -> Iterator[Problem]:
    """In another row of the header's table, below that table, below the title, or where one signs."""
    number, date = document.first(SoKyHieu), document.first(DiaDanhNgay)
    if not date_beside_number or number is None or date is None or document.type_code in undated_types:
        return
    above, below = document.order_of(number), document.order_of(date)
    if above is None or below is None:
        return
    title = document.order_of(document.first(TenLoai))
    content = document.order_of(next((c for c in document.components if isinstance(c, _BELOW_HEAD)), None))
    here, there = number.paragraph.cell, date.paragraph.cell
    if here is not None and there is not None and here.outer_table == there.outer_table:
        issuer = document.first(CoQuanBanHanh)
        own = issuer is not None and issuer.paragraph.cell not in (
            None,
            here,
        )  # else its cell may reach down to the date
        wrong = own and here.table == there.table and here.row < there.row
    else:
        wrong = above < below and (
            (here is not None and there is None)
            or any(mark is not None and above < mark < below for mark in (title, content))
            or (here is None and there is None and number.paragraph is not date.paragraph and _in_columns(document))
        )
    if wrong:
        yield problem(
            date,
            vi("Địa danh và thời gian phải trên cùng một dòng với số, ký hiệu, ở dưới Quốc hiệu và Tiêu ngữ."),
            vi("Chuyển dòng này vào ô bên phải, ngang với dòng số, ký hiệu."),
        )


def _in_columns(document: Document) -> bool:
    """Whether a header without a table sets its two columns side by side, with tabs or spaces."""
    left = {id(c.paragraph) for c in document.components if isinstance(c, CoQuanChuQuan | CoQuanBanHanh)}
    return any(id(c.paragraph) in left for c in document.components if isinstance(c, QuocHieu | TieuNgu))
