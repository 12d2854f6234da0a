"""Số trang sai phông chữ, cỡ chữ, kiểu chữ hoặc có chữ, dấu đi kèm."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import Phrase, vi
from vbhc_lint.model.format import Level, RunFormat
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Format, Problem, example, problem, rule
from vbhc_lint.units import Range, number

_BESIDE = compiled(r"\W*(?:(?:trang|page)\W*)?#(?:\s*(?:/|trên|of)\s*\d+)?\W*", re.IGNORECASE)  # "#" for the number


@rule(
    "TT009",
    examples=[
        example("bao_cao", page={"page_number": {"size": 11}}, finds=""),
        example("bao_cao", page={"page_number": {"size": 13}}),
        example("bao_cao", page={"page_number": {"bold": True}}, finds=""),
        example("bao_cao", page={"page_number": {"font": "Arial"}}, finds=""),
        example("bao_cao", page={"page_number": {"font": "Times New Roman"}}),
        example("bao_cao", page={"page_number": {"before": "- ", "after": " -"}}, finds=""),
        example("bao_cao", page={"page_number": {"before": "Trang "}}, finds=""),
    ],
)
def check(
    document: Document,
    page_number_where: str,
    page_number_size: Range,
    page_number_font: str = "",
    page_number_alone: bool = False,
) -> Iterator[Problem]:
    """The runs of a shown PAGE field: size in the range, upright, not bold; no dashes, word or total beside it.

    A number in the wrong margin is to be deleted: how it looks there is not judged.
    """
    for story in (document.file.stories[i] for i in document.margin_stories):
        for paragraph in story.paragraphs if story.kind == page_number_where else ():
            for field in paragraph.fields:
                if field.name != "PAGE":
                    continue
                beside = (paragraph.text[: field.start] + "#" + paragraph.text[field.end :]).strip()
                if page_number_alone and beside != "#" and _BESIDE.fullmatch(beside):
                    yield problem(
                        document,
                        vi("Số trang ghi “{found}”; quy định chỉ ghi chữ số Ả Rập."),
                        vi("Nhấp đúp vào đầu trang, xóa chữ và dấu bên cạnh số trang."),
                        word="page_number_alone",
                        cause="ben_canh_so_trang",
                        replacement=paragraph.text[field.start : field.end],
                        on=paragraph,
                        found=paragraph.text.strip(),
                    )
                shown = (r.format for r in paragraph.runs if r.start <= field.start < r.end)
                look = field.format or next(shown, paragraph.mark)
                if page_number_font and not look.font.startswith(page_number_font) and _own(look):
                    yield problem(
                        document,
                        vi("Số trang dùng phông chữ {found}, quy định {required}."),
                        vi("Nhấp đúp vào đầu trang, chọn số trang, đặt phông chữ {required}."),
                        word="page_number_font",
                        cause="phong_chu",
                        format=Format("font", page_number_font),
                        on=paragraph,
                        found=look.font,
                        required=page_number_font,
                    )
                if not page_number_size.holds(look.size):
                    found = Phrase(vi("cỡ chữ {size}"), {"size": number(look.size)})
                    mended = Format("size", page_number_size)
                elif look.bold or look.italic:
                    found = Phrase(vi("in đậm") if look.bold else vi("in nghiêng"))
                    mended = Format("bold" if look.bold else "italic", False)
                else:
                    continue
                yield problem(
                    document,
                    vi("Số trang {found}, quy định cỡ chữ {required}, kiểu chữ đứng, không đậm."),
                    vi("Nhấp đúp vào đầu trang, chọn số trang, đặt cỡ chữ {required}, bỏ đậm và nghiêng."),
                    cause="so_trang",
                    format=mended,
                    on=paragraph,
                    found=found,
                    required=page_number_size,
                )


def _own(look: RunFormat) -> bool:
    """Whether the typeface is the number's own: what the whole file inherits is said of its text."""
    source = look.source("font")
    return source.level in (Level.DIRECT, Level.CHARACTER_STYLE, Level.PARAGRAPH_STYLE) and source.name != "Normal"
