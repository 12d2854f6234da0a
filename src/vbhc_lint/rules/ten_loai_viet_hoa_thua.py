"""Tên loại văn bản viện dẫn viết hoa cả chữ thứ hai, như “Nghị Định số 30/2020/NĐ-CP”."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "VH125",
    examples=[
        example(
            "bao_cao",
            body_add="Đoàn kiểm tra theo Thông Tư số 45/2025/TT-BNV ngày 20/5/2025 của Bộ trưởng Bộ Nội vụ quy định về sổ văn thư.",
            finds="Thông Tư",
            fixed="Đoàn kiểm tra theo Thông tư số 45/2025/TT-BNV ngày 20/5/2025 của Bộ trưởng Bộ Nội vụ quy định về sổ văn thư.",
        ),
        example(
            "bao_cao",
            body_add="Đoàn kiểm tra theo Thông tư số 45/2025/TT-BNV ngày 20/5/2025 của Bộ trưởng Bộ Nội vụ quy định về sổ văn thư.",
        ),
        example(
            "bao_cao",
            body_add="ĐOÀN KIỂM TRA THEO THÔNG TƯ SỐ 45/2025/TT-BNV NGÀY 20/5/2025 CỦA BỘ TRƯỞNG BỘ NỘI VỤ QUY ĐỊNH VỀ SỔ VĂN THƯ.",
        ),
    ],
)
def check(passage: Passage, capital_types: list[str]) -> Iterator[Problem]:
    """Before “số” and its number."""
    for cited in passage.citations:
        types = cited.type.rstrip()
        small = types.lower()
        if small not in capital_types or types in (small, small.capitalize()) or not cited.says_so:
            continue
        said = passage.text[cited.start + len(types) : cited.end].lstrip()
        if types.isupper() or not said.startswith("số") or passage.in_capitals(cited.start, cited.end):
            continue
        yield problem(
            passage,
            vi("“{found}” viết hoa thừa: tên loại chỉ viết hoa chữ đầu."),
            vi("Viết “{required}”."),
            (cited.start, cited.start + len(types)),
            replacement=small.capitalize(),
            found=types,
            required=small.capitalize(),
        )
