"""Chữ “V/v” của trích yếu công văn viết khác mẫu."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import TrichYeuCv
from vbhc_lint.rule import Problem, example, problem, rule

_PREFIX = compiled(
    r"\s*\(?(?P<typed>(?:[Vv]\s*[/\\.]\s*[Vv]|[Vv]{2}(?=[\s:.])|(?:Về việc|VỀ VIỆC|về việc)\b)(?:\s*[:.;,])?(?P<gap>\s*))(?=[^\W_])"
)
_REST = "rà soát thiết bị phục vụ Bộ phận Một cửa cấp xã"


@rule(
    "TT505",
    examples=[
        example("cong_van", trich_yeu_cv=f"V/v: {_REST}", finds="V/v: ", fixed=f"V/v {_REST}"),
        example("cong_van", trich_yeu_cv=f"v/v {_REST}", finds="v/v ", fixed=f"V/v {_REST}"),
        example("cong_van", trich_yeu_cv=f"V/v{_REST}", finds="V/v", fixed=f"V/v {_REST}"),
        example("cong_van", trich_yeu_cv=f"V/v {_REST}"),
    ],
)
def check(line: TrichYeuCv, letter_prefix: str) -> Iterator[Problem]:
    """The first line's beginning; doubled spaces are no business of this rule."""
    found = _PREFIX.match(line.text)
    if line.ordinal or found is None or (found["typed"].rstrip() == letter_prefix and found["gap"]):
        return
    yield problem(
        line,
        vi("Trích yếu công văn mở đầu bằng “{found}”; mẫu viết “{correct}”, không có dấu câu theo sau."),
        vi("Ghi “{correct}”, một dấu cách, rồi đến trích yếu."),
        found.span("typed"),
        replacement=f"{letter_prefix} ",
        found=found["typed"].strip(),
        correct=letter_prefix,
    )
