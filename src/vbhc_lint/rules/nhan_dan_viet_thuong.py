"""Danh từ “nhân dân” viết thường."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import BodyParagraph
from vbhc_lint.rule import Problem, example, problem, rule

_SMALL = compiled(r"(?<!\w)(?P<before>[^\W\d_]+ [^\W\d_]+) (?P<found>nhân dân)(?! (?:tệ|nhật báo))(?!\w)")


@rule(
    "VH107",
    examples=[
        example(
            "bao_cao",
            body_add="Xã phổ biến chính sách đến các tầng lớp nhân dân.",
            finds="nhân dân",
            fixed="Xã phổ biến chính sách đến các tầng lớp Nhân dân.",
        ),
        example("bao_cao", body_add="Xã phổ biến chính sách đến các tầng lớp Nhân dân; Hội đồng nhân dân đã giám sát."),
        example("bao_cao", body_add="Tòa án nhân dân và Viện kiểm sát nhân dân khu vực đã phối hợp."),
        example("bao_cao", body_add="Đội văn nghệ biểu diễn phục vụ nhân dân các thôn vùng cao.", finds="nhân dân"),
    ],
)
def check(paragraph: BodyParagraph, people_after: frozenset[str]) -> Iterator[Problem]:
    """Only after the words of the pack: inside the names of bodies it stays small (PLII-IV.1.a)."""
    for match in _SMALL.finditer(paragraph.text) if "nhân dân" in paragraph.text else ():
        before = match["before"].lower()
        listed = before in people_after or before.partition(" ")[2] in people_after
        if listed and not paragraph.in_capitals(*match.span("found")):
            yield problem(
                paragraph,
                vi("Danh từ “nhân dân” phải viết hoa."),
                vi("Viết “Nhân dân”."),
                match.span("found"),
                replacement="Nhân dân",
                unsafe=True,
            )
