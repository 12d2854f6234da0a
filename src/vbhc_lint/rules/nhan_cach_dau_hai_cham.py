"""Nhãn cố định (Số:, Kính gửi:, Nơi nhận:, QUYẾT ĐỊNH:) có dấu cách trước dấu hai chấm."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import Component
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import collapse, fold_tone

_SPACED = compiled(r"\s*(?P<label>[^\W\d_]+(?: +[^\W\d_]+)?)\s+:")


@rule(
    "TTx28",
    examples=[
        example(quyet_dinh="QUYẾT ĐỊNH :", finds="QUYẾT ĐỊNH :", fixed="QUYẾT ĐỊNH:"),
        example(noi_nhan="Nơi nhận :", finds="Nơi nhận :", fixed="Nơi nhận:"),
        example("cong_van", kinh_gui="Kính gửi : Sở Nội vụ", finds="Kính gửi :", fixed="Kính gửi: Sở Nội vụ"),
        example("cong_van", kinh_gui="Kính gửi: Sở Nội vụ"),
    ],
)
def check(line: Component, joined_labels: list[str]) -> Iterator[Problem]:
    """A label that is right but for the space; one misspelt as well is told so by TTx21."""
    found = _SPACED.match(line.text)
    required = f"{collapse(found['label'])}:" if found else ""
    if found and not line.ordinal and fold_tone(required) in joined_labels:
        yield problem(
            line,
            vi("“{found}” có dấu cách trước dấu hai chấm; các mẫu viết liền “{required}”."),
            vi("Xóa dấu cách trước dấu hai chấm."),
            (found.start("label"), found.end()),
            replacement=required,
            found=found[0].strip(),
            required=required,
        )
