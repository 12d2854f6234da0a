"""The page as it is before any document is put on it. It holds nothing that anybody may not see."""

from __future__ import annotations

from lxml.etree import _Element

from vbhc_lint.finding import Severity
from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.report.element import element, markup
from vbhc_lint.report.wording import SEVERITIES

_ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFO)
_SAID = {  # what the script says, with its fields
    "progress": vi("Đã kiểm tra {done} trên {all} tệp."),
    "done": vi("Đã kiểm tra xong {all} tệp."),
    "waiting": vi("đang chờ"),
    "checking": vi("đang kiểm tra"),
    "none": vi("Không có tệp .docx nào trong những gì vừa thả."),
    "too_large": vi("Tệp lớn quá 64 MB nên không kiểm tra."),
    "too_long": vi("Kiểm tra quá lâu nên đã dừng."),
    "no_answer": vi("Chương trình đã tắt hoặc không trả lời. Hãy mở lại vbhc-lint serve."),
    "mend": vi("Tải bản đã sửa"),
    "annotate": vi("Tải bản có chú thích"),
    "wanted": vi("Chọn lỗi để máy sửa"),
    "unsafe": vi("cần người xem lại"),
    "each": vi("Chọn từng chỗ"),
    "tracked": vi("ghi thành thay đổi được theo dõi (Track Changes)"),
    "nothing": vi("Không có lỗi nào máy sửa được; hãy sửa tay theo chú thích."),
    "working": vi("Đang viết…"),
    "mended": vi("Đã sửa {count} chỗ, còn {left} phát hiện. Tệp nằm trong thư mục tải về."),
    "annotated": vi("Đã viết {count} chú thích. Tệp nằm trong thư mục tải về."),
    "mended_name": vi("đã sửa"),
    "annotated_name": vi("có chú thích"),
    "no_token": vi("Trang này phải được mở bằng địa chỉ mà vbhc-lint serve in ra."),
}


def page(language: str) -> str:
    """The page in one language."""
    say = Catalogue(language)
    title = say(vi("Kiểm tra văn bản hành chính"))
    head = element(
        "head", "",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", "", title),
        element("link", rel="icon", href="data:,"),
        [element("link", rel="stylesheet", href=f"/{name}.css") for name in ("report", "serve")],
        [element("script", src=f"/{name}.js", defer="") for name in ("report", "serve")],
    )  # fmt: skip
    choose = element(
        "div", "choose",
        _choice("files", say(vi("Chọn tệp…")), multiple=""),
        _choice("folder", say(vi("Chọn thư mục…")), webkitdirectory=""),
    )  # fmt: skip
    drop = element(
        "section", "drop",
        element("p", "big", say(vi("Thả tệp Word (.docx) hoặc cả thư mục vào đây"))),
        choose,
        element("p", "", say(vi("Mọi việc làm ngay trên máy này: tệp không được gửi đi đâu, không lưu lại."))),
        aria_label=say(vi("Nơi thả tệp")),
    )  # fmt: skip
    columns = [vi("Tệp"), vi("Nhận ra là"), *(SEVERITIES[severity] for severity in _ORDER)]
    table = element(
        "table", "",
        element("thead", "", element("tr", "", [element("th", "", say(told), scope="col") for told in columns])),
        element("tbody"),
    )  # fmt: skip
    fields = {field: f"{{{field}}}" for field in ("done", "all", "count", "left")}  # left to the script
    said = {f"data_{name}": say(told, **fields) for name, told in _SAID.items()}
    main = element(
        "main", "",
        element("h1", "title", title),
        drop,
        element("div", "progress", element("progress", value="0", max="1", aria_label=say(vi("Tiến độ"))), hidden=""),
        element("p", "said", role="status", **said),
        element("nav", "index", table, aria_label=say(vi("Các tệp đã kiểm tra")), hidden=""),
        element("section", "mending", hidden="", aria_label=say(vi("Sửa và tải về"))),
        element("div", "view"),
    )  # fmt: skip
    return "<!DOCTYPE html>\n" + markup(element("html", "", head, element("body", "", main), lang=language))


def _choice(name: str, told: str, **attributes: str) -> list[_Element]:
    """A button that opens a field that takes files."""
    field = element("input", "", type="file", id=name, hidden="", **attributes)
    return [element("button", "", told, type="button", data_opens=name), field]
