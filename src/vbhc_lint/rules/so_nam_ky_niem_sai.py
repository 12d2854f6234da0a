"""Số năm kỷ niệm không đúng với hai mốc thời gian ghi bên cạnh."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_DAY = r"(?:\d{1,2}/)?\d{1,2}/"
_SPAN = compiled(
    rf"(?P<said>(?P<count>\d{{1,4}}) năm|lần thứ (?P<nth>\d{{1,4}}))\b[^();.\d]{{0,120}}"
    rf"\((?P<day>{_DAY})?(?P<first>[12]\d\d\d) ?[-–] ?(?:{_DAY})?(?P<last>20\d\d)\)"
)


@rule(
    "ND308",
    examples=[
        example(
            "bao_cao",
            body_add="Xã tổ chức kỷ niệm 70 năm Chiến thắng Điện Biên Phủ (07/5/1954 - 07/5/2026).",
            finds="70 năm",
        ),
        example("bao_cao", body_add="Xã tổ chức kỷ niệm 72 năm Chiến thắng Điện Biên Phủ (07/5/1954 - 07/5/2026)."),
        example(
            "bao_cao", body_add="Xã sơ kết 5 năm thực hiện phong trào (2021 - 2025) và 10 năm kết nghĩa (2016-2026)."
        ),
    ],
)
def check(passage: Passage, years_counted: bool) -> Iterator[Problem]:
    """With days the years are counted from one to the other; of bare years both ends may be counted."""
    if not years_counted or "(" not in passage.text:
        return
    for match in _SPAN.finditer(passage.text):
        told = int(match["count"] or match["nth"])
        passed = int(match["last"]) - int(match["first"])
        if told == passed or (told == passed + 1 and not match["day"]):
            continue
        yield problem(
            passage,
            vi("Từ năm {first} đến năm {last} là {passed} năm, không phải {told}."),
            vi("Kiểm tra lại số năm và hai mốc thời gian."),
            match.span("said"),
            first=match["first"],
            last=match["last"],
            passed=passed,
            told=told,
        )
