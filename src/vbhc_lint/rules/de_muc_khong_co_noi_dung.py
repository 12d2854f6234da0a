"""Đề mục không có nội dung bên dưới."""

from collections.abc import Iterator
from itertools import pairwise

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document, Heading
from vbhc_lint.rule import Look, Problem, example, problem, rule

_KINDS = ("la_ma", "so", "so_kep", "khoan", "chu")  # an article's text may stand on its title's line
_UNITS = ("phan", "chuong", "muc", "tieu_muc")
_CLOSING = ("noi_nhan", "quyen_han", "chuc_vu")
_TEXT = "Phòng Văn hóa - Xã hội chủ trì thực hiện."

_CHAPTERS = [
    Look(line, bold=True, align="center", first_line=0)
    for line in ("Chương I", "QUY ĐỊNH CHUNG", "Chương II", "TỔ CHỨC THỰC HIỆN")
]
_ARTICLES = [
    Look(f"Điều {n}. {name}", bold=True) for n, name in enumerate(("Phạm vi", "Kinh phí", "Thời hạn", "Hiệu lực"), 1)
]
_FIRST = [*_CHAPTERS[:2], _ARTICLES[0], _TEXT]
_SECOND = [_ARTICLES[1], "Kinh phí lấy từ ngân sách xã."]
_LAST = [_ARTICLES[2], "Thực hiện trong quý IV.", _ARTICLES[3], "Quyết định này có hiệu lực kể từ ngày ký./."]


@rule(
    "TT622",
    examples=[
        example(
            "thong_bao",
            body=["1. Mục đích", _TEXT, "2. Yêu cầu", "3. Kinh phí", f"{_TEXT[:-1]}./."],
            finds="2. Yêu cầu",
        ),
        example(
            "thong_bao",
            body=["1. Mục đích", _TEXT, "2. Yêu cầu", f"{_TEXT[:-1]}./.", "3. Kinh phí"],
            finds="3. Kinh phí",
        ),
        example(body=[*_FIRST, Look("Điều 2. Đối tượng", bold=True), *_LAST], finds="Điều 2. Đối tượng"),
        example(body=[*_FIRST[:2], *_CHAPTERS[2:], *_FIRST[2:], *_SECOND, *_LAST], finds="Chương I"),
        example(body=[*_FIRST, *_SECOND, *_CHAPTERS[2:], *_LAST]),
        example("thong_bao", body=["I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích", _TEXT, "2. Yêu cầu", f"{_TEXT[:-1]}./."]),
    ],
)
def check(document: Document, heading_needs_content: bool) -> Iterator[Problem]:
    """A title straight above another of its level or higher, or above the recipients and the signature. Where many are so, they are a list, not headings."""
    bodies = {id(paragraph): place for place, paragraph in enumerate(document.file.body)}
    empty: set[int] = set()
    for above, below in pairwise(document.headings):
        next_to = bodies[id(below.paragraph)] == bodies[id(above.paragraph)] + 1
        titles = above.titled and below.titled and above.kind in _KINDS and not above.unfilled
        if next_to and titles and below.level <= above.level and heading_needs_content:
            empty.add(id(above))
    last = document.headings[-1] if document.headings else None
    if last is not None and last.titled and last.kind in _KINDS and not last.unfilled and _closes(document, last):
        empty.add(id(last))
    units = {id(heading) for heading in _bare_units(document)}
    for group in document.siblings:
        few = [heading for heading in group.headings if id(heading) in empty]
        bare = [heading for heading in group.headings if id(heading) in units]
        listed = 3 * len(few) > len(group.headings)
        for heading in (*(() if listed else few), *(bare if 2 * len(bare) <= len(group.headings) else ())):
            yield problem(
                heading,
                vi("Đề mục “{label}” không có nội dung bên dưới."),
                vi("Viết nội dung cho đề mục này hoặc bỏ đề mục."),
                label=heading.label,
            )


def _bare_units(document: Document) -> Iterator[Heading]:
    """Chapters and the like with nothing but a title, and bold titles of articles with nothing under them."""
    places = {id(passage.paragraph): passage.number for passage in document.passages}
    for above, below in pairwise(document.headings):
        between = document.passages[places[id(above.paragraph)] : places[id(below.paragraph)] - 1]
        if below.level > above.level or any(passage.role != "phan_chuong_muc" for passage in between):
            continue
        named = above.kind == "dieu" and above.titled and not between and all(look.bold for look in above.looks)
        if above.kind in _UNITS or (named and not compiled(r":|[.;,]$").search(above.title)):
            yield above


def _closes(document: Document, heading: Heading) -> bool:
    """Whether the recipients or the signature follow directly."""
    pairs = pairwise(document.passages)
    return any(a.paragraph is heading.paragraph and b.role in _CLOSING for a, b in pairs)
