"""Files that must not be written to."""

from __future__ import annotations

from vbhc_lint.messages import vi
from vbhc_lint.model import read
from vbhc_lint.package import Package, PackageError


def check(package: Package) -> None:
    """Raise PackageError HT012 for what is signed, protected, carries macros, or is of a kind we do not write."""
    traces = read(package).traces
    if traces.signed:
        raise PackageError("HT012", vi("Tệp đã ký số nên không được sửa: sửa một chữ là chữ ký mất hiệu lực."))
    if traces.protected:
        raise PackageError(
            "HT012", vi("Tệp đang được bảo vệ (Restrict Editing) nên không được sửa. Hãy bỏ bảo vệ rồi chạy lại.")
        )
    if traces.macros:
        raise PackageError("HT012", vi("Tệp có macro nên không được sửa. Hãy lưu lại thành .docx rồi chạy lại."))
    if package.strict:
        raise PackageError(
            "HT012",
            vi("Tệp thuộc dạng Strict Open XML nên không được sửa. Hãy lưu lại thành Word Document (.docx)."),
        )
