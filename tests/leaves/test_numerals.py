"""Numbers in Vietnamese words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vbhc_lint.numerals import value

_DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]


def _group(number: int, full: bool) -> list[str]:
    """Three digits in words; ``full``: with hundreds that are none, as behind a scale."""
    hundreds, tens, ones = number // 100, number // 10 % 10, number % 10
    said = [_DIGITS[hundreds], "trăm"] if hundreds or full else []
    if tens == 0:
        return [*said, *(["linh"] if said and ones else []), *([_DIGITS[ones]] if ones else [])]
    last = {0: [], 1: ["mốt"] if tens > 1 else ["một"], 5: ["lăm"]}.get(ones, [_DIGITS[ones]])
    return [*said, *(["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]), *last]


def _words(number: int) -> str:
    groups = []
    for scale in ("", "nghìn", "triệu", "tỷ"):
        number, group = divmod(number, 1000)
        groups.append((group, scale, number > 0))
    said = [[*_group(group, full), scale] for group, scale, full in reversed(groups) if group]
    return " ".join(" ".join(words) for words in said)


@given(st.integers(min_value=1, max_value=10**12 - 1))
def test_what_is_said_reads_back(number: int) -> None:
    assert value(_words(number)) == number


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("Chín tỷ, hai trăm nghìn", 9_000_200_000),
        ("hai nghìn tỷ", 2_000_000_000_000),
        ("Bốn mươi tư", 44),
        ("một ngàn lẻ năm", 1005),
        ("mười lăm", 15),
        ("hai triệu rưỡi", None),
        ("hai lăm", None),
        ("một trăm năm", None),  # 105 to some, 150 to others
        ("năm trăm nghìn ba triệu", None),
        ("hai triệu ba triệu", None),
        ("", None),
    ],
)
def test_what_is_written_otherwise_is_not_read(said: str, number: int | None) -> None:
    assert value(said) == number
