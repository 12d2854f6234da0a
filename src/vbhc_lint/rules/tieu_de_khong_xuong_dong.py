"""Tiêu đề của phần, chương, mục viết cùng dòng với số thứ tự."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Heading
from vbhc_lint.rule import NEW_PARAGRAPH, Look, Problem, example, problem, rule

_ARTICLES = [
    "Điều 1. Phạm vi điều chỉnh",
    "Quy định này áp dụng từ năm 2026.",
    "Điều 2. Hiệu lực",
    "Quy định này có hiệu lực kể từ ngày ký./.",
]


@rule(
    "TT607",
    examples=[
        example(
            body=[Look("Chương I. QUY ĐỊNH CHUNG", bold=True, align="center", first_line=0), *_ARTICLES],
            finds="QUY ĐỊNH CHUNG",
        ),
        example(body=["Chương I", "QUY ĐỊNH CHUNG", *_ARTICLES]),
    ],
)
def check(heading: Heading, title_below: bool) -> Iterator[Problem]:
    """The title stands on the next line; a line break in the same paragraph is enough."""
    start = len(heading.text) - len(heading.title)
    if title_below and heading.title and heading.number and "\n" not in heading.text[:start]:
        yield problem(
            heading,
            vi("Tiêu đề của “{label}” phải ở dòng dưới, không cùng dòng với số thứ tự."),
            vi("Xuống dòng trước “{title}”."),
            at=(start, len(heading.text.rstrip())),
            replacement=NEW_PARAGRAPH + heading.text[start:].rstrip(),
            unsafe=True,
            label=heading.label.rstrip(" .:"),
            title=heading.title,
        )
