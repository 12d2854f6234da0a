"""What was recognised, for people: component by component, how sure and why; on request every format and its origin."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from vbhc_lint.messages import Catalogue, name_of, vi
from vbhc_lint.model.format import ParagraphFormat, RunFormat
from vbhc_lint.origin import origin
from vbhc_lint.printable import printable
from vbhc_lint.recognise.components import Component
from vbhc_lint.recognise.document import Document, Passage, Recognised
from vbhc_lint.recognise.piece import Piece
from vbhc_lint.report.layout import WIDEST, joined, wrapped
from vbhc_lint.report.wording import FAMILIES, converted, instrument_of, type_name
from vbhc_lint.units import number
from vbhc_lint.vietnamese import collapse

_ALIGN = {"left": vi("căn trái"), "center": vi("căn giữa"), "right": vi("căn phải"), "justify": vi("căn đều")}
_LINE = {
    "multiple": vi("giãn dòng {line}"),
    "exact": vi("dòng đúng {line} pt"),
    "at_least": vi("dòng ít nhất {line} pt"),
}
_DOUBTFUL = 0.6  # below, the confidence is shown in colour


class InspectionText:
    """One language and one width."""

    def __init__(self, say: Catalogue, width: int = 80) -> None:
        """``width`` in cells."""
        self._say = say
        self._width = min(width, WIDEST)

    def render(self, path: str, seen: Recognised, *, runs: bool = False, origin: str = "") -> Text:
        """A file with its documents and their components; ``runs`` adds formats and the other paragraphs.

        ``origin``: the kind of file it was converted from.
        """
        lines = [Text(printable(path), "bold")]
        if origin:
            lines += wrapped(Text(converted(origin, self._say), "dim"), self._width, "  ")
        family = self._say(FAMILIES.get(seen.family, FAMILIES["other"]))
        sure = self._say(vi("độ chắc chắn {confidence}"), confidence=_percent(seen.confidence))
        lines += wrapped(Text(f"{family[:1].upper()}{family[1:]} · {sure}"), self._width, "  ")
        for ordinal, document in enumerate(seen.documents, start=1):
            lines += self._document(document, ordinal, runs=runs)
        return joined(lines)

    def _document(self, document: Document, ordinal: int, *, runs: bool) -> Iterator[Text]:
        parts = (
            self._say(vi("Văn bản {number}"), number=ordinal),
            type_name(document.type_code, self._say),
            instrument_of(document, self._say),
        )
        yield Text()
        yield Text("  " + " · ".join(part for part in parts if part), "bold")
        for component in document.components:
            yield from self._component(component)
            if runs:
                yield from self._formats(component)
        for passage in document.passages if runs else ():
            if passage.role in ("noi_dung", "de_muc", "o_bang"):
                yield from self._passage(passage)
                yield from self._formats(passage)

    def _component(self, component: Component) -> Iterator[Text]:
        name = Text.assemble((self._say(name_of(component.kind).template), "bold"), f": {self._text(component)} ")
        name.append(f"({_percent(component.confidence)})", "yellow" if component.confidence < _DOUBTFUL else "dim")
        yield from wrapped(name, self._width, "    ", "      ")
        if component.evidence:
            why = "; ".join(self._say(evidence) for evidence in component.evidence)
            yield from wrapped(Text(f"{self._say(vi('Vì:'))} {why}", "dim"), self._width, "      ")

    def _passage(self, passage: Passage) -> Iterator[Text]:
        name = self._say(vi("Đoạn {number}"), number=passage.number)
        yield from wrapped(Text.assemble((name, "bold"), f": {self._text(passage)}"), self._width, "    ", "      ")

    def _formats(self, piece: Piece) -> Iterator[Text]:
        layout = piece.paragraph.format
        yield from wrapped(Text(self._sources(layout, self._paragraph(layout))), self._width, "      ", "        ")
        for run in piece.runs:
            words = printable(piece.paragraph.text[run.start : run.end])
            look = self._sources(run.format, self._run(run.format))
            yield from wrapped(Text(f"“{words}”: {look}"), self._width, "      ", "        ")

    def _sources(self, look: RunFormat | ParagraphFormat, words: dict[str, str]) -> str:
        """Values in words, those of one origin together: ``14 pt, đậm ← kiểu “Normal”``."""
        by_origin: dict[str, list[str]] = {}
        for field, word in words.items():
            by_origin.setdefault(self._say("{origin}", origin=origin(look.source(field))), []).append(word)
        return "; ".join(f"{', '.join(same)} ← {source}" for source, same in by_origin.items())

    def _paragraph(self, layout: ParagraphFormat) -> dict[str, str]:
        """The layout of a paragraph in words, by field; indents that are not there are not named."""
        say = self._say
        words = {
            "align": say(_ALIGN[layout.align]),
            "first_line": say(vi("dòng đầu thụt {pt} pt"), pt=number(layout.first_line)),
            "indent_left": say(vi("lùi trái {pt} pt"), pt=number(layout.indent_left)),
            "indent_right": say(vi("lùi phải {pt} pt"), pt=number(layout.indent_right)),
            "space_before": say(vi("cách trước {pt} pt"), pt=number(layout.space_before)),
            "space_after": say(vi("cách sau {pt} pt"), pt=number(layout.space_after)),
            "line": say(_LINE[layout.line_rule], line=number(layout.line)),
        }
        bare = {name for name in ("indent_left", "indent_right") if not getattr(layout, name)}
        return {name: word for name, word in words.items() if name not in bare}

    def _run(self, look: RunFormat) -> dict[str, str]:
        """The look of a run in words, by field; what is rare is named only where it is."""
        say = self._say
        words = {
            "font": look.font,
            "size": f"{number(look.size)} pt",
            "bold": say(vi("đậm") if look.bold else vi("không đậm")),
            "italic": say(vi("nghiêng") if look.italic else vi("đứng")),
            "color": say(vi("màu tự động")) if look.color == "auto" else say(vi("màu {color}"), color=look.color),
        }
        rare = {
            "underline": say(vi("gạch chân")) if look.underline else "",
            "strike": say(vi("gạch ngang")) if look.strike else "",
            "caps": say(vi("hiện chữ hoa")) if look.caps else "",
            "small_caps": say(vi("hiện chữ hoa nhỏ")) if look.small_caps else "",
            "hidden": say(vi("chữ ẩn")) if look.hidden else "",
            "highlight": say(vi("tô nền {color}"), color=look.highlight) if look.highlight else "",
            "spacing": say(vi("giãn chữ {pt} pt"), pt=number(look.spacing)) if look.spacing else "",
            "vertical": "" if look.vertical == "baseline" else say(vi("chữ nhỏ trên hoặc dưới dòng")),
        }
        return words | {name: word for name, word in rare.items() if word}

    @staticmethod
    def _text(piece: Piece) -> str:
        return printable(collapse(piece.text))


def _percent(confidence: float) -> str:
    return f"{confidence:.0%}"
