"""Tables of data: what is head, what is called what, how columns are reckoned."""

from __future__ import annotations

from decimal import Decimal

from fixtures.page import build, conforming
from vbhc_lint.model import read
from vbhc_lint.package import Package
from vbhc_lint.recognise import recognise
from vbhc_lint.recognise.grids import Table
from vbhc_lint.recognise.reckoning import added_up, flat, summed, way_of

_HEAD = ["TT", "Thôn", "Số hộ", "Đã nộp", "Tỷ lệ (%)"]
_ROWS = [
    ["1", "Vân Nam", "200", "170", "85"],
    ["2", "Vân Bắc", "150", "120", "80"],
    ["3", "Vân Đông", "80", "60", "75"],
]
_TOTAL = ["", "Cộng", "430", "350", "81,4"]


def _table(*rows: list[str]) -> Table:
    page = conforming("bao_cao").change(body=[list(rows), "Xã đã niêm yết./."])
    (document,) = recognise(read(Package.open(build(page)))).documents
    (table,) = document.tables
    return table


def test_head_titles_and_total_are_found() -> None:
    table = _table(_HEAD, ["1", "2", "3", "4", "5"], *_ROWS, _TOTAL)
    assert table.head == 2
    assert table.titles[2].startswith("số hộ")
    assert list(table.totals()) == [5]


def test_a_share_column_is_reckoned_from_the_two_that_agree() -> None:
    way = way_of(_table(_HEAD, *_ROWS, ["4", "Vân Tây", "100", "64", "74"]), 4)
    assert way is not None
    assert (way.kind, way.of, way.wrong) == ("share", (3, 2), (4,))


def test_rows_add_up_to_the_total() -> None:
    table = _table(_HEAD, *_ROWS, _TOTAL)
    (rows,) = summed(table, 4)
    assert flat(table, rows)
    assert added_up(table, 4, 2, rows)
    assert added_up(_table(_HEAD, *_ROWS, ["", "Cộng", "431", "350", "81"]), 4, 2, rows) is False


def test_a_cell_of_words_leaves_the_sum_open() -> None:
    table = _table(_HEAD, *_ROWS[:2], ["3", "Vân Đông", "chưa báo", "60", "75"], _TOTAL)
    assert added_up(table, 4, 2, [1, 2, 3]) is None


def test_a_row_of_years_is_head() -> None:
    table = _table(["Nội dung", "2026", "2027", "Tổng"], ["Đường", "100", "150", "250"], ["Điện", "50", "60", "110"])
    assert table.head == 1
    assert table.titles[3] == "tổng"


def test_signs_are_read_and_a_fall_is_reckoned_from_the_greater() -> None:
    head = ["TT", "Khoản chi", "Năm trước", "Năm nay", "Giảm (%)"]
    rows = [["1", "Điện", "200", "180", "10"], ["2", "Nước", "100", "95", "5"], ["3", "Xăng", "80", "60", "25"]]
    way = way_of(_table(head, *rows, ["4", "In", "50", "40", "25"]), 4)
    assert way is not None
    assert (way.kind, way.of, way.wrong) == ("fall", (3, 2), (4,))
    table = _table(["TT", "Thôn", "Tăng, giảm"], ["1", "Vân Nam", "+2,5"], ["2", "Vân Bắc", "-4"])
    assert [table.numbers[row, 2].value for row in (1, 2)] == [Decimal("2.5"), Decimal(-4)]


def test_a_total_that_does_not_add_up_is_not_held_to_its_share() -> None:
    way = way_of(_table(_HEAD, *_ROWS, ["", "Cộng", "430", "360", "81,4"]), 4)
    assert way is not None
    assert way.wrong == ()
    way = way_of(_table(_HEAD, *_ROWS, ["", "Cộng", "430", "350", "91,4"]), 4)
    assert way is not None
    assert way.wrong == (4,)
