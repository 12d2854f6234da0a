"""Phía trên địa chỉ, điện thoại của cơ quan không có đường kẻ hết chiều ngang."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import LienHe
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT815",
    examples=[
        example(
            "giay_gioi_thieu",
            drawn_lines={"lien_he": None},
            finds="Địa chỉ: Số 12 đường Bến Đò, tỉnh Trà Giang",
        ),
        example(
            "giay_gioi_thieu",
            drawn_lines={"lien_he": 0.4},
            finds="Địa chỉ: Số 12 đường Bến Đò, tỉnh Trà Giang",
        ),
        example("giay_gioi_thieu", drawn_lines={"lien_he": 0.9}),
    ],
)
def check(document: Document, contact_line: float, line_tolerance: float) -> Iterator[Problem]:
    """No line above the first of them, or one surely shorter than the text is wide."""
    first = document.first(LienHe)
    if first is not None and not document.ruled_above(first, contact_line - line_tolerance):
        yield problem(
            first,
            vi("Phía trên địa chỉ, điện thoại của cơ quan phải có đường kẻ nét liền, dài hết chiều ngang phần chữ."),
            vi("Chọn dòng này, thêm viền trên (Borders › Top Border)."),
        )
