"""An archive on Spark with two workers, beside one process; then again while workers are killed.

python -m benchmarks.archive [FILES]        default 3 000; needs the extra ``spark`` and Java

Prints; ends with 1 where a row of Spark's table is not the row that one process gives, or the job was over before all
that were to be killed were.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import pyarrow.parquet as pq

from benchmarks.long_report import report
from fixtures.build import DOCX
from vbhc_lint.config import Settings
from vbhc_lint.linter import Linter
from vbhc_lint.spark.rows import COLUMNS, rows

FILES = 3_000
MASTER = "local-cluster[2,1,1024]"  # two workers, each an executor of its own process with one core
_BUSY = 0.2  # seconds after which a process has begun with files
Table = dict[tuple[str, int], tuple[object, ...]]  # the values of each row, by path and number


def documents(number: int) -> Iterator[bytes]:
    """So many documents, no two alike: letters and reports, right and wrong ones, and one in fifty that is damaged."""
    short = [file.read_bytes() for file in sorted(DOCX.glob("*.docx"))]
    long = [report(pages) for pages in (2, 6, 10)]
    for nth in range(number):
        data = _numbered((long if nth % 10 == 0 else short)[nth // 10 % (3 if nth % 10 == 0 else len(short))], nth)
        yield data if nth % 50 else [b"", b"%PDF-1.7", data[: len(data) // 2], data[:-30]][nth // 50 % 4]


def _numbered(data: bytes, nth: int) -> bytes:
    """The same document with a number in its longest text."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            content = old.read(part)
            if part.filename == "word/document.xml":
                texts = [piece.partition(">")[2] for piece in content.decode().split("</w:t>")[:-1]]
                longest = max(texts, key=lambda text: len(text.rpartition(">")[2])).rpartition(">")[2]
                content = content.replace(longest.encode(), f"{longest} Văn bản thứ {nth}".encode(), 1)
            new.writestr(part, content)
    return out.getvalue()


def stock(folder: Path, number: int) -> None:
    """Write so many documents, in folders as of an archive, with names as people give them."""
    for nth, data in enumerate(documents(number)):
        file = folder / f"năm {2000 + nth % 7}" / f"{nth % 13:02}" / f"Văn bản số {nth}.docx"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


def alone(folder: Path) -> Table:
    """What one process says."""
    linter = Linter(Settings())
    found: Table = {}
    for file in sorted(folder.rglob("*.docx")):
        for row in rows(linter.check(file.read_bytes(), f"file:{file}")):
            found[f"file:{file}", int(row["nth"] or 0)] = tuple(row.get(name) for name in COLUMNS)
    return found


def start(source: Path, target: Path, master: str = MASTER) -> subprocess.Popen[str]:
    """The job, as an office starts it."""
    submitted = f"--master {master} --conf spark.ui.enabled=false --conf spark.driver.memory=1g pyspark-shell"
    given = {"PYSPARK_SUBMIT_ARGS": submitted, "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-m", "vbhc_lint.spark", str(source), str(target)]
    return subprocess.Popen(
        command, env=kept | given, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )


def table(folder: Path) -> Table:
    """What the job has written."""
    read = pq.read_table(folder).to_pylist()
    found = {(row["path"], row["nth"]): tuple(row[name] for name in COLUMNS) for row in read}
    assert len(found) == len(read), "rows that are there twice"
    return found


class Process(NamedTuple):
    """A process of a job: what it is, and the seconds of the processor it has taken."""

    number: int
    kind: str  # executor; worker: Spark's Python worker; checker: ours beside it; "" for others
    seconds: float


def processes(ancestor: int) -> list[Process]:
    """The processes below one, and itself."""
    stats: dict[int, list[str]] = {}
    names: dict[int, str] = {}
    for place in Path("/proc").glob("[0-9]*"):
        try:
            stats[int(place.name)] = (place / "stat").read_text().rpartition(")")[2].split()
            names[int(place.name)] = (place / "cmdline").read_text()
        except OSError:
            continue  # it has just ended
    parents = {number: int(stat[1]) for number, stat in stats.items()}
    found = []
    for number, name in names.items():
        above = number
        while above not in (0, ancestor):
            above = parents.get(above, 0)
        if above:
            seconds = sum(map(int, stats[number][11:13])) / os.sysconf("SC_CLK_TCK")
            found.append(Process(number, _kind(name, names.get(parents[number], "")), seconds))
    return found


def _kind(name: str, parent: str) -> str:
    if "CoarseGrainedExecutorBackend" in name:
        return "executor"
    kinds = {"pyspark.daemon": "worker", "multiprocessing.forkserver": "checker"}
    return next((kind for mark, kind in kinds.items() if mark in name and mark in parent), "")


class Watch(threading.Thread):
    """Looks on while a job runs: adds up what its processes take, and kills one of each kind in turn."""

    def __init__(self, job: int, kinds: Sequence[str], between: tuple[float, float] = (1, 4)) -> None:
        super().__init__()
        self.killed: Counter[str] = Counter()
        self._job, self._kinds, self._between = job, deque(kinds), between
        self._over = threading.Event()
        self._taken: dict[tuple[int, str], float] = {}

    @property
    def taken(self) -> Counter[str]:
        """Seconds of the processor by kind of process."""
        by_kind: Counter[str] = Counter()
        for (_, kind), seconds in self._taken.items():
            by_kind[kind or "other"] += round(seconds)
        return by_kind

    def run(self) -> None:
        next_one = time.monotonic() + random.uniform(*self._between)
        while not self._over.wait(0.3):
            here = processes(self._job)
            self._taken |= {(process.number, process.kind): process.seconds for process in here}
            busy = [p.number for p in here if self._kinds and p.kind == self._kinds[0] and p.seconds > _BUSY]
            if busy and time.monotonic() >= next_one:
                os.kill(busy[0], signal.SIGKILL)
                self.killed[self._kinds.popleft()] += 1
                next_one = time.monotonic() + random.uniform(*self._between)

    def end(self) -> None:
        self._over.set()
        self.join()


def run(source: Path, target: Path, kinds: Sequence[str]) -> tuple[float, str, Watch]:
    """Seconds of the job, what it printed, and who watched it."""
    began = time.perf_counter()
    job = start(source, target)
    watch = Watch(job.pid, kinds)
    watch.start()
    out, err = job.communicate()
    watch.end()
    if job.returncode:
        print(err[-5000:])
        raise SystemExit(1)
    return time.perf_counter() - began, out, watch


def main(files: int = FILES) -> int:
    """Print a line for each way; 1 where tables differ."""
    wrong = 0
    with tempfile.TemporaryDirectory() as place:
        source = Path(place) / "kho"
        stock(source, files)
        size = sum(file.stat().st_size for file in source.rglob("*.docx"))
        empty = sum(file.stat().st_size == 0 for file in source.rglob("*.docx"))
        print(f"{files:,} files, {size / 2**20:.0f} MB, {empty} of them empty (Spark lists none of these)")
        began, busy = time.perf_counter(), time.process_time()
        expected = {key: row for key, row in alone(source).items() if Path(key[0][5:]).stat().st_size}
        single, busy = time.perf_counter() - began, time.process_time() - busy
        print(
            f"one process: {single:.1f} s, {files / single:.1f} files/s, {len(expected):,} rows; load {os.getloadavg()}"
        )
        print(f"  {busy:.1f} s of the processor, {busy / files * 1000:.1f} ms a file")
        ways: dict[str, list[str]] = {"two workers": [], "two workers, killed": ["worker", "executor", "checker"] * 2}
        for nth, (way, kinds) in enumerate(ways.items()):
            target = Path(place) / f"out{nth}"
            seconds, said, watch = run(source, target, kinds)
            found = table(target)
            same = found == expected
            wrong += not same or watch.killed.total() != len(kinds)
            differing = {key for key in found.keys() | expected.keys() if found.get(key) != expected.get(key)}
            print(
                f"{way}: {seconds:.1f} s, {files / seconds:.1f} files/s, × {single / seconds:.2f} one process,"
                f" {len(found):,} rows, equal: {same}; load {os.getloadavg()}"
            )
            print(f"  processor: {sum(watch.taken.values())} s, {dict(watch.taken)}; killed: {dict(watch.killed)}")
            print(f"  differing: {sorted(differing)[:5]}; said: {said.split()}")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
