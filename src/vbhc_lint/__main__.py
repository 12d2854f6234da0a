"""``python -m vbhc_lint``, and the command ``vbhc-lint``."""

import atexit
import os
import sys

from vbhc_lint.cli import main


def run() -> int:
    """Run the command and end the process, or give the exit code where somebody watches how it runs.

    What is loaded is not taken apart first: the system has it all back at once, Python by itself takes as long for it
    as to check a page.
    """
    code = main()
    if sys.gettrace() is None and sys.getprofile() is None:
        atexit._run_exitfuncs()
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        except (OSError, ValueError):
            return code  # Python has its own ways to end where output is gone
        os._exit(code)
    return code


if __name__ == "__main__":
    sys.exit(run())
