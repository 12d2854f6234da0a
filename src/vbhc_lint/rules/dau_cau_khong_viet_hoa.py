"""Chữ đầu câu không viết hoa sau dấu chấm."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import BodyParagraph
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.syllable import valid

_NEXT = compiled(r"\. (?P<first>[^\W\d_]+)(?= [^\W\d_]{2}|,)")
_LAST = compiled(r"(?<![.\w])(?P<word>[^\W\d_]+)[)”\"]?$")
_LONGEST = 40  # characters looked back for the word


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
        example("bao_cao", body_add="Phòng đã họp với các thôn. người dân đều đồng tình.", finds="người"),
    ],
)
def check(paragraph: BodyParagraph, sentence_capital: bool) -> Iterator[Problem]:
    """After a whole Vietnamese word of two letters or more: not after abbreviations."""
    for match in _NEXT.finditer(paragraph.text) if sentence_capital else ():
        first = match["first"]
        if not first[0].islower():
            continue
        last = _LAST.search(paragraph.text, max(0, match.start() - _LONGEST), match.start())
        if (
            last is not None
            and last["word"].islower()
            and len(last["word"]) > 1
            and valid(last["word"])
            and valid(first)
        ):
            yield problem(
                paragraph,
                vi("“{found}” đứng đầu câu nhưng không viết hoa."),
                vi("Viết hoa, hoặc thay dấu chấm bằng dấu khác nếu chưa hết câu."),
                match.span("first"),
                replacement=first.capitalize(),
                unsafe=True,
                found=first,
            )
