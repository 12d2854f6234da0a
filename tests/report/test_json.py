"""The public JSON: names, order, and what counts."""

from __future__ import annotations

import json

from vbhc_lint import __version__
from vbhc_lint.finding import FileError, FileReport, Finding, Fix, Location, Related, Safety, Severity
from vbhc_lint.report.json import render

PART = "word/document.xml"
CITATION = "điểm a khoản 3 Mục II Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP"


def _finding(severity: Severity = Severity.ERROR, suppressed: str | None = None) -> Finding:
    where = Location(
        "so_ky_hieu", PART, "body/p[4]", 4, 5, "5", "Số: 5/BC-UBND", place="Số, ký hiệu", fingerprint="ab12"
    )
    return Finding(
        "TT302", "so-thieu-so-0", severity, 1.0, "Thiếu số 0.", CITATION, where,
        Fix(Safety.SAFE, "Viết “05”.", "05"), (Related(where, "Cùng nguyên nhân."),), suppressed,
    )  # fmt: skip


def _report(*findings: Finding) -> FileReport:
    return FileReport("a.docx", "ff", "checked", "nd30", "nd30-2020", "BC", "draft", 0.98, findings)


def test_keys_stand_as_the_contract_writes_them() -> None:
    value = json.loads(render([_report(_finding())], 0.0412))
    assert list(value) == ["schema", "tool", "files", "summary"]
    assert value["schema"] == "vbhc-lint/1"
    assert value["tool"] == {"name": "vbhc-lint", "version": __version__}
    (file,) = value["files"]
    assert list(file) == [
        "path", "sha256", "status", "family", "standard", "document_type", "stage", "confidence", "findings", "error",
    ]  # fmt: skip
    (finding,) = file["findings"]
    assert list(finding) == [
        "code", "rule", "severity", "confidence", "message", "citation", "location", "related", "fix", "suppressed",
    ]  # fmt: skip
    assert finding["location"] == {
        "component": "so_ky_hieu", "part": PART, "path": "body/p[4]", "start": 4, "end": 5, "excerpt": "5",
        "paragraph": "Số: 5/BC-UBND", "place": "Số, ký hiệu", "fingerprint": "ab12",
    }  # fmt: skip
    assert finding["fix"] == {"safety": "safe", "description": "Viết “05”.", "replacement": "05"}
    assert finding["related"] == [{"location": finding["location"], "message": "Cùng nguyên nhân."}]
    assert finding["suppressed"] is None
    assert file["error"] is None


def test_a_finding_on_the_page_has_no_offsets() -> None:
    fix = Fix(Safety.NONE, "Đặt lại lề.")
    on_page = Finding("TT002", "le-trang-sai", Severity.ERROR, 1.0, "Lề sai.", CITATION, Location("page", PART), fix)
    (file,) = json.loads(render([_report(on_page)], 0))["files"]
    assert file["findings"][0]["location"] == {"component": "page", "part": PART}
    assert file["findings"][0]["fix"]["replacement"] is None


def test_the_summary_counts_what_is_not_suppressed() -> None:
    findings = [_finding(), _finding(Severity.WARNING), _finding(Severity.INFO), _finding(suppressed="bỏ qua")]
    unreadable = FileReport("b.docx", "", "unreadable", error=FileError("HT004", "Tệp bị hỏng."))
    value = json.loads(render([_report(*findings), unreadable], 0.0412))
    assert value["summary"] == {
        "files": 2, "findings": {"error": 1, "warning": 1, "info": 1}, "suppressed": 1, "baseline": 0, "mended": 0,
        "seconds": 0.04,
    }  # fmt: skip
    assert value["files"][1]["error"] == {"code": "HT004", "message": "Tệp bị hỏng."}
    assert value["files"][1]["family"] is None


def test_the_same_reports_give_the_same_text_and_vietnamese_is_not_escaped() -> None:
    text = render([_report(_finding())], 0)
    assert text == render([_report(_finding())], 0)
    assert "Thiếu số 0." in text
    assert text.endswith("}\n")


def test_a_file_name_that_is_no_utf8_does_not_break_the_report() -> None:
    name = b"b\xe1o-c\xe1o.docx".decode("utf-8", "surrogateescape")
    value = json.loads(render([FileReport(name, "ff", "not_applicable", "none")], 0))
    assert value["files"][0]["path"] == "b?o-c?o.docx"
