"""The words of all readable reports: severities, families, stages, what a file was recognised as."""

from __future__ import annotations

from vbhc_lint import standard as law
from vbhc_lint.finding import FileReport, Severity
from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.recognise.document import Document
from vbhc_lint.recognise.type_names import NAMES

SEVERITIES = {Severity.ERROR: vi("Lỗi"), Severity.WARNING: vi("Cảnh báo"), Severity.INFO: vi("Gợi ý")}
SIGNS = {Severity.ERROR: "■", Severity.WARNING: "▲", Severity.INFO: "○"}  # in every Windows console font
STYLES = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
STAGES = {"draft": vi("bản dự thảo"), "issued": vi("bản đã ban hành")}
FAMILIES = {
    "nd30": vi("văn bản hành chính theo Nghị định 30/2020/NĐ-CP"),
    "tt01": vi("văn bản hành chính theo Thông tư 01/2011/TT-BNV"),
    "old": vi("văn bản hành chính theo quy định cũ"),
    "party": vi("văn bản của Đảng"),
    "qppl": vi("văn bản quy phạm pháp luật"),
    "other": vi("văn bản theo quy định khác"),
    "none": vi("tài liệu thường, không phải văn bản hành chính"),
}
OWN_CODES = {  # the tool's own, which no rule explains
    "HT001": vi("Tệp rỗng, không có nội dung."),
    "HT002": vi("Tệp không phải văn bản Word (.docx)."),
    "HT003": vi("Tệp được đặt mật khẩu nên không đọc được."),
    "HT004": vi("Tệp .docx bị hỏng hoặc thiếu phần cuối."),
    "HT005": vi("Tệp nén không chứa nội dung văn bản Word."),
    "HT006": vi("Một phần bên trong tệp bị lỗi nên không đọc được."),
    "HT007": vi("Tệp quá lớn hoặc nén bất thường nên không được mở."),
    "HT008": vi("Không mở được tệp để đọc."),
    "HT009": vi("Các phần bên trong tệp lồng nhau quá sâu nên không đọc được."),
    "HT010": vi("Văn bản dài bất thường nên không được kiểm tra."),
    "HT011": vi("Không chuyển đổi được tệp sang .docx bằng LibreOffice."),
    "HT012": vi("Tệp đã ký số, được bảo vệ, có macro hoặc thuộc loại không ghi được, nên không được sửa."),
    "HT101": vi("Không chắc một dòng là thành phần nào, nên các quy tắc về dòng đó tạm nghỉ."),
    "HT102": vi("Thể thức của văn bản theo một quy định khác, nên chỉ xét chính tả và nội dung."),
    "HT103": vi("Tệp có quá nhiều lỗi nên báo cáo không nêu hết."),
    "HT104": vi("Một lời bỏ qua (trong tệp cấu hình, chú thích, thuộc tính của tệp) vô hiệu hoặc không còn cần."),
    "HT901": vi("Một quy tắc gặp lỗi khi chạy nên phần của nó chưa được kiểm tra; các quy tắc khác vẫn chạy."),
    "HT902": vi("Chương trình gặp lỗi khi đọc tệp; các tệp khác vẫn được kiểm tra."),
    "HT903": vi("Tiến trình kiểm tra tệp bị ngắt giữa chừng; các tệp khác vẫn được kiểm tra."),
    "HT904": vi("Kiểm tra tệp quá thời gian cho phép nên đã dừng; các tệp khác vẫn được kiểm tra."),
}
OWN_REMEDIES = {
    "HT001": vi("Kiểm tra lại xem tệp đã được lưu hoặc tải về đầy đủ chưa."),
    "HT002": vi("Mở tệp bằng Word rồi lưu lại thành .docx; với .doc, .odt, .rtf có thể thêm --convert."),
    "HT003": vi("Mở tệp bằng Word, bỏ mật khẩu rồi lưu lại."),
    "HT004": vi("Tải hoặc chép lại tệp; hoặc mở bằng Word để Word sửa rồi lưu lại."),
    "HT005": vi("Xem lại có đúng tệp cần kiểm tra không; mở được bằng Word thì lưu lại thành .docx."),
    "HT006": vi("Mở tệp bằng Word để Word sửa rồi lưu lại."),
    "HT007": vi("Giảm cỡ ảnh trong tệp hoặc tách tệp; không mở tệp lạ nén bất thường."),
    "HT008": vi("Xem lại đường dẫn và quyền đọc tệp."),
    "HT009": vi("Mở tệp bằng Word, chép nội dung sang tệp mới rồi lưu lại."),
    "HT010": vi("Tách văn bản thành nhiều tệp."),
    "HT011": vi("Mở tệp bằng Word hoặc LibreOffice rồi tự lưu thành .docx."),
    "HT012": vi("Sửa tay theo báo cáo, trên bản gốc chưa ký hoặc không có macro."),
    "HT101": vi("Xem lại vị trí và cách trình bày của dòng được nêu."),
    "HT102": vi("Đối chiếu thể thức với quy định được nêu."),
    "HT103": vi("Sửa những lỗi đã nêu rồi kiểm tra lại."),
    "HT104": vi("Xóa lời bỏ qua ấy nếu không còn cần; nếu còn cần thì ghi đủ mã và lý do."),
    "HT901": vi("Báo lỗi này cho người phát triển vbhc-lint."),
    "HT902": vi("Báo lỗi này cho người phát triển vbhc-lint."),
    "HT903": vi("Kiểm tra riêng tệp này, hoặc tách tệp thành nhiều phần."),
    "HT904": vi("Tách tệp thành nhiều phần, hoặc tăng giới hạn bằng --time-limit."),
}
_TYPES = {known.code: known.name.capitalize() for known in NAMES} | {"CV": vi("Công văn")}


def converted(kind: str, say: Catalogue) -> str:
    """That a file was read through a conversion, and what that means."""
    sentence = vi("Chuyển đổi từ .{kind} bằng LibreOffice; vị trí và định dạng nêu ở đây là của bản chuyển đổi.")
    return say(sentence, kind=kind)


def recognised_as(report: FileReport, say: Catalogue) -> str:
    """What a checked file was taken for: type, standard, stage; or that it is a file of settings."""
    if report.status == "configuration":
        return say(vi("tệp cấu hình"))
    parts = [
        report.document_type and type_name(report.document_type, say),
        report.standard and instrument(report.standard, say),
        report.stage and say(STAGES.get(report.stage, report.stage)),
    ]
    return " · ".join(part for part in parts if part)


def instrument(standard: str, say: Catalogue) -> str:
    """The instrument a pack restates; the pack's name where it is not ours."""
    try:
        pack = law.load(standard)
    except law.PackError:  # an organisation's own pack, known to the linter only
        return standard
    return pack.law if say.language == "vi" else pack.law_en


def instrument_of(document: Document, say: Catalogue) -> str:
    """The instrument that governs a document, "" where we have none."""
    standard = law.choose(document.family)
    return instrument(standard, say) if standard else ""


def type_name(code: str, say: Catalogue) -> str:
    """The name of a type of document by its code; the code itself where it is not in the decree's list."""
    return say(_TYPES.get(code, code))
