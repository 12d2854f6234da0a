"""Viết “từ năm … -” bằng dấu gạch mà không có “đến”."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_SPAN = compiled(r"[Tt]ừ (?:năm )?(?P<first>(?:19|20)\d\d) ?[-–] ?(?P<last>(?:19|20)\d\d)(?![\d/])")


@rule(
    "ND304",
    examples=[
        example(
            "bao_cao",
            body_add="Xã rà soát hồ sơ từ năm 2020-2022 theo yêu cầu.",
            finds="từ năm 2020-2022",
            fixed="Xã rà soát hồ sơ từ năm 2020 đến năm 2022 theo yêu cầu.",
        ),
        example("bao_cao", body_add="Xã rà soát hồ sơ giai đoạn 2020-2022 và từ năm 2020 đến năm 2022."),
    ],
)
def check(passage: Passage, from_needs_to: bool) -> Iterator[Problem]:
    """Only spans of years: “từ” asks for “đến”, a dash stands without it (giai đoạn 2020-2022)."""
    for match in _SPAN.finditer(passage.text) if from_needs_to else ():
        right = f"{match[0][0]}ừ năm {match['first']} đến năm {match['last']}"
        yield problem(
            passage,
            vi("Có “từ” mà không có “đến”: “{found}”."),
            vi("Viết “{required}”, hoặc bỏ “từ” và giữ dấu gạch."),
            match.span(),
            replacement=right,
            unsafe=True,
            found=match[0],
            required=right,
        )
