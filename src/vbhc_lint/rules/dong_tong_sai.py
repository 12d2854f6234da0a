"""Dòng tổng cộng của bảng không bằng các dòng cộng lại."""

from collections.abc import Iterator
from decimal import Decimal

from vbhc_lint.expression import compiled
from vbhc_lint.figures import written
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document
from vbhc_lint.recognise.grids import Table
from vbhc_lint.recognise.reckoning import added_up, flat, summed
from vbhc_lint.rule import Problem, example, problem, rule

_NO_SUM = compiled(
    r"%|tỷ lệ|tỉ lệ|bình quân|trung bình|\btt\b|\bstt\b|đơn giá|so sánh"
    r"|(?<!kế hoạch )(?<!dự toán )năm(?! (?:19|20)\d\d)|thời gian|ngày|mã số"
)
_ROWS = [["TT", "Thôn", "Hộ nghèo", "Hộ cận nghèo"], ["1", "Vân Nam", "12", "20"], ["2", "Vân Bắc", "15", "22"]]

_YEARS = [["TT", "Thôn", "Năm 2025"], ["1", "Vân Nam", "12"], ["2", "Vân Bắc", "15"]]


def _wrong(table: Table, total: int) -> Iterator[tuple[int, list[int]]]:
    """The columns that add up in no way, each with the rows that the total is of by the other columns, or by their numbers."""
    columns = [
        c for c in range(1, table.columns) if (total, c) in table.numbers and not _NO_SUM.search(table.titles[c])
    ]
    ways = [(rows, {c: added_up(table, total, c, rows) for c in columns}) for rows in summed(table, total)]
    rows, sums = max(ways, key=lambda way: sum(map(bool, way[1].values())), default=([], {}))
    if not rows or (not any(sums.values()) and (not flat(table, rows) or table.ordinal(total))):
        return
    for column in columns:
        if sums[column] is False and not any(right[column] for _, right in ways):
            yield column, rows


@rule(
    "ND312",
    examples=[
        example("bao_cao", body_add=[[*_ROWS, ["", "Cộng", "27", "43"]], "Các thôn đã niêm yết."], finds="43"),
        example("bao_cao", body_add=[[*_ROWS, ["", "Cộng", "27", "42"]], "Các thôn đã niêm yết."]),
        example("bao_cao", body_add=[[*_ROWS, ["3", "Tổng số lớp học", "9", "5"]], "Các thôn đã niêm yết."]),
        example("bao_cao", body_add=[[*_YEARS, ["", "Cộng", "30"]], "Các thôn đã niêm yết."], finds="30"),
        example("bao_cao", body_add=[[*_ROWS[:2], ["", "Cộng", "12", "20"]], "Các thôn đã niêm yết."]),
    ],
)
def check(document: Document, columns_added: bool) -> Iterator[Problem]:
    """Tables with one total row, where another column shows which rows it is of, or all rows are numbered 1, 2, 3 …"""
    for table in document.tables if columns_added else ():
        totals = list(table.totals())
        for column, rows in _wrong(table, totals[0]) if len(totals) == 1 else ():
            parts = [table.numbers[row, column].value for row in rows if (row, column) in table.numbers]
            yield problem(
                table.cells[totals[0], column],
                vi("Cột này cộng lại là {sum}, còn dòng tổng ghi {found}."),
                vi("Kiểm tra lại tổng và từng dòng."),
                sum=written(sum(parts, Decimal(0))),
                found=written(table.numbers[totals[0], column].value),
            )
