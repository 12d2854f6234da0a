"""Nội dung nhắc đến mục La Mã của chính văn bản này mà văn bản không có, như “Mục VI Kế hoạch này”."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import TenLoai
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import collapse, roman, roman_value

_REFERENCE = compiled(
    r"\b(?:[Mm]ục|[Pp]hần) (?P<number>[IVX]{1,6})(?: của)? (?P<type>[^\W\d_]+(?: [^\W\d_]+){0,2}) này\b"
)
_BODY = ["I. MỤC ĐÍCH", "Kiểm tra lúa.", "II. THỰC HIỆN", "Các thôn thực hiện Mục {} Kế hoạch này./."]


@rule(
    "ND412",
    examples=[
        example("ke_hoach", body=[line.format("IV") for line in _BODY], finds="Mục IV Kế hoạch này"),
        example("ke_hoach", body=[line.format("I") for line in _BODY]),
        example("ke_hoach", body=[*_BODY[:3], "Các thôn thực hiện Mục IV Quy chế này./."]),
    ],
)
def check(document: Document, sections_resolved: bool) -> Iterator[Problem]:
    """Only where the headings count from I on without a gap: else one may have been overlooked."""
    numbers = [h.number[-1] for h in document.headings if h.kind == "la_ma" and h.number]
    if not sections_resolved or len(numbers) < 2 or numbers != list(range(1, len(numbers) + 1)):
        return
    types = {collapse(line.text).lower() for line in document.all(TenLoai)}
    for passage in document.passages:
        for found in _REFERENCE.finditer(passage.text) if " này" in passage.text else ():
            own = any(found["type"].lower() == name for name in types)
            if own and (roman_value(found["number"]) or 0) > len(numbers):
                yield problem(
                    passage,
                    vi("Văn bản không có “{found}”; mục cuối cùng là mục {last}."),
                    vi("Kiểm tra rồi ghi đúng số của mục được nhắc đến."),
                    found.span(),
                    found=found[0],
                    last=roman(len(numbers)),
                )
