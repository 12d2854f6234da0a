"""Địa danh không viết hoa chữ cái đầu của mỗi tiếng."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import CoQuanBanHanh, CoQuanChuQuan, DiaDanhNgay
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import fold_tone

_UNIT = compiled(r"(?:tỉnh|thành phố|thị xã|thị trấn|huyện|quận|phường|xã|đặc khu)\s+")


@rule(
    "TT420",
    examples=[
        example(dia_danh_ngay="trà Giang, ngày 06 tháng 5 năm 2026", finds="trà Giang", fixed="Trà Giang"),
        example(dia_danh_ngay="Trà giang, ngày 06 tháng 5 năm 2026", finds="Trà giang", fixed="Trà Giang"),
        example(dia_danh_ngay="Trà Giang, ngày 06 tháng 5 năm 2026"),
        example(dia_danh_ngay="Thành phố Trà Giang, ngày 06 tháng 5 năm 2026"),
        example("ke_hoach", dia_danh_ngay="vân Trà, ngày 03 tháng 8 năm 2026", finds="vân Trà"),
    ],
)
def check(document: Document, place_capital: bool) -> Iterator[Problem]:
    """The first letter; the others where the header names the place: whether ``phố`` takes a capital, the name decides."""
    line = document.first(DiaDanhNgay)
    place = line.parts.place if line is not None and line.parts else None
    if line is None or place is None or not place.text or not place_capital:
        return
    name = _bare(place.text)
    proper = _capitals(name) if fold_tone(name).lower() in _names(document) else name
    if place.text[0].islower() or proper != name:
        yield problem(
            line,
            vi("Địa danh “{found}” phải viết hoa các chữ cái đầu."),
            vi("Viết hoa chữ cái đầu của từng tiếng trong tên, ví dụ Hà Nội."),
            place.at,
            replacement=_first_capital(place.text.removesuffix(name) + proper),
            found=place.text,
        )


def _bare(place: str) -> str:
    """A place without what kind of unit it is."""
    unit = _UNIT.match(place.lower())
    return place[unit.end() :] if unit else place


def _capitals(name: str) -> str:
    return " ".join(map(_first_capital, name.split()))


def _first_capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _names(document: Document) -> set[str]:
    """The names of units that end the lines of the header's bodies, in lower case, tones folded."""
    lines = [*document.all(CoQuanChuQuan), *document.all(CoQuanBanHanh)]
    return {part.strip() for line in lines for part in _UNIT.split(fold_tone(line.text).lower())[1:]}
