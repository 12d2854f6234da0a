"""The names of types of documents and their codes (NĐ 30/2020 Đ.7; PLIII-I)."""

from __future__ import annotations

import msgspec

from vbhc_lint.recognise.lines import unmarked


class TypeName(msgspec.Struct, frozen=True):
    """A type's name as it stands in a heading, and its code; "" where the decree's list gives none."""

    name: str
    code: str
    plain: str


_CODES = {
    "NGHỊ QUYẾT": "NQ", "QUYẾT ĐỊNH": "QĐ", "CHỈ THỊ": "CT", "QUY CHẾ": "QC", "QUY ĐỊNH": "QyĐ", "THÔNG CÁO": "TC",
    "THÔNG BÁO": "TB", "HƯỚNG DẪN": "HD", "CHƯƠNG TRÌNH": "CTr", "KẾ HOẠCH": "KH", "PHƯƠNG ÁN": "PA", "ĐỀ ÁN": "ĐA",
    "DỰ ÁN": "DA", "BÁO CÁO": "BC", "BIÊN BẢN": "BB", "TỜ TRÌNH": "TTr", "HỢP ĐỒNG": "HĐ", "CÔNG ĐIỆN": "CĐ",
    "BẢN GHI NHỚ": "BGN", "BẢN THỎA THUẬN": "BTT", "GIẤY ỦY QUYỀN": "GUQ", "GIẤY MỜI": "GM", "GIẤY GIỚI THIỆU": "GGT",
    "GIẤY NGHỈ PHÉP": "GNP", "PHIẾU GỬI": "PG", "PHIẾU CHUYỂN": "PC", "PHIẾU BÁO": "PB",
    "SAO Y": "SY", "TRÍCH SAO": "TrS", "SAO LỤC": "SL", "CÔNG VĂN": "CV",  # CV: no code of the list, and no heading
}  # fmt: skip
NAMES = tuple(TypeName(name, code, unmarked(name)) for name, code in _CODES.items())
LAWS = ("luat", "bo luat", "phap lenh", "nghi dinh", "thong tu", "lenh", "hien phap")  # normative acts


def type_of(heading: str) -> str:
    """The code of the type a heading names, "" where it names none of the list."""
    plain = unmarked(heading).lstrip(" (").removeprefix("du thao ")
    for name in NAMES:
        if plain.startswith(name.plain) and not plain[len(name.plain) : len(name.plain) + 1].isalpha():
            return name.code
    return ""
