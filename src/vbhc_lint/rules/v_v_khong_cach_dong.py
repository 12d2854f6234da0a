"""Trích yếu công văn không cách dòng số, ký hiệu 6 pt."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import SoKyHieu, TrichYeuCv
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Format, Look, Problem, example, problem, rule
from vbhc_lint.units import number

_TEXT = "V/v rà soát thiết bị phục vụ Bộ phận Một cửa cấp xã"


@rule(
    "TT509",
    examples=[
        example("cong_van", trich_yeu_cv=Look(space_before=0), so_ky_hieu=Look(space_after=0), finds=_TEXT),
        example("cong_van", trich_yeu_cv=Look(space_before=6), so_ky_hieu=Look(space_after=0)),
    ],
)
def check(document: Document, letter_gap: float, letter_gap_tolerance: float) -> Iterator[Problem]:
    """The gap Word leaves between the two, where the one paragraph directly follows the other in one cell."""
    line, above = document.first(TrichYeuCv), document.first(SoKyHieu)
    if line is None or above is None or above.of != 1:
        return
    body = document.file.body
    row = next((n for n, p in enumerate(body) if p is line.paragraph), 0)
    if not row or body[row - 1] is not above.paragraph:
        return
    upper, lower = above.paragraph, line.paragraph
    if (
        upper.cell != lower.cell
        or upper.text.strip() != above.text.strip()
        or lower.text.strip()[:3] != line.text.strip()[:3]
    ):
        return
    look, under = upper.format, lower.format
    gap = max(look.space_after, under.space_before)
    if upper.style == lower.style and look.contextual_spacing and under.contextual_spacing:
        gap = 0.0
    if gap < letter_gap - letter_gap_tolerance:
        yield problem(
            line,
            vi("Trích yếu công văn cách dòng số, ký hiệu {found} pt, quy định {required} pt."),
            vi("Chọn dòng này, vào Paragraph › Spacing, đặt Before {required} pt."),
            format=Format("space_before", letter_gap),
            found=number(gap),
            required=number(letter_gap),
        )
