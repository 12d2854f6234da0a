"""Viết hoa sau dấu phẩy hoặc dấu chấm phẩy, dù chưa hết câu."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import BodyParagraph
from vbhc_lint.rule import Problem, example, problem, rule

_CAPITAL = compiled(r"[;,] (?:\d++ )?(?P<first>[^\W\d_]+)(?: (?P<second>[^\W\d_]+))?")


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
        example("bao_cao", body_add="Ngoài ra, Trong kỳ xã cấp 05 giấy phép.", finds="Trong"),
        example("bao_cao", body_add="Xã mở lớp về học thuyết của V.I. Lê-nin, Các Mác và Phòng Thanh tra, Kiểm tra."),
        example("bao_cao", body_add="Xã gửi phiếu cho Sở Nội vụ; Công ty Hoa Sen; Chủ tịch xã đã phê duyệt."),
    ],
)
def check(
    paragraph: BodyParagraph, lower_after_semicolon: frozenset[str], lower_after_comma: frozenset[str]
) -> Iterator[Problem]:
    """Only words of the pack's lists, which begin no name; on a new line a capital is right.

    Behind a comma those of the first may go on with a name (“Phòng Thanh tra, Kiểm tra”), but not behind a figure
    (“Trong tháng 01, …”).
    """
    text = paragraph.text
    for match in _CAPITAL.finditer(text):
        first = match["first"]
        if not (first[0].isupper() and first[1:].islower()):
            continue
        pair = f"{first} {match['second']}"
        clause = match[0][0] == ";" or text[match.start() - 1 : match.start()].isdigit()
        wrong = clause and pair.lower() in lower_after_semicolon
        if wrong or (match[0][0] == "," and _runs_on(pair, lower_after_comma)):
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


def _runs_on(pair: str, words: frozenset[str]) -> bool:
    """Whether two words behind a comma go on with the sentence; “Các Mác” is a name."""
    first, _, second = pair.lower().partition(" ")
    return not words.isdisjoint((first, f"{first} {second}")) and not pair.partition(" ")[2].istitle()
