"""Số đã giải quyết và số còn lại cộng không bằng số tiếp nhận."""

import re
from collections.abc import Iterator
from decimal import Decimal

from vbhc_lint.expression import compiled
from vbhc_lint.figures import Figure, figures, written
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import BodyParagraph
from vbhc_lint.rule import Problem, example, problem, rule

_STEPS = [
    compiled(r"\b(?:tiếp nhận|nhận được|tổng số|phải giải quyết)[^.;,\d]{0,40}$", re.IGNORECASE),
    compiled(r"\b(?:giải quyết|xử lý|hoàn thành|trả lời)(?! (?:trước|đúng|quá|trễ))[^.;,\d]{0,40}$", re.IGNORECASE),
    compiled(
        r"\b(?:còn|còn lại|đang giải quyết|đang xử lý|chưa giải quyết|chưa xử lý)\b[^.;,\d]{0,40}$", re.IGNORECASE
    ),
]
_AROUND = 40  # characters before a number in which its verb stands
_NEAR = Decimal("0.2")  # of the total: more is left from elsewhere


def _step(text: str, figure: Figure, verb: re.Pattern[str]) -> bool:
    return verb.search(text, max(0, figure.start - _AROUND), figure.start) is not None


def _aside(text: str, first: int, figure: Figure) -> bool:
    """Whether a number stands in brackets: it tells more of the one before them."""
    return text.count("(", first, figure.start) > text.count(")", first, figure.start)


@rule(
    "ND318",
    examples=[
        example(
            "bao_cao",
            body_add="Xã tiếp nhận 120 đơn, đã giải quyết 105 đơn, còn lại 25 đơn đang xem xét.",
            finds="25",
        ),
        example(
            "bao_cao",
            body_add="Xã tiếp nhận 90 đơn, đã giải quyết 70 đơn (đúng hạn 65 đơn, trễ hạn 5 đơn), còn lại 25 đơn.",
            finds="25",
        ),
        example("bao_cao", body_add="Xã tiếp nhận 120 đơn, đã giải quyết 105 đơn, còn lại 15 đơn đang xem xét."),
        example("bao_cao", body_add="Xã tiếp nhận 120 đơn, đã giải quyết 105 đơn của kỳ này, còn 90 hộ chưa dự họp."),
    ],
)
def check(paragraph: BodyParagraph, rest_reckoned: bool) -> Iterator[Problem]:
    """Three numbers in a row in one sentence, each told by its verb; what is far off is counted from elsewhere."""
    text = paragraph.text
    if not rest_reckoned or ("còn" not in text and "đang" not in text and "chưa" not in text):
        return
    for first, last in paragraph.sentences:
        found = [f for f in figures(text, first, last) if f.counts and not f.percent and not _aside(text, first, f)]
        for three in zip(found, found[1:], found[2:], strict=False):
            if not all(_step(text, figure, verb) for figure, verb in zip(three, _STEPS, strict=True)):
                continue
            total, done, rest = (figure.value for figure in three)
            if done + rest == total or abs(done + rest - total) > _NEAR * total:
                continue
            yield problem(
                paragraph,
                vi("Đã giải quyết {done} và còn {rest} là {sum}, còn số tiếp nhận ghi {total}."),
                vi("Kiểm tra lại ba số."),
                (three[2].start, three[2].end),
                done=written(done),
                rest=written(rest),
                sum=written(done + rest),
                total=written(total),
            )
