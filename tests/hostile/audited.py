"""The command under the interpreter's own audit: ``python -m tests.hostile.audited LOG ARGUMENT…``.

LOG gets a line for each connection, process, changed file or looked-up name that the interpreter knows of (PEP 578).
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

WATCHED = (
    "socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.startfile", "pty.",
    "urllib.", "http.", "ftplib.", "smtplib.", "poplib.", "imaplib.", "nntplib.", "telnetlib.", "webbrowser.",
    "ctypes.", "os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.chmod", "os.chown", "os.link", "os.symlink",
    "os.truncate", "os.utime", "os.setxattr", "shutil.", "tempfile.", "mmap.",
)  # fmt: skip
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def main() -> int:
    """Run the command, its modules loaded beforehand: loading is not what is watched."""
    log, *arguments = sys.argv[1:]
    sys.dont_write_bytecode = True
    from vbhc_lint import cache  # noqa: F401
    from vbhc_lint.cli import main as command
    from vbhc_lint.linter import Linter, many  # noqa: F401
    from vbhc_lint.report import json, text  # noqa: F401

    with Path(log).open("a", encoding="utf-8") as lines:

        def watch(event: str, given: tuple[object, ...]) -> None:
            writes = event == "open" and isinstance(given[2], int) and given[2] & _WRITING
            if event.startswith(WATCHED) or writes:
                lines.write(f"{event} {given!r}\n")

        sys.addaudithook(watch)
        return command(arguments)


if __name__ == "__main__":
    sys.exit(main())
