"""Chữ viết tắt quyền hạn ký thiếu dấu chấm hoặc viết theo kiểu khác (KT, K/T, T/M, TUQ:)."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import QuyenHan
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT702",
    examples=[
        example(quyen_han="KT GIÁM ĐỐC", finds="KT", fixed="KT. GIÁM ĐỐC"),
        example(quyen_han="K/T GIÁM ĐỐC", finds="K/T", fixed="KT. GIÁM ĐỐC"),
        example("ke_hoach", quyen_han=["T.M ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], finds="T.M"),
        example("ke_hoach", quyen_han=["T/M ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], finds="T/M"),
        example(quyen_han="TUQ: GIÁM ĐỐC", chuc_vu="TRƯỞNG PHÒNG", finds="TUQ:", fixed="TUQ. GIÁM ĐỐC"),
        example(quyen_han="KÝ THAY GIÁM ĐỐC", finds="KÝ THAY", fixed="KT. GIÁM ĐỐC"),
        example("ke_hoach", quyen_han=["THAY MẶT ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], finds="THAY MẶT"),
        example(quyen_han="KT. GIÁM ĐỐC"),
        example("thong_bao"),
    ],
)
def check(line: QuyenHan, abbreviations: list[str], in_full: dict[str, str]) -> Iterator[Problem]:
    """The letters of an abbreviation with another sign, or none, after or between them; its words in full."""
    text = line.text.lstrip()
    start = len(line.text) - len(text)
    for words, right in in_full.items():
        if text.upper().startswith(f"{words} "):
            yield _instead(line, start, text[: len(words)], right, right)
            return
    for right in sorted(abbreviations, key=len, reverse=True):
        found = compiled(rf"(?P<written>{'[./]?'.join(right[:-1])}(?:\s*[.:,;/]+|(?=\s)))(?P<gap>\s*)").match(text)
        if found is None:
            continue
        if found["written"] != right:
            yield _instead(line, start, found["written"], right, right if found["gap"] else f"{right} ")
        return


def _instead(line: QuyenHan, start: int, written: str, right: str, replacement: str) -> Problem:
    return problem(
        line,
        vi("“{found}” phải viết là “{required}”."),
        vi("Sửa “{found}” thành “{required}”."),
        at=(start, start + len(written)),
        replacement=replacement,
        found=written,
        required=right,
    )
