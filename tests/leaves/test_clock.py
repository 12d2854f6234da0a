"""Times of day as Vietnamese writes them."""

from __future__ import annotations

import pytest

from vbhc_lint.clock import times


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("từ 08 giờ 15 phút đến 9h30, 10 giờ 05 ngày 12", [(8, 15), (9, 30), (10, 5)]),
        ("từ 07:30 - 08:00; lúc 14 giờ", [(7, 30), (8, 0), (14, None)]),
        ("dạy 2 giờ 30 học sinh", [(2, None)]),
        ("Quyết định 24h/2026, tỷ lệ 1:2, tốc độ 40 km/h", []),
    ],
)
def test_times_are_read(text: str, told: list[tuple[int, int | None]]) -> None:
    assert [(time.hour, time.minute) for time in times(text)] == told


@pytest.mark.parametrize(
    ("text", "backward"),
    [
        ("08 giờ 15 phút - 08 giờ 00 phút", True),
        ("08 giờ 15 phút - 08 giờ 15 phút", False),
        ("22h00 - 06h00", False),
        ("14h00 - 08h00", False),
        ("14h00 - 08h01", True),
        ("8h30 - 5h00", False),
    ],
)
def test_a_span_may_go_into_the_night(text: str, backward: bool) -> None:
    one, two = times(text)
    assert two.before(one) is backward
