"""Cold start: what ``check one.docx --format json`` costs in a new process, as a multiple of ``import lxml.etree``.

python -m benchmarks.start [DOCX …]    default: the fixtures' report

Processor time of the processes, the two in turns so that what else the machine does falls on both; medians. The cache
of results is off. Then where the time goes: what each phase takes in a process of its own. Prints; fails nothing.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks.long_report import FRAME

ROUNDS = 41
LXML = ("-c", "import lxml.etree")
_PHASES = """
import json, sys, time
from resource import RUSAGE_SELF, getrusage
laps = {}
def lap(name):
    used = getrusage(RUSAGE_SELF)
    now = used.ru_utime + used.ru_stime
    laps[name] = now - sum(laps.values())
lap("the interpreter")
import lxml.etree
lap("import lxml.etree")
import vbhc_lint.cli, vbhc_lint.cli.check
lap("the command line")
from vbhc_lint.config import Settings
from vbhc_lint.linter import Linter
lap("model, recognisers, linter")
linter = Linter(Settings())
lap("rules")
data = open(sys.argv[1], "rb").read()
seen = linter.recognise(data)
lap("first document read and recognised")
linter.judge_of(linter.governing(seen.family) or "noi-dung")
lap("packs, rules bound to them")
linter.check(data, "x.docx")
lap("first check")
linter.check(data, "x.docx")
lap("second check")
print(json.dumps(laps))
"""


def environment() -> dict[str, str]:
    """Ours, with compiled modules kept as in an installed program."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def spent(arguments: Sequence[str]) -> float:
    """The processor time of one process of this interpreter, in seconds."""
    with subprocess.Popen([sys.executable, *arguments], stdout=subprocess.DEVNULL, env=environment()) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{arguments}: {process.returncode}")
    return used.ru_utime + used.ru_stime


def side_by_side(one: Sequence[str], other: Sequence[str]) -> tuple[float, float]:
    """The median processor time of either, run in turns."""
    pairs = [(spent(one), spent(other)) for _ in range(ROUNDS + 1)][1:]  # the first fills the caches
    return median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)


def phases(file: Path) -> dict[str, float]:
    """What each phase of a run takes, in seconds: medians."""
    command = [sys.executable, "-c", _PHASES, str(file)]
    runs = [
        json.loads(subprocess.run(command, capture_output=True, check=True, env=environment()).stdout)
        for _ in range(ROUNDS // 2)
    ]
    return {name: median(run[name] for run in runs) for name in runs[0]}


def main(files: list[Path]) -> None:
    """A line for each file, then the phases of the first."""
    for file in files:
        check = ("-m", "vbhc_lint", "check", str(file), "--format", "json", "--fail-on", "never", "--no-cache")
        whole, reference = side_by_side(check, LXML)
        print(
            f"{file.name:36} {whole * 1000:6.1f} ms ÷ `import lxml.etree` {reference * 1000:5.1f} ms"
            f" = {whole / reference:5.2f}"
        )
    for name, seconds in phases(files[0]).items():
        print(f"    {name:36} {seconds * 1000:6.1f} ms")


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or [FRAME])
