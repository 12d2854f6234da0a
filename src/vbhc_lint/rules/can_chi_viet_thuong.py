"""Tên năm âm lịch viết thường, như “năm quý mão”."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_CAN = "[Gg]iáp|[Ấấ]t|[Bb]ính|[Đđ]inh|[Mm]ậu|[Kk]ỷ|[Cc]anh|[Tt]ân|[Nn]hâm|[Qq]uý"
_CHI = "[Tt]ý|[Ss]ửu|[Dd]ần|[Mm]ão|[Tt]hìn|[Tt]ỵ|[Nn]gọ|[Mm]ùi|[Tt]hân|[Dd]ậu|[Tt]uất|[Hh]ợi"
_AFTER = ("năm", "Năm", "uân", "ết", "Nguyên đán")  # Xuân, Tết
_NAMES = [compiled(rf"{before} (?P<name>(?:{_CAN}) (?:{_CHI}))(?!\w)") for before in _AFTER]

_STEMS = frozenset({"giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý"})
_BRANCHES = frozenset({"tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi"})


@rule(
    "VH108",
    examples=[
        example(
            "bao_cao",
            body_add="Xã thăm hộ nghèo dịp Xuân bính Ngọ.",
            finds="bính Ngọ",
            fixed="Xã thăm hộ nghèo dịp Xuân Bính Ngọ.",
        ),
        example("bao_cao", body_add="Xã thăm hộ nghèo dịp Xuân Bính Ngọ."),
        example("bao_cao", body_add="Xã trực an toàn dịp Tết Nguyên đán ất Tỵ.", finds="ất Tỵ"),
    ],
)
def check(passage: Passage, lunar_year_capitals: bool) -> Iterator[Problem]:
    """Both syllables take a capital."""
    if not lunar_year_capitals or _BRANCHES.isdisjoint(passage.keys) or _STEMS.isdisjoint(passage.keys):
        return
    for pattern in _NAMES:
        for match in pattern.finditer(passage.text):
            required = match["name"].title()
            if match["name"] not in (required, required.upper()) and not passage.in_capitals(*match.span("name")):
                yield problem(
                    passage,
                    vi("Tên năm âm lịch “{found}” phải viết hoa cả hai chữ."),
                    vi("Viết “{required}”."),
                    match.span("name"),
                    replacement=required,
                    found=match["name"],
                    required=required,
                )
