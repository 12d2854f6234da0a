"""Dòng tổng cộng của bảng không bằng các dòng cộng lại."""

import re
from collections.abc import Iterator
from decimal import Decimal

from vbhc_lint.figures import is_sum, written
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document
from vbhc_lint.recognise.grids import Table
from vbhc_lint.rule import Problem, example, problem, rule

_NO_SUM = re.compile(r"%|tỷ lệ|tỉ lệ|bình quân|trung bình|\btt\b|\bstt\b|đơn giá|năm|thời gian|ngày|mã số")
_GROUP = re.compile(r"[IVXLC]+|[A-ZĐ]")
_WHOLE = re.compile(r"\d{1,3}")
_BLANK = ("", "-", "–", "0")
_ROWS = [["TT", "Thôn", "Hộ nghèo", "Hộ cận nghèo"], ["1", "Vân Nam", "12", "20"], ["2", "Vân Bắc", "15", "22"]]


def _ordinal(table: Table, row: int) -> str:
    cell = table.cells.get((row, 0))
    return cell.text.strip(" .") if cell is not None else ""


def _ways(table: Table, rows: list[int]) -> list[list[int]]:
    """Which rows a total may be of: all, those of groups, those without them, those that have a plain number."""
    groups = [row for row in rows if _GROUP.fullmatch(_ordinal(table, row))]
    plain = [row for row in rows if _WHOLE.fullmatch(_ordinal(table, row))]
    ways = [rows, groups, [row for row in rows if row not in groups], plain]
    return [way for n, way in enumerate(ways) if len(way) > 1 and way not in ways[:n]]


def _added(table: Table, rows: list[int], column: int) -> bool | None:
    """Whether a column of the rows adds up to ``total``; None where not all of its cells are numbers or blank."""
    *parts, total = rows
    cells = [(row, column) for row in parts]
    full = all(at in table.numbers or _text(table, at) in _BLANK for at in cells)
    found = [table.numbers[at] for at in cells if at in table.numbers]
    return is_sum(found, table.numbers[total, column]) if full and len(found) > 1 else None


def _text(table: Table, at: tuple[int, int]) -> str:
    return table.cells[at].text.strip() if at in table.cells else ""


def _summed(table: Table, total: int) -> list[int]:
    """The rows that a total stands under, or over where it comes first."""
    if total == table.head:
        return list(range(total + 1, table.rows))
    return list(range(table.head, total))


@rule(
    "ND312",
    examples=[
        example("bao_cao", body_add=[[*_ROWS, ["", "Cộng", "27", "43"]], "Các thôn đã niêm yết."], finds="43"),
        example("bao_cao", body_add=[[*_ROWS, ["", "Cộng", "27", "42"]], "Các thôn đã niêm yết."]),
    ],
)
def check(document: Document, columns_added: bool) -> Iterator[Problem]:
    """Where another column shows which rows the total is of, or all rows are numbered 1, 2, 3 …"""
    for table in document.tables if columns_added else ():
        totals = list(table.totals())
        if len(totals) != 1:
            continue
        total = totals[0]
        rows = _summed(table, total)
        columns = [
            c for c in range(1, table.columns) if (total, c) in table.numbers and not _NO_SUM.search(table.titles[c])
        ]
        results = {
            n: {c: right for c in columns if (right := _added(table, [*way, total], c)) is not None}
            for n, way in enumerate(_ways(table, rows))
        }
        flat = [_ordinal(table, row) for row in rows] == [str(n) for n in range(1, len(rows) + 1)]
        n, best = max(results.items(), key=lambda item: sum(item[1].values()), default=(0, {}))
        if not flat and not any(best.values()):
            continue
        for column in columns:
            if best.get(column) is not False or any(way.get(column) for way in results.values()):
                continue
            way = _ways(table, rows)[n]
            parts = [table.numbers[row, column].value for row in way if (row, column) in table.numbers]
            yield problem(
                table.cells[total, column],
                vi("Cột này cộng lại là {sum}, còn dòng tổng ghi {found}."),
                vi("Kiểm tra lại tổng và từng dòng."),
                sum=written(sum(parts, Decimal(0))),
                found=written(table.numbers[total, column].value),
            )
