"""A rule's example in words: what stands otherwise than in a conforming document, the fault marked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from vbhc_lint.finding import Location
from vbhc_lint.messages import NAMES, Catalogue, vi
from vbhc_lint.report.quote import quote
from vbhc_lint.rule import Example, Look
from vbhc_lint.units import number

LINES = 2  # of several lines so many are shown, more only where the fault stands in them
WIDTH = 120  # cells of a line's text; the middle of the rest is left out

_LABELS = {
    "body": vi("Nội dung"),
    "body_add": vi("Nội dung"),
    "headings": vi("Đề mục"),
    "drawn_lines": vi("Đường kẻ"),
    "defaults": vi("Định dạng mặc định của tệp"),
    "styles": vi("Kiểu"),
    "theme": vi("Phông chủ đề"),
    "reword": vi("Đổi chữ"),
}
_VALUES = {
    "size": vi("cỡ chữ {value}"),
    "font": vi("phông {value}"),
    "color": vi("màu {value}"),
    "first_line": vi("dòng đầu thụt {value} pt"),
    "indent_left": vi("lùi trái {value} pt"),
    "space_before": vi("cách trước {value} pt"),
    "space_after": vi("cách sau {value} pt"),
    "line": vi("giãn dòng {value}"),
    "top": vi("lề trên {value} mm"),
    "bottom": vi("lề dưới {value} mm"),
    "left": vi("lề trái {value} mm"),
    "right": vi("lề phải {value} mm"),
    "width": vi("rộng {value} mm"),
    "height": vi("cao {value} mm"),
    "page_number": vi("số trang: {value}"),
}
_HEADERS = {
    "rows": vi("phần đầu kẻ bảng nhiều hàng"),
    "tabs": vi("phần đầu canh bằng phím Tab"),
    "plain": vi("phần đầu không kẻ bảng"),
}
_ENCODINGS = {
    "styles": vi("định dạng đặt trong kiểu"),
    "defaults": vi("định dạng đặt trong mặc định của tệp"),
    "theme": vi("phông đặt trong chủ đề"),
}
_WORDS: dict[str, dict[str | bool, str]] = {  # what a value of a name is in words
    "bold": {True: vi("in đậm"), False: vi("không in đậm")},
    "italic": {True: vi("in nghiêng"), False: vi("không in nghiêng")},
    "underline": {True: vi("gạch chân"), False: vi("không gạch chân")},
    "highlight": {True: vi("tô nền"), False: vi("không tô nền")},
    "hidden": {True: vi("chữ ẩn"), False: vi("chữ không ẩn")},
    "caps": {True: vi("hiện bằng chữ in hoa"), False: vi("hiện như chữ gõ")},
    "inserted": {True: vi("chữ chèn thêm còn theo dõi"), False: vi("chữ chèn thêm đã chấp nhận")},
    "landscape": {True: vi("giấy nằm ngang"), False: vi("giấy đứng")},
    "title_page": {True: vi("trang đầu không hiện số trang"), False: vi("trang đầu cũng hiện số trang")},
    "present": {True: vi("có"), False: vi("không có")},
    "where": {"header": vi("ở đầu trang"), "footer": vi("ở chân trang")},
    "align": {
        "left": vi("căn trái"),
        "center": vi("căn giữa"),
        "right": vi("căn phải"),
        "justify": vi("căn đều"),
    },
}


class ExampleText:
    """Examples in one language."""

    def __init__(self, say: Catalogue) -> None:
        """``say`` renders the words."""
        self._say = say

    def render(self, example: Example) -> str:
        """The same, and what it becomes once mended."""
        text = self.changed(example)
        if example.fixed is not None:
            text += self._say(vi(" → sửa thành: {text}"), text=example.fixed)
        return text

    def changed(self, example: Example) -> str:
        """What stands otherwise in the example, on one line of running text."""
        changes = [self._change(name, change, example.finds or "") for name, change in example.changes.items()]
        forms = (_HEADERS.get(example.header, ""), _ENCODINGS.get(example.encoding, ""))
        changes += [self._say(form) for form in forms if form]
        return "; ".join(changes) or self._say(vi("văn bản mẫu, không thay đổi gì"))

    def _change(self, name: str, change: Any, finds: str) -> str:
        label = self._say(_LABELS.get(name) or NAMES.get(name, name))
        if change is None:
            return self._say(vi("{label}: không có"), label=label)
        lines = [self._line(line, finds) for line in (change if isinstance(change, list) else [change])]
        shown = [line for number, line in enumerate(lines) if number < LINES or "«" in line]
        if len(shown) < len(lines):
            shown.append(self._say(vi("… ({count} dòng)"), count=len(lines)))
        return f"{label}: " + " / ".join(shown)

    def _line(self, line: Any, finds: str) -> str:
        if isinstance(line, str):
            return _marked(line, finds)
        if isinstance(line, Look):
            look = ", ".join(self._looks(line))
            text = _marked(line.text or "", finds)
            return f"{text} ({look})" if text and look else text or look
        if isinstance(line, tuple):  # pieces of one line
            return "".join(self._line(piece, "") for piece in line)
        if isinstance(line, list):  # cells of a row
            return " | ".join(self._line(cell, finds) for cell in line)
        if isinstance(line, dict):
            return ", ".join(self._valued(name, value) for name, value in line.items())
        return str(line)

    def _looks(self, look: Look) -> Iterator[str]:
        """What is set otherwise, in words."""
        for name, value in msgspec.structs.asdict(look).items():
            if value is not None and name != "text":
                yield self._valued(name, value)

    def _valued(self, name: str, value: Any) -> str:
        """A name with its value, in words where we have them."""
        if isinstance(value, str | bool) and (word := _WORDS.get(name, {}).get(value)):
            return self._say(word)
        if isinstance(value, float | int) and not isinstance(value, bool):
            shown = number(value)
        else:
            shown = self._say(vi("không có")) if value is None else self._line(value, "")
        label = self._say(NAMES.get(name, name))
        return self._say(_VALUES[name], value=shown) if name in _VALUES else f"{label} → {shown}"


def _marked(text: str, finds: str) -> str:
    """A text with what the rule finds between marks, long surroundings left out."""
    if not finds and len(text) <= WIDTH:
        return text
    start = text.find(finds) if finds else -1
    place = (0, len(text)) if start < 0 else (start, start + len(finds))
    shown = quote(Location("", "", "", *place, text[slice(*place)], text), WIDTH, colour=False, style="")
    return shown.plain if shown else text
