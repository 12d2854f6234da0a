"""One rule explained: the fault, why, what the law says of each component, examples, what a machine may mend."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator

from rich.text import Text

from vbhc_lint.finding import Severity
from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.report.bindings import Binding, by_item, reforms, replaces
from vbhc_lint.report.example_text import ExampleText
from vbhc_lint.report.layout import WIDEST, joined, wrapped
from vbhc_lint.report.wording import SEVERITIES, SIGNS, STYLES
from vbhc_lint.rule import Example, Rule
from vbhc_lint.standard import Item, cite


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
        words = ExampleText(self._say)
        for example in examples:
            label, style = (right, "green") if example.finds is None else (wrong, STYLES[Severity.ERROR])
            first = f"  {label.ljust(room)}  "
            yield from wrapped(Text(words.render(example)), self._width, first, " " * len(first), style)

    def _mending(self, rule: Rule) -> str:
        if replaces(rule):
            return self._say(
                vi("Mỗi phát hiện kèm chữ thay thế; báo cáo cho biết sửa được ngay hay cần người xem lại.")
            )
        if reforms(rule):
            return self._say(vi("vbhc-lint fix đặt lại định dạng, không đổi chữ nào."))
        return self._say(vi("Sửa tay trong Word theo hướng dẫn kèm mỗi phát hiện."))
