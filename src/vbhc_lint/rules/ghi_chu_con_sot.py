"""Còn lời tự nhắc của người soạn thảo."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_NOTE = compiled(
    r"\((?:cần|sẽ|chờ|phải|nhớ|đề nghị|còn) (?:bổ sung|cập nhật|kiểm tra lại|rà lại|xem lại|hỏi lại|điền|sửa lại|xác minh lại)[^()\n]{0,60}\)"
    r"|\((?:chưa chốt|chờ (?:số liệu|xác nhận|bổ sung)|số liệu (?:chưa chốt|chờ))[^()\n]{0,40}\)"
    r"|\((?:bổ sung|cập nhật|điền) sau\)|\((?:kiểm tra|xem|hỏi|rà) lại[^()\n]{0,40}\)"
    r"|\((?:anh|chị|em|đ/c|đồng chí) [^()\n]{0,30}?\b(?:xem lại|kiểm tra lại|rà lại|sửa lại|bổ sung|điền|cho ý kiến)\b[^()\n]{0,40}\)"
    r"|\((?:(?:phần|đoạn|chỗ|mục|số liệu|câu|nội dung) (?:này|trên|dưới)|nhờ|đề nghị (?:anh|chị|bạn|đ/c|đồng chí))"
    r"(?![^()\n]*\b(?:đã|được)\b)[^()\n]{0,40}?\b(?:xem|kiểm tra|rà|rà soát|sửa|viết|hỏi|tính) lại\b[^()\n]{0,60}\)"
    r"|\b(?:TODO|FIXME|TBD)\b",
    re.IGNORECASE,
)
_MARKS = ("(", "TODO", "FIXME", "TBD")


@rule(
    "ND205",
    examples=[
        example(
            "bao_cao",
            body_add="Xã tiếp nhận 120 hồ sơ (cần bổ sung số liệu quý II).",
            finds="(cần bổ sung số liệu quý II)",
        ),
        example(
            "bao_cao", body_add="Xã họp trực tuyến (anh Nam xem lại đoạn này).", finds="(anh Nam xem lại đoạn này)"
        ),
        example(
            "bao_cao",
            body_add="Xã trồng 30 ha rừng (đoạn này chị Hoa tính lại giúp).",
            finds="(đoạn này chị Hoa tính lại giúp)",
        ),
        example("bao_cao", body_add="Xã trồng 30 ha rừng (số liệu này đã được kiểm tra lại)."),
        example("bao_cao", body_add="Xã thu 120 triệu đồng (chờ số liệu tháng 6).", finds="(chờ số liệu tháng 6)"),
        example("bao_cao", body_add="Tổ trưởng (anh Nam, chị Lan) đã nhận nhiệm vụ."),
        example("bao_cao", body_add="Danh sách kèm theo (bổ sung sau).", finds="(bổ sung sau)"),
        example("bao_cao", body_add="Luật Đất đai (sửa đổi, bổ sung) đã được phổ biến đến từng thôn."),
        example("bao_cao", body_add="Đơn vị sẽ bổ sung sau khi có kết quả kiểm tra."),
    ],
)
def check(passage: Passage, notes_removed: bool) -> Iterator[Problem]:
    """Only in brackets, where nothing but a reminder is written so."""
    if not notes_removed or not any(mark in passage.text for mark in _MARKS):
        return
    for match in _NOTE.finditer(passage.text):
        yield problem(
            passage,
            vi("“{found}” là lời nhắc của người soạn, không phải nội dung."),
            vi("Bổ sung nội dung rồi xóa lời nhắc."),
            match.span(),
            found=match[0],
        )
