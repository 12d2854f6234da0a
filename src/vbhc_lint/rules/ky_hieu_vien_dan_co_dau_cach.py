"""Có dấu cách bên trong số, ký hiệu của văn bản viện dẫn, như “13 /QĐ-UBND”."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_SYMBOL = compiled(
    r"\bsố:? (?P<symbol>\d{1,6}(?: ?/ ?(?:19|20)\d\d)? ?/ ?[A-ZĐ][A-Za-zĐđ&]{0,4}+ ?- ?[A-ZĐ][A-Za-zĐđ&]++(?:-[A-ZĐ]\w*+)*+)(?![\w/])"
)


@rule(
    "CT315",
    examples=[
        example(
            "bao_cao",
            body_add="Xã làm theo Quyết định số 58 /QĐ-UBND ngày 19/4/2024 của Ủy ban nhân dân tỉnh Trà Giang về chợ đêm.",
            finds="58 /QĐ-UBND",
            fixed="Xã làm theo Quyết định số 58/QĐ-UBND ngày 19/4/2024 của Ủy ban nhân dân tỉnh Trà Giang về chợ đêm.",
        ),
        example(
            "bao_cao",
            body_add="Xã làm theo Quyết định số 58/QĐ - UBND ngày 19/4/2024 của Ủy ban nhân dân tỉnh Trà Giang về chợ đêm.",
            finds="58/QĐ - UBND",
        ),
        example(
            "bao_cao",
            body_add="Xã làm theo Quyết định số 58/QĐ-UBND ngày 19/4/2024 của Ủy ban nhân dân tỉnh Trà Giang về chợ đêm.",
        ),
        example("bao_cao", body_add="Hộ số 58 / 120 hộ của thôn đã nhận giống."),
    ],
)
def check(passage: Passage, cited_symbol_spaces: bool) -> Iterator[Problem]:
    """Behind “số”; the document's own line is another rule's."""
    if cited_symbol_spaces or passage.role == "so_ky_hieu":
        return
    for match in _SYMBOL.finditer(passage.text):
        found = match["symbol"]
        correct = found.replace(" ", "")
        if found != correct:
            yield problem(
                passage,
                vi("Trong số, ký hiệu “{found}” có dấu cách; quy định viết liền."),
                vi("Xóa dấu cách, thành “{correct}”."),
                match.span("symbol"),
                replacement=correct,
                found=found,
                correct=correct,
            )
