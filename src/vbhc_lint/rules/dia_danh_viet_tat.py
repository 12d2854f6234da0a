"""Địa danh viết tắt (TP. Hồ Chí Minh, TP.HCM)."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import DiaDanhNgay
from vbhc_lint.rule import Problem, example, problem, rule

_TODAY = ", ngày 06 tháng 5 năm 2026"


@rule(
    "TT406",
    examples=[
        example(
            dia_danh_ngay=f"TP. Hồ Chí Minh{_TODAY}", finds="TP. Hồ Chí Minh", fixed=f"Thành phố Hồ Chí Minh{_TODAY}"
        ),
        example(dia_danh_ngay=f"TP.HCM{_TODAY}", finds="TP.HCM", fixed=f"Thành phố Hồ Chí Minh{_TODAY}"),
        example(dia_danh_ngay=f"P. Trà Bình{_TODAY}", finds="P. Trà Bình", fixed=f"Phường Trà Bình{_TODAY}"),
        example(dia_danh_ngay=f"Thành phố Hồ Chí Minh{_TODAY}"),
    ],
)
def check(
    line: DiaDanhNgay, unit_abbreviations: dict[str, str], place_abbreviations: dict[str, str]
) -> Iterator[Problem]:
    """A unit's common noun by its initials, with a dot or as TP; or a name by its initials."""
    place = line.parts.place if line.parts else None
    if place is None:
        return
    whole = place_abbreviations.get(compiled(r"[\s.]").sub("", place.text).upper())
    found = compiled(r"(TP|Tp|tp)\s+|([A-Za-z]{1,2})\s*\.\s*").match(place.text)
    noun = unit_abbreviations.get((found[1] or found[2]).upper()) if found else None
    correct = whole or (f"{noun} {place.text[found.end() :]}" if found and noun else None)
    if correct:
        yield problem(
            line,
            vi("Địa danh “{found}” viết tắt; quy định ghi tên đầy đủ."),
            vi("Ghi “{correct}”."),
            place.at,
            replacement=correct,
            unsafe=True,
            found=place.text,
            correct=correct,
        )
