"""Khoảng cách giữa hai đoạn văn dưới mức tối thiểu."""

import itertools
from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.model.format import Setting
from vbhc_lint.recognise.document import ContentParagraph, Document
from vbhc_lint.rule import Format, Look, Problem, example, problem, rule
from vbhc_lint.units import number

_TWO = ["Hồ sơ được tiếp nhận tại Bộ phận một cửa.", "Kết quả được trả đúng thời hạn đã công bố."]

_SPACE = vi("ở mục Spacing đặt Before hoặc After từ {required} pt")
_CLOSE = vi("bỏ dấu chọn ở “Don’t add space between paragraphs of the same style”, đặt After từ {required} pt")


@rule(
    "TT616",
    examples=[
        example("bao_cao", body_add=[Look(t, space_before=0, space_after=0) for t in _TWO], finds=_TWO[0]),
        example("bao_cao", body_add=[Look(t, space_before=0, space_after=6) for t in _TWO]),
        example("bao_cao", body_add=[Look(t, space_before=2, space_after=2) for t in _TWO], finds=_TWO[0]),
        example(
            "bao_cao",
            body_add=[Look(_TWO[0], space_before=6, space_after=3), Look(_TWO[1], space_before=3, space_after=6)],
        ),
    ],
)
def check(document: Document, paragraph_gap: float) -> Iterator[Problem]:
    """The gap between two running paragraphs, nothing if contextual.

    Word leaves the larger of after and before; who adds the two, as many do, is not contradicted.
    """
    body = [p for p in document.passages if isinstance(p, ContentParagraph)]
    for above, below in itertools.pairwise(body):
        if below.number != above.number + 1:
            continue
        upper, lower = above.paragraph.format, below.paragraph.format
        after, before = Setting(upper, "space_after"), Setting(lower, "space_before")
        setting, remedy = (after if after.value >= before.value else before), _SPACE
        gap, asked = setting.value, after.value + before.value
        mended = Format("space_after", paragraph_gap)
        if above.paragraph.style == below.paragraph.style and upper.contextual_spacing and lower.contextual_spacing:
            setting, remedy, gap, asked = Setting(upper, "contextual_spacing"), _CLOSE, 0, 0
            mended = Format("contextual_spacing", False)
        if asked < paragraph_gap - 0.05:
            yield problem(
                above,
                vi("Khoảng cách tới đoạn sau là {found} pt, quy định tối thiểu {required} pt."),
                remedy,
                setting=setting,
                format=mended,
                found=number(gap),
                required=number(paragraph_gap),
            )
