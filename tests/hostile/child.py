"""One file checked in a process of its own, under limits on memory and time: ``python -m tests.hostile.child FILE``."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import msgspec

MEMORY = 3 * 2**30  # bytes of address space: what a small machine has
SECONDS = 120  # of processor time; the slowest file takes a fraction, a loop takes it all


class Outcome(msgspec.Struct, frozen=True):
    """What a check gave: the refusal's code, else the status; codes of findings; how long, how much memory."""

    verdict: str
    codes: tuple[str, ...]
    seconds: float
    peak: int  # MiB of resident memory


def checked(file: Path, memory: int = MEMORY) -> Outcome:
    """Check a file in a child. Fails where the child dies, or the file is not as it was."""
    before = file.read_bytes(), file.stat().st_mtime_ns
    done = subprocess.run(
        [sys.executable, "-m", "tests.hostile.child", str(file), str(memory)],
        capture_output=True, check=False, timeout=4 * SECONDS, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    assert (file.read_bytes(), file.stat().st_mtime_ns) == before
    return msgspec.json.decode(done.stdout, type=Outcome)


def main() -> None:
    import resource

    file, memory = sys.argv[1], int(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    from vbhc_lint.config import Settings
    from vbhc_lint.linter import Linter
    from vbhc_lint.linter.many import check_path
    from vbhc_lint.report.json import render

    linter = Linter(Settings())
    started = time.process_time()
    report = check_path(linter, file)
    render([report], 0.0)
    json.dump(
        {
            "verdict": report.error.code if report.error else report.status,
            "codes": sorted({finding.code for finding in report.findings}),
            "seconds": round(time.process_time() - started, 2),
            "peak": _peak(),
        },
        sys.stdout,
    )


def _peak() -> int:
    """The most memory this process has held, in MiB; what ``getrusage`` says is inherited from the parent."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) // 1024


if __name__ == "__main__":
    main()
