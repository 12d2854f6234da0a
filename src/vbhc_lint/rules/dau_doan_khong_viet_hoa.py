"""Chữ đầu đoạn không viết hoa, dù đoạn trên đã hết câu."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.syllable import valid

_SHORT = 60  # characters: a line above that is shorter may be a heading or an entry


@rule(
    "VH123",
    examples=[
        example(
            "bao_cao",
            body_add=[
                "Người dân các thôn trên địa bàn xã đã nhận được thông báo về lịch họp.",
                "các thôn họp dân ngay.",
            ],
            finds="các",
            fixed="Các thôn họp dân ngay.",
        ),
        example(
            "cong_van",
            kinh_gui=["Kính gửi:", "- Sở Nội vụ;", "- Sở Y tế."],
            body="các cơ quan rà soát thiết bị của đơn vị mình và gửi kết quả về Sở trước ngày 30 tháng 6 năm 2026./.",
            finds="các",
        ),
        example(
            "bao_cao",
            body_add=[
                "Người dân các thôn trên địa bàn xã đã nhận được thông báo về lịch họp.",
                "Các thôn họp dân ngay.",
            ],
        ),
        example(
            "bao_cao",
            body_add=[
                "Người dân các thôn trên địa bàn xã đã nhận được thông báo về lịch họp gồm",
                "các thôn trong xã.",
            ],
        ),
    ],
)
def check(document: Document, paragraph_capital: bool) -> Iterator[Problem]:
    """Only between two paragraphs of running text, or below Kính gửi: no list, no cell, no line broken off by a page."""
    above: Passage | None = None
    for passage in document.passages if paragraph_capital else ():
        if above is not None and _begins_small(above, passage):
            first = passage.words[0]
            yield problem(
                passage,
                vi("“{found}” đứng đầu đoạn nhưng không viết hoa."),
                vi("Viết hoa, hoặc nối vào đoạn trên nếu chưa hết câu."),
                (first.start, first.end),
                replacement=first.text.capitalize(),
                unsafe=True,
                found=first.text,
            )
        above = passage


def _begins_small(above: Passage, passage: Passage) -> bool:
    if passage.role != "noi_dung" or not passage.text[0].islower():
        return False
    if above.paragraph.cell or passage.paragraph.cell:
        return False
    whole = above.role == "kinh_gui" or (above.role == "noi_dung" and len(above.text) > _SHORT)
    ended = whole and above.text.rstrip().endswith(".") and not above.text.rstrip().endswith("..")
    if not ended or passage.paragraph.label or not passage.words:
        return False
    first = passage.words[0]
    word = first.text
    return first.start == 0 and len(word) > 1 and word.islower() and valid(word)
