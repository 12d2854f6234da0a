"""Một ô của cột tổng hoặc cột tỷ lệ không theo cách tính của các dòng khác trong bảng."""

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


@rule(
    "ND313",
    examples=[
        example("bao_cao", body_add=[[*_SHARES, ["4", "Vân Tây", "100", "64", "74"]], _AFTER], finds="74"),
        example("bao_cao", body_add=[[*_SUMS, ["4", "Vân Đông", "50", "61", "101"]], _AFTER], finds="101"),
        example("bao_cao", body_add=[[*_SHARES, ["4", "Vân Tây", "100", "64", "64"]], _AFTER]),
    ],
)
def check(document: Document, rows_reckoned: bool) -> Iterator[Problem]:
    """Only where three times as many rows, and two at least, show how the column is reckoned."""
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
