"""Số trang sai cỡ chữ hoặc kiểu chữ."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.units import Range, number


@rule(
    "TT009",
    examples=[
        example("bao_cao", page={"page_number": {"size": 11}}, finds=""),
        example("bao_cao", page={"page_number": {"size": 13}}),
        example("bao_cao", page={"page_number": {"bold": True}}, finds=""),
    ],
)
def check(document: Document, page_number_size: Range) -> Iterator[Problem]:
    """The runs of a shown PAGE field: size in the range, upright, not bold."""
    shown = {i for s in document.sections for slots in (s.headers, s.footers) for i in slots.values()}
    for story in (document.file.stories[i] for i in sorted(shown)):
        for paragraph in story.paragraphs:
            for field in paragraph.fields:
                look = next((r.format for r in paragraph.runs if r.start <= field.start < r.end), paragraph.mark)
                if field.name != "PAGE" or (page_number_size.holds(look.size) and not look.bold and not look.italic):
                    continue
                yield problem(
                    document,
                    vi(
                        "Số trang cỡ chữ {found} hoặc đậm, nghiêng; quy định cỡ chữ {required}, kiểu chữ đứng, không đậm."
                    ),
                    vi("Nhấp đúp vào đầu trang, chọn số trang, đặt cỡ chữ {required}, bỏ đậm và nghiêng."),
                    cause="so_trang",
                    found=number(look.size),
                    required=page_number_size,
                )
