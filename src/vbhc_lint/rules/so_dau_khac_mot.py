"""Khoản, điểm hoặc đề mục đầu tiên không mang số 1 (hoặc chữ a)."""

import re
from collections.abc import Iterator
from itertools import takewhile

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document, Heading
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import letter, roman

_ONE = "Trưởng phòng Văn thư - Lưu trữ kiểm tra việc thực hiện."
_TWO = "Văn phòng tổng hợp kết quả của các đơn vị trực thuộc."
_MORE = ["3. Kho lưu trữ được sắp xếp lại.", "4. Hồ sơ được số hóa."]
_LAST = ["Điều 3. Chánh Văn phòng theo dõi.", "Điều 4. Quyết định này có hiệu lực kể từ ngày ký./."]
_AMENDS = compiled(r"sửa đổi|bổ sung|thay thế|bãi bỏ|trích", re.IGNORECASE)


@rule(
    "TT629",
    examples=[
        example(body=["Điều 1. Như sau:", f"1. {_ONE}", f"2. {_TWO}", "Điều 2. Gồm:", *_MORE, *_LAST], finds="3."),
        example(body=["Điều 1. Như sau:", f"2. {_ONE}", f"3. {_TWO}", "Điều 2. Thực hiện từ quý III.", *_LAST], finds="2."),
        example("thong_bao", body=["II. MỤC ĐÍCH, YÊU CẦU", _ONE, "III. KINH PHÍ", f"{_TWO[:-1]}./."], finds="II."),
        example(body=[f"Điều 1. 1. {_ONE}", f"2. {_TWO}", "3. Kho bãi.", "Điều 2. Thực hiện từ quý III.", *_LAST]),
        example("thong_bao", body=["I. MỤC ĐÍCH", "1. Bước một.", f"2. {_ONE}", "II. KINH PHÍ", f"3. {_TWO[:-1]}./."]),
    ],
)  # fmt: skip
def check(document: Document, numbered_from: int) -> Iterator[Problem]:
    """Two or more in a row, and the one before the first stands nowhere between it and what it is under."""
    content = [*takewhile(lambda passage: passage.role != "phu_luc", document.passages)]
    places = {id(passage.paragraph): place for place, passage in enumerate(content)}
    if any(_AMENDS.search(passage.text) for passage in content[:20] if passage.role.startswith("trich_yeu")):
        return
    for first, second in _beginnings(document):
        place = places.get(id(first.paragraph))
        if (
            place is None
            or first.number[-1] <= numbered_from
            or second.number != (*first.number[:-1], first.number[-1] + 1)
        ):
            continue
        above = content[places.get(id(first.parent.paragraph), 0) if first.parent else 0 : place]
        stem = _before(first).rstrip(" .:)/-–")
        stands = re.compile(rf"(?:^|\n|[.:]\s)\s*{re.escape(stem)}(?!\w)", re.IGNORECASE)  # noqa: TID251 - not kept
        if any(stands.search(p.text) or stands.search(p.paragraph.label) for p in above) or (
            above and _AMENDS.search(above[-1].text)
        ):
            continue
        yield problem(
            first,
            vi("“{found}” đứng đầu nhưng không phải số thứ tự đầu tiên; trước nó không có “{before}”."),
            vi("Kiểm tra xem có thiếu mục nào không, rồi đánh số lại từ đầu."),
            at=None if first.automatic else (0, len(first.label)),
            found=first.label,
            before=_before(first),
        )


def _beginnings(document: Document) -> Iterator[tuple[Heading, Heading]]:
    """The first two of each series; mục, khoản and điểm begin anew under each parent."""
    for group in document.siblings:
        series: dict[int, list[Heading]] = {}
        for heading in group.headings:
            anew = heading.kind in ("khoan", "diem", "chu", "muc", "tieu_muc")
            series.setdefault(id(heading.parent) if anew else 0, []).append(heading)
        for headings in series.values():
            if len(headings) > 1 and all(heading.number for heading in headings[:2]):
                yield headings[0], headings[1]


def _before(heading: Heading) -> str:
    """The label that comes before a heading's."""
    value = heading.number[-1] - 1
    if heading.kind in ("chu", "diem", "chu_hoa"):
        written = letter(value)
    else:
        written = roman(value) if compiled(r"\b[IVXLC]+\b").search(heading.label) else str(value)
    return compiled(r"(?:\b[IVXLC]+|\d+|\b[a-zđ]|[A-HĐK])(?=\W*$)").sub(written, heading.label)
