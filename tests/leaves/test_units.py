"""Ranges and numbers as people read them."""

from __future__ import annotations

import msgspec
import pytest

from vbhc_lint.units import Range, mm, number, pt


def test_a_range_holds_its_ends_and_no_more() -> None:
    size = Range(12, 13)
    assert size.holds(12) and size.holds(13)
    assert not size.holds(11.9) and not size.holds(13.5)
    assert size.holds(13.5, tolerance=0.5)


def test_a_range_is_read_as_a_pack_writes_it() -> None:
    assert msgspec.convert([12, 13], Range) == Range(12, 13)
    assert (str(Range(12, 13)), str(Range(13, 13))) == ("12–13", "13")


@pytest.mark.parametrize(("value", "text"), [(12.7, "12,7"), (13.0, "13"), (0.333, "0,33"), (100, "100")])
def test_numbers_have_a_decimal_comma(value: float, text: str) -> None:
    assert number(value) == text


def test_points_and_millimetres() -> None:
    assert mm(pt(12.7)) == pytest.approx(12.7)
    assert pt(25.4) == pytest.approx(72)
