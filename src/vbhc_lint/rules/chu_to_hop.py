"""Chữ có dấu gõ bằng mã tổ hợp (dấu rời), khác với mã dựng sẵn.

Mắt thường không thấy khác, nhưng tìm kiếm, sắp xếp và phần mềm quản lý văn bản coi là hai chữ khác nhau.
"""

import unicodedata
from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
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
        example("bao_cao", body_add="Xã kiểm tra đột xuất 03 cơ sở."),
    ],
)
def check(passage: Passage, composed: bool) -> Iterator[Problem]:
    """From the first to the last letter with loose marks in a paragraph."""
    if not composed or passage.normal.origins is None:
        return
    loose = [
        i
        for i in range(len(passage.text))
        for start, end in [passage.span(i, i + 1)]
        if not unicodedata.is_normalized("NFC", passage.paragraph.text[start:end])
    ]
    if loose:
        start, end = loose[0], loose[-1] + 1
        yield problem(
            passage,
            vi("{count} chữ có dấu gõ bằng mã tổ hợp (dấu rời), không phải mã dựng sẵn của Unicode."),
            vi("Chọn chỗ này, gõ lại bằng bảng mã Unicode dựng sẵn."),
            (start, end),
            replacement=passage.text[start:end],
            count=len(loose),
        )
