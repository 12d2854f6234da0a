"""Tên quận, phường là số mà chữ “quận”, “phường” viết thường."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import lead

_NUMBERED = compiled(
    r"(?<=[^\W\d_,;] )(?P<unit>quận|phường)(?= \d{1,2}(?:[,;.)]|\s*$| (?:[Tt]hành phố|TP|[Qq]uận)\b))"
    r"|(?:(?<= tại )|(?<= thuộc ))(?P<stood>quận|phường)(?= \d{1,2}\b(?![.,/%]\d| ?%))"
    r"|(?<=, )(?P<listed>quận|phường)(?= \d{1,2}, (?:[Tt]hành phố|TP|[Qq]uận|tỉnh)\b)"
)


@rule(
    "VH105",
    examples=[
        example(
            "bao_cao",
            body_add="Đoàn đến học tập tại phường 7, Thành phố Hồ Chí Minh.",
            finds="phường",
            fixed="Đoàn đến học tập tại Phường 7, Thành phố Hồ Chí Minh.",
        ),
        example("bao_cao", body_add="Số 15 đường Lê Lợi, phường 4, thành phố Cần Thơ.", finds="phường"),
        example("bao_cao", body_add="Trụ sở cũ đặt tại quận 1 nay đã chuyển đi.", finds="quận"),
        example("bao_cao", body_add="Đoàn đến học tập tại Phường 7, Thành phố Hồ Chí Minh."),
        example(
            "bao_cao", body_add="Tổng số phường là 12, trong đó có phường 100% hộ dùng nước sạch; các quận 1, 3 và 5."
        ),
    ],
)
def check(passage: Passage, numbered_units: list[str]) -> Iterator[Problem]:
    """A common noun with a number for its name."""
    if "quận" not in passage.text and "phường" not in passage.text:
        return
    for match in _NUMBERED.finditer(passage.text):
        before = lead(passage.text, match.start()).rstrip().rpartition(" ")[2].lower()
        several = before in ("các", "những", "hai", "ba") or before.isdigit()
        if match[0] in numbered_units and not several and not passage.in_capitals(*match.span()):
            required = match[0].capitalize()
            yield problem(
                passage,
                vi("“{found}” đi với số làm tên riêng phải viết hoa."),
                vi("Viết “{required}”."),
                match.span(),
                replacement=required,
                found=match[0],
                required=required,
            )
