"""Địa danh ghi cả từ “Tỉnh” trước tên tỉnh."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import DiaDanhNgay
from vbhc_lint.rule import Problem, example, problem, rule

_TODAY = ", ngày 06 tháng 5 năm 2026"


@rule(
    "TT423",
    examples=[
        example(dia_danh_ngay=f"Tỉnh Trà Giang{_TODAY}", finds="Tỉnh ", fixed=f"Trà Giang{_TODAY}"),
        example(dia_danh_ngay=f"Trà Giang{_TODAY}"),
        example(dia_danh_ngay=f"Thành phố Hồ Chí Minh{_TODAY}"),
    ],
)
def check(line: DiaDanhNgay, province_noun: str) -> Iterator[Problem]:
    """No province has a person's name, a number or an event for its own, which would keep the common noun (PLI-II.4.a)."""
    place = line.parts.place if line.parts else None
    if place is not None and place.text.lower().startswith(f"{province_noun} "):
        yield problem(
            line,
            vi("Địa danh “{found}” ghi cả từ “{noun}”; trong các mẫu chỉ ghi tên riêng."),
            vi("Ghi “{name}”."),
            at=(place.at[0], place.at[0] + len(province_noun) + 1),
            replacement="",
            found=place.text,
            noun=place.text[: len(province_noun)],
            name=place.text[len(province_noun) + 1 :].strip(),
        )
