"""Findings that were there already: kept in a file as hashes, known again in later reports, only ever fewer.

What is kept of a finding says nothing of the document's words; ``matching`` says when one is the same as before.
"""

from __future__ import annotations

from vbhc_lint.baseline.entry import Baseline, Entry, Known, entry_of
from vbhc_lint.baseline.file import load, name_from, text
from vbhc_lint.baseline.matching import Compared, compare, known_of, pruned

__all__ = [
    "Baseline",
    "Compared",
    "Entry",
    "Known",
    "compare",
    "entry_of",
    "known_of",
    "load",
    "name_from",
    "pruned",
    "text",
]
