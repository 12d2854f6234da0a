"""Từ “điều”, “chương”, “mục” viết thường khi viện dẫn điều, chương, mục của một văn bản."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_NUMBERED = compiled(r"(?:iều|ương|ục|ần)(?= [\dIVXLC])")  # the end of a unit: found faster than its beginning
_UNIT = compiled(r"(?<!\w)(?:điều|chương|tiểu mục|(?<!iểu )mục|phần)$")
_TEXTS = "(?:Bộ )?[Ll]uật |Hiến pháp|Nghị định|Nghị quyết|Thông tư|Quyết định|Quy chế|Quy định|Điều lệ"
_AFTER = {  # what makes it a citation
    "điều": compiled(rf" \d{{1,3}},? ?(?:của |này\b|[Cc]hương [IVXLC]|{_TEXTS})"),
    "mục": compiled(r" \d{1,2},? [Cc]hương [IVXLC]+\b"),
    "tiểu mục": compiled(r" \d{1,2},? [Mm]ục \d"),
    "phần": compiled(rf" [IVXLC]+ (?:của )?(?:Phụ lục|{_TEXTS})"),
    "chương": compiled(r" [IVXLC]+\b"),
}
_BEFORE = compiled(r"(?<!\w)(?:khoản \d{1,2},?|[Nn]hư|[Tt]ại|[Tt]heo|[Cc]ăn cứ) $")
_LISTED = compiled(r" \d{1,3}(?:[,;.)]| (?:và|chịu trách nhiệm|có trách nhiệm|được|phải|nêu trên) |\s*$)")


def _cites(text: str, start: int, end: int) -> bool:
    """Whether the unit at these offsets is cited."""
    unit = text[start:end]
    if _AFTER[unit].match(text, end):
        return not (unit == "chương" and text[:start].endswith("các "))
    before = _BEFORE.search(text, max(0, start - 12), start) if unit == "điều" else None
    return before is not None and (before[0][0] == "k" or _LISTED.match(text, end) is not None)


@rule(
    "VH102",
    examples=[
        example(
            "bao_cao",
            body_add="Hồ sơ được xử lý theo khoản 2 điều 5 của Quy chế.",
            finds="điều",
            fixed="Hồ sơ được xử lý theo khoản 2 Điều 5 của Quy chế.",
        ),
        example("quyet_dinh", noi_nhan_ds=["- Như điều 4;", "- Lưu: VT, VTLT."], finds="điều"),
        example("quyet_dinh", body_add="Các hộ có tên tại điều 2 được cấp giống trong tháng 5.", finds="điều"),
        example("bao_cao", body_add=[[["Căn cứ"], ["Theo khoản 12 điều 5"]]], finds="điều"),
        example("bao_cao", body_add="Hồ sơ được xử lý theo mục 2 Chương II của Quy chế.", finds="mục"),
        example("bao_cao", body_add="Hồ sơ được xử lý theo khoản 2 Điều 5 Chương II của Quy chế."),
        example("bao_cao", body_add="Xã đã điều 12 xe chở vật liệu đến hiện trường; số liệu tại mục 2 Báo cáo này."),
    ],
)
def check(passage: Passage, large_units: list[str]) -> Iterator[Problem]:
    """Only where what stands beside it makes it a citation: “điều 12 xe” sends cars."""
    for numbered in _NUMBERED.finditer(passage.text):
        found = _UNIT.search(passage.text, max(0, numbered.start() - 6), numbered.end())
        if found is None or found[0].capitalize() not in large_units:
            continue
        if _cites(passage.text, *found.span()) and not passage.in_capitals(*found.span()):
            yield problem(
                passage,
                vi("“{found}” trong viện dẫn phải viết hoa."),
                vi("Viết “{required}”."),
                found.span(),
                replacement=found[0].capitalize(),
                found=found[0],
                required=found[0].capitalize(),
            )
