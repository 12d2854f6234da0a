"""``python -m vbhc_lint``."""

import sys

from vbhc_lint.cli import main

if __name__ == "__main__":
    sys.exit(main())
