"""The inside of a paragraph (ECMA-376 17.3): its text with offsets, runs, fields, and what is drawn there.

A tab is ``\\t``, a line break ``\\n``, a hyphen that does not break ``-``; deletions are left out, field codes too.
A page or column break adds no character: it sets ``page_break``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml.etree import _Element

from vbhc_lint.model.drawing import chosen
from vbhc_lint.model.format import RunFormat
from vbhc_lint.model.page import Field, Run
from vbhc_lint.model.symbols import symbol
from vbhc_lint.model.wml import MC, R_, RPR, W

_T, _TAB, _BR, _FLDCHAR, _INSTR = W + "t", W + "tab", W + "br", W + "fldChar", W + "instrText"
_ALTERNATE = MC + "AlternateContent"
_SDT = W + "sdt"
_CONTAINERS = frozenset(
    W + name
    for name in ("hyperlink", "ins", "moveTo", "smartTag", "customXml", "sdtContent", "dir", "bdo", "ruby", "rubyBase")
)
_SIGNS = {
    _TAB: "\t", W + "ptab": "\t", W + "cr": "\n", W + "noBreakHyphen": "-", W + "softHyphen": "\u00ad",
}  # fmt: skip
_DRAWINGS = frozenset({W + "drawing", W + "pict", W + "object"})
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class OpenField:
    """A complex field between its begin and its end; it may span paragraphs."""

    def __init__(self, start: int) -> None:
        """Begin at an offset of the current paragraph."""
        self.instruction = ""
        self.start: int | None = start  # None once its paragraph is past
        self.in_result = False


class Inline:
    """Gathers one paragraph. ``fields`` are those still open from the paragraphs before."""

    def __init__(self, look: Callable[[_Element | None], RunFormat], fields: list[OpenField]) -> None:
        """``look`` gives the effective format of a ``w:rPr``."""
        self._look = look
        self._open = fields
        self._pieces: list[str] = []
        self._length = 0
        self.runs: list[tuple[int, int, RunFormat]] = []
        self.fields: list[Field] = []
        self.drawings: list[_Element] = []
        self.page_break = False

    @property
    def text(self) -> str:
        """The text gathered so far."""
        return "".join(self._pieces)

    def finished_runs(self) -> tuple[Run, ...]:
        """The runs, neighbours of one format joined."""
        return tuple(Run(start, end, look) for start, end, look in self.runs)

    def read(self, parent: _Element) -> None:
        """Read runs and their containers in order."""
        for child in parent:
            tag = child.tag
            if tag == R_:
                self._run(child)
            elif tag in _CONTAINERS:
                self.read(child)
            elif tag == _SDT:
                content = child.find(W + "sdtContent")
                if content is not None:
                    self.read(content)
            elif tag == W + "fldSimple":
                start = self._length
                self.read(child)
                self._field(child.get(W + "instr", ""), start)
            elif tag == _ALTERNATE and (branch := chosen(child)) is not None:
                self.read(branch)

    def close(self) -> None:
        """End of the paragraph: fields still open keep here what they have."""
        for field in self._open:
            if field.start is not None and field.in_result:
                self._field(field.instruction, field.start)
                field.start = None

    def _run(self, run: _Element) -> None:
        start = self._length
        rpr = None
        for child in _content(run):
            tag = child.tag
            if tag == _T:
                if text := child.text:
                    self._write(_seen(text, child))
            elif tag == RPR:
                rpr = child
            elif tag in _SIGNS:
                self._write(_SIGNS[tag])
            elif tag == _BR or tag == _FLDCHAR or tag == _INSTR:
                self._mark(child, tag)
            elif tag in _DRAWINGS:
                self.drawings.append(child)
            elif tag == W + "sym":
                self._write(symbol(child.get(W + "char", ""), child.get(W + "font", "")))
            elif tag == W + "pgNum":
                self._field("PAGE", self._length)
            elif tag in _CONTAINERS:
                self.read(child)
        if self._length > start:
            look = self._look(rpr)
            if self.runs and self.runs[-1][2] is look:
                start = self.runs.pop()[0]
            self.runs.append((start, self._length, look))

    def _mark(self, child: _Element, tag: str) -> None:
        if tag == _INSTR:
            if self._open and not self._open[-1].in_result:
                self._open[-1].instruction += child.text or ""
        elif tag == _BR:
            if child.get(W + "type") in ("page", "column"):
                self.page_break = True
            else:
                self._write("\n")
        else:
            self._field_char(child.get(W + "fldCharType", ""))

    def _field_char(self, kind: str) -> None:
        if kind == "begin":
            self._open.append(OpenField(self._length))
        elif not self._open:
            return
        elif kind == "separate":
            self._open[-1].in_result = True
            if self._open[-1].start is not None:
                self._open[-1].start = self._length
        elif kind == "end":
            field = self._open.pop()
            if field.start is not None:
                self._field(field.instruction, field.start)

    def _field(self, instruction: str, start: int) -> None:
        name = instruction.split(maxsplit=1)[:1]
        if name:
            self.fields.append(Field(name[0].upper(), start, self._length))

    def _write(self, text: str) -> None:
        if self._open and not all(field.in_result for field in self._open):
            return  # inside a field's code
        self._pieces.append(text)
        self._length += len(text)


def _content(run: _Element) -> Iterator[_Element]:
    """A run's children, the chosen branch of alternate content in its place."""
    for child in run:
        if child.tag == _ALTERNATE:
            branch = chosen(child)
            if branch is not None:
                yield from _content(branch)
        else:
            yield child


def _seen(text: str, element: _Element) -> str:
    """Text as Word shows it: white space at its ends only where it is kept (xml:space), line feeds as spaces."""
    if (text[0].isspace() or text[-1].isspace()) and element.get(_SPACE) != "preserve":
        text = text.strip(" \t\r\n")
    return text.replace("\n", " ").replace("\t", " ") if "\n" in text or "\t" in text else text
