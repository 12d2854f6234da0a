"""The matcher by its laws: one for one, never more than recorded, whatever the order."""

from __future__ import annotations

from collections import Counter

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vbhc_lint.baseline.entry import Baseline, Entry, Known
from vbhc_lint.baseline.matching import alike, compare, known_of, match, pruned
from vbhc_lint.finding import FileReport, Finding, Fix, Location, Safety, Severity

at_leisure = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # other tests run beside them
WORDS = ("văn", "bản", "số", "của", "xã", "về", "và", "theo")


def entries() -> st.SearchStrategy[list[Entry]]:
    keys = st.sampled_from(["", "a", "b", "c"])
    entry = st.builds(
        Entry, st.sampled_from(["CT101", "TT110"]), keys, keys, keys, st.sampled_from(["so_ky_hieu", "noi_dung"]),
        st.sampled_from(Severity),
    )  # fmt: skip
    return st.lists(entry, max_size=8)


@st.composite
def findings(draw: st.DrawFn) -> Finding:
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14))
    text = " ".join(words)
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start, len(text)))
    code = draw(st.sampled_from(["CT101", "TT110", "HT101", "HT103", "HT901"]))
    where = Location("noi_dung", "word/document.xml", "body/p[1]", start, end, text[start:end], text)
    waved = draw(st.sampled_from([None, None, "đúng rồi"]))
    return Finding(code, "x", Severity.ERROR, 1.0, "", "", where, Fix(Safety.NONE, ""), (), waved)


def _told(found: list[Finding]) -> tuple[Finding, ...]:
    """With fingerprints as the linter gives them: equal faults are numbered."""
    seen: Counter[str] = Counter()
    numbered = []
    for finding in found:
        same = f"{finding.code} {finding.location.excerpt} {finding.location.paragraph}"
        seen[same] += 1
        where = msgspec.structs.replace(finding.location, fingerprint=f"{same} {seen[same]}")
        numbered.append(msgspec.structs.replace(finding, location=where))
    return tuple(numbered)


def reports() -> st.SearchStrategy[dict[str, FileReport]]:
    likeness = st.sampled_from(["", "00000001", "0000000100000002", "0000000200000003"])
    report = st.builds(
        lambda content, likeness, found: FileReport("", content, "checked", findings=_told(found), likeness=likeness),
        st.sampled_from(["", "x", "y"]), likeness, st.lists(findings(), max_size=5),
    )  # fmt: skip
    return st.dictionaries(st.sampled_from("abcdef"), report, max_size=5)


def _compared(baseline: Baseline, now: list[FileReport], there: set[str]) -> tuple[list[FileReport], Baseline]:
    told = compare(baseline, now, lambda path: path, there.__contains__, lambda _, __: True)
    return told.reports, pruned(baseline, told, there.__contains__)


def _named(files: dict[str, FileReport]) -> list[FileReport]:
    return [FileReport(n, r.sha256, r.status, findings=r.findings, likeness=r.likeness) for n, r in files.items()]


@at_leisure
@given(entries(), entries())
def test_findings_are_matched_one_for_one_and_only_within_a_code(before: list[Entry], now: list[Entry]) -> None:
    pairs = match(before, now)
    assert len(set(pairs.values())) == len(pairs)
    assert all(now[n].code == before[known].code for n, known in pairs.items())


@at_leisure
@given(entries(), entries(), st.randoms())
def test_the_order_of_findings_does_not_matter(before: list[Entry], now: list[Entry], chance: object) -> None:
    def pairs(old: list[Entry], new: list[Entry]) -> Counter[tuple[Entry, Entry]]:
        return Counter((new[n], old[known]) for n, known in match(old, new).items())

    shuffled, mixed = before[:], now[:]
    chance.shuffle(shuffled)  # type: ignore[attr-defined] # a Random
    chance.shuffle(mixed)  # type: ignore[attr-defined] # a Random
    assert pairs(before, now) == pairs(shuffled, mixed)


@at_leisure
@given(entries())
def test_what_has_not_changed_is_known_whole(now: list[Entry]) -> None:
    assert len(match(now, now)) == len(now)


@at_leisure
@given(reports(), reports())
def test_no_more_is_hidden_than_was_recorded(before: dict[str, FileReport], now: dict[str, FileReport]) -> None:
    baseline = {report.path: known_of(report) for report in _named(before)}
    told, left = _compared(baseline, _named(now), set(now))
    recorded = Counter(entry.code for known in baseline.values() for entry in known.findings)
    hidden = Counter(f.code for report in now.values() for f in report.findings)
    hidden.subtract(Counter(f.code for report in told for f in report.findings))
    assert hidden <= recorded
    assert sum(hidden.values()) == sum(report.baseline or 0 for report in told)
    assert not any(code.startswith("HT9") or code == "HT103" for code, count in hidden.items() if count)
    assert Counter(e.code for known in left.values() for e in known.findings) <= recorded


@at_leisure
@given(reports(), reports(), st.randoms())
def test_the_order_of_files_does_not_matter(
    before: dict[str, FileReport], now: dict[str, FileReport], chance: object
) -> None:
    baseline = {report.path: known_of(report) for report in _named(before)}
    files = _named(now)
    mixed = files[:]
    chance.shuffle(mixed)  # type: ignore[attr-defined] # a Random
    backwards = dict(reversed(baseline.items()))
    told, left = _compared(baseline, files, set(now))
    again, same = _compared(backwards, mixed, set(now))
    assert {r.path: r for r in told} == {r.path: r for r in again}
    assert left == same


@at_leisure
@given(reports())
def test_a_state_that_is_recorded_tells_nothing_and_prunes_nothing(now: dict[str, FileReport]) -> None:
    baseline = {report.path: known_of(report) for report in _named(now)}
    told, left = _compared(baseline, _named(now), set(now))
    assert all(f.suppressed or f.code in ("HT103", "HT901") for report in told for f in report.findings)
    assert not any(report.mended for report in told)
    assert left == {name: known for name, known in baseline.items() if known.findings}


def test_files_that_are_still_there_give_their_place_to_none() -> None:
    one = FileReport("a", "x", "checked", findings=(_finding(),))
    baseline: Baseline = {"a": known_of(one)}
    copy = FileReport("b", "x", "checked", findings=one.findings)
    assert _compared(baseline, [copy], {"a", "b"})[0] == [copy]
    assert _compared(baseline, [copy], {"b"})[0][0].findings == ()


def test_likeness_is_the_share_of_paragraphs_in_common() -> None:
    def of(*numbers: int) -> str:
        return "".join(f"{n:08x}" for n in sorted(numbers)[:16])

    assert alike(of(1, 2), of(1, 2)) == 1.0
    assert alike(of(1, 2), of(2, 3)) == 0.5
    assert alike(of(1), of(2)) == alike("", "") == 0.0
    assert alike(of(*range(100)), of(*range(100))) == 1.0
    assert 0.3 < alike(of(*range(0, 300, 3)), of(*range(0, 300, 2))) < 0.5  # of 100 and 150 paragraphs 50 in common


def _finding() -> Finding:
    where = Location("document", "word/document.xml", fingerprint="f")
    return Finding("TT001", "x", Severity.ERROR, 1.0, "", "", where, Fix(Safety.NONE, ""))


def test_what_is_not_asked_for_is_not_mended() -> None:
    known = Known("x", "", known_of(FileReport("a", "x", "checked", findings=(_finding(),))).findings)
    now = FileReport("a", "y", "checked")
    told = compare({"a": known}, [now], lambda path: path, lambda _: True, lambda _, __: False)
    assert not told.reports[0].mended
    assert pruned({"a": known}, told, lambda _: True)["a"].findings == known.findings


def test_a_file_is_another_when_less_than_half_of_its_paragraphs_are_the_same() -> None:
    def likeness(*numbers: int) -> str:
        return "".join(f"{n:08x}" for n in numbers)

    known = known_of(FileReport("a", "x", "checked", findings=(_finding(),), likeness=likeness(1, 2, 3, 4)))
    half = FileReport("b", "y", "checked", findings=(_finding(),), likeness=likeness(3, 4, 5, 6))
    less = FileReport("b", "y", "checked", findings=(_finding(),), likeness=likeness(4, 5, 6, 7))
    assert _compared({"a": known}, [half], {"b"})[0][0].findings == ()
    assert _compared({"a": known}, [less], {"b"})[0][0].findings == (_finding(),)
