"""Quốc hiệu và Tiêu ngữ, hoặc tên hai cơ quan, không cách nhau dòng đơn."""

from collections.abc import Iterator

from vbhc_lint.messages import name_of, vi
from vbhc_lint.recognise.components import Component, CoQuanBanHanh, CoQuanChuQuan, QuocHieu, TieuNgu
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Format, Look, Problem, example, problem, rule
from vbhc_lint.units import number


@rule(
    "TT012",
    examples=[
        example(tieu_ngu=Look(space_before=12), finds="Độc lập - Tự do - Hạnh phúc"),
        example(tieu_ngu=Look(space_before=3)),
        example(tieu_ngu=Look(line=1.5), finds="Độc lập - Tự do - Hạnh phúc"),
        example("bao_cao", co_quan_chu_quan=Look("UBND XÃ VÂN TRÀ", space_after=10), finds="PHÒNG VĂN HÓA - XÃ HỘI"),
        example(),
    ],
)
def check(document: Document, motto_gap: float, issuer_gap: float) -> Iterator[Problem]:
    """More between two neighbours of one column than single lines leave, and than the eye would pass over."""
    motto = list(_apart(document, QuocHieu, TieuNgu, "motto_gap", motto_gap))
    issuer = _apart(document, CoQuanChuQuan, CoQuanBanHanh, "issuer_gap", issuer_gap)
    yield from motto
    yield from (found for found in issuer if not any(found.paragraph is told.paragraph for told in motto))


def _apart(
    document: Document, above: type[Component], below: type[Component], word: str, allowed: float
) -> Iterator[Problem]:
    upper, lower = ([line for line in document.components if isinstance(line, kind)] for kind in (above, below))
    if not upper or not lower or upper[-1].paragraph is lower[0].paragraph:
        return
    first, second = upper[-1], lower[0]
    place = document.place_of(first)
    if place is None or document.place_of(second) != place + 1 or first.paragraph.cell != second.paragraph.cell:
        return
    size = max((look.size for look in second.looks), default=13.0)
    upper_look, look = first.paragraph.format, second.paragraph.format
    wide = (look.line - 1) * size if look.line_rule == "multiple" else 0.0
    gap = max(upper_look.space_after, look.space_before) + wide
    if gap > allowed:
        _, mended = max(
            (wide, Format("line", 1.0)),
            (upper_look.space_after, Format("space_after", 0.0)),
            (look.space_before, Format("space_before", 0.0)),
            key=lambda part: part[0],
        )
        yield problem(
            second,
            vi("{upper} và {name} cách nhau thừa {found} pt; quy định cách nhau dòng đơn."),
            vi("Chọn cả hai dòng, vào Paragraph › Spacing: Before 0, After 0, Line spacing Single."),
            word=word,
            format=mended,
            on=first.paragraph if mended.field == "space_after" else None,
            upper=name_of(first.kind),
            name=name_of(second.kind),
            found=number(gap, 0),
        )
