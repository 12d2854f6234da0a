"""The margin beside a page: a note for each finding, telling what is wrong, how to mend it, what the law says."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element

from vbhc_lint.finding import Finding, Safety
from vbhc_lint.messages import NAMES, Catalogue, vi
from vbhc_lint.report.element import element
from vbhc_lint.report.wording import SEVERITIES, SIGNS

PLACES = 8  # so many other places of a finding are named
_MENDING = {
    Safety.SAFE: vi("sửa được bằng máy"),
    Safety.UNSAFE: vi("sửa được bằng máy, cần người xem lại"),
}


def note(number: int, finding: Finding, prefix: str, say: Catalogue) -> _Element:
    """The note of one finding; ``prefix`` begins the names of all anchors of the file."""
    head = element(
        "summary", "",
        element("span", "number", str(number)),
        element("span", "sign", f"{SIGNS[finding.severity]} {say(SEVERITIES[finding.severity])} {finding.code}"),
        element("span", "place", _place(finding, say)),
        element("span", "message", finding.message),
    )  # fmt: skip
    link = element("a", "back", say(vi("Xem trên trang")), href=f"#{prefix}m{number}", data_n=str(number))
    return element(
        "details", f"note {finding.severity}", head, element("dl", "", _said(finding, say)), link,
        id=f"{prefix}n{number}", data_n=str(number), data_severity=finding.severity, data_family=finding.code[:2],
    )  # fmt: skip


def _said(finding: Finding, say: Catalogue) -> Iterator[_Element]:
    fix = finding.fix
    if fix.description:
        yield from _entry(say(vi("Cách sửa")), fix.description)
    if fix.replacement is not None and finding.location.seen is not None:
        yield element("dt", "", say(vi("Thay bằng")))
        yield element(
            "dd", "", element("del", "", finding.location.seen.excerpt), " → ", element("ins", "", fix.replacement)
        )
    if fix.safety in _MENDING:
        yield from _entry(say(vi("Máy sửa")), say(_MENDING[fix.safety]))
    if finding.says:
        yield from _entry(say(vi("Quy định")), finding.says)
    if finding.citation:
        yield from _entry(say(vi("Căn cứ")), finding.citation)
    if finding.related:
        yield element("dt", "", say(vi("Các chỗ khác")))
        yield element("dd", "", "; ".join(_others(finding, say)))


def _entry(term: str, told: str) -> Iterator[_Element]:
    yield element("dt", "", term)
    yield element("dd", "", told)


def _place(finding: Finding, say: Catalogue) -> str:
    location = finding.location
    place = location.place or say(NAMES.get(location.component, location.component))
    return place[:1].upper() + place[1:]


def _others(finding: Finding, say: Catalogue) -> Iterator[str]:
    named = [related.location.place or say(NAMES.get(related.location.component, "")) for related in finding.related]
    yield from dict.fromkeys(named[:PLACES])
    if len(named) > PLACES:
        yield say(vi("và {count} chỗ nữa"), count=len(named) - PLACES)
