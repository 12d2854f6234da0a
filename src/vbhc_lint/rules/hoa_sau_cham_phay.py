"""Viết hoa sau dấu chấm phẩy, hoặc sau dấu phẩy đứng sau con số, dù chưa hết câu."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import BodyParagraph
from vbhc_lint.rule import Problem, example, problem, rule

_CAPITAL = compiled(r"(?:;|\d,) (?:\d++ )?(?P<first>[^\W\d_]+)(?: (?P<second>[^\W\d_]+))?")


@rule(
    "CT307",
    examples=[
        example(
            "bao_cao",
            body_add="Xã rà soát hồ sơ tồn; Tiếp tục số hóa hồ sơ cũ.",
            finds="Tiếp",
            fixed="Xã rà soát hồ sơ tồn; tiếp tục số hóa hồ sơ cũ.",
        ),
        example("bao_cao", body_add="Xã cấp 05 giấy phép; 02 Gia hạn giấy phép cũ.", finds="Gia"),
        example("bao_cao", body_add="Trong tháng 01, Tổng số hồ sơ là 120 hồ sơ.", finds="Tổng"),
        example("bao_cao", body_add="Xã gửi phiếu cho Sở Nội vụ; Công ty Hoa Sen; Chủ tịch xã đã phê duyệt."),
    ],
)
def check(paragraph: BodyParagraph, lower_after_semicolon: frozenset[str]) -> Iterator[Problem]:
    """Only words of the pack's list, which begin no name; on a new line a capital is right.

    Behind a comma they may go on with a name (“Phòng Thanh tra, Kiểm tra”), but not behind a figure (“Trong tháng 01, …”).
    """
    for match in _CAPITAL.finditer(paragraph.text):
        first = match["first"]
        pair = f"{first} {match['second']}".lower()
        if first[0].isupper() and first[1:].islower() and pair in lower_after_semicolon:
            yield problem(
                paragraph,
                vi("“{found}” viết hoa sau dấu chấm phẩy.")
                if match[0][0] == ";"
                else vi("“{found}” viết hoa sau dấu phẩy."),
                vi("Viết thường, hoặc thay dấu ấy bằng dấu chấm."),
                match.span("first"),
                replacement=first.lower(),
                unsafe=True,
                found=first,
            )
