"""Dòng của danh sách (căn cứ, Kính gửi, Nơi nhận) không kết thúc bằng dấu quy định."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import Phrase, name_of, vi
from vbhc_lint.recognise.lists import Items, KinhGuiItems, NoiNhanItems
from vbhc_lint.rule import Problem, example, problem, rule

_MARKS = ";,.: "
_FILE = compiled(r"\W*lưu\b", re.IGNORECASE)
_LAW = "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024"
_LAST = "Theo đề nghị của Trưởng phòng Văn thư - Lưu trữ"


@rule(
    "TTx18",
    examples=[
        example(can_cu=[f"{_LAW},", f"{_LAST}."], finds="2024,"),
        example(can_cu=[f"{_LAW};", f"{_LAST},"], finds="trữ,"),
        example(can_cu=f"{_LAST};", finds="trữ;", fixed=f"{_LAST}."),
        example(can_cu=[f"{_LAW};", f"{_LAST}."]),
        example(noi_nhan_ds=["- Như Điều 4", "- Lưu: VT, VTLT."], finds="4"),
        example("thong_bao", noi_nhan_ds="- Lưu: VT, VP", finds="VP", fixed="- Lưu: VT, VP."),
        example(noi_nhan_ds=["- Như Điều 4;", "- Ủy ban nhân dân tỉnh", "và các sở;", "- Lưu: VT, VTLT."]),
        example("cong_van", kinh_gui=["Kính gửi:", "- Sở Nội vụ,", "- Sở Y tế."], finds="vụ,"),
        example("cong_van", kinh_gui="Kính gửi: Sở Nội vụ"),
    ],
)
def check(items: Items, item_end: str, last_end: str) -> Iterator[Problem]:
    """Each item that ends otherwise. A single recipient of Kính gửi is no list: the law gives it no mark.

    Below recipients with no line “Lưu” one must be added (TT905): the last of them may end as the others do.
    """
    if isinstance(items, KinhGuiItems) and len(items.items) == 1:
        return
    for item in items.items:
        last = item is items.items[-1]
        line = item.lines[-1]
        text = line.text.rstrip()
        unfiled = isinstance(items, NoiNhanItems) and last and not _FILE.match(item.text)
        if unfiled and text.endswith(last_end):
            continue
        required = last_end if last and not unfiled else item_end
        goes_on = last and items.below[:1].islower() and text[-1:] not in _MARKS
        if item.unfilled or not line.words or text.endswith(required) or goes_on:
            continue
        bare = text.rstrip(_MARKS)
        start = max((word.start for word in line.words if word.start < len(bare)), default=0)
        yield problem(
            line,
            vi("{name}: {which} phải kết thúc bằng dấu “{required}”."),
            vi("Sửa dấu ở cuối dòng thành “{required}”."),
            at=(start, len(text)),
            replacement=bare[start:] + required,
            word="last_end" if required == last_end else "item_end",
            name=name_of(items.scope),
            which=Phrase(vi("dòng cuối") if required == last_end else vi("mỗi dòng, trừ dòng cuối,")),
            required=required,
        )
