"""Số trang không bắt đầu từ 1 hoặc không phải chữ số Ả Rập."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.model.page import Section
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Format, Problem, example, problem, rule

_FIGURES = ("decimal", "decimalZero", "numberInDash")  # ST_NumberFormat whose digits are Arabic


@rule(
    "TT015",
    examples=[
        example("bao_cao", page={"number_format": "lowerRoman"}, finds=""),
        example("bao_cao", page={"number_format": "decimal"}),
        example("bao_cao", page={"first_number": 5}, finds=""),
        example("bao_cao", page={"first_number": 1}),
        example("cong_van", page={"first_number": 5, "page_number": {"present": False}}),
    ],
)
def check(document: Document, page_number_first: int) -> Iterator[Problem]:
    """Of a section whose number is shown; the first of the file starts at 1, or at 0 where a cover is not counted."""
    for section in document.sections:
        if not _shown(document, section):
            continue
        if section.page_format not in _FIGURES:
            yield problem(
                document,
                vi("Số trang không phải chữ số Ả Rập."),
                vi("Vào Insert › Page Number › Format Page Numbers › Number format, chọn 1, 2, 3."),
                cause="kieu_so",
                format=Format("page_format", _FIGURES[0]),
                on=section,
            )
        first = section.page_start
        if section.index == 0 and first is not None and first > page_number_first:
            yield problem(
                document,
                vi("Trang thứ nhất mang số {found}; quy định đánh số trang từ {required}."),
                vi("Vào Insert › Page Number › Format Page Numbers › Start at, đặt {required}."),
                cause="so_dau",
                format=Format("page_start", page_number_first),
                on=section,
                found=first,
                required=page_number_first,
            )


def _shown(document: Document, section: Section) -> bool:
    """Whether a page number stands in any of its headers and footers."""
    stories = {*section.headers.values(), *section.footers.values()}
    return any(field.name == "PAGE" for s in stories for p in document.file.stories[s].paragraphs for field in p.fields)
