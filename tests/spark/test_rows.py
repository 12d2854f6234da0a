"""Reports as rows: nothing is lost, and no file without one."""

from __future__ import annotations

import pickle
import re
from pathlib import Path

import pytest

from fixtures.build import DOCX
from vbhc_lint.config import Settings
from vbhc_lint.config.configuration import Configuration
from vbhc_lint.linter import Linter
from vbhc_lint.spark.rows import COLUMNS, asked, rows

LINTER = Linter(Settings())


def test_a_finding_has_a_row() -> None:
    report = LINTER.check((DOCX / "cong_van-sai.docx").read_bytes(), "a.docx")
    made = list(rows(report))
    assert [(row["nth"], row["code"]) for row in made] == [(n, f.code) for n, f in enumerate(report.findings, 1)]
    assert all(row.keys() == COLUMNS.keys() for row in made)
    kinds = {"string": str, "int": int, "double": float}
    assert all(isinstance(row[name], (kinds[kind], type(None))) for row in made for name, kind in COLUMNS.items())
    assert any(row["excerpt"] and row["start"] is not None for row in made)


def test_a_file_without_findings_has_a_row_too() -> None:
    (fine,) = rows(LINTER.check((DOCX / "cong_van-direct-table.docx").read_bytes(), "a.docx"))
    assert (fine["status"], fine["nth"], fine.get("code")) == ("checked", 0, None)
    (broken,) = rows(LINTER.check(b"", "b.docx"))
    assert (broken["status"], broken["nth"], broken["code"]) == ("unreadable", 0, "HT001")
    assert broken["message"]


def test_excluded_files_have_no_row(tmp_path: Path) -> None:
    file = tmp_path / "vbhc-lint.toml"
    file.write_text('exclude = ["nháp/", "*tạm*"]\n', encoding="utf-8")
    sent = pickle.loads(pickle.dumps(Configuration({}, file=file, search=False)))
    paths = [
        f"file:{tmp_path}/nháp/a.docx",
        f"{tmp_path}/nháp/b.docx",
        "hdfs://máy/kho/tạm.docx",
        f"file:{tmp_path}/c.docx",
    ]
    assert list(asked([{"path": path} for path in paths], sent)) == [{"path": paths[3]}]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_tells_every_column(language: str) -> None:
    page = (Path(__file__).parents[2] / "docs" / language / "archive.md").read_text(encoding="utf-8")
    assert dict(re.findall(r"^\| `(\w+)` \| (\w+) \|", page, re.MULTILINE)) == COLUMNS
