"""The published schemas hold for what is really written, and leave nothing of it out."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from fixtures.page import build, conforming
from tools.schemas import schemas

DOCX = sorted((Path(__file__).parents[2] / "fixtures" / "docx").glob("*-sai.docx"))
Run = Callable[..., tuple[int, str, str]]


def _closed(schema: Any) -> Any:
    """The same without room for names it does not know: what is written must be in it."""
    if isinstance(schema, dict):
        kept = {key: _closed(value) for key, value in schema.items()}
        return kept | ({"additionalProperties": False} if "properties" in schema else {})
    return [_closed(value) for value in schema] if isinstance(schema, list) else schema


@pytest.fixture(scope="module")
def report() -> Draft202012Validator:
    return Draft202012Validator(_closed(schemas()["vbhc-lint-1.json"]))


def _written(capsys: pytest.CaptureFixture[str], *arguments: object) -> Any:
    from vbhc_lint.cli import main

    main([str(argument) for argument in arguments])
    return json.loads(capsys.readouterr().out)


def test_they_are_schemas() -> None:
    for schema in schemas().values():
        Draft202012Validator.check_schema(schema)


def test_reports_of_all_kinds_of_files_hold(
    report: Draft202012Validator, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "hong.docx").write_bytes(b"PK\x03\x04 nothing more")
    (tmp_path / "sach.docx").write_bytes(build(conforming("bao_cao")))
    value = _written(capsys, "check", *DOCX, tmp_path, "--format", "json")
    report.validate(value)
    findings = [finding for file in value["files"] for finding in file["findings"]]
    assert {file["status"] for file in value["files"]} == {"checked", "unreadable"}
    assert any(finding["related"] for finding in findings)
    assert {finding["fix"]["safety"] for finding in findings} == {"safe", "unsafe", "none"}


@pytest.mark.parametrize("runs", [(), ("--runs",)])
def test_inspections_hold(runs: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    inspected = Draft202012Validator(_closed(schemas()["vbhc-lint-inspect-1.json"]))
    for file in DOCX:
        inspected.validate(_written(capsys, "inspect", file, "--format", "json", *runs))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda file: file.pop("sha256"),
        lambda file: file.update(status=None),
        lambda file: file["findings"][0].update(severity="grave"),
        lambda file: file["findings"][0].pop("fix"),
        lambda file: file["findings"][0]["location"].update(start="4"),
    ],
)
def test_a_report_that_is_none_is_refused(
    report: Draft202012Validator, capsys: pytest.CaptureFixture[str], spoil: Callable[[Any], object]
) -> None:
    value = copy.deepcopy(_written(capsys, "check", DOCX[0], "--format", "json"))
    report.validate(value)
    value["files"][0]["findings"].sort(key=lambda finding: "start" not in finding["location"])
    spoil(value["files"][0])
    with pytest.raises(ValidationError):
        report.validate(value)
