"""Danh sách Nơi nhận thiếu dòng “Lưu”, hoặc dòng “Lưu” không ở cuối."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document
from vbhc_lint.recognise.lists import Item, NoiNhanItems
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT905",
    examples=[
        example(
            "thong_bao",
            noi_nhan_ds=["- Các thôn trên địa bàn xã;", "- Đài truyền thanh xã."],
            finds="- Đài truyền thanh xã.",
        ),
        example("thong_bao", noi_nhan_ds=["- Lưu: VT, VP;", "- Đài truyền thanh xã."], finds="- Lưu: VT, VP;"),
        example("thong_bao"),
    ],
)
def check(document: Document, file_copy_last: bool) -> Iterator[Problem]:
    """A list may have parts with labels of their own (``Bản điện tử:``): Lưu stands last in one of them."""
    lists = [items.items for items in document.lists if isinstance(items, NoiNhanItems)]
    if not lists or not file_copy_last or any(item.unfilled for items in lists for item in items):
        return
    filed = [(item, items) for items in lists for item in items if _filed(item)]
    if not filed:
        yield problem(
            lists[-1][-1].lines[0],
            vi("Danh sách nơi nhận không có dòng “Lưu”."),
            vi("Thêm dòng cuối “- Lưu: VT, <đơn vị soạn thảo>.”."),
        )
    for item, items in filed:
        if item is not items[-1] and not any(_filed(below) for below in items[items.index(item) :][1:]):
            yield problem(
                item.lines[0],
                vi("Dòng “Lưu” phải ở cuối danh sách nơi nhận."),
                vi("Chuyển dòng này xuống cuối danh sách."),
            )


def _filed(item: Item) -> bool:
    return compiled(r"(?:^\W*|;\s*)(?i:lưu)\b(?!\s+trữ)").search(item.text[item.dash :]) is not None
