"""Từ “đảng” chỉ Đảng Cộng sản Việt Nam viết thường, như “chủ trương của đảng”."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import BodyParagraph
from vbhc_lint.rule import Problem, example, problem, rule

_SMALL = compiled(
    r"(?<!\w)(?P<before>[^\W\d_]+ [^\W\d_]+) (?P<found>đảng)(?=[,;.]| (?:và|ta|về|đến|đối với|trong|được|đã|là|luôn)\b|$)"
)


@rule(
    "VH119",
    examples=[
        example(
            "bao_cao",
            body_add="Xã phổ biến chủ trương của đảng, chính sách, pháp luật của Nhà nước.",
            finds="đảng",
            fixed="Xã phổ biến chủ trương của Đảng, chính sách, pháp luật của Nhà nước.",
        ),
        example("bao_cao", body_add="Công tác lãnh đạo của đảng được tăng cường.", finds="đảng"),
        example("bao_cao", body_add="Nghị quyết của đảng bộ xã và chủ trương của Đảng; công tác đảng, đoàn thể."),
        example(
            "bao_cao",
            body_add="Cán bộ xã gương mẫu thực hiện chủ trương của đảng và pháp luật của Nhà nước.",
            finds="đảng",
        ),
    ],
)
def check(paragraph: BodyParagraph, party_after: frozenset[str]) -> Iterator[Problem]:
    """Only after the words of the pack, where it stands alone: “đảng bộ”, “đảng viên” are other words."""
    for match in _SMALL.finditer(paragraph.text) if " đảng" in paragraph.text else ():
        if match["before"] in party_after and not paragraph.in_capitals(*match.span("found")):
            yield problem(
                paragraph,
                vi("“đảng” chỉ Đảng Cộng sản Việt Nam phải viết hoa."),
                vi("Viết “Đảng”."),
                match.span("found"),
                replacement="Đảng",
                unsafe=True,
            )
