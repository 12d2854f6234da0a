"""All that a worker needs, imported: where processes are forked, who forks them loads this once for all."""

from vbhc_lint.linter import in_processes
from vbhc_lint.linter.judge import all_rules

__all__ = ["in_processes"]

all_rules()
