"""Thiếu dấu cách trước dấu mở ngoặc, hoặc thừa dấu cách ngay bên trong ngoặc."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_LETTER = r"[^\W\d_]"
_TIGHT = compiled(rf"(?<!{_LETTER})(?P<word>{_LETTER}{{2,}}+)(?P<mark>[(“])(?={_LETTER}{{2}})")
_LOOSE = compiled(r"(?P<mark>[(“]) (?=[^\W_])")
_WHOLE = compiled(r"[/\\@]|://|www\.")
_ROLES = ("noi_dung", "de_muc", "can_cu", "dieu", "o_bang", "trich_yeu")


@rule(
    "CT313",
    examples=[
        example(
            "bao_cao",
            body_add="Xã tiếp nhận hồ sơ(cả hồ sơ giấy) tại trụ sở.",
            finds="sơ(",
            fixed="Xã tiếp nhận hồ sơ (cả hồ sơ giấy) tại trụ sở.",
        ),
        example(
            "bao_cao",
            body_add="Xã tiếp nhận hồ sơ ( cả hồ sơ giấy) tại trụ sở.",
            finds="( ",
            fixed="Xã tiếp nhận hồ sơ (cả hồ sơ giấy) tại trụ sở.",
        ),
        example("bao_cao", body_add="Xã tiếp nhận hồ sơ (cả hồ sơ giấy); hàm f(x), số BHXH(2b), nhà thầu(s)."),
    ],
)
def check(passage: Passage, brackets_spaced: bool) -> Iterator[Problem]:
    """Between words of small letters; what stands in addresses and codes is left alone."""
    text = passage.text
    if not brackets_spaced or passage.role not in _ROLES or not ("(" in text or "“" in text):
        return
    for match in _TIGHT.finditer(text):
        if match["word"].islower() and not _WHOLE.search(text, max(0, match.start() - 1), match.end()):
            yield _problem(
                passage, match, vi("Thiếu dấu cách trước dấu mở {mark}."), f"{match['word']} {match['mark']}"
            )
    for match in _LOOSE.finditer(text):
        yield _problem(passage, match, vi("Thừa dấu cách sau dấu mở {mark}."), match["mark"])


def _problem(passage: Passage, match: re.Match[str], message: str, right: str) -> Problem:
    remedy = vi("Bên ngoài dấu mở có một dấu cách, bên trong viết liền.")
    return problem(passage, message, remedy, match.span(), replacement=right, mark=match["mark"])
