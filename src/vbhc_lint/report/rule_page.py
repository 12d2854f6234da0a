"""One rule explained in the terminal: the fault, why, what the law says, examples, how to mend it and switch it off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.text import Text

from vbhc_lint.finding import Severity
from vbhc_lint.messages import Catalogue
from vbhc_lint.report import about
from vbhc_lint.report.about import Provision, Shown
from vbhc_lint.report.bindings import Binding
from vbhc_lint.report.layout import WIDEST, joined, wrapped
from vbhc_lint.report.wording import SIGNS, STYLES
from vbhc_lint.rule import Rule


class RulePage:
    """One language and one width."""

    def __init__(self, say: Catalogue, width: int = 80) -> None:
        """``width`` in cells."""
        self._say = say
        self._width = min(width, WIDEST)

    def render(self, rule: Rule, bound: list[Binding], code: str) -> Text:
        """The page of a rule with what one standard says to it, under the code it was asked for by."""
        told = about.about(rule, bound, code, self._say)
        lines = [Text.assemble((told.code, "bold"), "  ", told.name)]
        lines += wrapped(Text(told.fault), self._width)
        if told.codes:
            lines += wrapped(Text(self._say(about.CODES, codes=", ".join(told.codes))), self._width)
        if told.why:
            lines += self._section(about.WHY, self._prose(told.why))
        lines += self._section(about.LAW, self._law(told.law))
        lines += self._section(about.EXAMPLES, self._examples(told.examples))
        lines += self._section(about.MENDING, self._prose([told.mending]))
        if told.off:
            lines += self._section(about.OFF, self._prose(told.off))
        return joined(lines)

    def _section(self, title: str, lines: Iterable[Text]) -> Iterator[Text]:
        yield Text()
        yield Text(self._say(title), "bold")
        yield from lines

    def _prose(self, paragraphs: Iterable[str]) -> Iterator[Text]:
        for paragraph in paragraphs:
            yield from wrapped(Text(paragraph), self._width, "  ")

    def _law(self, law: Iterable[Provision]) -> Iterator[Text]:
        if not law:
            yield from self._prose([self._say(about.SILENT)])
        for item in law:
            yield from wrapped(
                Text(item.says), self._width, f"  {SIGNS[item.severity]} ", "    ", STYLES[item.severity]
            )
            yield from wrapped(Text(f"{item.standing} · {item.citation}"), self._width, "    ")
            yield from wrapped(Text(item.values, "dim"), self._width, "    ")

    def _examples(self, examples: Iterable[Shown]) -> Iterator[Text]:
        wrong, right = self._say(about.WRONG), self._say(about.RIGHT)
        room = max(len(wrong), len(right))
        for example in examples:
            label, style = (wrong, STYLES[Severity.ERROR]) if example.wrong else (right, "green")
            first = f"  {label.ljust(room)}  "
            yield from wrapped(Text(example.whole), self._width, first, " " * len(first), style)
