"""Giữa văn bản được sao và phần bản sao không có đường kẻ hết chiều ngang."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import CoQuanBanHanh
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT823",
    examples=[
        example("sao_y", drawn_lines={"ban_sao": None}, finds="SAO Y"),
        example("sao_y", drawn_lines={"ban_sao": 0.4}, finds="SAO Y"),
        example("sao_y", drawn_lines={"ban_sao": 0.9}),
    ],
)
def check(document: Document, copy_line: float, line_tolerance: float) -> Iterator[Problem]:
    """Only above a block that follows a document: a copy of its own sheet shows no end of one."""
    form = document.copy_form
    if form is None or document.first(CoQuanBanHanh) is None:
        return
    placed = [(place, line) for line in document.components if (place := document.place_of(line)) is not None]
    if not placed:
        return
    place, top = min(placed, key=lambda entry: entry[0])
    follows = any(paragraph.text.strip() for paragraph in document.file.body[:place])
    if follows and not document.ruled_above(top, copy_line - line_tolerance):
        yield problem(
            form,
            vi("Phần bản sao phải ở dưới một đường kẻ nét liền, dài hết chiều ngang phần chữ."),
            vi("Thêm đường kẻ ngang cả chiều rộng giữa phần cuối của văn bản được sao và phần bản sao."),
        )
