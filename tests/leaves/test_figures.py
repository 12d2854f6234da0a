"""Numbers as Vietnamese writes them, and what is reckoned from them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vbhc_lint.figures import alone, figures, is_share, is_sum, number, share, written


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_what_is_written_reads_back(value: Decimal) -> None:
    assert number(written(value)) == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("thu 1,2 tỷ đồng, chi 700 triệu đồng", [Decimal(1_200_000_000), Decimal(700_000_000)]),
        ("tiếp nhận 1.930.360 hồ sơ, đạt 85,5%", [Decimal(1_930_360), Decimal("85.5")]),
        ("số 12/KH-UBND ngày 19/4/2024, phiên bản 2.1, mạng 5G, giai đoạn 2021-2025", []),
    ],
)
def test_numbers_are_told_from_dates_codes_and_spans(text: str, values: list[Decimal]) -> None:
    assert [figure.value for figure in figures(text)] == values


@pytest.mark.parametrize(("text", "counts"), [("năm 2026", False), ("tổng số 2026 hồ sơ", True), ("tổ 12", False)])
def test_a_number_that_names_does_not_count(text: str, counts: bool) -> None:
    assert [figure.counts for figure in figures(text)] == [counts]


def test_a_cell_is_one_number_or_none() -> None:
    cell = alone(" 1.250 ")
    assert cell is not None and cell.value == 1250
    assert alone("12 hộ") is None


@pytest.mark.parametrize(("said", "right"), [("85.4", True), ("85.5", True), ("85.6", False), ("85.3", False)])
def test_a_share_may_be_rounded_or_cut(said: str, right: bool) -> None:
    assert is_share(Decimal(85_449), Decimal(100_000), Decimal(said), 1) is right
    assert share(Decimal(85_449), Decimal(100_000)) == "85,4"
    assert not figures(f"Xã thu {'9' * 25} đồng") and not alone("9" * 25)
    assert share(Decimal(10) ** 33, Decimal(1)) == written(Decimal(10) ** 35)


def test_rounded_parts_may_miss_their_sum_by_halves() -> None:
    parts, total = figures("1,2 ha, 2,3 ha"), figures("3,6 ha")[0]
    assert is_sum(parts, total)
    assert not is_sum(parts, figures("3,8 ha")[0])
    assert not is_sum(figures("12 hộ, 15 hộ"), figures("28 hộ")[0])
