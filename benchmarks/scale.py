"""Growth: long documents (time and memory a page), one file after another, folders in one process and in two.

python -m benchmarks.scale             long documents, then the folder
python -m benchmarks.scale documents   1 000 pages, 50 000 rows, 100 000 paragraphs, each beside shorter ones
python -m benchmarks.scale rules       which rule grows faster than the document
python -m benchmarks.scale folder      2 000 files

Times of documents are processor time of ``check``, in a process of their own that has checked a short one before;
memory is the peak of that whole process. Prints; fails nothing.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path

from benchmarks.long_report import FRAME, long_table, main_part, report, short_paragraphs
from vbhc_lint.config import Settings
from vbhc_lint.linter import Linter

ROUNDS = 3  # the quickest counts
MB = 2**20
FILES = 2_000
SEEDS = Path(os.environ.get("VBHC_LINT_CORPUS", "../shared")) / "seeds"
DOCUMENTS: tuple[tuple[str, Callable[[int], bytes], tuple[int, ...]], ...] = (
    ("pages as Word writes them", report, (10, 100, 1_000)),
    ("pages, boilerplate on each", lambda pages: report(pages, boilerplate=True), (10, 100, 1_000)),
    ("pages without any format", lambda pages: report(pages, "bare"), (10, 100, 1_000)),
    ("rows of one table", long_table, (500, 5_000, 50_000)),
    ("short paragraphs", short_paragraphs, (1_000, 10_000, 100_000)),
)


def documents() -> None:
    """A table for each kind of document: how time and memory grow."""
    with tempfile.TemporaryDirectory() as folder:
        for name, make, sizes in DOCUMENTS:
            print(f"\n{name:28} {'seconds':>9} {'ms each':>9} {'growth':>7} {'peak MB':>8} {'÷ document.xml':>15}")
            first = 0.0
            for size in sizes:
                file = Path(folder) / f"{size}.docx"
                file.write_bytes(make(size))
                seconds, base, peak = min(_alone(file) for _ in range(ROUNDS))
                first = first or seconds / size
                xml = main_part(file.read_bytes())
                print(
                    f"{size:28,} {seconds:9.2f} {seconds / size * 1000:9.3f} {seconds / size / first:7.2f}"
                    f" {peak / MB:8.0f} {peak / xml:15.1f}   (without the program itself {(peak - base) / xml:.1f})"
                )


def _alone(file: Path) -> tuple[float, int, int]:
    """Processor time of one check in a new process; the memory of the program, and the peak, in bytes."""
    command = [sys.executable, "-m", "benchmarks.scale", "one", str(file)]
    done = subprocess.run(command, capture_output=True, check=True, env=environment())
    seconds, base, peak = json.loads(done.stdout)
    return seconds, base, peak


def one(file: str) -> None:
    """Check one document and print what it took: what ``_alone`` starts."""
    linter = Linter(Settings())
    linter.check(FRAME.read_bytes(), "short.docx")
    base = _peak()
    data = Path(file).read_bytes()
    before = time.process_time()
    linter.check(data, file)
    print(json.dumps([time.process_time() - before, base, _peak()]))


def _peak() -> int:
    """The most memory this process ever held. Linux counts in ``ru_maxrss`` what its parent held before it began."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().partition("VmHWM:")[2].split(maxsplit=1)[0]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def rules() -> None:
    """The slowest rules on 100 and 1 000 pages, with how much more than ten times the longer document takes."""
    few: dict[str, float] = {}
    many: dict[str, float] = {}
    for _ in range(ROUNDS):
        for times, pages in ((few, 100), (many, 1_000)):
            for rule, seconds in _by_rule(report(pages)).items():
                times[rule] = min(times.get(rule, seconds), seconds)
    print(f"{'rule':40} {'100 pages s':>12} {'1 000 pages s':>14} {'growth':>7}")
    for rule, seconds in sorted(many.items(), key=lambda item: -item[1])[:40]:
        print(f"{rule:40} {few[rule]:12.3f} {seconds:14.3f} {seconds / few[rule] / 10:7.2f}")


def _by_rule(data: bytes) -> dict[str, float]:
    linter = Linter(Settings())
    times: dict[str, float] = {}
    for document in linter.recognise(data).documents:
        judge = linter.judge_of(linter.governing(document.family) or "")
        for subject in document.walk():
            for bound in judge.rules_for(subject):
                before = time.process_time()
                for _ in bound.rule.check(subject, **bound.words):
                    pass
                name = f"{bound.rule.code} {bound.rule.name}"
                times[name] = times.get(name, 0.0) + time.process_time() - before
    return times


def folder() -> None:
    """How long the command takes for many files in one process and in two; start-up and report included."""
    print(f"\n{'files':>8} {'report':>8} {'one process s':>14} {'two s':>8} {'÷':>6}   ms a file")
    with tempfile.TemporaryDirectory() as place:
        for number, file in enumerate(islice(cycle(short()), FILES)):
            shutil.copyfile(file, Path(place) / f"{number:04}.docx")
        for form in ("json", "text"):
            one, two = (min(_command(place, form, jobs) for _ in range(ROUNDS)) for jobs in (1, 2))
            print(f"{FILES:8,} {form:>8} {one:14.2f} {two:8.2f} {one / two:6.2f}   {one / FILES * 1000:.1f}")


def short() -> Iterator[Path]:
    yield from sorted(FRAME.parent.glob("*.docx"))
    yield from sorted(SEEDS.rglob("*.docx"))


def _command(place: str, form: str, jobs: int) -> float:
    arguments = [
        "check",
        place,
        "--no-cache",
        "--jobs",
        str(jobs),
        "--format",
        form,
        "--fail-on",
        "never",
        "--output",
        os.devnull,
    ]
    before = time.perf_counter()
    subprocess.run([sys.executable, "-m", "vbhc_lint", *arguments], check=True, env=environment())
    return time.perf_counter() - before


def environment() -> dict[str, str]:
    """Ours, with compiled modules kept as in an installed program, and this folder's parent to import from."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPATH": str(Path(__file__).parent.parent)}


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["one", file]:
            one(file)
        case []:
            documents()
            folder()
        case [name]:
            {"documents": documents, "rules": rules, "folder": folder}[name]()
