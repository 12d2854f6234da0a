"""Viện dẫn văn bản mà thiếu chữ “số” trước số của nó, như “Quyết định 45/QĐ-UBND”."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_ROLES = ("noi_dung", "can_cu", "dieu")


@rule(
    "ND410",
    examples=[
        example(
            "bao_cao",
            body_add="Xã thực hiện theo Quyết định 45/QĐ-UBND ngày 06 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh về chuyển đổi số.",
            finds="Quyết định 45/QĐ-UBND",
            fixed="Xã thực hiện theo Quyết định số 45/QĐ-UBND ngày 06 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh về chuyển đổi số.",
        ),
        example(
            "bao_cao",
            body_add="Xã thực hiện theo Quyết định số 45/QĐ-UBND ngày 06 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh về chuyển đổi số.",
        ),
    ],
)
def check(passage: Passage, number_announced: bool) -> Iterator[Problem]:
    """A type right before number and symbol, in running text."""
    for cited in passage.citations if number_announced and passage.role in _ROLES else ():
        if not cited.type or cited.says_so:
            continue
        required = f"{cited.type} số {cited.key}"
        yield problem(
            passage,
            vi("Trước số của văn bản viện dẫn thiếu chữ “số”."),
            vi("Viết “{required}”."),
            (cited.start, cited.end),
            replacement=required,
            unsafe=True,
            required=required,
        )
