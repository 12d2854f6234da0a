"""Căn cứ ban hành có gạch đầu dòng."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import CanCu, TenLoai
from vbhc_lint.recognise.document import Document
from vbhc_lint.recognise.lists import Item
from vbhc_lint.rule import Look, Problem, example, problem, rule

_TODAY = "Hôm nay, ngày 12 tháng 10 năm 2026, các bên tiến hành bàn giao."


@rule(
    "TT627",
    examples=[
        example(
            can_cu="- Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024.",
            finds="- ",
            fixed="Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024.",
        ),
        example(
            "bien_ban", body=[Look("- Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;", italic=True), _TODAY], finds="- "
        ),
        example("bien_ban", body=[Look("Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;", italic=True), _TODAY]),
        example(can_cu="Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024."),
        example("quyet_dinh", can_cu=["- Căn cứ Luật Giá ngày 19 tháng 6 năm 2023."], finds="- "),
    ],
)
def check(document: Document, basis_dash: bool, unmodelled: list[str]) -> Iterator[Problem]:
    """A typed dash or an automatic bullet before a basis: the model forms have none.

    Bases under the type's name and above the first heading; a section that lists them is content.
    """
    title = document.first(TenLoai)
    if title is None or basis_dash or document.type_code in unmodelled:
        return
    places = {id(passage.paragraph): passage.number for passage in document.passages}
    last = min((places.get(id(heading.paragraph), 0) for heading in document.headings), default=len(places) + 1)
    for line in document.all(CanCu):
        item = Item((line,))
        if item.dashed and places.get(id(line.paragraph), 0) < last:
            yield problem(
                line,
                vi("Căn cứ ban hành không có gạch đầu dòng."),
                vi("Bỏ gạch đầu dòng; mỗi căn cứ là một đoạn lùi đầu dòng."),
                at=(0, item.dash) if item.dash else None,
                replacement="" if item.dash else None,
                cause="can_cu",
            )
