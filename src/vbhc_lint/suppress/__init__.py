"""Who may silence what in a document: people who answer our comments, and properties of the file; with a reason."""

from __future__ import annotations

from vbhc_lint.package import Package
from vbhc_lint.suppress import comments, properties
from vbhc_lint.suppress.waiver import Waiver

__all__ = ["Waiver", "waivers"]


def waivers(package: Package, word: str) -> list[Waiver]:
    """All that a document says of findings that are to rest, what is not valid too; ``word`` begins an answer."""
    return [*comments.waivers(package, word), *properties.waivers(package)]
