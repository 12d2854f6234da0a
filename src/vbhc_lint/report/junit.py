"""The report as JUnit XML, which Jenkins and every CI server reads: a suite a file, a test a finding.

The first test of each suite is the file itself: passed when it was checked, skipped when it is no document to be
checked, an error when it could not be read. A finding below ``fail-on`` has passed, with what it says as its output,
so that the server fails what the exit code fails. No times are given: same files, same bytes.
Schema: junit-10.xsd of the xUnit plugin of Jenkins.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from lxml import etree
from lxml.etree import _Element

from vbhc_lint.config import Settings
from vbhc_lint.finding import FileReport, Finding
from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.report.element import clean, element
from vbhc_lint.report.plain import mending, path_of, place_of, sentence

_FILE = "vbhc-lint"  # the name of the test that a file is


def render(reports: Sequence[FileReport], settings: Settings) -> str:
    """All files as one document."""
    say = Catalogue(settings.lang)
    suites = [_suite(report, say, settings.fail_on) for report in reports]
    whole = element("testsuites", "", *suites, name=_FILE, **_counts(suites, "tests", "failures", "errors"))
    etree.indent(whole)
    return etree.tostring(whole, encoding="UTF-8", xml_declaration=True).decode() + "\n"


def _suite(report: FileReport, say: Catalogue, fail_on: str) -> _Element:
    path = path_of(report.path)
    cases = [_case(path, _FILE, _state(report, say)), *_findings(report, path, say, fail_on)]
    inside = Counter(str(child.tag) for case in cases for child in case)
    return element(
        "testsuite", "", *cases, name=path, tests=str(len(cases)), failures=str(inside["failure"]),
        errors=str(inside["error"]), skipped=str(inside["skipped"]),
    )  # fmt: skip


def _counts(suites: list[_Element], *names: str) -> dict[str, str]:
    return {name: str(sum(int(suite.get(name, "0")) for suite in suites)) for name in names}


def _case(path: str, name: str, *content: _Element | None) -> _Element:
    """A test. The class is the file; a dot in it would end the name of a package."""
    inner = [part for part in content if part is not None]
    return element("testcase", "", *inner, name=name, classname=path.removesuffix(".docx").replace(".", "_"))


def _state(report: FileReport, say: Catalogue) -> _Element | None:
    if report.error is not None:
        return element("error", "", type=report.error.code, message=report.error.message)
    if report.status == "not_applicable":
        return element("skipped", "", message=say(vi("Không thuộc phạm vi kiểm tra.")))
    return None


def _findings(report: FileReport, path: str, say: Catalogue, fail_on: str) -> Iterator[_Element]:
    """A test a finding, no two of one name: servers know a test by it from run to run."""
    named: Counter[str] = Counter()
    for finding in report.findings:
        name = f"{finding.code} {place_of(finding.location, say)}"
        named[name] += 1
        nth = f" ({named[name]})" if named[name] > 1 else ""
        yield _case(path, name + nth, _verdict(finding, say, fail_on))


def _verdict(finding: Finding, say: Catalogue, fail_on: str) -> _Element:
    if finding.suppressed is not None:
        return element("skipped", "", message=finding.suppressed)
    broken = finding.code.startswith("HT9")
    if not broken and not finding.severity.reaches(fail_on):
        made = element("system-out")
    else:
        made = element("error" if broken else "failure", "", type=finding.code, message=sentence(finding, say))
    made.text = "\n".join(map(clean, _told(finding, say)))
    return made


def _told(finding: Finding, say: Catalogue) -> Iterator[str]:
    yield f"{place_of(finding.location, say)}: {finding.message}"
    if (seen := finding.location.seen) is not None and seen.excerpt.strip():
        yield f"“{seen.excerpt.strip()}”"
    yield from mending(finding, say)
