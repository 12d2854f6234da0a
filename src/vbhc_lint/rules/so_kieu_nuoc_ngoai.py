"""Số viết theo lối Anh - Mỹ: dấu phẩy tách hàng nghìn, dấu chấm trước phần thập phân."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import lead

_THOUSANDS = compiled(r"(?P<number>[1-9](?<![\w.,/].)\d{0,2}(?:,\d{3}){2,})(?:\.(?P<rest>\d+))?(?![\w,/]|\.\d)")
_DECIMAL = compiled(
    r"(?P<number>\d(?<![\w.,/:\-–].)\d{0,2}\.\d{1,2}) ?(?P<unit>%|[^\W\d]++[23]?+(?! (?:lệ|trọng|suất|giá|mới|mạnh|yếu)\b))"
)
_WHOLE = compiled(
    r"(?P<number>[1-9](?<![\w.,/:\-–].)\d{0,2},\d{3}) (?P<unit>[^\W\d]++)(?: (?P<more>[^\W\d]++))?(?P<per> ?/)?"
)
_SHARED = compiled(r"(?:bình quân|trung bình|mật độ|tỷ lệ|hệ số)[^.;,]*$")  # then what is whole is divided
_ROLES = ("noi_dung", "o_bang", "de_muc")


@rule(
    "ND315",
    examples=[
        example("bao_cao", body_add="Xã thu 1,205,300 đồng.", finds="1,205,300", fixed="Xã thu 1.205.300 đồng."),
        example("bao_cao", body_add="Xã có 1,205 hộ dân.", finds="1,205", fixed="Xã có 1.205 hộ dân."),
        example(
            "bao_cao", body_add="Trạm bơm có công suất 1.5 MW.", finds="1.5", fixed="Trạm bơm có công suất 1,5 MW."
        ),
        example("bao_cao", body_add="Tỷ lệ đạt 12.5% kế hoạch.", finds="12.5", fixed="Tỷ lệ đạt 12,5% kế hoạch."),
        example("bao_cao", body_add="Tỷ lệ đạt 12,5%; xã thu 1.205.300 đồng; xem mục 2.1 và bảng 3.12 kèm theo."),
        example("bao_cao", body_add="Bình quân 3,125 người/hộ, có 1,125 triệu người, thu 1,125 tỷ đồng."),
        example("bao_cao", body_add="Xem mục 2.1 tỷ lệ, mục 2.2 điểm mới của báo cáo kèm theo."),
    ],
)
def check(passage: Passage, decimal_units: frozenset[str], whole_units: frozenset[str]) -> Iterator[Problem]:
    """Two commas or more among thousands, one before what comes whole; a point with one or two digits before a unit that is divided."""
    text = passage.text
    if passage.role not in _ROLES:
        return
    found = [
        (m, m["number"].replace(",", ".") + (f",{m['rest']}" if m["rest"] else ""))
        for m in (_THOUSANDS.finditer(text) if text.count(",") > 1 else ())
    ]
    found += [(m, m["number"].replace(",", ".")) for m in _WHOLE.finditer(text) if _is_whole(text, m, whole_units)]
    decimals = (match for match in _DECIMAL.finditer(text) if match.start() and match["unit"] in decimal_units)
    found += [(match, match["number"].replace(".", ",")) for match in decimals]
    for match, right in found:
        end = match.end("rest") if match.groupdict().get("rest") else match.end("number")
        yield problem(
            passage,
            vi(
                "“{found}” viết theo lối Anh - Mỹ; tiếng Việt dùng dấu chấm tách hàng nghìn, dấu phẩy trước phần thập phân."
            ),
            vi("Viết “{required}”."),
            (match.start(), end),
            replacement=right,
            unsafe=True,
            found=text[match.start() : end],
            required=right,
        )


def _is_whole(text: str, match: re.Match[str], whole_units: frozenset[str]) -> bool:
    """Whether what is counted comes whole, and no mean of it is told."""
    named = {match["unit"], f"{match['unit']} {match['more']}"} & whole_units
    shared = _SHARED.search(lead(text, match.start())) or (match["per"] and named != {"đồng"})
    return bool(named) and not shared
