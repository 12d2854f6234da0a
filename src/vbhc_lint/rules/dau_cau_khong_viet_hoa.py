"""Chữ đầu câu không viết hoa sau dấu chấm."""

import re
from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import BodyParagraph
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.syllable import valid

_SMALL = re.compile(r"(?<![.\w])(?P<last>[^\W\d_]+)(?P<close>[)”\"]?)\. (?P<first>[^\W\d_]+)(?= [^\W\d_]{2}|,)")


@rule(
    "VH106",
    examples=[
        example(
            "bao_cao",
            body_add="Người dân các thôn đã nhận thông báo. đài truyền thanh phát tin mỗi ngày.",
            finds="đài",
            fixed="Người dân các thôn đã nhận thông báo. Đài truyền thanh phát tin mỗi ngày.",
        ),
        example("bao_cao", body_add="Người dân các thôn đã nhận thông báo. Đài truyền thanh phát tin mỗi ngày."),
        example("bao_cao", body_add="Đoàn gồm ông An, bà Bình, v.v. sẽ đến TP. vào tháng 8."),
    ],
)
def check(paragraph: BodyParagraph, sentence_capital: bool) -> Iterator[Problem]:
    """After a whole Vietnamese word of two letters or more: not after abbreviations."""
    for match in _SMALL.finditer(paragraph.text) if sentence_capital else ():
        last, first = match["last"], match["first"]
        if first[0].islower() and last.islower() and len(last) > 1 and valid(last) and valid(first):
            yield problem(
                paragraph,
                vi("“{found}” đứng đầu câu nhưng không viết hoa."),
                vi("Viết hoa, hoặc thay dấu chấm bằng dấu khác nếu chưa hết câu."),
                match.span("first"),
                replacement=first.capitalize(),
                unsafe=True,
                found=first,
            )
