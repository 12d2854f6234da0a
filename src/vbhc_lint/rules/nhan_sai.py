"""Nhãn cố định (Kính gửi:, Nơi nhận:, QUYẾT ĐỊNH:) thiếu dấu hai chấm hoặc viết sai."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import Component
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import fold_tone

_APART = r"[^\W\d_](?: +[^\W\d_]){4,}"  # letters set apart by spaces
_LABEL = compiled(rf"(?:[*+•\-–]\s*)?(?:{_APART}|(?:[^\W\d_]+ ?){{2}})(?:\s*[:;.,])?")


@rule(
    "TTx21",
    examples=[
        example(noi_nhan="Nơi nhận", finds="Nơi nhận", fixed="Nơi nhận:"),
        example(noi_nhan="NƠI NHẬN:", finds="NƠI NHẬN:", fixed="Nơi nhận:"),
        example(noi_nhan="* Nơi nhận:", finds="* Nơi nhận:", fixed="Nơi nhận:"),
        example(quyet_dinh="Q U Y Ế T  Đ Ị N H :", finds="Q U Y Ế T  Đ Ị N H :", fixed="QUYẾT ĐỊNH:"),
        example("nghi_quyet", quyet_dinh="Q U Y Ế T  N G H Ị :", finds="Q U Y Ế T  N G H Ị :", fixed="QUYẾT NGHỊ:"),
        example(quyet_dinh="QUYẾT ĐỊNH", finds="QUYẾT ĐỊNH", fixed="QUYẾT ĐỊNH:"),
        example(noi_nhan="Nơi gửi:", finds="Nơi gửi:", fixed="Nơi nhận:"),
        example("to_trinh", kinh_gui="Kính trình: Ủy ban nhân dân tỉnh Trà Giang", finds="Kính trình:"),
        example("bao_cao", kinh_gui="Kính gửi Ủy ban nhân dân xã Vân Trà", finds="Kính gửi"),
        example("cong_van", kinh_gui=["Kính gửi:", "- Sở Nội vụ;", "- Sở Y tế."]),
        example(),
    ],
)
def check(line: Component, labels: list[str]) -> Iterator[Problem]:
    """A label without its colon, with a sign before it, in other letters or misspelt; recipients that follow it are not looked at."""
    found = _LABEL.match(line.text)
    if line.ordinal or found is None:
        return
    written = found[0].rstrip()
    if compiled(r"(?<!\s)\s++(?=:)").sub("", fold_tone(written)) in labels:
        return
    bare = fold_tone(_letters(written))
    required = next((text for text in labels if _letters(text) == bare), labels[0])
    yield problem(
        line,
        vi("“{found}” phải viết là “{required}”."),
        vi("Sửa thành “{required}”."),
        at=(0, len(written)),
        replacement=required,
        unsafe=_letters(required) != bare,
        found=written,
        required=required,
    )


def _letters(label: str) -> str:
    return "".join(filter(str.isalpha, label)).lower()
