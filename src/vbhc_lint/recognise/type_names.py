"""The names of types of documents and their codes (NĐ 30/2020 Đ.7; PLIII-I)."""

from __future__ import annotations

import msgspec

from vbhc_lint.expression import compiled
from vbhc_lint.recognise.lines import unmarked
from vbhc_lint.vietnamese import collapse


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
CODES = frozenset(_CODES.values()) - {"CV"}
LAWS = ("luat", "bo luat", "phap lenh", "nghi dinh", "thong tu", "lenh", "hien phap")  # normative acts
_SPELLINGS = {spelling: name for name in NAMES for spelling in (name.plain, name.plain.replace(" ", ""))}
_SPELLINGS["sao trich"] = next(name for name in NAMES if name.name == "TRÍCH SAO")
_BEGINNING = compiled(f"(?P<name>{'|'.join(sorted(_SPELLINGS, key=len, reverse=True))})(?P<whole>[ :.;]*$)?(?![a-z])")
_SPREAD = compiled(r"\w(?: \w){4,}")  # letters set apart by spaces


class Named(msgspec.Struct, frozen=True):
    """A type's name seen at the beginning of a line: its code, and whether it is all of the line."""

    code: str
    whole: bool


def closed(plain: str) -> str:
    """A line whose letters are set apart by spaces (``Q U Y Ế T  Đ Ị N H``) without any space; others as they are."""
    return plain.replace(" ", "") if _SPREAD.match(plain) else plain


def name_in(plain: str) -> Named | None:
    """The type's name that a line without diacritics begins with, None where it begins with none."""
    found = _BEGINNING.match(closed(plain))
    return Named(_SPELLINGS[found["name"]].code, found["whole"] is not None) if found else None


def type_of(heading: str) -> str:
    """The code of the type a heading names, "" where it names none of the list."""
    plain = collapse(unmarked(heading)).lstrip(" (").removeprefix("du thao ")
    found = name_in(plain) or name_in(plain.removeprefix("ban "))  # BẢN SAO LỤC
    return found.code if found else ""
