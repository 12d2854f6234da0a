"""Có dấu cách trước dấu phẩy, chấm, chấm phẩy, hai chấm hoặc trước dấu đóng ngoặc."""

import re
from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_BEFORE = re.compile(
    r"(?P<word>[^\W_]+[%)”\"]?) +(?P<mark>[,;:!?](?=\s|$)|\.(?=\s*$|\s+[^\W\d_])(?!\.)|\)(?=[\s.,;:]|$))"
)
_ROLES = ("noi_dung", "de_muc", "can_cu", "dieu", "o_bang", "noi_nhan_ds")


@rule(
    "CT302",
    examples=[
        example(
            "bao_cao",
            body_add="Xã tiếp nhận hồ sơ , trả kết quả đúng hạn.",
            finds="sơ ,",
            fixed="Xã tiếp nhận hồ sơ, trả kết quả đúng hạn.",
        ),
        example("bao_cao", body_add="Tỷ lệ đúng hạn đạt 90% ; không có hồ sơ trễ.", finds="90% ;"),
        example("bao_cao", body_add="Tỷ lệ bản đồ 1 : 500; xã có rừng, suối, đồng cỏ ..."),
    ],
)
def check(passage: Passage, no_space_before_marks: bool) -> Iterator[Problem]:
    """Marks between figures (1 : 500) and dots that stand for more are left alone."""
    if not no_space_before_marks or passage.role not in _ROLES:
        return
    for match in _BEFORE.finditer(passage.text):
        after = passage.text[match.end() :].lstrip()[:1]
        if match["word"].isdigit() and after.isdigit():
            continue
        yield problem(
            passage,
            vi("Có dấu cách trước dấu “{mark}”."),
            vi("Viết liền: “{required}”."),
            match.span(),
            replacement=match["word"] + match["mark"],
            mark=match["mark"],
            required=match["word"] + match["mark"],
        )
