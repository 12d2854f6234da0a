"""Dấu gạch nối giữa hai cụm từ chỉ có dấu cách ở một bên."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_LOPSIDED = compiled(
    r"(?<![^\W_])(?P<left>(?![IVX]+[-–])[^\W\d_]{2,})(?: [-–](?=[^\W\d_]{2})|[-–] )(?P<right>[^\W\d_]{2,})"
)
_ROLES = ("noi_dung", "de_muc", "can_cu", "dieu", "o_bang", "trich_yeu", "noi_nhan_ds")


@rule(
    "CT309",
    examples=[
        example(
            "bao_cao",
            body_add="Xã phát triển kinh tế -xã hội bền vững.",
            finds="tế -xã",
            fixed="Xã phát triển kinh tế - xã hội bền vững.",
        ),
        example("bao_cao", body_add="Xã phát triển kinh tế - xã hội bền vững trong giai đoạn 2026-2030."),
        example("bao_cao", body_add="Xã báo cáo theo phần III- Kết quả thực hiện của đề cương."),
    ],
)
def check(passage: Passage, even_dashes: bool) -> Iterator[Problem]:
    """Between words of two letters or more on one line, Roman numerals left out; both sides or neither."""
    if not even_dashes or passage.role not in _ROLES or not ("-" in passage.text or "–" in passage.text):
        return
    for match in _LOPSIDED.finditer(passage.text):
        dash = "–" if "–" in match[0] else "-"
        right = f"{match['left']} {dash} {match['right']}"
        yield problem(
            passage,
            vi("Dấu gạch nối trong “{found}” chỉ có dấu cách ở một bên."),
            vi("Viết “{required}”."),
            match.span(),
            replacement=right,
            found=match[0],
            required=right,
        )
