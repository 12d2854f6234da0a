"""Dòng “Lưu” trong Nơi nhận không có “VT” (lưu tại Văn thư cơ quan)."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.lists import NoiNhanItems
from vbhc_lint.rule import Problem, example, problem, rule

_FILED = compiled(r"\W*lưu\b(?!\s+trữ)", re.IGNORECASE)


@rule(
    "TT904",
    examples=[
        example("thong_bao", noi_nhan_ds="- Lưu: VP.", finds="- Lưu: VP.", fixed="- Lưu: VT, VP."),
        example("thong_bao", noi_nhan_ds="- Lưu VP.", finds="- Lưu VP.", fixed="- Lưu: VT, VP."),
        example("thong_bao", noi_nhan_ds="- Lưu.", finds="- Lưu."),
        example("thong_bao", noi_nhan_ds="- Lưu: VT."),
        example("thong_bao", noi_nhan_ds="- Lưu: VT, VP (3)."),
    ],
)
def check(items: NoiNhanItems, file_unit: str) -> Iterator[Problem]:
    """The abbreviation must stand in the item; a blank may still be filled with it."""
    for item in items.items:
        text = item.text[item.dash :]
        if _FILED.match(text) and not item.unfilled and not compiled(rf"\b{file_unit}\b|[Vv]ăn thư").search(text):
            yield problem(
                item.lines[0],
                vi("Sau “Lưu:” phải có “{unit}” (lưu tại Văn thư cơ quan)."),
                vi("Ghi “- Lưu: {unit}, …” rồi đến chữ viết tắt tên đơn vị soạn thảo."),
                replacement=_with(item.lines[0].text, file_unit),
                unsafe=True,
                unit=file_unit,
            )


def _with(text: str, unit: str) -> str | None:
    """The line with the abbreviation before what follows “Lưu”; None where nothing follows."""
    named = compiled(r"(\W*lưu)\b\s*:?\s*(\w.*)", re.IGNORECASE | re.DOTALL).fullmatch(text)
    return f"{named[1]}: {unit}, {named[2]}" if named else None
