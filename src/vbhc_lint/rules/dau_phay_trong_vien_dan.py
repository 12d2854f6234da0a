"""Có dấu phẩy giữa điểm, khoản và điều khi viện dẫn (khoản 3, Điều 9)."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "VH120",
    examples=[
        example(
            "bao_cao",
            body_add="Hồ sơ nộp theo khoản 3, Điều 9 của Quy chế.",
            finds="khoản 3, Điều 9",
            fixed="Hồ sơ nộp theo khoản 3 Điều 9 của Quy chế.",
        ),
        example("bao_cao", body_add="Hồ sơ nộp theo điểm a khoản 3 Điều 9 của Quy chế."),
        example("bao_cao", body_add="Hồ sơ nộp theo Điều 7, Điều 9 của Quy chế."),
        example("bao_cao", body_add="Hồ sơ nộp theo điểm a, khoản 3 Điều 9 của Quy chế.", finds="điểm a, khoản 3"),
    ],
)
def check(passage: Passage, nested_units: dict[str, str]) -> Iterator[Problem]:
    """``nested_units`` gives for each unit the larger one that follows it without a comma."""
    for unit, larger in nested_units.items():
        pattern = rf"(?P<unit>\b{unit} [\wđ]{{1,3}}),\s*(?P<larger>{larger} \d+[a-zđ]?)\b"
        for found in compiled(pattern).finditer(passage.text) if unit in passage.text else ():
            required = f"{found['unit']} {found['larger']}"
            yield problem(
                passage,
                vi("Trong các ví dụ của Nghị định, giữa {unit} và {larger} không có dấu phẩy: “{required}”."),
                vi("Bỏ dấu phẩy."),
                at=found.span(),
                replacement=required,
                unit=unit,
                larger=larger.lower(),
                required=required,
            )
