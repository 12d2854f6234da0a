"""Đề mục nhiều cấp không khớp với đề mục mà nó đứng dưới (1.1.1. ngay dưới 1., 1.1. dưới 2.)."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule

_HEADS = ["1. Mục đích, yêu cầu", "2. Kinh phí thực hiện"]
_ONE = "Văn phòng chuẩn bị hội trường."
_TWO = "Trạm Y tế cử người trực./."


@rule(
    "TT630",
    examples=[
        example("thong_bao", body=[_HEADS[0], f"1.1.1. {_ONE}", f"1.1.2. {_TWO}"], finds="1.1.1."),
        example("thong_bao", body=[_HEADS[0], f"1.1. {_ONE}", _HEADS[1], f"1.1. {_ONE}", f"1.2. {_TWO}"], finds="1.1."),
        example("thong_bao", body=[_HEADS[0], f"1.1. {_ONE}", _HEADS[1], f"2.1. {_ONE}", f"2.2. {_TWO}"]),
    ],
)
def check(document: Document, levels_in_order: bool) -> Iterator[Problem]:
    """The first under each heading; a number that does not end in 1 may be a quantity."""
    seen: set[int] = set()
    for heading in document.headings:
        above = heading.parent
        if heading.kind != "so_kep" or above is None or id(above) in seen:
            continue
        seen.add(id(above))
        fits = heading.number[:-1] == above.number
        if above.kind not in ("so", "so_kep", "khoan") or fits or heading.number[-1:] != (1,) or not levels_in_order:
            continue
        yield problem(
            heading,
            vi("“{found}” đứng dưới “{above}”; đề mục đầu tiên ở đó phải là “{required}”."),
            vi("Đánh số lại theo đề mục cấp trên, không bỏ qua cấp nào."),
            at=None if heading.automatic else (0, len(heading.label)),
            found=heading.label,
            above=above.label,
            required=".".join(map(str, (*above.number, 1))) + heading.label[len(heading.label.rstrip(".)")) :],
        )
