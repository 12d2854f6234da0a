"""One rule explained: the fault, why, what the law says of each component, examples, what a machine may mend."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from rich.text import Text

from vbhc_lint.finding import Severity
from vbhc_lint.messages import NAMES, Catalogue, vi
from vbhc_lint.report.bindings import Binding, by_item
from vbhc_lint.report.layout import WIDEST, joined, wrapped
from vbhc_lint.report.wording import SEVERITIES, SIGNS, STYLES
from vbhc_lint.rule import Example, Look, Rule
from vbhc_lint.standard import Item, cite
from vbhc_lint.units import number

_CHANGED = {"body": vi("Nội dung"), "body_add": vi("Nội dung")}
_ALIGN = {"left": vi("căn trái"), "center": vi("căn giữa"), "right": vi("căn phải"), "justify": vi("căn đều")}
_LOOK = {
    "size": vi("cỡ chữ {value}"),
    "font": vi("phông {value}"),
    "color": vi("màu {value}"),
    "first_line": vi("dòng đầu thụt {value} pt"),
    "indent_left": vi("lùi trái {value} pt"),
    "space_before": vi("cách trước {value} pt"),
    "space_after": vi("cách sau {value} pt"),
    "line": vi("giãn dòng {value}"),
}
_PAGE = {
    "top": vi("lề trên {value} mm"),
    "bottom": vi("lề dưới {value} mm"),
    "left": vi("lề trái {value} mm"),
    "right": vi("lề phải {value} mm"),
    "width": vi("rộng {value} mm"),
    "height": vi("cao {value} mm"),
}
_SWITCHES = {
    "bold": (vi("in đậm"), vi("không in đậm")),
    "italic": (vi("in nghiêng"), vi("không in nghiêng")),
    "underline": (vi("gạch chân"), vi("không gạch chân")),
    "highlight": (vi("tô nền"), vi("không tô nền")),
    "hidden": (vi("chữ ẩn"), vi("chữ không ẩn")),
    "inserted": (vi("chữ chèn thêm còn theo dõi"), vi("chữ chèn thêm đã chấp nhận")),
}


class RulePage:
    """One language and one width."""

    def __init__(self, say: Catalogue, width: int = 80) -> None:
        """``width`` in cells."""
        self._say = say
        self._width = min(width, WIDEST)

    def render(self, rule: Rule, bound: list[Binding], code: str) -> Text:
        """The page of a rule with what one standard says to it, under the code it was asked for by."""
        lines = [Text.assemble((code, "bold"), "  ", rule.name.replace("_", "-"))]
        lines += wrapped(Text(self._say(rule.fault)), self._width)
        if rule.doc:
            lines += self._section(vi("Vì sao"), self._prose(self._say(inspect.cleandoc(rule.doc))))
        lines += self._section(vi("Quy định"), self._law(bound))
        lines += self._section(vi("Ví dụ"), self._examples(rule.examples))
        lines += self._section(vi("Cách sửa"), self._prose(self._mending(rule)))
        return joined(lines)

    def _section(self, title: str, lines: Iterable[Text]) -> Iterator[Text]:
        yield Text()
        yield Text(self._say(title), "bold")
        yield from lines

    def _prose(self, text: str) -> Iterator[Text]:
        for paragraph in text.split("\n\n"):
            yield from wrapped(Text(" ".join(paragraph.split())), self._width, "  ")

    def _law(self, bound: list[Binding]) -> Iterator[Text]:
        if not bound:
            yield from self._prose(self._say(vi("Bộ quy định này không nói gì về điều đó, nên quy tắc không chạy.")))
        for item, values in by_item(bound).items():
            says = item.en if self._say.language == "en" else item.says
            yield from wrapped(Text(says), self._width, f"  {SIGNS[item.severity]} ", "    ", STYLES[item.severity])
            yield from wrapped(Text(f"{self._severity(item)} · {cite(item, self._say.language)}"), self._width, "    ")
            yield from wrapped(Text("; ".join(str(value) for value in values), "dim"), self._width, "    ")

    def _severity(self, item: Item) -> str:
        text = self._say(SEVERITIES[item.severity])
        if item.draft is not item.severity:
            text += self._say(vi(" (bản dự thảo: {severity})"), severity=self._say(SEVERITIES[item.draft]))
        if not item.default_on:
            text += self._say(vi(", chỉ báo khi được chọn"))
        return text

    def _examples(self, examples: Iterable[Example]) -> Iterator[Text]:
        wrong, right = self._say(vi("Sai")), self._say(vi("Đúng"))
        room = max(len(wrong), len(right))
        for example in examples:
            label, style = (right, "green") if example.finds is None else (wrong, STYLES[Severity.ERROR])
            changes = [self._change(name, change) for name, change in example.changes.items()]
            text = "; ".join(changes) or self._say(vi("văn bản mẫu, không thay đổi gì"))
            if example.fixed is not None:
                text += self._say(vi(" → sửa thành: {text}"), text=example.fixed)
            first = f"  {label.ljust(room)}  "
            yield from wrapped(Text(text), self._width, first, " " * len(first), style)

    def _change(self, name: str, change: Any) -> str:
        label = self._say(_CHANGED.get(name) or NAMES.get(name, name))
        if change is None:
            return self._say(vi("{label}: không có"), label=label)
        lines = change if isinstance(change, list) else [change]
        return f"{label}: " + " / ".join(self._line(line) for line in lines)

    def _line(self, line: Any) -> str:
        if isinstance(line, tuple):  # pieces of one line
            return "".join(self._line(piece) for piece in line)
        if isinstance(line, Look):
            look = ", ".join(self._looks(line))
            return f"{line.text} ({look})" if line.text and look else line.text or look
        if isinstance(line, dict):
            return ", ".join(self._valued(_PAGE, key, value) for key, value in line.items())
        return str(line).replace("\n", " ↵ ")

    def _looks(self, look: Look) -> Iterator[str]:
        """What is set otherwise, in words."""
        for name, value in msgspec.structs.asdict(look).items():
            if value is None or name == "text":
                continue
            if name in _SWITCHES:
                yield self._say(_SWITCHES[name][not value])
            elif name == "align":
                yield self._say(_ALIGN[value])
            else:
                yield self._valued(_LOOK, name, value)

    def _valued(self, words: dict[str, str], name: str, value: object) -> str:
        """A name with its value, in words where we have them."""
        shown = number(value) if isinstance(value, float | int) and not isinstance(value, bool) else value
        return self._say(words[name], value=shown) if name in words else f"{name} = {shown}"

    def _mending(self, rule: Rule) -> str:
        if any(example.fixed is not None for example in rule.examples):
            return self._say(
                vi("Mỗi phát hiện kèm chữ thay thế; báo cáo cho biết sửa được ngay hay cần người xem lại.")
            )
        return self._say(vi("Sửa tay trong Word theo hướng dẫn kèm mỗi phát hiện."))
