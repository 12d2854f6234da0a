"""Ghi dấu % trong ô của bảng mà tên cột hoặc cột đơn vị tính đã ghi %."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document
from vbhc_lint.recognise.grids import Table
from vbhc_lint.recognise.piece import Piece
from vbhc_lint.rule import Problem, example, problem, rule

_UNIT = ("đvt", "đơn vị", "đơn vị tính")
_ROWS = [["TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch"], ["1", "Hộ có nước sạch", "%", "95"]]
_SHARES = [["TT", "Thôn", "Tỷ lệ (%)"], ["1", "Vân Nam", "85"], ["2", "Vân Bắc", "80"]]


def _columns(table: Table) -> Iterator[list[Piece]]:
    """The cells that are in per cent by what stands over or beside them: column by column, then by rows."""
    rows = range(table.head, table.rows)
    for column, title in enumerate(table.titles):
        if title.endswith(("%", "(%)")):
            yield [table.cells[row, column] for row in rows if (row, column) in table.numbers]
    units = [column for column, title in enumerate(table.titles) if title in _UNIT]
    if len(units) == 1:
        told = [row for row in rows if _is_percent(table, row, units[0])]
        beyond = range(units[0] + 1, table.columns)
        yield [table.cells[row, column] for row in told for column in beyond if (row, column) in table.numbers]


def _is_percent(table: Table, row: int, column: int) -> bool:
    return (row, column) in table.cells and table.cells[row, column].text.strip() == "%"


@rule(
    "ND314",
    examples=[
        example(
            "bao_cao", body_add=[[*_ROWS, ["2", "Hộ có Internet", "%", "90%"]], "Xã đã giao."], finds="90%", fixed="90"
        ),
        example("bao_cao", body_add=[[*_SHARES, ["3", "Vân Đông", "75%"]], "Xã đã giao."], finds="75%", fixed="75"),
        example("bao_cao", body_add=[[*_ROWS, ["2", "Tỷ lệ giảm", "Điểm", "90%"]], "Xã đã giao."]),
    ],
)
def check(document: Document, percent_once: bool) -> Iterator[Problem]:
    """Where most cells of the column, or of the rows with that unit, do without."""
    for table in document.tables if percent_once else ():
        for cells in _columns(table):
            twice = [cell for cell in cells if cell.text.strip().endswith("%")]
            for cell in twice if len(twice) * 2 <= len(cells) else ():
                yield problem(
                    cell,
                    vi("Đơn vị của cột đã là %, ô này lại ghi “{found}”."),
                    vi("Bỏ dấu % trong ô."),
                    replacement=cell.text.strip().rstrip("% "),
                    unsafe=True,
                    found=cell.text.strip(),
                )
