"""Dòng “(Kèm theo …)” ghi số hoặc ngày khác với chính văn bản."""

from collections.abc import Iterator

from vbhc_lint.citation import dates
from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import DiaDanhNgay, SoKyHieu
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import collapse

_NOTE = compiled(r"\s*\((?:Ban hành )?[Kk]èm theo [^()]*?số:?\s*(?P<number>\d+)\s*/\s*(?P<symbol>[^\s,;)]+)")

_NUMBER = compiled(r"\s*Số\s*:")


@rule(
    "TT805",
    examples=[
        example("quyet_dinh_kem_quy_che", so_ky_hieu="Số: 999/QĐ-UBND", finds="218"),
        example(
            "quyet_dinh_kem_quy_che",
            dia_danh_ngay="Vân Trà, ngày 02 tháng 02 năm 2025",
            finds="ngày 12 tháng 10 năm 2026",
        ),
        example("quyet_dinh_kem_quy_che"),
    ],
)
def check(document: Document, note_of_own_number: bool) -> Iterator[Problem]:
    """A note that has the document's own symbol and another number; blanks in it are right.

    Attached regulations follow in the same file as documents of their own; a file with several numbers is passed over.
    """
    line = document.first(SoKyHieu)
    parts = line.parts if line is not None else None
    if line is None or parts is None or not parts.number.text.isdigit() or not note_of_own_number:
        return
    if sum(_NUMBER.match(paragraph.text) is not None for paragraph in document.file.body) > 1:
        return
    symbol = collapse(line.text[slice(*parts.symbol)])
    for paragraph in document.file.body:
        note = Passage(paragraph, 0, len(paragraph.text))
        found = _NOTE.match(paragraph.text) and _NOTE.match(note.text)
        if found and found["symbol"] == symbol and int(found["number"]) != int(parts.number.text):
            yield problem(
                note,
                vi("Dòng chỉ dẫn ghi số {found}, văn bản này là số {required}."),
                vi("Sửa thành “{required}/{symbol}”."),
                at=found.span("number"),
                replacement=parts.number.text,
                unsafe=True,
                cause="so",
                found=found["number"],
                required=parts.number.text,
                symbol=symbol,
            )
        elif found and found["symbol"] == symbol:
            yield from _other_day(document, note, found.end())


def _other_day(document: Document, note: Passage, at: int) -> Iterator[Problem]:
    """A day in a note that is not that of the document, both given whole."""
    line = document.first(DiaDanhNgay)
    own = line.parts.date if line is not None and line.parts is not None else None
    said = next((written for written in dates(note.text) if written.start >= at), None)
    if own is None or said is None or None in (own.earliest, said.date.earliest):
        return
    if own.earliest == own.latest and said.date.earliest == said.date.latest != own.latest:
        yield problem(
            note,
            vi("Dòng chỉ dẫn ghi “{found}”, văn bản này ghi ngày {required}."),
            vi("Sửa cho khớp với ngày ban hành của văn bản."),
            at=(said.start, said.end),
            cause="ngay",
            found=note.text[said.start : said.end],
            required=f"{own.latest:%d/%m/%Y}",
        )
