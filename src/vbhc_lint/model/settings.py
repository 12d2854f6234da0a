"""Document settings (ECMA-376 17.15) and the traces a file carries beside its text."""

from __future__ import annotations

from functools import cached_property

from lxml.etree import _Element

from vbhc_lint.model.page import Traces
from vbhc_lint.model.wml import VAL, W, integer, on
from vbhc_lint.package import Package

_OLDEST = 12  # compatibility mode where the file says none: Word 2007


class Settings:
    """The settings part, which may be missing."""

    def __init__(self, root: _Element | None) -> None:
        """Keep the root."""
        self.root = root

    def _on(self, name: str) -> bool:
        return self.root is not None and on(self.root.find(W + name))

    @property
    def gutter_at_top(self) -> bool:
        """Whether the gutter widens the top margin."""
        return self._on("gutterAtTop")

    @cached_property
    def compatibility(self) -> int:
        """The compatibility mode: 12, 14 or 15 (MS-DOCX 2.1.1)."""
        if self.root is not None:
            for setting in self.root.iterfind(f"{W}compat/{W}compatSetting"):
                if setting.get(W + "name") == "compatibilityMode":
                    return integer(setting.get(VAL), _OLDEST)
        return _OLDEST

    def traces(self, package: Package, root: _Element) -> Traces:
        """Tracked changes and comments of the main part, and what the package and the settings say."""
        data = package.part(package.main)
        changed = b":ins " in data or b":del " in data or b":move" in data
        return Traces(
            insertions=_count(root, "ins", "moveTo") if changed else 0,
            deletions=_count(root, "del", "moveFrom") if changed else 0,
            comments=_count(root, "commentReference") if b"commentReference" in data else 0,
            macros=package.macros,
            signed=package.signed,
            protected=self._protected,
            even_odd_headers=self._on("evenAndOddHeaders"),
        )

    @property
    def _protected(self) -> bool:
        protection = None if self.root is None else self.root.find(W + "documentProtection")
        return protection is not None and protection.get(W + "enforcement", "0") not in ("0", "false", "off")


def _count(root: _Element, *names: str) -> int:
    return sum(1 for _ in root.iter(*(W + name for name in names)))
