"""Nhiều căn cứ hoặc nhiều nơi nhận viết trên cùng một dòng."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import name_of, vi
from vbhc_lint.recognise.components import Component
from vbhc_lint.recognise.lists import Items, KinhGuiItems
from vbhc_lint.rule import NEW_PARAGRAPH, Problem, example, problem, rule

_LAW = "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;"
_DECREE = "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư."


@rule(
    "TTx19",
    examples=[
        example(can_cu=f"{_LAW} {_DECREE}", finds=_DECREE[:-1]),
        example(can_cu=[_LAW, _DECREE]),
        example(can_cu=f"{_LAW[:-1]}; Luật sửa đổi, bổ sung một số điều của Luật Lưu trữ ngày 10 tháng 12 năm 2025."),
        example(noi_nhan_ds=["- Như Điều 4;", "- Sở Y tế; Sở Tài chính;", "- Lưu: VT, VTLT."], finds="Sở Tài chính"),
        example(noi_nhan_ds=["- Như Điều 4;", "- VP: Tỉnh ủy; HĐND tỉnh;", "- Lưu: VT, VTLT."]),
        example(noi_nhan_ds=["- Như Điều 4;", "- HĐND, UBND tỉnh;", "- Lưu: VT, VTLT."]),
        example("cong_van", kinh_gui="Kính gửi: Sở Nội vụ; Sở Y tế", finds="Sở Y tế"),
        example("cong_van", kinh_gui=["Kính gửi: Sở Nội vụ; Sở Y tế;", "- Sở Tư pháp."], finds="Sở Y tế"),
    ],
)
def check(items: Items, one_a_line: list[str]) -> Iterator[Problem]:
    """What stands after a semicolon, where it begins as ``one_a_line`` says an item does; "" is any beginning.

    A group with a head of its own (``VP: Tỉnh ủy; HĐND tỉnh``) and what stands in brackets is one recipient.
    """
    opening = compiled(rf";\s*+(?:[-–]\s*+)?(?P<next>(?:{'|'.join(map(re.escape, one_a_line))})[^;]*)")
    for item in items.items:
        for line in item.lines:
            text = compiled(r"\([^()]*\)").sub(lambda found: "_" * len(found[0]), line.text.rstrip(" ;."))
            head, colon, _ = text.partition(":")
            grouped = colon and ";" not in head and "Kính g" not in head
            found = None if grouped or item.unfilled else opening.search(text)
            if found is None:
                continue
            yield problem(
                line,
                vi("{name}: dòng này có nhiều mục; mỗi mục phải ở một dòng riêng."),
                vi("Xuống dòng trước “{found}”."),
                at=found.span("next"),
                replacement=_on_its_own(items, line, found.span("next")),
                unsafe=True,
                name=name_of(items.scope),
                found=found["next"],
            )


def _on_its_own(items: Items, line: Component, at: tuple[int, int]) -> str | None:
    """The item in a paragraph of its own, with a dash where the line has one; None beside the words “Kính gửi”."""
    if isinstance(items, KinhGuiItems):
        return None  # the first of them then stands beside these words, and must stand below them
    dash = compiled(r"\s*(?:[-–]\s*+)?").match(line.text)
    return f"{NEW_PARAGRAPH}{dash[0].lstrip() if dash else ''}{line.paragraph.text[slice(*line.span(*at))]}"
