"""The page as a reader sees it: text with exact offsets, every format resolved, each value with its origin."""

from __future__ import annotations

from vbhc_lint.model.page import File
from vbhc_lint.model.reader import Reader
from vbhc_lint.package import Package

__all__ = ["File", "read"]


def read(package: Package) -> File:
    """Read a package. Raises PackageError where a part it needs is damaged."""
    return Reader(package).read()
