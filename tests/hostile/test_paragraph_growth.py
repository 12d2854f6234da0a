"""One paragraph, however pathological, takes time as it is long, through the whole check."""

from __future__ import annotations

import html
import time

import pytest

from tests.hostile.structures import TEXT, document
from tests.model.parts import p
from vbhc_lint.config import Settings
from vbhc_lint.finding import FileReport
from vbhc_lint.linter import Linter

SHORT = 10_000  # characters of the shorter paragraph; the other one has four times as many
TIMES = 4
SLACK = 2.2  # linear growth gives TIMES, quadratic TIMES squared; caches and collections of garbage lie between
UNFELT = 0.6  # seconds: so little is no growth to speak of; what is quadratic takes many
PUMPS = (
    " ", "…", "_", "(", "“", "\t", "\n", "\u200b", "\u0301", "a", "1", "a , ", "A. ", "a; ", "a\n", "1/A-", "{{",
    "hoà ", "UBND ", "khoản 1 ", "Quyết định số 5/QĐ-UBND ", "Căn cứ Luật ", "I. ", TEXT,
)  # fmt: skip


@pytest.fixture(scope="module")
def linter() -> Linter:
    made = Linter(Settings())
    made.check(document(p(TEXT)), "x")
    return made


def seconds(linter: Linter, body: str) -> float:
    """The processor time of a check, at its best of two; no fault of ours in it."""
    data, best = document(body), float("inf")
    for _ in range(2):
        started = time.process_time()
        report = linter.check(data, "x")
        best = min(best, time.process_time() - started)
    assert sound(report)
    return best


def sound(report: FileReport) -> bool:
    """Whether it was checked and no rule failed."""
    return report.error is None and not any(finding.code.startswith("HT9") for finding in report.findings)


@pytest.mark.parametrize("pump", PUMPS, ids=repr)
def test_a_long_paragraph_takes_time_as_it_is_long(linter: Linter, pump: str) -> None:
    short, long = (p(html.escape("Xã " + pump * (length // len(pump)))) for length in (SHORT, SHORT * TIMES))
    grown = seconds(linter, long)
    assert grown < UNFELT or grown < SLACK * TIMES * seconds(linter, short)
