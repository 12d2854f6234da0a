"""Months, quarters and years of reports, and which of them a title does not know."""

from __future__ import annotations

import pytest

from vbhc_lint.periods import periods, strange


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("KẾT QUẢ THÁNG 5 NĂM 2026", [("month", 5, 2026)]),
        ("quý II/2026 và quý 3 năm 2026", [("quarter", 2, 2026), ("quarter", 3, 2026)]),
        ("6 tháng đầu năm 2026", [("months", 6, None), ("year", 0, 2026)]),
        ("đến ngày 05 tháng 7 năm 2026, giai đoạn 2021 - 2025", []),
    ],
)
def test_periods_are_told_from_days_and_spans(text: str, found: list[tuple[str, int, int | None]]) -> None:
    assert [(period.unit, period.number, period.year) for period in periods(text)] == found


@pytest.mark.parametrize(
    ("heading", "plans", "is_strange"),
    [
        ("tháng 6", False, False),
        ("tháng 5", False, True),
        ("tháng 7", True, False),
        ("tháng 7", False, True),
        ("tháng 6 năm 2025", False, True),
        ("quý II", False, False),  # the title names no quarter
    ],
)
def test_a_period_is_strange_where_the_title_names_others(heading: str, plans: bool, is_strange: bool) -> None:
    assert strange(periods(heading)[0], periods("Kết quả tháng 6 năm 2026"), plans) is is_strange


def test_december_is_followed_by_january_of_the_next_year() -> None:
    december = periods("tháng 12 năm 2025")
    assert not strange(periods("tháng 01 năm 2026")[0], december, plans=True)
    assert strange(periods("tháng 01 năm 2025")[0], december, plans=True)
