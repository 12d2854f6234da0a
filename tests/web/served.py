"""The page served by the command as its users start it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

Serve = Callable[..., str]


@contextmanager
def serving(folder: Path, *arguments: str) -> Iterator[str]:
    """The address of a page served from a folder, which is its home and its place for temporary files too."""
    homes = {name: str(folder) for name in ("HOME", "TMPDIR", "TEMP", "TMP", "XDG_CACHE_HOME")}
    environment = {name: value for name, value in os.environ.items() if name != "VBHC_LINT_LANG"} | homes
    command = [sys.executable, "-m", "vbhc_lint", "serve", "--no-browser", *arguments]
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        try:
            assert process.stdout is not None
            address = process.stdout.readline().strip()
            assert re.fullmatch(r"http://127\.0\.0\.1:\d+/#[\w-]{40,}", address)
            yield address
        finally:
            process.terminate()
