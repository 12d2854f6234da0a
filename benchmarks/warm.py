"""What the cache saves: a second run over files that have not changed, beside the first; one file beside bare lxml.

python -m benchmarks.warm [FILES]          default: 2 000 files, in one process and in two

Wall time of the whole command, start-up and report included; each first run begins with nothing kept. Prints; fails
nothing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from itertools import cycle, islice
from pathlib import Path

from benchmarks.check import best
from benchmarks.scale import FILES, environment, short

WARM = 5  # rounds; the quickest counts


def main(files: int) -> None:
    with tempfile.TemporaryDirectory() as place:
        documents, kept = Path(place, "documents"), Path(place, "kept")
        documents.mkdir()
        for number, file in enumerate(islice(cycle(short()), files)):
            _distinct(file, documents / f"{number:05}.docx", number)
        print("   files  jobs   first s   again s  again ÷ first  MB kept")
        for jobs in (1, 2):
            shutil.rmtree(kept, ignore_errors=True)
            first = _seconds(documents, jobs, str(kept))
            again = min(_seconds(documents, jobs, str(kept)) for _ in range(WARM))
            size = sum(file.stat().st_size for file in kept.rglob("*") if file.is_file())
            ratio = again / first
            print(f"{files:8,} {jobs:5} {first:9.2f} {again:9.3f} {ratio:14.4f} {size / 2**20:8.1f}", flush=True)
        _one(documents / "00000.docx", str(kept))


def _distinct(source: Path, target: Path, number: int) -> None:
    """A copy that is no other's equal, byte by byte."""
    shutil.copyfile(source, target)
    with zipfile.ZipFile(target, "a") as package:
        package.comment = f"{number}".encode()


def _seconds(place: Path, jobs: int, kept: str) -> float:
    before = time.perf_counter()
    _check(place, kept, "--jobs", str(jobs))
    return time.perf_counter() - before


def _one(file: Path, kept: str) -> None:
    """A single file that is known, and not, beside what Python and lxml take to start."""
    bare = best(lambda: _run("-c", "import lxml.etree"), 15)
    python = best(lambda: _run("-c", "pass"), 15)
    for name, cache in (("known", kept), ("not known", "")):
        taken = best(lambda cache=cache: _check(file, cache), 15)  # type: ignore[misc] # bound at once
        times = f"{taken / bare:.2f} × `import lxml.etree` ({bare * 1000:.0f} ms; bare Python {python * 1000:.0f} ms)"
        print(f"one file, {name:10} {taken * 1000:6.0f} ms = {times}")


def _check(path: Path, kept: str, *options: str) -> None:
    quiet = ("--format", "json", "--fail-on", "never", "--output", os.devnull)
    _run("-m", "vbhc_lint", "check", str(path), *quiet, *options, kept=kept)


def _run(*arguments: str, kept: str = "") -> None:
    subprocess.run([sys.executable, *arguments], check=True, env=environment() | {"VBHC_LINT_CACHE_DIR": kept})


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else FILES)
