"""Pages typed for a test: paragraphs and borderless tables, as clerks set them."""

from __future__ import annotations

import io
from collections.abc import Iterable

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt

from vbhc_lint.model import read
from vbhc_lint.model.page import File
from vbhc_lint.package import Package
from vbhc_lint.recognise import recognise
from vbhc_lint.recognise.document import Document, Recognised

Text = str | tuple[str, str]  # a line, or a line and its looks: "b" bold, "i" italic, "c" "r" "j" alignment
_ALIGN = {"c": WD_ALIGN_PARAGRAPH.CENTER, "r": WD_ALIGN_PARAGRAPH.RIGHT, "j": WD_ALIGN_PARAGRAPH.JUSTIFY}

STATE = [("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "cb"), ("Độc lập - Tự do - Hạnh phúc", "cb")]
SENTENCE = (
    "Trong thời gian qua, các đơn vị đã chủ động triển khai nhiệm vụ được giao, phối hợp chặt chẽ với các xã trong"
    " huyện và hoàn thành phần lớn chỉ tiêu của kế hoạch đã đề ra từ đầu năm."
)


class Draft:
    """A page under way; every method gives the draft back."""

    def __init__(self) -> None:
        self._document = docx.Document()
        section = self._document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin, section.right_margin = Mm(30), Mm(15)

    def lines(self, *texts: Text, indent: float = 0, right: float = 0) -> Draft:
        """Paragraphs, one after another; ``indent`` in pt from the left, ``right`` from the right."""
        for text in texts:
            _type(self._document, text, indent)
            if right:
                self._document.paragraphs[-1].paragraph_format.right_indent = Pt(right)
        return self

    def columns(self, count: int) -> Draft:
        """The page set in columns."""
        self._document.sections[0]._sectPr.find(qn("w:cols")).set(qn("w:num"), str(count))
        return self

    def numbered(self, label: str, *texts: Text) -> Draft:
        """Paragraphs that carry an automatic number; ``label`` as Word keeps it: ``Điều %1.``."""
        numbering = self._document.part.numbering_part.element
        level = f'<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{label}"/>'
        kind = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90"><w:lvl w:ilvl="0">{level}</w:lvl></w:abstractNum>'
        numbering.insert(0, parse_xml(kind))
        number = numbering.add_num(90).numId
        for text in texts:
            _type(self._document, text, 0)
            self._document.paragraphs[-1]._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = number
        return self

    def table(self, *rows: Iterable[list[Text]]) -> Draft:
        """A table of rows of cells of lines."""
        cells = [list(row) for row in rows]
        _fill(self._document.add_table(rows=len(cells), cols=max(len(row) for row in cells)), cells)
        return self

    def nested(self, *rows: Iterable[list[Text]]) -> Draft:
        """A table of one column that holds a table of its own in each row."""
        cells = [list(row) for row in rows]
        outer = self._document.add_table(rows=len(cells), cols=1)
        for cell, row in zip(outer.columns[0].cells, cells, strict=True):
            _fill(cell.add_table(rows=1, cols=len(row)), [row])
        return self

    def letterhead(self, *texts: Text) -> Draft:
        """Paragraphs in the header part of the page."""
        header = self._document.sections[0].header
        for text in texts:
            _type(header, text, 0)
        return self

    def hidden(self, before: str, text: str) -> Draft:
        """Hidden text before the run that begins with ``before``."""
        for element in self._document.element.body.iter(qn("w:r")):
            if element.text.startswith(before):
                run = parse_xml(f"<w:r {nsdecls('w')}><w:rPr><w:vanish/></w:rPr><w:t>{text}</w:t></w:r>")
                element.addprevious(run)
        return self

    def hide(self, text: str) -> Draft:
        """Hide the paragraph of that text."""
        for paragraph in self._document.paragraphs:
            if paragraph.text == text:
                paragraph.runs[0].font.hidden = True
        return self

    def framed(self, *texts: Text, at: int, width: int) -> Draft:
        """Paragraphs in a frame that begins ``at`` twips from the margin."""
        frame = f'w:w="{width}" w:hSpace="180" w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:x="{at}" w:y="1"'
        for text in texts:
            _type(self._document, text, 0)
            properties = self._document.paragraphs[-1]._p.get_or_add_pPr()
            properties.insert(0, parse_xml(f"<w:framePr {nsdecls('w')} {frame}/>"))
        return self

    def bordered(self, row: int, column: int) -> Draft:
        """A line at the bottom of a cell of the last table."""
        border = f'<w:tcBorders {nsdecls("w")}><w:bottom w:val="single" w:sz="4"/></w:tcBorders>'
        self._document.tables[-1].cell(row, column)._tc.get_or_add_tcPr().append(parse_xml(border))
        return self

    def page(self) -> Draft:
        """A new page."""
        self._document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        return self

    def file(self) -> File:
        """The draft as read."""
        out = io.BytesIO()
        self._document.save(out)
        return read(Package.open(out.getvalue()))

    def recognised(self) -> Recognised:
        """The draft as recognised."""
        return recognise(self.file())

    def document(self) -> Document:
        """Its only document."""
        (document,) = self.recognised().documents
        return document


def _fill(table, cells):
    for r, row in enumerate(cells):
        for c, texts in enumerate(row):
            cell = table.cell(r, c)
            cell.paragraphs[0]._p.getparent().remove(cell.paragraphs[0]._p)
            for text in texts or [""]:
                _type(cell, text, 0)


def _type(where, text, indent):
    words, looks = (text, "") if isinstance(text, str) else text
    paragraph = where.add_paragraph()
    paragraph.alignment = next((_ALIGN[look] for look in looks if look in _ALIGN), None)
    if indent:
        paragraph.paragraph_format.left_indent = Pt(indent)
    run = paragraph.add_run(words)
    run.bold, run.italic, run.font.size = "b" in looks, "i" in looks, Pt(13)


def report() -> Draft:
    """A header of a report, the content still to come."""
    left = [("UBND HUYỆN KHE SẬY", "c"), ("PHÒNG NÔNG NGHIỆP", "cb"), ("Số: 14/BC-PNN", "c")]
    draft = Draft().table([left, [*STATE, ("Khe Sậy, ngày 12 tháng 6 năm 2023", "ci")]])
    return draft.lines(("BÁO CÁO", "cb"), ("Kết quả công tác sáu tháng đầu năm 2023", "cb"), (SENTENCE, "j"))


def found(document: Document) -> list[tuple[str, str]]:
    """The components as kind and text, white space collapsed."""
    return [(c.kind, " ".join(c.text.split())) for c in document.components]


def of(document: Document, kind: str) -> list[str]:
    """The texts of one kind."""
    return [text for k, text in found(document) if k == kind]
