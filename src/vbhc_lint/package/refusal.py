"""Why a file is refused, in words a clerk can act on; and what a file that is no DOCX really is."""

from __future__ import annotations

import re

from vbhc_lint.messages import Phrase, vi


class PackageError(Exception):
    """A file that cannot be read. ``code`` is HT001…; ``message`` is a template whose ``fields`` are still to fill."""

    def __init__(self, code: str, message: str, **fields: object) -> None:
        """Keep the parts; ``str()`` gives the Vietnamese text."""
        self.code = code
        self.message = message
        self.fields = fields
        super().__init__(code, message)

    def __str__(self) -> str:
        """The code and the Vietnamese text."""
        fields = {k: v.template if isinstance(v, Phrase) else v for k, v in self.fields.items()}
        return f"{self.code}: {self.message.format_map(fields)}"


def empty() -> PackageError:
    """Not one byte."""
    return PackageError(
        "HT001", vi("Tệp rỗng, không có nội dung. Hãy kiểm tra lại tệp đã lưu hoặc đã tải về đầy đủ chưa.")
    )


def foreign(kind: str) -> PackageError:
    """A file of another kind, named where its first bytes tell."""
    return PackageError(
        "HT002",
        vi("Tệp không phải văn bản Word (.docx) mà là {loai}. Hãy mở bằng Word rồi lưu lại với định dạng .docx."),
        loai=Phrase(kind),
    )


def encrypted() -> PackageError:
    """A file under a password."""
    return PackageError("HT003", vi("Tệp được đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi kiểm tra lại."))


def broken() -> PackageError:
    """A ZIP that is cut short or damaged."""
    return PackageError(
        "HT004", vi("Tệp .docx bị hỏng hoặc thiếu phần cuối. Hãy tải lại, hoặc mở bằng Word để sửa rồi lưu lại.")
    )


def no_document() -> PackageError:
    """A package without a main part."""
    return PackageError(
        "HT005", vi("Tệp nén không chứa nội dung văn bản Word. Hãy kiểm tra lại tệp, hoặc lưu lại bằng Word.")
    )


def malformed(part: str) -> PackageError:
    """A part whose XML is not well-formed, or uses what a DOCX may not."""
    return PackageError(
        "HT006", vi("Phần “{phan}” bên trong tệp bị lỗi nên không đọc được. Hãy mở bằng Word rồi lưu lại."), phan=part
    )


def too_large() -> PackageError:
    """A file beyond the limits of size."""
    return PackageError(
        "HT007",
        vi("Tệp quá lớn hoặc nén bất thường nên không được mở. Hãy kiểm tra nguồn gốc tệp, bỏ bớt ảnh hoặc tách tệp."),
    )


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DOC = "WordDocument".encode("utf-16-le")
_MAGIC = (
    (b"%PDF-", vi("tệp PDF")),
    (b"{\\rtf", vi("tệp RTF")),
    (b"\x89PNG", vi("tệp ảnh")),
    (b"\xff\xd8\xff", vi("tệp ảnh")),
    (b"Rar!", vi("tệp nén RAR")),
    (b"7z\xbc\xaf", vi("tệp nén 7z")),
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f]")
_MAIN_TYPES = (
    ("spreadsheetml", vi("bảng tính Excel")),
    ("presentationml", vi("bản trình chiếu PowerPoint")),
)


def not_zip(data: bytes) -> PackageError:
    """The refusal of bytes that do not begin as a ZIP."""
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            return encrypted()
        return foreign(vi("tệp Word đời cũ (.doc)") if _DOC in data else vi("tệp Office đời cũ"))
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return foreign(kind)
    head = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html")) or b"<html" in head:
        return foreign(vi("trang web (HTML)"))
    if head.startswith(b"<?xml"):
        return foreign(vi("tệp XML"))
    return foreign(vi("tệp văn bản thuần") if _is_text(data[:4096]) else vi("tệp không rõ loại"))


def not_word(content_type: str) -> PackageError:
    """The refusal of a ZIP whose main part, or ``mimetype``, is of another application."""
    if "opendocument" in content_type:
        return foreign(vi("tệp OpenDocument (.odt)"))
    return next((foreign(kind) for name, kind in _MAIN_TYPES if name in content_type), no_document())


def _is_text(head: bytes) -> bool:
    """Whether bytes look like text: a byte order mark of UTF-16, or no control characters but white space."""
    return head.startswith((b"\xff\xfe", b"\xfe\xff")) or not _CONTROL.search(head)
