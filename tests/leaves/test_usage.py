"""The data of words is what its script built, small, quickly read, and says what Vietnamese says."""

from __future__ import annotations

import gzip
import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from vbhc_lint.syllable import TONES, spell, split_tones, valid
from vbhc_lint.usage import NUMBER, PAIRS, SYLLABLES, likelihood_ratio, usage
from vbhc_lint.vietnamese import fold_tone

BUILT = {  # of the texts: how well they are packed depends on the machine; tools/usage.py says what they come from
    SYLLABLES: "fd3b950fa3b741e2971afc3cb8ed38037bb6a5b0c839e7c4d9e95c2047963879",
    PAIRS: "13659f52f242f3c40a3a6b287cb24d104939a958b8d972499b9fbb732bbd94e7",
}
NOTICE = Path(__file__).parents[2] / "NOTICE"
LARGEST = 300_000  # bytes in the wheel, together
SLOWEST = 0.03  # seconds to read all of it


@pytest.mark.parametrize(("file", "digest"), BUILT.items(), ids=lambda value: getattr(value, "name", "text"))
def test_the_data_is_what_the_script_built(file: Path, digest: str) -> None:
    packed = file.read_bytes()
    assert packed[4:8] == bytes(4)  # no date
    assert hashlib.sha256(gzip.decompress(packed)).hexdigest() == digest
    assert gzip.decompress(packed).decode().split("\n") == sorted(gzip.decompress(packed).decode().split("\n"))


def test_it_is_small_and_its_owners_are_named() -> None:
    assert sum(file.stat().st_size for file in BUILT) <= LARGEST
    notice = NOTICE.read_text(encoding="utf-8")
    assert all(name in notice for name in (SYLLABLES.name, PAIRS.name, "Apache License 2.0", "MIT License"))


def test_it_is_read_quickly_and_only_when_asked_for() -> None:
    script = (
        "import time; from vbhc_lint.usage import Usage; times = []\n"
        "for _ in range(5):\n"
        "    start = time.perf_counter(); data = Usage(); assert not vars(data)\n"
        "    data.syllables, data.words; times.append(time.perf_counter() - start)\n"
        "print(min(times))"
    )
    ran = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert float(ran.stdout) < SLOWEST


def test_every_syllable_can_be_written() -> None:
    bare = {key: key.rstrip(TONES) for key in usage().syllables}
    written = {key: spell(base, key[len(base) :]) for key, base in bare.items()}
    assert all(valid(word) and "".join(split_tones(word)) == key for key, word in written.items())
    assert written["quy\u0301"] == "quý" and written["hoat\u0323"] == "hoạt" and written["hoa\u0300"] == "hòa"


def test_pairs_are_counted_in_their_order() -> None:
    assert usage().together("quyết", "định") > 1000 > usage().together("định", "quyết")
    assert usage().together("điều", NUMBER) > 1000
    assert usage().together("không", "có đâu") == usage().count("khôngcó") == 0
    assert usage().count(fold_tone("hoạt")) > 100


def test_what_meets_by_chance_proves_nothing() -> None:
    assert likelihood_ratio(0, 5, 5, 1000) == 0
    assert likelihood_ratio(1, 100, 10, 1000) == 0  # as often as chance has it
    assert likelihood_ratio(8, 10, 10, 1000) > likelihood_ratio(2, 10, 10, 1000) > 8
