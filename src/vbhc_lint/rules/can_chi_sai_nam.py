"""Tên năm can chi không khớp với năm dương lịch viết bên cạnh."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import fold_tone

_CAN = ["Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý"]
_CHI = ["Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi"]
_ALSO = {"Kỉ": "Kỷ", "Qúy": "Quý", "Tí": "Tý", "Tị": "Tỵ", "Mẹo": "Mão"}
_YEAR = compiled(
    rf"\b(?P<can>{'|'.join([*_CAN, 'Kỉ', 'Qúy'])}) (?P<chi>{'|'.join([*_CHI, 'Tí', 'Tị', 'Mẹo'])})"
    r"(?: năm|,? \(| -)? ?\(?(?P<year>(?:19|20)\d\d)\b"
)


def name(year: int) -> str:
    """The name of the lunar year that begins in a year of the calendar: 2017 is Đinh Dậu."""
    return f"{_CAN[(year - 4) % 10]} {_CHI[(year - 4) % 12]}"


@rule(
    "ND302",
    examples=[
        example(
            "bao_cao",
            body_add="Đài truyền thanh đưa tin về các hoạt động mừng Xuân Ất Tỵ năm 2026.",
            finds="Ất Tỵ năm 2026",
            fixed="Đài truyền thanh đưa tin về các hoạt động mừng Xuân Bính Ngọ năm 2026.",
        ),
        example("bao_cao", body_add="Đài truyền thanh đưa tin về các hoạt động mừng Xuân Bính Ngọ năm 2026."),
    ],
)
def check(passage: Passage, lunar_year_named: bool) -> Iterator[Problem]:
    """Only a name with its year right beside it; the name is put right, the year may be the slip."""
    text = passage.text
    dated = lunar_year_named and ("20" in text or "19" in text)
    if not dated or not any(branch in text for branch in _CHI):
        return
    for match in _YEAR.finditer(passage.text):
        written = f"{_ALSO.get(match['can'], match['can'])} {_ALSO.get(match['chi'], match['chi'])}"
        right = name(int(match["year"]))
        if fold_tone(written) != fold_tone(right):
            yield problem(
                passage,
                vi("Năm {year} là năm {required}, không phải {found}."),
                vi("Sửa tên năm thành “{required}”, hoặc sửa lại năm."),
                match.span(),
                replacement=right + match[0][len(match["can"]) + 1 + len(match["chi"]) :],
                unsafe=True,
                year=match["year"],
                required=right,
                found=written,
            )
