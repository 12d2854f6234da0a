"""Số thứ tự của chương, điều, khoản, điểm hoặc đề mục nhảy cách, trùng hoặc lộn thứ tự."""

from collections.abc import Iterator
from itertools import pairwise

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document, Heading, Passage
from vbhc_lint.rule import Look, Problem, example, problem, rule
from vbhc_lint.vietnamese import ALPHABET, letter, roman

_ONE = "Chủ tịch Ủy ban nhân dân xã tiếp công dân vào sáng thứ Năm hằng tuần."
_TWO = "Địa điểm tiếp là Trụ sở Ủy ban nhân dân xã."
_END = "Văn phòng niêm yết thông tin tại trụ sở./."

_FIRST = Look("Điều 1. Trách nhiệm", bold=True)
_SECOND = [Look(line, bold=True, align="center", first_line=0) for line in ("Chương II", "QUY ĐỊNH CỤ THỂ")]


@rule(
    "TT601",
    examples=[
        example(
            body=["Điều 1. Ban hành Quy chế.", "Điều 3. Quyết định này có hiệu lực kể từ ngày ký./."], finds="Điều 3."
        ),
        example(body=["Điều 1. Ban hành Quy chế.", "Điều 2. Quyết định này có hiệu lực kể từ ngày ký./."]),
        example("thong_bao", body=[f"1. {_ONE}", f"2. {_TWO}", f"2. {_END}"], finds="2."),
        example("thong_bao", body=[f"a) {_ONE}", f"b) {_TWO}", f"d) {_END}"], finds="d)"),
        example("thong_bao", body=[f"1. {_ONE}", "Nội dung chi tiết như sau:", f"1. {_TWO}", f"2. {_END}"]),
        example(body=[_FIRST, _ONE, *_SECOND, _FIRST, _END], finds="Điều 1."),
        example(body=["Điều 1. Sửa đổi khoản 3 Điều 2 Quy chế như sau:", f"3. {_ONE}", f"Điều 2. {_END}"]),
    ],
)
def check(document: Document, numbered_through: list[str]) -> Iterator[Problem]:
    """One problem a break; a stray number does not make those after it wrong."""
    places = {id(passage.paragraph): place for place, passage in enumerate(document.passages)}
    series: dict[tuple[str, int], list[Heading]] = {}
    for heading in document.headings:
        if heading.number:
            key = 0 if heading.kind in numbered_through else id(heading.parent)
            series.setdefault((heading.kind, key), []).append(heading)
    for headings in series.values():
        follow = {headings[0].number[-1] + 1}
        for above, heading in pairwise(headings):
            value = heading.number[-1]
            fits = value in follow or heading.number[:-1] != above.number[:-1]
            follow = {value + 1} if fits else {value + 1, *(number + 1 for number in follow)}
            if fits:
                continue
            between = document.passages[places[id(above.paragraph)] + 1 : places[id(heading.paragraph)]]
            again = heading.kind in numbered_through and _later_chapter(heading)
            if (_begins_anew(above, between, value) and not again) or _stands(_next(above), between):
                break
            yield problem(
                heading,
                vi("Số thứ tự “{found}” không tiếp theo “{above}”; sau “{above}” phải là “{required}”."),
                vi("Kiểm tra xem có thiếu, trùng mục nào không, rồi đánh số lại."),
                at=None if heading.automatic else (0, len(heading.label)),
                found=heading.label,
                above=above.label,
                required=_next(above),
            )


def _begins_anew(above: Heading, between: tuple[Passage, ...], value: int) -> bool:
    """Whether a list may begin anew there: after a lead-in at any number (a quotation), after a title or table at 1."""
    last = between[-1] if between else above
    end = last.text.rstrip()[-1:]
    running = getattr(last, "role", "noi_dung") in ("noi_dung", "dieu")
    return end == ":" or (value == 1 and not (running and end in (".", ";")))


def _later_chapter(heading: Heading) -> bool:
    """Whether it stands in a chapter or section that is not the first: an attached document begins with its first."""
    above = heading.parent
    return above is not None and above.kind in ("chuong", "muc") and above.number[-1:] > (1,)


def _stands(label: str, between: tuple[Passage, ...]) -> bool:
    """Whether the number that seems to be missing heads a line that was not taken for a heading."""
    return any(passage.text.lstrip(' “"').startswith(label.rstrip(" .:)/-–")) for passage in between)


def _next(heading: Heading) -> str:
    """The label that follows a heading's."""
    value = heading.number[-1] + 1
    if heading.kind in ("chu", "diem", "chu_hoa"):
        following = letter(value) if value <= len(ALPHABET) else "…"
    else:
        following = roman(value) if compiled(r"\b[IVXLC]+\b").search(heading.label) else str(value)
    return compiled(r"(?:\b[IVXLC]++|(?<!\d)\d++|\b[a-zđ]|[A-HĐK])(?=\W*$)").sub(following, heading.label)
