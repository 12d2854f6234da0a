"""Một ô của cột tổng, cột tỷ lệ hoặc cột tính không theo cách tính của các dòng khác trong bảng."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document
from vbhc_lint.recognise.reckoning import way_of
from vbhc_lint.rule import Problem, example, problem, rule

_AFTER = "Các thôn đã niêm yết."
_SHARES = [
    ["TT", "Thôn", "Số hộ", "Đã nộp", "Tỷ lệ (%)"],
    ["1", "Vân Nam", "200", "170", "85"],
    ["2", "Vân Bắc", "150", "120", "80"],
    ["3", "Vân Đông", "80", "60", "75"],
]
_SUMS = [
    ["TT", "Thôn", "Nam", "Nữ", "Tổng số"],
    ["1", "Vân Nam", "200", "170", "370"],
    ["2", "Vân Bắc", "150", "120", "270"],
    ["3", "Vân Tây", "90", "80", "170"],
]

_COSTS = [
    ["TT", "Nội dung", "Số lượng", "Đơn giá", "Thành tiền"],
    ["1", "Giấy", "12", "85.000", "1.020.000"],
    ["2", "Mực", "5", "320.000", "1.600.000"],
    ["3", "Cặp", "40", "15.000", "600.000"],
]
_CHANGES = [
    ["TT", "Thôn", "Năm 2024", "Năm 2025", "Tăng, giảm (%)"],
    ["1", "Vân Nam", "200", "230", "+15,0"],
    ["2", "Vân Bắc", "150", "120", "-20,0"],
    ["3", "Vân Đông", "50", "52", "+4,0"],
]
_RESTS = [
    ["TT", "Thôn", "Phải thu", "Đã thu", "Còn lại"],
    ["1", "Vân Nam", "1.200", "450", "750"],
    ["2", "Vân Bắc", "1.100", "380", "720"],
]


@rule(
    "ND313",
    examples=[
        example("bao_cao", body_add=[[*_SHARES, ["4", "Vân Tây", "100", "64", "74"]], _AFTER], finds="74"),
        example("bao_cao", body_add=[[*_SUMS, ["4", "Vân Đông", "50", "61", "101"]], _AFTER], finds="101"),
        example("bao_cao", body_add=[[*_COSTS, ["4", "Bút", "30", "4.000", "102.000"]], _AFTER], finds="102.000"),
        example("bao_cao", body_add=[[*_CHANGES, ["4", "Vân Tây", "80", "92", "+12,0"]], _AFTER], finds="+12,0"),
        example("bao_cao", body_add=[[*_RESTS, ["3", "Vân Tây", "900", "250", "560"]], _AFTER], finds="560"),
        example("bao_cao", body_add=[[*_SHARES, ["4", "Vân Tây", "100", "64", "64"]], _AFTER]),
        example("bao_cao", body_add=[[*_COSTS, ["4", "Bút", "30", "4.000", "120.000"]], _AFTER]),
        example("bao_cao", body_add=[[*_CHANGES, ["4", "Vân Tây", "80", "72", "-10,0"]], _AFTER]),
        example("bao_cao", body_add=[[*_RESTS, ["3", "Vân Tây", "900", "0", "850"]], _AFTER], finds="850"),
        example("bao_cao", body_add=[[*_RESTS[:2], ["2", "Vân Tây", "900", "250", "560"]], _AFTER]),
    ],
)
def check(document: Document, rows_reckoned: bool) -> Iterator[Problem]:
    """Only where three times as many rows, and two at least, show how the column is reckoned; two rows where they are exact."""
    for table in document.tables if rows_reckoned else ():
        for column in range(1, table.columns):
            way = way_of(table, column)
            for row in way.wrong if way is not None else ():
                said = table.numbers[row, column]
                reckoned, right = way.right([table.numbers[row, c] for c in way.of], said) if way else ("", "")
                yield problem(
                    table.cells[row, column],
                    vi("Ô này ghi {found}; tính như các dòng khác thì {reckoned} = {right}."),
                    vi("Kiểm tra lại các số của dòng này."),
                    found=said.text,
                    reckoned=reckoned,
                    right=right,
                )
