"""Trên danh sách nơi nhận không có từ “Nơi nhận”."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import NoiNhan
from vbhc_lint.recognise.document import Document
from vbhc_lint.recognise.lists import NoiNhanItems
from vbhc_lint.rule import NEW_PARAGRAPH, Problem, example, problem, rule

_LABEL = compiled(r"\b(?:nơi|gửi)\b", re.IGNORECASE)
_FILED = compiled(r"\W*lưu\b", re.IGNORECASE)


@rule(
    "TT926",
    examples=[
        example("thong_bao", noi_nhan=None, finds="- Các thôn trên địa bàn xã;"),
        example("bao_cao", noi_nhan=None, finds="- Như trên;"),
        example("cong_van"),
    ],
)
def check(document: Document, recipients_label: bool) -> Iterator[Problem]:
    """A list that ends with Lưu, beside or below who signs, and nothing there that may be its label."""
    lists = [items.items for items in document.lists if isinstance(items, NoiNhanItems)]
    if not recipients_label or len(lists) != 1 or document.first(NoiNhan) or not _FILED.match(lists[0][-1].text):
        return
    first = lists[0][0].lines[0]
    place = document.place_of(first)
    above = [] if place is None else document.file.body[max(place - 3, 0) : place]
    if place is not None and not any(_LABEL.search(paragraph.text) for paragraph in above):
        yield problem(
            first,
            vi("Trên danh sách nơi nhận không có từ “Nơi nhận:”."),
            vi("Thêm dòng “Nơi nhận:” ở trên danh sách, cỡ 12, kiểu chữ nghiêng, đậm, sát lề trái."),
            replacement=f"Nơi nhận:{NEW_PARAGRAPH}{first.paragraph.text[first.start : first.end]}",
            unsafe=True,
        )
