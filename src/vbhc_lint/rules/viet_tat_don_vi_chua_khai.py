"""Chữ viết tắt đơn vị soạn thảo không có trong danh sách mà cơ quan đã khai trong bộ quy định riêng."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import NoiNhanDs, SoKyHieu
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule

_FILED = compiled(r"\W*Lưu\b[^,]*,")  # what is filed by the records office comes first
_UNIT = compiled(r"[A-ZĐ][\w&.]*(?<!\.)")


@rule(
    "TT351",
    examples=[
        example(
            "cong_van",
            house={"van_ban.house_units": ["VP"]},
            so_ky_hieu="Số: 412/SKHCN-CĐX",
            finds="CĐX",
            noi_nhan_ds=["- Như trên;", "- Lưu: VT, VP."],
        ),
        example(house={"van_ban.house_units": ["VP"]}, noi_nhan_ds=["- Như Điều 4;", "- Lưu: VT, TCX."], finds="TCX"),
        example(house={"van_ban.house_units": ["VP", "TCCB"]}, noi_nhan_ds=["- Như Điều 4;", "- Lưu: VT, TCCB (3)."]),
        example(),
    ],
)
def check(document: Document, house_units: list[str]) -> Iterator[Problem]:
    """The last group of an official letter's symbol, and the units after Lưu; an empty list allows any."""
    line = document.first(SoKyHieu)
    if not house_units:
        return
    if document.type_code == "CV" and line is not None and line.parts is not None and len(line.parts.groups) > 1:
        last = line.parts.groups[-1]
        if last.text not in house_units:
            yield _unknown(line, last.at, last.text, house_units)
    for item in document.all(NoiNhanDs):
        label = _FILED.match(item.text)
        for unit in _UNIT.finditer(item.text, label.end()) if label and not item.unfilled else ():
            if unit[0] not in house_units and unit[0].upper() == unit[0]:
                yield _unknown(item, unit.span(), unit[0], house_units)


def _unknown(where: SoKyHieu | NoiNhanDs, at: tuple[int, int], found: str, units: list[str]) -> Problem:
    message = vi("“{found}” không có trong danh sách đơn vị của cơ quan.")
    return problem(where, message, vi("Dùng một trong: {required}."), at, found=found, required=", ".join(units))
