"""Why a file is refused, in words a clerk can act on."""

from __future__ import annotations

from vbhc_lint.messages import Phrase, vi
from vbhc_lint.package.sniffing import Kind


class PackageError(Exception):
    """A file that cannot be read. ``code`` is HT001…; ``message`` is a template whose ``fields`` are still to fill."""

    kind: Kind | None = None  # what the file is, where it is a sound one of another kind

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


def foreign(kind: Kind) -> PackageError:
    """A file of another kind."""
    if kind in _LOCKED:
        return encrypted()
    if kind is Kind.BLANK:
        return broken()
    name, advice = _KINDS[kind]
    error = PackageError(
        "HT002",
        vi("Tệp không phải văn bản Word (.docx) mà là {loai}. {huong_dan}"),
        loai=Phrase(name),
        huong_dan=Phrase(advice),
    )
    error.kind = kind
    return error


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


def too_big(limit: int) -> PackageError:
    """A file of more bytes than are taken up; the limit in bytes."""
    return PackageError(
        "HT007",
        vi("Tệp lớn hơn {size} MB nên không được mở. Hãy kiểm tra nguồn gốc tệp, bỏ bớt ảnh hoặc tách tệp."),
        size=limit // 2**20,
    )


def too_deep(limit: int) -> PackageError:
    """A part whose elements stand in one another beyond the limit."""
    return PackageError(
        "HT009",
        vi(
            "Các phần bên trong tệp lồng nhau quá {limit} cấp nên không đọc được. Hãy bỏ bớt bảng, khung chữ lồng nhau."
        ),
        limit=limit,
    )


def too_long() -> PackageError:
    """More text, paragraphs or markup than any document has."""
    return PackageError(
        "HT010",
        vi("Văn bản dài bất thường nên không được kiểm tra. Hãy kiểm tra nguồn gốc tệp hoặc tách thành nhiều tệp."),
    )


# What a clerk calls a kind of file, and what helps
_BY_WORD = vi("Hãy mở bằng Word rồi lưu lại với định dạng .docx.")
_BY_CONVERTING = vi("Hãy mở bằng Word rồi lưu lại với định dạng .docx, hoặc thêm --convert để đọc qua LibreOffice.")
_BY_UNPACKING = vi("Hãy giải nén rồi kiểm tra từng tệp .docx bên trong.")
_BY_CHOOSING = vi("Hãy chọn tệp .docx của chính văn bản cần kiểm tra.")
_KINDS = {
    Kind.DOC: (vi("tệp Word đời cũ (.doc, .wps)"), _BY_CONVERTING),
    Kind.RTF: (vi("tệp RTF"), _BY_CONVERTING),
    Kind.ODT: (vi("tệp OpenDocument (.odt)"), _BY_CONVERTING),
    Kind.OLD_WORD: (vi("tệp Word từ trước năm 1995"), _BY_WORD),
    Kind.WORKS: (vi("tệp Microsoft Works (.wps)"), _BY_WORD),
    Kind.HTML: (vi("trang web (HTML)"), _BY_WORD),
    Kind.MHTML: (vi("trang web lưu thành một tệp (MHTML)"), _BY_WORD),
    Kind.WORD_XML: (vi("tệp XML của Word 2003"), _BY_WORD),
    Kind.FLAT_OPC: (vi("tệp XML của Word (Flat OPC)"), _BY_WORD),
    Kind.FLAT_ODT: (vi("tệp OpenDocument dạng XML (.fodt)"), _BY_CONVERTING),
    Kind.TEXT: (vi("tệp văn bản thuần"), _BY_WORD),
    Kind.OLE_BROKEN: (
        vi("tệp Office đời cũ (.doc, .xls …), bị hỏng hoặc thiếu phần cuối"),
        vi("Hãy tải lại, hoặc mở bằng Word để sửa rồi lưu lại với định dạng .docx."),
    ),
    Kind.OLE: (vi("tệp Office đời cũ"), _BY_WORD),
    Kind.XLS: (vi("bảng tính Excel đời cũ (.xls)"), _BY_CHOOSING),
    Kind.PPT: (vi("bản trình chiếu PowerPoint đời cũ (.ppt)"), _BY_CHOOSING),
    Kind.MSG: (vi("thư điện tử Outlook (.msg)"), _BY_CHOOSING),
    Kind.XLSX: (vi("bảng tính Excel"), _BY_CHOOSING),
    Kind.PPTX: (vi("bản trình chiếu PowerPoint"), _BY_CHOOSING),
    Kind.OPEN_DOCUMENT: (vi("bảng tính hoặc bản trình chiếu OpenDocument"), _BY_CHOOSING),
    Kind.PAGES: (vi("tệp Apple Pages"), vi("Hãy mở bằng Pages rồi xuất ra định dạng Word (.docx).")),
    Kind.EPUB: (vi("sách điện tử (EPUB)"), _BY_CHOOSING),
    Kind.PDF: (vi("tệp PDF"), _BY_CHOOSING),
    Kind.IMAGE: (vi("tệp ảnh"), _BY_CHOOSING),
    Kind.ZIP: (vi("tệp nén ZIP"), _BY_UNPACKING),
    Kind.RAR: (vi("tệp nén RAR"), _BY_UNPACKING),
    Kind.SEVEN_ZIP: (vi("tệp nén 7z"), _BY_UNPACKING),
    Kind.GZIP: (vi("tệp nén gzip"), _BY_UNPACKING),
    Kind.XML: (vi("tệp XML"), _BY_CHOOSING),
    Kind.UNKNOWN: (vi("tệp không rõ loại"), _BY_CHOOSING),
}
_LOCKED = (Kind.LOCKED, Kind.DOC_LOCKED)
