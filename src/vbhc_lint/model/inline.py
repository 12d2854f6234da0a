"""The inside of a paragraph (ECMA-376 17.3): its text with offsets, runs, fields, and what is drawn there.

A tab is ``\\t``, a line break ``\\n``, a hyphen that does not break ``-``; deletions are left out, field codes too.
A page or column break adds no character: it sets ``page_break``. What ``w:caps`` shows in capitals is read so.
"""

from __future__ import annotations

from collections.abc import Callable

from lxml.etree import _Element

from vbhc_lint.legacy import encoding_of
from vbhc_lint.model.drawing import chosen
from vbhc_lint.model.format import RunFormat
from vbhc_lint.model.page import Field, Run, Written
from vbhc_lint.model.symbols import symbol
from vbhc_lint.model.wml import ALTERNATE, RPR, RUN, W

_T, _BR, _FLDCHAR, _INSTR, _SIMPLE, _SDT = (W + n for n in ("t", "br", "fldChar", "instrText", "fldSimple", "sdt"))
_CONTAINERS = frozenset(
    W + name
    for name in ("hyperlink", "ins", "moveTo", "smartTag", "customXml", "sdtContent", "dir", "bdo", "ruby", "rubyBase")
)
_SIGNS = {
    W + "tab": "\t", W + "ptab": "\t", W + "cr": "\n", W + "noBreakHyphen": "-", W + "softHyphen": "\u00ad",
}  # fmt: skip
_DRAWINGS = frozenset({W + "drawing", W + "pict", W + "object"})
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_EDGES = " \t\r\n"
_DEEPEST = 64  # fields in one another; Word stops at 20
_NAMED = 64  # characters of an instruction that hold its first word


class OpenField:
    """A complex field between its begin and its end; it may span paragraphs."""

    def __init__(self, start: int) -> None:
        """Begin at an offset of the current paragraph."""
        self.instruction = ""
        self.properties: _Element | None = None  # of the run its code begins in: an empty result takes their format
        self.start: int | None = start  # None once the paragraph that names it is past
        self.in_result = False


class Inline:
    """Gathers one paragraph."""

    def __init__(self, look: Callable[[_Element | None], RunFormat], fields: list[OpenField]) -> None:
        """``look`` gives the effective format of a ``w:rPr``; ``fields`` are open since the paragraphs before."""
        self._look = look
        self._open = fields
        self._pieces: list[str] = []
        self._length = 0
        self._ends: list[tuple[int, RunFormat]] = []
        self._small: dict[int, str] = {}  # pieces shown in capitals, as they stand in the file
        self._muted = any(not field.in_result for field in fields)
        self.fields: list[Field] = []
        self.drawings: list[_Element] = []
        self.page_break = False

    @property
    def text(self) -> str:
        """The text gathered."""
        return "".join(self._pieces)

    @property
    def written(self) -> Written | None:
        """The text as it stands in the file, None where it is shown so."""
        if not self._small:
            return None
        raw = "".join(self._small.get(i, piece) for i, piece in enumerate(self._pieces))
        return Written(raw, tuple(range(len(raw) + 1)))

    def runs(self) -> tuple[Run, ...]:
        """The runs, neighbours of one format joined."""
        runs = []
        start = 0
        for end, look in self._ends:
            runs.append(Run(start, end, look))
            start = end
        return tuple(runs)

    def read(self, parent: _Element) -> None:
        """Read runs and their containers in order."""
        for child in parent:
            tag = child.tag
            if tag == RUN:
                self._run(child)
            elif tag in _CONTAINERS:
                self.read(child)
            elif tag == _SDT:
                for content in child.iterchildren(W + "sdtContent"):
                    self.read(content)
            elif tag == _SIMPLE:
                start = self._length
                self.read(child)
                inner = child.find(f"{RUN}/{RPR}")
                self._field(child.get(W + "instr", ""), start, inner)
            elif tag == ALTERNATE and (branch := chosen(child)) is not None:
                self.read(branch)

    def close(self) -> None:
        """End the paragraph: a field that goes on beyond it keeps here the part of its result that stands here."""
        for field in self._open:
            if field.in_result and field.start is not None:
                self._field(field.instruction, field.start, field.properties)
                field.start = None
            elif not field.in_result:
                field.start = 0

    def _run(self, run: _Element) -> None:
        start, first = self._length, len(self._pieces)
        rpr = self._run_content(run)
        if self._length > start:
            look = self._look(rpr)
            if look.caps and not encoding_of(look.font_marked or look.font):  # such fonts have no capitals to change to
                self._capitals(first)
            if self._ends and self._ends[-1][1] is look:
                self._ends.pop()
            self._ends.append((self._length, look))

    def _capitals(self, first: int) -> None:
        """Show the pieces from ``first`` on in capitals, letter by letter."""
        for i, piece in enumerate(self._pieces[first:], first):
            shown = "".join(c if len(capital := c.upper()) > 1 else capital for c in piece)
            if shown != piece:
                self._small[i], self._pieces[i] = piece, shown

    def _run_content(self, run: _Element) -> _Element | None:
        """Take up a run's content; gives its properties."""
        rpr = None
        for child in run:
            tag = child.tag
            if tag == _T:
                if text := child.text:
                    self._write(_seen(text, child), child)
            elif tag == RPR:
                rpr = child
            elif tag in _SIGNS:
                self._write(_SIGNS[tag], child)
            elif tag == _FLDCHAR:
                self._field_char(child.get(W + "fldCharType", ""))
            elif tag == _INSTR:
                self._instruct(child.text or "", rpr)
            else:
                self._rare(child, tag, rpr)
        return rpr

    def _rare(self, child: _Element, tag: str, rpr: _Element | None) -> None:
        if tag == _BR:
            if child.get(W + "type") in ("page", "column"):
                self.page_break = True
            else:
                self._write("\n", child)
        elif tag in _DRAWINGS:
            self.drawings.append(child)
        elif tag == ALTERNATE:
            branch = chosen(child)
            if branch is not None:
                self._run_content(branch)
        elif tag == W + "sym":
            self._write(symbol(child.get(W + "char", ""), child.get(W + "font", "")), child)
        elif tag == W + "pgNum":
            self._field("PAGE", self._length, rpr)
        elif tag == W + "ruby":
            self.read(child)

    # fields (17.16.2)

    def _field_char(self, kind: str) -> None:
        if kind == "begin" and len(self._open) < _DEEPEST:
            self._open.append(OpenField(self._length))
        elif self._open and kind == "separate":
            self._open[-1].in_result = True
            self._open[-1].start = self._length
        elif self._open and kind == "end":
            field = self._open.pop()
            if field.start is not None:
                self._field(field.instruction, field.start, field.properties)
        self._muted = any(not field.in_result for field in self._open)

    def _instruct(self, text: str, rpr: _Element | None) -> None:
        if self._open and not self._open[-1].in_result:
            field = self._open[-1]
            if not field.instruction.strip():
                field.properties = rpr
            field.instruction = (field.instruction + text[:_NAMED])[:_NAMED]

    def _field(self, instruction: str, start: int, rpr: _Element | None) -> None:
        name = instruction.split(maxsplit=1)[:1]
        if name:
            look = self._look(rpr) if start == self._length else None
            self.fields.append(Field(name[0].upper(), start, self._length, look))

    def _write(self, text: str, at: _Element) -> None:  # noqa: ARG002 - for whoever traces it
        """Take up the text that an element stands for."""
        if not self._muted:  # a field's code is not seen
            self._pieces.append(text)
            self._length += len(text)


def _seen(text: str, element: _Element) -> str:
    """Text as Word shows it: white space at its ends only where xml:space keeps it, line feeds as spaces."""
    if (text[0] in _EDGES or text[-1] in _EDGES) and element.get(_SPACE) != "preserve":
        text = text.strip(_EDGES)
    return text.replace("\n", " ").replace("\t", " ") if "\n" in text or "\t" in text else text
