"""When a finding is the same as before: one for one, by what stands there and never by where, so that counts only fall.

A finding is matched within its file: by its fingerprint; else, its paragraph having been edited, by the fault with the
words on both sides of it, on one side, on the other; on the lines that everybody fills in later, by its code alone.
Files are matched by path. One whose path is unknown takes the place of one that is no longer there, where its bytes are
the same or half of its paragraphs are.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from heapq import nsmallest

import msgspec

from vbhc_lint.baseline.entry import Baseline, Entry, Known, entry_of
from vbhc_lint.finding import FileReport, Finding

LIKENESS = 16  # hashes of paragraphs that tell what a file is like
_HASH = 8  # digits of one of them
_ALWAYS_TOLD = ("HT103", "HT9")  # what has not been looked at is no state to keep
_FILLED_IN = ("so_ky_hieu", "dia_danh_ngay")  # once signed: Điều 15 khoản 2, 3 Nghị định 30/2020/NĐ-CP
_KEYS: tuple[Callable[[Entry], Hashable], ...] = (  # from the surest; None where there is nothing to go by
    lambda entry: (entry.code, entry.component, entry.fingerprint),
    lambda entry: (entry.code, entry.before, entry.after) if entry.before and entry.after else None,
    lambda entry: (entry.code, entry.before) if entry.before else None,
    lambda entry: (entry.code, entry.after) if entry.after else None,
    lambda entry: (entry.code, entry.component) if entry.component in _FILLED_IN else None,
)

Pairs = dict[int, int]  # number of the finding to number of the entry


class Compared(msgspec.Struct, frozen=True):
    """Reports beside a baseline."""

    reports: list[FileReport]  # without the findings that are known; how many those were, and how many are mended
    names: dict[str, str]  # of the files that have been looked at: what they are called now, by what they were
    left: Baseline  # what is known of these by the names of now, the mended taken out: never more than there was


def compare(
    baseline: Baseline,
    reports: Sequence[FileReport],
    name: Callable[[str], str],
    exists: Callable[[str], bool],
    asked: Callable[[str, Entry], bool],
) -> Compared:
    """Reports beside a baseline, each finding taken for known or new.

    ``name`` gives a path as the baseline has it, ``exists`` whether there still is a file of such a name; ``asked``
    whether an entry would be told, were it found in the file of a path: others are not mended for being absent.
    """
    names = [name(report.path) for report in reports]
    before = _names_before(baseline, reports, names, exists)
    compared = Compared([], {}, {})
    for report, now in zip(reports, names, strict=True):
        if report.status != "checked" or now not in before:
            compared.reports.append(report)
            continue
        after, entries = _beside(baseline[before[now]], report, asked)
        compared.reports.append(after)
        compared.names[before[now]] = now
        compared.left[now] = msgspec.structs.replace(known_of(report), findings=entries)
    return compared


def pruned(baseline: Baseline, compared: Compared, exists: Callable[[str], bool]) -> Baseline:
    """A baseline without what has been mended and without files that are no longer there; renamed files renamed."""
    kept = {n: known for n, known in baseline.items() if n not in compared.names and exists(n)}
    return kept | {name: known for name, known in compared.left.items() if known.findings}


def known_of(report: FileReport) -> Known:
    """What a baseline keeps of a file: its findings that are not waved through and may be kept."""
    likeness = report.likeness if isinstance(report.likeness, str) else ""
    findings = [entry_of(f) for f in report.findings if f.suppressed is None and _may_be_known(f)]
    return Known(report.sha256[:16], likeness, tuple(sorted(findings)))


def match(entries: Sequence[Entry], now: Sequence[Entry]) -> Pairs:
    """Which of today's findings are entries, one for one; the same whatever the order of either."""
    pairs: Pairs = {}
    free = set(range(len(entries)))
    for key in _KEYS:
        waiting: dict[Hashable, list[int]] = {}
        for number in sorted(free, key=lambda n: entries[n], reverse=True):
            if (found := key(entries[number])) is not None:
                waiting.setdefault(found, []).append(number)
        for number in sorted(set(range(len(now))) - pairs.keys(), key=lambda n: now[n]):
            if same := waiting.get(key(now[number])):
                pairs[number] = same.pop()
        free -= set(pairs.values())
    return pairs


def alike(one: str, other: str) -> float:
    """What share of their paragraphs two files have in common, as their likenesses tell: 0 to 1."""
    first, second = _hashes(one), _hashes(other)
    sample = set(nsmallest(LIKENESS, first | second)) if max(len(first), len(second)) == LIKENESS else first | second
    common = len(sample & first & second)
    return 2 * common / (len(sample) + common) if sample else 0.0


def _beside(
    known: Known, report: FileReport, asked: Callable[[str, Entry], bool]
) -> tuple[FileReport, tuple[Entry, ...]]:
    """A report without what is known, and the entries that are left: as they look today, or not asked for today."""
    may = [number for number, finding in enumerate(report.findings) if _may_be_known(finding)]
    may.sort(key=lambda number: report.findings[number].suppressed is not None)  # of equals, first what would be told
    now = [entry_of(report.findings[number]) for number in may]
    pairs = match(known.findings, now)
    hidden = {may[n] for n in pairs if report.findings[may[n]].suppressed is None}
    unmatched = [known.findings[number] for number in sorted(set(range(len(known.findings))) - set(pairs.values()))]
    unasked = [entry for entry in unmatched if not asked(report.path, entry)]
    after = msgspec.structs.replace(
        report,
        findings=tuple(f for number, f in enumerate(report.findings) if number not in hidden),
        baseline=len(hidden) or msgspec.UNSET,
        mended=len(unmatched) - len(unasked) or msgspec.UNSET,
    )
    return after, tuple(sorted([*(now[number] for number in pairs), *unasked]))


def _names_before(
    baseline: Baseline, reports: Sequence[FileReport], names: Sequence[str], exists: Callable[[str], bool]
) -> dict[str, str]:
    """The name in the baseline of each file of today that is in it, those included that have come under another."""
    before = {name: name for name in names if name in baseline}
    come = {n: report for report, n in zip(reports, names, strict=True) if n not in before and _told(report)}
    composed = {unicodedata.normalize("NFC", n): n for n in sorted(baseline.keys() - before.keys())} if come else {}
    for new in sorted(come):  # some file systems give back names in another composition than they were given
        if (old := composed.pop(unicodedata.normalize("NFC", new), None)) is not None:
            before[new] = old
            del come[new]
    if not come:
        return before
    gone = {name: baseline[name] for name in baseline.keys() - set(before.values()) if not exists(name)}
    return before | _renamed(gone, come)


def _renamed(gone: Mapping[str, Known], come: Mapping[str, FileReport]) -> dict[str, str]:
    """New names to old ones: first where the bytes are the same, then the likest; each once."""
    renamed: dict[str, str] = {}
    by_content: dict[str, list[str]] = {}
    for old in sorted(gone, reverse=True):
        by_content.setdefault(gone[old].content, []).append(old)
    for new in sorted(come):
        if same := by_content.get(come[new].sha256[:16]):
            renamed[new] = same.pop()
    taken = set(renamed.values())
    edited = {n: r.likeness for n, r in come.items() if n not in renamed and isinstance(r.likeness, str)}
    for _, old, new in sorted(_alike({n: known.likeness for n, known in gone.items() if n not in taken}, edited)):
        if old not in taken and new not in renamed:
            renamed[new] = old
            taken.add(old)
    return renamed


def _alike(gone: Mapping[str, str], come: Mapping[str, str]) -> Iterator[tuple[float, str, str]]:
    """Old and new names of files that are like enough to be one, with how unlike they are."""
    with_hash: dict[str, list[str]] = {}
    for old, likeness in gone.items():
        for one in _hashes(likeness):
            with_hash.setdefault(one, []).append(old)
    for new, likeness in come.items():
        own = _hashes(likeness)
        for old, common in Counter(old for one in own for old in with_hash.get(one, ())).items():
            if 3 * common >= len(own) and (share := alike(gone[old], likeness)) >= 0.5:  # fewer cannot be half
                yield -share, old, new


def _told(report: FileReport) -> bool:
    return report.status == "checked" and bool(report.findings)


def _may_be_known(finding: Finding) -> bool:
    return not finding.code.startswith(_ALWAYS_TOLD)


def _hashes(likeness: str) -> set[str]:
    return {likeness[at : at + _HASH] for at in range(0, len(likeness), _HASH)}
