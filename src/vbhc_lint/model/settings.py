"""Document settings (ECMA-376 17.15) and the traces a file carries beside its text."""

from __future__ import annotations

from collections.abc import Mapping

from lxml.etree import _Element

from vbhc_lint.model.page import Traces
from vbhc_lint.model.wml import VAL, W, child, integer, on
from vbhc_lint.package import Package

TRACES = ("ins", "moveTo", "del", "moveFrom", "commentReference")  # elements that leave traces
_OLDEST = 12  # compatibility mode where the file says none: Word 2007 (MS-DOCX 2.1.1.1)
_OUTDENTED_BEFORE = 15  # modes below align the text of a table's cells with the margin, not its border


class Settings:
    """The settings part, which may be missing."""

    def __init__(self, root: _Element | None) -> None:
        """Read the compatibility settings."""
        self.root = root
        compat = [] if root is None else root.findall(f"{W}compat/{W}compatSetting")
        said = {setting.get(W + "name", ""): setting.get(VAL, "") for setting in compat}
        self.tables_outdented = integer(said.get("compatibilityMode"), _OLDEST) < _OUTDENTED_BEFORE
        self.table_style_yields = said.get("overrideTableStyleFontSizeAndJustification", "0") in ("1", "true", "on")
        self.gutter_at_top = self._on("gutterAtTop")

    def _on(self, name: str) -> bool:
        return on(child(self.root, name))

    def traces(self, package: Package, marks: Mapping[str, int]) -> Traces:
        """Tracked changes and comments of the main part, ``TRACES`` counted, and what package and settings say."""
        return Traces(
            insertions=marks.get("ins", 0) + marks.get("moveTo", 0),
            deletions=marks.get("del", 0) + marks.get("moveFrom", 0),
            comments=marks.get("commentReference", 0),
            macros=package.macros,
            signed=package.signed,
            protected=self._protected,
            even_odd_headers=self._on("evenAndOddHeaders"),
        )

    @property
    def _protected(self) -> bool:
        protection = child(self.root, "documentProtection")
        return protection is not None and protection.get(W + "enforcement", "0") in ("1", "true", "on")
