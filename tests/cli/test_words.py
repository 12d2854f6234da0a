"""The office's own words: written once, in one form, and taken for right."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from fixtures.page import build, conforming

Run = Callable[..., tuple[int, str, str]]
WORDS = "vbhc-lint-words.txt"


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A report with words that no spelling gives, in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    added = ["Xã trồng cây chôôm, ươm cây qúyt và rà xoát đất ở Hoà Bình."]
    file = tmp_path / "bao-cao.docx"
    file.write_bytes(build(conforming("bao_cao").change(body_add=added)))
    return file


def _excerpts(run: Run, report: Path) -> list[str]:
    _, out, _ = run("check", report, "--select", "CT1", "--format", "json", "--fail-on", "never")
    return [finding["location"]["excerpt"] for finding in json.loads(out)["files"][0]["findings"]]


def test_what_is_added_is_no_longer_marked(run: Run, report: Path) -> None:
    before = _excerpts(run, report)
    assert {"chôôm", "xoát"} <= set(before)
    assert run("words", "add", "chôôm", "rà xoát")[:2] == (0, "")
    assert set(_excerpts(run, report)) == set(before) - {"chôôm", "xoát"}


def test_settings_are_begun_where_there_are_none(run: Run, report: Path) -> None:
    err = run("words", "add", "chôôm")[2]
    assert err.startswith(f"vbhc-lint: Chưa có tệp cấu hình nào nên đã tạo {Path.cwd() / 'vbhc-lint.toml'}.\n")
    assert "vbhc-lint.toml" not in run("words", "add", "chôm")[2]
    assert (report.parent / "vbhc-lint.toml").read_text("utf-8") == f'words = "{WORDS}"\n'
    assert (report.parent / WORDS).read_text("utf-8") == "chôôm\nchôm\n"


def test_words_are_kept_in_one_form_once_and_below_what_is_there(run: Run, report: Path) -> None:
    (report.parent / "vbhc-lint.toml").write_text("jobs = 1\n", "utf-8")
    (report.parent / WORDS).write_bytes("\ufeff# tên riêng\nHòa Bình".encode())
    code, _, err = run("words", "add", "HOÀ  BÌNH", "cho\u0302\u0301t", "chốt", "Thuỷ Sơn")
    assert code == 0 and "2" in err
    assert (report.parent / WORDS).read_text("utf-8") == "# tên riêng\nHòa Bình\nchốt\nThủy Sơn\n"
    assert (report.parent / "vbhc-lint.toml").read_text("utf-8") == "jobs = 1\n"


def test_the_settings_say_where_the_words_are(run: Run, report: Path) -> None:
    (report.parent / "nha").mkdir()
    settings = report.parent / "khac.toml"
    settings.write_text('words = "nha/tu.txt"\n', "utf-8")
    assert run("words", "add", "chôôm", "--config", settings)[0] == 0
    assert (report.parent / "nha" / "tu.txt").read_text("utf-8") == "chôôm\n"


@pytest.mark.parametrize("word", ["", " ", "12", "a#b"])
def test_what_is_no_word_is_refused_and_nothing_written(run: Run, report: Path, word: str) -> None:
    code, out, err = run("words", "add", "đúng", word)
    assert (code, out) == (2, "") and "Traceback" not in err
    assert not (report.parent / WORDS).exists()


@pytest.mark.parametrize("content", [None, b"ch\xf4m"])
def test_a_file_of_words_that_cannot_be_read_is_said_so(run: Run, report: Path, content: bytes | None) -> None:
    (report.parent / "vbhc-lint.toml").write_text('words = "tu.txt"\n', "utf-8")
    if content is not None:
        (report.parent / "tu.txt").write_bytes(content)
    code, out, err = run("check", report)
    assert (code, out) == (2, "") and "tu.txt" in err and "Traceback" not in err
