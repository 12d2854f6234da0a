"""Chữ “Lưu” trong Nơi nhận viết thường, viết hoa toàn bộ, hoặc thiếu dấu hai chấm."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import NoiNhanDs
from vbhc_lint.rule import Problem, example, problem, rule

_WRITTEN = compiled(r"\W*(?P<luu>Lưu|LƯU|lưu)(?P<sign>(?:\s*[:;.,\-–])?)\s*(?=\w)")


@rule(
    "TT903",
    examples=[
        example("thong_bao", noi_nhan_ds="- Lưu VT, VP.", finds="Lưu", fixed="- Lưu: VT, VP."),
        example("thong_bao", noi_nhan_ds="- Lưu. VT, VP.", finds="Lưu.", fixed="- Lưu: VT, VP."),
        example("thong_bao", noi_nhan_ds="- lưu: VT, VP.", finds="lưu:", fixed="- Lưu: VT, VP."),
        example("thong_bao", noi_nhan_ds="- Lưu: VT, VP."),
        example("thong_bao", noi_nhan_ds=["- Ban Lưu trữ;", "- Lưu: VT, VP."]),
    ],
)
def check(line: NoiNhanDs, file_label: str, file_unit: str) -> Iterator[Problem]:
    """The word at the line's head with anything but a colon after it; where the unit is missing too, TT904 says both."""
    found = _WRITTEN.match(line.text)
    if found is None or not (line.unfilled or compiled(rf"{file_unit}\b|[Vv]ăn thư").match(line.text[found.end() :])):
        return
    if found["luu"] + found["sign"].strip() == file_label:
        return
    yield problem(
        line,
        vi("“{found}” phải viết là “{required}”."),
        vi("Ghi “{required}”, chữ L viết hoa, có dấu hai chấm."),
        at=(found.start("luu"), found.end("sign")),
        replacement=file_label,
        found=(found["luu"] + found["sign"]).strip(),
        required=file_label,
    )
