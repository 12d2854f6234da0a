"""Many files: order kept, bad ones reported, processes giving the same as one."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixtures.page import build, conforming
from vbhc_lint.config import Settings
from vbhc_lint.config.configuration import Configuration
from vbhc_lint.linter import Linter
from vbhc_lint.linter.many import Linters, check_path, check_paths
from vbhc_lint.rule import Look


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("văn bản")
    for name, size in (("a", 13), ("b", 15), ("d", 13)):
        (folder / f"{name}.docx").write_bytes(build(conforming("thong_bao").change(quoc_hieu=Look(size=size))))
    (folder / "c.docx").write_bytes(b"PK\x03\x04 not a package")
    return folder


def test_a_file_that_cannot_be_opened_is_unreadable(tmp_path: Path) -> None:
    report = check_path(Linter(Settings()), str(tmp_path / "không có.docx"))
    assert (report.status, report.error and report.error.code) == ("unreadable", "HT008")


@pytest.mark.parametrize("jobs", [1, 2])
def test_reports_come_in_order_and_a_bad_file_costs_only_itself(folder: Path, jobs: int) -> None:
    paths = sorted(str(path) for path in folder.iterdir())
    done: list[None] = []
    reports = list(check_paths(paths, Linters(Configuration.of(Settings())), jobs, lambda: done.append(None)))
    assert [report.path for report in reports] == paths
    assert [report.status for report in reports] == ["checked", "checked", "unreadable", "checked"]
    assert [len(report.findings) for report in reports] == [0, 1, 0, 0]
    assert len(done) == len(paths)


def test_processes_give_the_same_as_one(folder: Path) -> None:
    paths = sorted(str(path) for path in folder.iterdir())
    linters = Linters(Configuration.of(Settings()))
    assert list(check_paths(paths, linters, 1)) == list(check_paths(paths, linters, 2))
