"""Long documents: work and memory grow with the length, no faster. Counted, not timed: the same on every machine."""

from __future__ import annotations

import gc
import sys
import tracemalloc
from collections.abc import Callable

import pytest

from benchmarks.long_report import long_table, main_part, report, short_paragraphs
from vbhc_lint.config import Settings
from vbhc_lint.linter import Linter
from vbhc_lint.model import read
from vbhc_lint.package import Package

MAKERS: list[tuple[Callable[[int], bytes], int]] = [
    (report, 10),
    (lambda pages: report(pages, boilerplate=True), 10),
    (long_table, 100),
    (short_paragraphs, 200),
]


@pytest.fixture(scope="module")
def linter() -> Linter:
    """One that has everything loaded."""
    linter = Linter(Settings())
    linter.check(report(1), "a.docx")
    return linter


def _calls(work: Callable[[], object]) -> int:
    """How many functions are called, those in C too."""
    count = 0

    def see(frame: object, event: str, arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(see)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(("make", "size"), MAKERS)
def test_four_times_the_length_is_four_times_the_work(linter: Linter, make: Callable[[int], bytes], size: int) -> None:
    one, two, four = (make(size * times) for times in (1, 2, 4))
    work = [_calls(lambda data=data: linter.check(data, "a.docx")) for data in (one, two, four)]
    assert work[2] - work[1] < 2.2 * (work[1] - work[0])


def test_memory_stays_within_a_few_times_the_document(linter: Linter) -> None:
    data = report(40)
    tracemalloc.start()
    try:
        linter.check(data, "a.docx")
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 4 * main_part(data)


def test_reading_leaves_nothing_to_the_garbage_collector() -> None:
    data = report(1)
    read(Package.open(data))
    gc.collect()
    gc.disable()
    try:
        read(Package.open(data))
        assert gc.collect() == 0  # a tree that only the collector frees stays beside all that comes after it
    finally:
        gc.enable()
