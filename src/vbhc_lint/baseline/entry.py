"""What a baseline keeps of a finding and of a file: no word of the document, only hashes to know them again by."""

from __future__ import annotations

import hashlib

import msgspec

from vbhc_lint.finding import Finding, Severity
from vbhc_lint.vietnamese import collapse, normalise

_AROUND = 8  # syllables on one side of a fault, its own included, that tell it from others of its kind
_ENOUGH = 4  # syllables; fewer stand in too many places to tell anything


class Entry(msgspec.Struct, frozen=True, order=True, omit_defaults=True):
    """A finding that is known. ``before`` and ``after`` are "" where too little stands there."""

    code: str
    fingerprint: str  # as in the report: survives edits outside its paragraph
    before: str  # of the fault and the words that lead to it
    after: str  # of the fault and the words that follow
    component: str
    severity: Severity
    only_selected: bool = False  # told only where its code is selected by name


class Known(msgspec.Struct, frozen=True):
    """What is known of a file."""

    content: str  # the beginning of the SHA-256 of its bytes
    likeness: str  # hashes of some of its paragraphs, as ``FileReport.likeness``
    findings: tuple[Entry, ...]  # sorted


Baseline = dict[str, Known]  # by path from the folder of the baseline, with "/"


def entry_of(finding: Finding) -> Entry:
    """A finding as a baseline keeps it."""
    where = finding.location
    before: list[str] = []
    after: list[str] = []
    if where.seen is not None:
        before, after = _sides(where.seen.paragraph, where.seen.start, where.seen.end)
    keys = (_key(finding.code, "<", before), _key(finding.code, ">", after))
    return Entry(finding.code, where.fingerprint, *keys, where.component, finding.severity, finding.only_selected)


def _sides(text: str, start: int, end: int) -> tuple[list[str], list[str]]:
    """The fault with the syllables before it, and with those after it; of a long fault its beginning and its end."""
    lead, fault, rest = (collapse(normalise(part).text).split() for part in (text[:start], text[start:end], text[end:]))
    return [*lead[-_AROUND:], "|", *fault[:_AROUND]], [*fault[-_AROUND:], "|", *rest[:_AROUND]]


def _key(code: str, side: str, words: list[str]) -> str:
    if len(words) <= _ENOUGH:
        return ""
    return hashlib.sha256("\0".join((code, side, *words)).encode("utf-8", "surrogatepass")).hexdigest()[:8]
