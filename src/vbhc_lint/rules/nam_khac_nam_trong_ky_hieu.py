"""Năm trong ngày ban hành của văn bản được viện dẫn khác năm trong ký hiệu của nó."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_YEAR = compiled(r"/(?P<year>(?:19|20)\d\d)/")


@rule(
    "ND411",
    examples=[
        example(
            "bao_cao",
            body_add="Xã thực hiện Thông tư số 31/2023/TT-BKHCN ngày 09/10/2022 của Bộ trưởng Bộ Khoa học và Công nghệ về đo lường.",
            finds="Thông tư số 31/2023/TT-BKHCN",
        ),
        example(
            "bao_cao",
            body_add="Xã thực hiện Thông tư số 31/2023/TT-BKHCN ngày 09 tháng 10 năm 2023 của Bộ trưởng Bộ Khoa học và Công nghệ về đo lường.",
        ),
    ],
)
def check(passage: Passage, symbol_year: bool) -> Iterator[Problem]:
    """Symbols of normative acts hold the year of issue."""
    for cited in passage.citations if symbol_year else ():
        year = _YEAR.match(cited.symbol)
        said = cited.date.year if cited.date is not None else None
        if year is not None and said is not None and said != int(year["year"]):
            yield problem(
                passage,
                vi("Ký hiệu “{sign}” là của năm {year}, ngày ban hành lại ghi năm {said}."),
                vi("Đối chiếu với văn bản gốc, sửa ký hiệu hoặc ngày ban hành."),
                (cited.start, cited.end),
                sign=cited.key,
                year=year["year"],
                said=said,
            )
