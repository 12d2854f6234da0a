"""Tên sở, phòng, bộ viết hoa thừa ở chữ thứ hai của một từ ghép, như “Sở Văn Hóa”."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import UPPER

_CAPITAL = compiled(rf"(?P<one>[{UPPER}](?<!\w.)\w*+)(?= (?P<two>[{UPPER}][^\W\d_]+))")
_BODY = compiled(r"(?<!\w)(?:Bộ|Sở|Phòng|Ban|Cục|Chi cục|Tổng cục|Vụ)(?: [^\s,;.]+(?:,| và| -)?){0,8} $")


@rule(
    "VH109",
    examples=[
        example(
            "bao_cao",
            body_add="Phòng phối hợp với Sở Văn Hóa, Thể thao và Du lịch tổ chức hội thi.",
            finds="Hóa",
            fixed="Phòng phối hợp với Sở Văn hóa, Thể thao và Du lịch tổ chức hội thi.",
        ),
        example("bao_cao", body_add="Phòng phối hợp với Sở Văn hóa, Thể thao và Du lịch tổ chức hội thi."),
        example("bao_cao", body_add="Phòng phối hợp với Sở Công Thương tổ chức hội chợ."),
        example("bao_cao", body_add="Ông Văn Hóa là người dân của thôn."),
        example(
            "bao_cao",
            body_add="Xã đã làm việc với Sở Tài Chính về dự toán.",
            finds="Chính",
            fixed="Xã đã làm việc với Sở Tài chính về dự toán.",
        ),
    ],
)
def check(passage: Passage, fields_of_work: frozenset[str], official_fields: frozenset[str]) -> Iterator[Problem]:
    """Compounds of the pack's list, after the word for the body: one capital for each group of words, unless official."""
    for match in _CAPITAL.finditer(passage.text):
        two = match["two"]
        if (
            f"{match['one']} {two}".lower() in fields_of_work
            and two[1:].islower()
            and f"{match['one']} {two}" not in official_fields
        ):
            named = _BODY.search(passage.text, max(0, match.start() - 80), match.start())
            if named is None or passage.in_capitals(*match.span("two")):
                continue
            yield problem(
                passage,
                vi("“{found}” viết hoa thừa: chỉ viết hoa chữ đầu của mỗi cụm từ chỉ lĩnh vực."),
                vi("Viết “{required}”."),
                match.span("two"),
                replacement=two.lower(),
                found=f"{match['one']} {two}",
                required=f"{match['one']} {two.lower()}",
            )
