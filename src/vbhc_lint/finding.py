"""What a check gives: the values other programs read. Their JSON names are fixed by the contract."""

from __future__ import annotations

from enum import IntEnum, StrEnum

import msgspec


class Severity(StrEnum):
    """How grave: the law's operative text, its samples only, or custom and hints."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error."""
        return _RANK[self]

    def reaches(self, bar: str) -> bool:
        """Whether it is as grave as a severity asks; nothing reaches ``never``."""
        return bar != "never" and self.rank >= Severity(bar).rank


_RANK = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}


class Safety(StrEnum):
    """What a repair may touch: nothing but the fault; what a person must agree to; no repair by machine."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    NONE = "none"


class Exit(IntEnum):
    """Exit codes of the command."""

    CLEAN = 0
    FOUND = 1
    UNUSABLE = 2


class Reading(msgspec.Struct, frozen=True):
    """A place in a paragraph as a reader sees it: half-open offsets into its text."""

    paragraph: str
    start: int
    end: int

    @property
    def excerpt(self) -> str:
        """What stands at the place."""
        return self.paragraph[self.start : self.end]


class Location(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """Where a finding stands. Offsets are half-open, in characters of ``paragraph``.

    On a page or a document only ``part``, ``component`` and ``place`` are given.
    """

    component: str
    part: str
    path: str = ""
    start: int | msgspec.UnsetType = msgspec.UNSET
    end: int | msgspec.UnsetType = msgspec.UNSET
    excerpt: str | msgspec.UnsetType = msgspec.UNSET
    paragraph: str | msgspec.UnsetType = msgspec.UNSET
    place: str = ""
    fingerprint: str = ""
    reading: Reading | msgspec.UnsetType = msgspec.UNSET  # where the paragraph is in an encoding of before Unicode

    @property
    def seen(self) -> Reading | None:
        """The place as a reader sees it; None on a page or a document."""
        if not isinstance(self.reading, msgspec.UnsetType):
            return self.reading
        paragraph, start, end = self.paragraph, self.start, self.end
        if isinstance(paragraph, str) and isinstance(start, int) and isinstance(end, int):
            return Reading(paragraph, start, end)
        return None


class Related(msgspec.Struct, frozen=True, gc=False):
    """Another place that a finding speaks of, such as the first of two equal phrases."""

    location: Location
    message: str


class Fix(msgspec.Struct, frozen=True, gc=False):
    """How to mend it. ``replacement`` stands for the text from start to end; null where no text mends it."""

    safety: Safety
    description: str
    replacement: str | None = None


class Finding(msgspec.Struct, frozen=True, gc=False):
    """One fault, with its place, its clause and its remedy."""

    code: str
    rule: str
    severity: Severity
    confidence: float
    message: str
    citation: str
    location: Location
    fix: Fix
    related: tuple[Related, ...] = ()
    suppressed: str | None = None
    outside: bool = False  # suppressed by settings, not by the document itself
    says: str = ""  # what the provision it goes against says, restated
    only_selected: bool = False  # told only where its code is selected by name


class FileError(msgspec.Struct, frozen=True):
    """Why a file could not be used."""

    code: str
    message: str


class FileReport(msgspec.Struct, frozen=True):
    """All that was found in one file. What was converted says from which kind; findings are then on the conversion."""

    path: str
    sha256: str
    status: str
    family: str | None = None
    standard: str | None = None
    document_type: str | None = None
    stage: str | None = None
    confidence: float | None = None
    findings: tuple[Finding, ...] = ()
    error: FileError | None = None
    converted_from: str | msgspec.UnsetType = msgspec.UNSET
    drawing: str | msgspec.UnsetType = msgspec.UNSET  # the file drawn with its findings, where that was asked for
    baseline: int | msgspec.UnsetType = msgspec.UNSET  # how many findings are not told because a baseline knows them
    mended: int | msgspec.UnsetType = msgspec.UNSET  # how many that a baseline knows are no longer there
    likeness: str | msgspec.UnsetType = msgspec.UNSET  # by which a baseline knows the file under another name
