"""Số của văn bản được viện dẫn còn để trống."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_BLANK = compiled(
    r"\bsố:?(?:\s{2,}+|\s*+[.…_]++\s*+|\s++(?=/))/?\s*+(?:[.…_]++\s*+)?/?[A-ZĐ][A-Za-zĐđ&]*(?:-[A-ZĐ][\wĐđ&]*)+"
)
_RUNNING = ("noi_dung", "de_muc", "can_cu", "dieu", "o_bang")


@rule(
    "ND202",
    examples=[
        example(
            "bao_cao",
            body_add="Phòng thực hiện Quyết định số    /QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân xã Vân Trà về chuyển đổi số.",
            finds="số    /QĐ-UBND",
        ),
        example(
            "bao_cao",
            body_add="Phòng thực hiện Quyết định số …/QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân xã Vân Trà về chuyển đổi số.",
            finds="số …/QĐ-UBND",
        ),
        example(
            "bao_cao",
            body_add="Phòng thực hiện Quyết định số 15/QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân xã Vân Trà về chuyển đổi số.",
        ),
    ],
)
def check(passage: Passage, cited_number_filled: bool) -> Iterator[Problem]:
    """A symbol with nothing, spaces or dots for its number; the document's own number is judged by its own rules."""
    if not cited_number_filled or passage.role not in _RUNNING or "số" not in passage.text:
        return
    for match in _BLANK.finditer(passage.text):
        yield problem(
            passage,
            vi("“{found}” còn để trống số văn bản."),
            vi("Điền số của văn bản được viện dẫn."),
            match.span(),
            found=" ".join(match[0].split()),
        )
