"""Tên cơ quan ban hành không có trong danh sách mà cơ quan đã khai trong bộ quy định riêng."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import CoQuanBanHanh
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import collapse, fold_tone


@rule(
    "TT250",
    examples=[
        example(house={"van_ban.house_agencies": ["SỞ NỘI VỤ TỈNH TRÀ GIANG"]}, finds="SỞ NỘI VỤ"),
        example(house={"van_ban.house_agencies": ["Sở Nội vụ", "Sở Y tế"]}),
        example(),
    ],
)
def check(document: Document, house_agencies: list[str]) -> Iterator[Problem]:
    """The issuer's lines as one name, without regard to case and place of tones; an empty list allows any name."""
    lines = document.all(CoQuanBanHanh)
    if not house_agencies or not lines or any(line.unfilled for line in lines):
        return
    written = collapse(" ".join(line.text for line in lines))
    known = {fold_tone(name).upper(): name for name in house_agencies}
    if fold_tone(written).upper() in known:
        return
    from difflib import get_close_matches  # few documents need it

    nearest = get_close_matches(fold_tone(written).upper(), known, 1, 0.0)[0]
    yield problem(
        lines[0],
        vi("Tên cơ quan ban hành “{found}” không có trong danh sách của cơ quan."),
        vi("Xem lại tên; gần nhất trong danh sách là “{nearest}”."),
        found=written,
        nearest=known[nearest],
    )
