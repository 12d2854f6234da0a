"""Chữ có dấu gõ bằng mã tổ hợp (dấu rời), khác với mã dựng sẵn.

Mắt thường không thấy khác, nhưng tìm kiếm, sắp xếp và phần mềm quản lý văn bản coi là hai chữ khác nhau.
"""

import unicodedata
from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "CT201",
    examples=[
        example(
            "bao_cao",
            body_add="Xã ki\u0065\u0302\u0309m tra đột xuất 03 cơ sở.",
            finds="e\u0302\u0309",
            fixed="Xã kiểm tra đột xuất 03 cơ sở.",
        ),
        example(
            "bao_cao",
            body_add=[f"Xã ki\u0065\u0302\u0309m tra đột xuất {n} cơ sở." for n in range(10, 20)],
            finds="e\u0302\u0309",
        ),
        example("bao_cao", body_add="Xã kiểm tra đột xuất 03 cơ sở."),
    ],
)
def check(document: Document, composed: bool, composed_joined: int) -> Iterator[Problem]:
    """From the first to the last such letter in a paragraph; in so many paragraphs it is the keyboard, one finding."""
    marked = [p for p in (document.passages if composed else ()) if p.normal.origins is not None]
    found = [(passage, loose) for passage in marked if (loose := _loose(passage))]
    habit = len(found) >= composed_joined
    for passage, loose in found:
        start, end = loose[0], loose[-1] + 1
        yield problem(
            passage,
            vi("{paragraphs} đoạn văn có chữ gõ bằng mã tổ hợp (dấu rời), không phải mã dựng sẵn của Unicode.")
            if habit
            else vi("{count} chữ có dấu gõ bằng mã tổ hợp (dấu rời), không phải mã dựng sẵn của Unicode."),
            vi("Chọn toàn bộ văn bản, dùng công cụ chuyển mã của bộ gõ để đổi sang Unicode dựng sẵn.")
            if habit
            else vi("Chọn chỗ này, gõ lại bằng bảng mã Unicode dựng sẵn."),
            (start, end),
            replacement=passage.text[start:end],
            cause="composed" if habit else "",
            count=len(loose),
            paragraphs=len(found),
        )


def _loose(passage: Passage) -> list[int]:
    """Where its letters with loose marks stand."""
    spans = [(i, passage.span(i, i + 1)) for i in range(len(passage.text))]
    raw = passage.paragraph.text
    return [i for i, (start, end) in spans if not unicodedata.is_normalized("NFC", raw[start:end])]
