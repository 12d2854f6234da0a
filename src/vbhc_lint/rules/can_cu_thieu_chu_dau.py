"""Căn cứ ban hành không mở đầu bằng từ “Căn cứ”, như “Luật Lưu trữ ngày 21 tháng 6 năm 2024;”."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import CanCu
from vbhc_lint.rule import Problem, example, problem, rule

_ACT = compiled(
    r"\s*(?P<act>Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư(?: liên tịch)?|Quyết định|Chỉ thị|Kế hoạch)\b"
)


@rule(
    "TT635",
    examples=[
        example(
            can_cu=["Căn cứ Luật Tiếp công dân ngày 25 tháng 11 năm 2013;", "Luật Lưu trữ ngày 21 tháng 6 năm 2024."],
            finds="Luật",
            fixed="Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024.",
        ),
        example(
            can_cu=["Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;", "Theo đề nghị của Trưởng phòng Văn thư - Lưu trữ."]
        ),
    ],
)
def check(line: CanCu, basis_begins: str) -> Iterator[Problem]:
    """Lines that begin with an act; “Theo đề nghị …”, “Xét …” begin in their own way."""
    found = _ACT.match(line.text)
    if found is not None:
        required = f"{basis_begins} {found['act']}"
        yield problem(
            line,
            vi("Căn cứ này không mở đầu bằng từ “{begins}” như các mẫu văn bản."),
            vi("Viết “{required} …”."),
            at=found.span("act"),
            replacement=required,
            unsafe=True,
            cause="can_cu",
            begins=basis_begins,
            required=required,
        )
