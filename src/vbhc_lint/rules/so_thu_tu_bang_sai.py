"""Cột số thứ tự của bảng nhảy cách hoặc trùng số."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document
from vbhc_lint.recognise.grids import Table
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import collapse

_TITLES = ("stt", "tt", "số tt", "số thứ tự", "số")
_FEWEST = 4  # numbers that show a row of them
_LONGEST = 3  # digits
_AFTER = "Các thôn đã niêm yết."
_ROWS = [["TT", "Thôn"], ["1", "Vân Nam"], ["2", "Vân Bắc"], ["3", "Vân Đông"]]


def _numbers(table: Table) -> list[tuple[int, int]]:
    """The rows numbered below the title of the first column, each with its number; 0 for a row that heads a group."""
    titled = [r for r in range(table.rows) if collapse(table.ordinal(r)).lower() in _TITLES]
    found: list[tuple[int, int]] = []
    for row in range(titled[-1] + 1, table.rows) if titled else ():
        ordinal = table.ordinal(row)
        beside = table.cells.get((row, 1))
        if ordinal.isdecimal() and len(ordinal) <= _LONGEST:
            if beside is None or beside.text.strip() != str(int(ordinal) + 1):  # a row that numbers the columns
                found.append((row, int(ordinal)))
        elif beside is not None or ordinal:
            found.append((row, 0))
    return found


def _breaks(numbers: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The rows whose number does not follow, each with the one that does; a group may begin at 1 again."""
    follow, after, group = {1}, 0, False
    for row, number in numbers:
        if not number:
            group = True
            continue
        fits = number in follow or (group and number == 1)
        if not fits:
            yield row, after + 1
        follow = {number + 1} if fits else {number + 1, *(other + 1 for other in follow)}
        after, group = number, False


@rule(
    "ND325",
    examples=[
        example("bao_cao", body_add=[[*_ROWS, ["5", "Vân Tây"]], _AFTER], finds="5"),
        example("bao_cao", body_add=[[*_ROWS, ["3", "Vân Tây"], ["5", "Vân Hạ"]], _AFTER], finds="3"),
        example("bao_cao", body_add=[[*_ROWS, ["4", "Vân Tây"], ["", "Cộng"]], _AFTER]),
        example("bao_cao", body_add=[[*_ROWS, ["II", "Vùng thấp"], ["1", "Vân Tây"], ["2", "Vân Hạ"]], _AFTER]),
        example("bao_cao", body_add=[[_ROWS[0], ["1", "2"], *_ROWS[1:], ["4", "Vân Tây"]], _AFTER]),
        example("bao_cao", body_add=[[*_ROWS, ["7", "Vân Tây"], ["12", "Vân Hạ"]], _AFTER]),
    ],
)
def check(document: Document, rows_numbered: bool) -> Iterator[Problem]:
    """One break in a column of four numbers or more that begins at 1: of more, the numbers are not those of rows."""
    for table in document.tables if rows_numbered else ():
        numbers = _numbers(table)
        breaks = list(_breaks(numbers))
        if len(breaks) != 1 or sum(number > 0 for _, number in numbers) < _FEWEST:
            continue
        row, required = breaks[0]
        yield problem(
            table.cells[row, 0],
            vi("Số thứ tự {found} của bảng không tiếp theo số ở trên; số tiếp theo là {required}."),
            vi("Kiểm tra xem có thiếu, trùng dòng nào không, rồi đánh số lại."),
            found=table.ordinal(row),
            required=str(required),
        )
