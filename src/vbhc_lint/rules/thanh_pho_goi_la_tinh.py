"""Thành phố trực thuộc trung ương gọi là tỉnh, như “tỉnh Đà Nẵng”."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import UPPER, fold_tone, lead

_NOUNS = ("tỉnh ", "Tỉnh ", "TỈNH ")
_CITY = {"tỉnh ": "thành phố ", "Tỉnh ": "Thành phố ", "TỈNH ": "THÀNH PHỐ "}
_LONGER = compiled(rf"\w| [{UPPER}]")
_ONCE = compiled(r"[Tt]rước đây|\bcũ\b|\bnay\b|\bsinh\b|\b(?:19\d\d|200\d)\b")  # the unit of its day is meant
_SHARED = frozenset({"các", "những", "hai", "ba", "liên", "ngoại", "nội", "cả", "toàn"})  # “liên tỉnh Hà Nội - Hà Nam”


@rule(
    "ND506",
    examples=[
        example(
            "bao_cao",
            body_add="Đoàn trao đổi kinh nghiệm với Sở Y tế tỉnh Đà Nẵng.",
            finds="tỉnh Đà Nẵng",
            fixed="Đoàn trao đổi kinh nghiệm với Sở Y tế thành phố Đà Nẵng.",
        ),
        example("bao_cao", body_add="Xe chạy tuyến liên tỉnh Hà Nội - Hà Nam; đoàn thăm thành phố Đà Nẵng."),
        example("bao_cao", body_add="Ông Nam sinh năm 1995 tại tỉnh Cần Thơ; tỉnh Hải Phòng (cũ)."),
        example("bao_cao", body_add="Đoàn thăm tỉnh Cần Thơ Hạ và các tỉnh Hải Phòng, Hưng Yên."),
    ],
)
def check(passage: Passage, central_cities: frozenset[str]) -> Iterator[Problem]:
    """The noun right before the name of a city, no longer name and not the noun of several."""
    for noun in _NOUNS:
        at = passage.text.find(noun)
        while at >= 0:
            city = _city(passage.text, at + len(noun), central_cities)
            before = lead(passage.text, at).rstrip().rpartition(" ")[2]
            if (
                city
                and not _ONCE.search(passage.text)
                and before.lower() not in _SHARED
                and not before.isdigit()
                and not passage.text[at - 1 : at].isalpha()
            ):
                end = at + len(noun) + len(city)
                yield problem(
                    passage,
                    vi("“{found}” là thành phố trực thuộc trung ương, không phải tỉnh."),
                    vi("Viết “{required}”."),
                    (at, end),
                    replacement=_CITY[noun] + city,
                    unsafe=True,
                    found=passage.text[at:end],
                    required=_CITY[noun] + city,
                )
            at = passage.text.find(noun, at + 1)


def _city(text: str, start: int, cities: frozenset[str]) -> str:
    """The city whose name stands at a place and ends there; "" for none."""
    for city in cities:
        found = text[start : start + len(city)]
        if found[:1].isupper() and fold_tone(found).lower() == fold_tone(city).lower():
            return found if found.isupper() or not _LONGER.match(text, start + len(city)) else ""
    return ""
