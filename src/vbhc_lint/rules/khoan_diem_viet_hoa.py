"""Từ “Khoản”, “Điểm” viết hoa giữa câu khi viện dẫn; “Điều” viết hoa trong “sửa đổi, bổ sung một số điều”.

Phần, Chương, Mục, Tiểu mục, Điều viết hoa trước số của chúng; khoản, điểm viết thường.
"""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import lead

_CAPITAL = compiled(
    r"(?<!Tài )(?<!\w)(?P<unit>Khoản (?=\d+\b)|Điểm (?=[a-zđ]\b,? ?(?:[Kk]hoản|[Đđ]iểm|và [Đđ]iểm))"
    r"|(?<=một số )Điều (?=của\b))"
)


@rule(
    "VH101",
    examples=[
        example(
            "bao_cao",
            body_add="Hồ sơ được xử lý theo Khoản 2 Điều 5 của Quy chế.",
            finds="Khoản",
            fixed="Hồ sơ được xử lý theo khoản 2 Điều 5 của Quy chế.",
        ),
        example("bao_cao", body_add="Hồ sơ được xử lý theo điểm a khoản 2 Điều 5 của Quy chế."),
        example(
            "bao_cao",
            body_add="Đại hội thông qua Nghị quyết sửa đổi, bổ sung một số Điều của Điều lệ Hội.",
            finds="Điều",
            fixed="Đại hội thông qua Nghị quyết sửa đổi, bổ sung một số điều của Điều lệ Hội.",
        ),
        example("bao_cao", body_add="Khoản 2 Điều 5 của Quy chế quy định hồ sơ được trả trong 03 ngày."),
        example("quyet_dinh", can_cu="Theo quy định tại Điểm a khoản 1 Điều 5 của Quy chế.", finds="Điểm"),
    ],
)
def check(passage: Passage, small_units: list[str]) -> Iterator[Problem]:
    """Only after a word of the same sentence, and before the number or letter that makes it a citation."""
    if not any(unit in passage.text for unit in ("Khoản", "Điểm", "Điều của")):
        return
    for match in _CAPITAL.finditer(passage.text):
        unit = match["unit"].strip()
        before = lead(passage.text, match.start()).rstrip(" ")[-1:]
        runs_on = before.isalnum() or before in tuple(",;")
        if (unit.lower() in small_units or unit == "Điều") and runs_on and not passage.in_capitals(*match.span("unit")):
            yield problem(
                passage,
                vi("“{found}” trong viện dẫn phải viết thường."),
                vi("Viết “{required}”."),
                (match.start(), match.start() + len(unit)),
                replacement=unit.lower(),
                found=unit,
                required=unit.lower(),
            )
