"""Số văn bản để trống.

Số được cấp sau khi người có thẩm quyền ký (NĐ 30/2020 Đ.15), nên trong bản dự thảo đây chỉ là lời nhắc.
"""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import SoKyHieu
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT301",
    examples=[
        example(so_ky_hieu="Số:     /QĐ-SNV", finds="Số:     "),
        example("bao_cao", so_ky_hieu="Số: ……/BC-PVHXH", finds="Số: ……", stage="issued"),
        example(so_ky_hieu="Số: 01/QĐ-SNV"),
    ],
)
def check(line: SoKyHieu, number_required: bool) -> Iterator[Problem]:
    """Nothing or dots between ``Số:`` and the symbol; a marker of a template is no blank."""
    parts = line.parts
    if not number_required or parts is None or not parts.blank:
        return
    end = parts.number.end
    if parts.separators:
        slash = parts.separators[0]
        end = slash.end - len(slash.text.lstrip())
    yield problem(
        line,
        vi("Chưa có số văn bản; quy định ghi số bằng chữ số Ả Rập sau “Số:”."),
        vi("Điền số khi văn thư cấp số sau khi ký; số dưới 10 thêm số 0 phía trước, ví dụ 08."),
        (parts.label.start, max(end, parts.mark.end)),
    )
