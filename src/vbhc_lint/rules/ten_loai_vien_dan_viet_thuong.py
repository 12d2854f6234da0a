"""Tên loại văn bản viết thường khi viện dẫn một văn bản cụ thể."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import lead


@rule(
    "VH104",
    examples=[
        example(
            "bao_cao",
            body_add="Xã thực hiện theo quyết định số 45/QĐ-UBND ngày 06 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh về chuyển đổi số.",
            finds="quyết",
            fixed="Xã thực hiện theo Quyết định số 45/QĐ-UBND ngày 06 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh về chuyển đổi số.",
        ),
        example(
            "bao_cao",
            body_add="Xã thực hiện theo Quyết định số 45/QĐ-UBND ngày 06 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh về chuyển đổi số.",
        ),
        example("bao_cao", body_add="Phòng đã tham mưu ban hành 03 quyết định và 02 kế hoạch."),
        example(
            "bao_cao",
            body_add="Phòng đã có tờ trình số 12/TTr-PVHXH ngày 06 tháng 3 năm 2026 gửi Ủy ban nhân dân xã.",
            finds="tờ",
        ),
    ],
)
def check(passage: Passage, capital_types: list[str]) -> Iterator[Problem]:
    """A type followed by its number and symbol; “các kế hoạch số …” names no single document."""
    for cited in passage.citations:
        before = lead(passage.text, cited.start).rstrip().rpartition(" ")[2].lower()
        several = before in ("các", "những") or before.isdigit()
        if cited.type[:1].islower() and cited.type in capital_types and not several:
            if passage.in_capitals(cited.start, cited.end):
                continue
            first = cited.type.partition(" ")[0]
            yield problem(
                passage,
                vi("“{found}” là tên loại của một văn bản cụ thể, phải viết hoa."),
                vi("Viết “{required}”."),
                (cited.start, cited.start + len(first)),
                replacement=first.capitalize(),
                found=cited.type,
                required=cited.type.capitalize(),
            )
