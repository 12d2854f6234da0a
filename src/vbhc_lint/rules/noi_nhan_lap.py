"""Một nơi nhận ghi hai lần trong danh sách nơi nhận."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Item, NoiNhanItems
from vbhc_lint.rule import Problem, example, problem, rule

_LIST = ["- Như trên;", "- Các phòng, đơn vị thuộc xã;", "- Lưu: VT."]


@rule(
    "ND107",
    examples=[
        example("bao_cao", noi_nhan_ds=[*_LIST[:2], *_LIST[1:]], finds="- Các phòng, đơn vị thuộc xã;"),
        example("bao_cao", noi_nhan_ds=_LIST),
    ],
)
def check(items: NoiNhanItems, recipients_once: bool) -> Iterator[Problem]:
    """Items equal but for capitals, the dash and the mark at the end."""
    seen: dict[str, Item] = {}
    for item in items.items if recipients_once else ():
        name = item.text.strip(" -–—+;,./").lower()
        there = seen.setdefault(name, item)
        if there is not item and " " in name and not item.unfilled:
            yield problem(
                item.lines[0],
                vi("Nơi nhận “{found}” đã có ở trên."),
                vi("Xóa dòng ghi lại."),
                related=(problem(there.lines[0], vi("Lần thứ nhất."), ""),),
                found=item.text.strip(" -–—+;,./"),
            )
