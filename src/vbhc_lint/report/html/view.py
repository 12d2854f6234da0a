"""One file as seen in the report: what it was taken for, its filters, its pages, and the notes beside them."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from functools import cache

from lxml.etree import _Element

from vbhc_lint.finding import FileReport, Severity
from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.model.sight import Sight
from vbhc_lint.report.element import element, markup
from vbhc_lint.report.html.marks import Marks
from vbhc_lint.report.html.notes import note
from vbhc_lint.report.html.sheet import Sheets
from vbhc_lint.report.wording import FAMILIES, SEVERITIES, SIGNS, converted, instrument, recognised_as

CODE_FAMILIES = {
    "TT": vi("Thể thức"),
    "VH": vi("Viết hoa"),
    "ND": vi("Nội dung"),
    "CT": vi("Chính tả"),
    "HT": vi("Công cụ"),
}
_say = cache(Catalogue)


def view(sight: Sight | None, report: FileReport, language: str) -> str:
    """A file with its findings as one HTML element; without pages where there are none to draw."""
    say = _say(language)
    prefix = anchor(report.path)
    marks = Marks(report)
    content = [element("header", "", _head(report, say))]
    if marks.findings:
        content.append(_filters(marks, say))
    sheets = Sheets(sight, marks, say, prefix) if sight is not None else None
    drawn = [] if sheets is None else list(sheets.draw())
    top = [] if sheets is None else [spot for number, _ in marks.findings for spot in sheets.paragraphs.place(number)]
    notes = [note(number, finding, prefix, say) for number, finding in marks.findings]
    printed = element("div", "printed", _head(report, say))  # on paper the page stands alone, its name with the notes
    pages = element("div", "pages", element("div", "top", top), drawn)
    aside = element("aside", "notes", printed, notes, aria_label=say(vi("Chú thích")))
    content.append(element("div", "desk", pages, aside))
    return markup(element("article", "file", content, id=prefix, aria_label=name(report, say)))


def anchor(path: str) -> str:
    """What the names of a file's anchors begin with: made of its path, which is its own in a report."""
    return f"f{hashlib.sha256(path.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"


def name(report: FileReport, say: Catalogue) -> str:
    """What a file is called."""
    return say(vi("(đầu vào chuẩn)")) if report.path == "-" else report.path


def taken_for(report: FileReport, say: Catalogue) -> str:
    """What a file was recognised as, or why nothing can be said of it."""
    if report.error is not None:
        return report.error.message
    if report.status in ("checked", "configuration"):
        return recognised_as(report, say)
    family = say(FAMILIES.get(report.family or "none", FAMILIES["other"]))
    if report.standard is not None:
        template = vi("Nhận ra đây là {family}, thể thức theo {law}, nên không xét.")
        return say(template, family=family, law=instrument(report.standard, say))
    return say(vi("Nhận ra đây là {family}, không thuộc phạm vi kiểm tra, nên không xét lỗi."), family=family)


def counts(report: FileReport) -> Counter[Severity]:
    """How many findings count, by severity."""
    return Counter(finding.severity for finding in report.findings if finding.suppressed is None)


def _head(report: FileReport, say: Catalogue) -> Iterator[_Element]:
    yield element("h2", "", name(report, say))
    yield element("p", "refused" if report.error is not None else "", taken_for(report, say))
    if report.converted_from:
        yield element("p", "", converted(report.converted_from, say))
    if waved := sum(finding.suppressed is not None for finding in report.findings):
        yield element("p", "", say(vi("Bỏ qua theo yêu cầu: {count} phát hiện."), count=waved))
    if report.baseline:
        yield element("p", "", say(vi("Đã có trong baseline nên không nêu: {count} phát hiện."), count=report.baseline))
    if report.status == "checked" and not counts(report):
        clean = vi("Không có phát hiện mới.") if report.baseline else vi("Không thấy lỗi nào.")
        yield element("p", "clean", say(clean))


def _filters(marks: Marks, say: Catalogue) -> _Element:
    """Boxes to tick: which severities and which families of codes are shown."""
    severities = Counter(finding.severity for _, finding in marks.findings)
    families = Counter(finding.code[:2] for _, finding in marks.findings)
    graded = [
        _box("severity", s, f"{SIGNS[s]} {say(SEVERITIES[s])}", severities[s])
        for s in (Severity.ERROR, Severity.WARNING, Severity.INFO)
        if severities[s]
    ]
    kinds = [_box("family", f, f"{f} {say(told)}", families[f]) for f, told in CODE_FAMILIES.items() if families[f]]
    steps = [
        element("button", "step", say(told), type="button", data_step=step, aria_keyshortcuts=keys, title=keys)
        for step, told, keys in (("-1", vi("Trước"), "Shift+F8"), ("1", vi("Sau"), "F8"))
    ]
    return element(
        "form", "filters",
        element("fieldset", "", element("legend", "", say(vi("Mức"))), graded),
        element("fieldset", "", element("legend", "", say(vi("Loại"))), kinds),
        element("div", "steps", steps),
        element("output", "shown", data_told=say(vi("Hiện {shown} trên {all}"), shown="{shown}", all="{all}")),
    )  # fmt: skip


def _box(kind: str, value: str, told: str, count: int) -> _Element:
    box = element("input", "", type="checkbox", checked="", data_kind=kind, value=value)
    return element("label", value, box, f" {told} ", element("b", "", str(count)))
