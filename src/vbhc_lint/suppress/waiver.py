"""What lets findings rest, as it stands in a document."""

from __future__ import annotations

import unicodedata

from vbhc_lint.config import Suppression
from vbhc_lint.finding import Finding


class Waiver(Suppression, frozen=True):
    """A suppression in a document; one without a code or a reason is not valid and silences nothing."""

    said: str = ""  # its words
    part: str = ""
    fingerprints: tuple[str, ...] = ()  # of the findings it speaks of; (): all of its code

    def silences(self, finding: Finding) -> bool:
        """Whether it lets a finding rest."""
        meant = not self.fingerprints or finding.location.fingerprint in self.fingerprints
        return bool(self.code and self.reason) and meant and super().silences(finding)


def plain(text: str) -> str:
    """A text as people read it: composed letters, and a space for one that does not break."""
    return unicodedata.normalize("NFC", text).replace("\u00a0", " ").strip()
