"""An archive on a real Spark: each row is the one that a single process gives. Needs the extra ``spark`` and Java."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("pyspark", reason="the extra spark is not installed")
pytest.importorskip("pyarrow", reason="the extra spark is not installed")
if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
    pytest.skip("no Java is installed (Debian: openjdk-17-jre-headless)", allow_module_level=True)

from pyspark.sql import DataFrame, SparkSession

from benchmarks.archive import Watch, alone, documents, stock, table
from benchmarks.long_report import short_paragraphs
from vbhc_lint.config import ConfigError, Settings
from vbhc_lint.linter import Linter
from vbhc_lint.package import limits
from vbhc_lint.spark import configure, findings, left_out, readable, stored
from vbhc_lint.spark.rows import COLUMNS, rows


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    session = SparkSession.builder.master("local[2,4]").config("spark.ui.enabled", "false").getOrCreate()
    session.sparkContext.setLogLevel("OFF")
    configure(session)
    yield session
    session.stop()


def _told(table: DataFrame) -> list[tuple[object, ...]]:
    assert table.columns == list(COLUMNS)
    return sorted(map(tuple, table.collect()), key=lambda row: (str(row[0]), row[1]))


def _expected(files: list[tuple[str, bytes]]) -> list[tuple[object, ...]]:
    linter = Linter(Settings())
    made = [row for path, data in files for row in rows(linter.check(data, path))]
    return sorted((tuple(row.get(name) for name in COLUMNS) for row in made), key=lambda row: (str(row[0]), row[1]))


def test_documents_of_any_source_are_checked_each(spark: SparkSession) -> None:
    files = [(f"số {nth}", data) for nth, data in enumerate(documents(60))]
    assert _told(findings(spark.createDataFrame(files, "path string, content binary"))) == _expected(files)


def test_settings_reach_the_workers_and_mistakes_are_told_at_once(spark: SparkSession, tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(next(data for data in documents(5) if data))
    paths = spark.createDataFrame([(str(file),), (str(tmp_path / "none.docx"),)], "path string")
    read, missing = _told(findings(paths, Settings(select=("HT",))))
    assert read[:4] == (str(file), 0, read[2], "checked")
    assert (missing[3], missing[9]) == ("unreadable", "HT008")
    with pytest.raises(ConfigError):
        findings(paths, Settings(select=("TT999",)))


def test_a_file_that_takes_too_long_costs_a_row(spark: SparkSession) -> None:
    files = [("a", next(documents(1)) or b""), ("long", short_paragraphs(40_000)), ("z", b"")]
    told = _told(findings(spark.createDataFrame(files, "path string, content binary"), Settings(time_limit=2)))
    assert ("long", "HT904") in [(row[0], row[9]) for row in told]
    assert {row[0] for row in told} == {"a", "long", "z"}


def test_what_spark_cannot_read_has_a_row(spark: SparkSession, tmp_path: Path) -> None:
    data = next(data for data in documents(5) if data)
    for name in ("văn bản 100%.DOCX", "a:b.docx", "~$c.docx", "d.pdf"):  # Spark's local files may have no colon
        (tmp_path / name).write_bytes(data)
    with (tmp_path / "large.docx").open("wb") as large:
        large.truncate(limits.MAX_FILE + 1)
    gone = tmp_path / "gone.docx"
    gone.write_bytes(data)
    here = stored(spark, str(tmp_path))
    gone.unlink()
    done = findings(readable(here)).cache()
    assert {Path(row[0]).name for row in _told(done)} == {"văn bản 100%.DOCX"}  # what is gone is no document
    codes = {(Path(row[0]).name, row[3], row[9]) for row in _told(left_out(here, done))}
    assert codes == {
        ("a:b.docx", "unreadable", "HT008"),
        ("large.docx", "unreadable", "HT007"),
    }


def test_killed_workers_cost_nothing(spark: SparkSession, tmp_path: Path) -> None:
    """Spark's Python worker and the process beside it, while the job that people start runs."""
    source, target = tmp_path / "kho", tmp_path / "bảng"
    stock(source, 200)
    table_of = findings(readable(stored(spark, str(source))))
    watch = Watch(os.getpid(), ["worker", "checker"], between=(0, 0.5))
    watch.start()
    table_of.write.parquet(str(target))
    watch.end()
    assert watch.killed == {"worker": 1, "checker": 1}
    expected = {key: row for key, row in alone(source).items() if Path(key[0].removeprefix("file:")).stat().st_size}
    assert table(target) == expected


def test_the_command_takes_a_folder_or_a_list(tmp_path: Path) -> None:
    stock(tmp_path / "kho", 12)
    paths = sorted(str(file) for file in (tmp_path / "kho").rglob("*.docx"))
    (tmp_path / "list.txt").write_text("\n".join([*paths, "/none.docx", ""]), encoding="utf-8")
    (tmp_path / "wrong.toml").write_text("selct = []", encoding="utf-8")
    submitted = {"PYSPARK_SUBMIT_ARGS": "--master local[2] --conf spark.ui.enabled=false pyspark-shell"}

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "vbhc_lint.spark", *arguments]
        return subprocess.run(command, env=os.environ | submitted, capture_output=True, text=True, check=False)

    listed = run(str(tmp_path / "list.txt"), str(tmp_path / "out"))
    assert listed.returncode == 0, listed.stderr
    assert {path for path, _ in table(tmp_path / "out")} == {*paths, "/none.docx"}
    assert sum(int(line.split("\t")[1]) for line in listed.stdout.splitlines()) == 13
    refused = run(str(tmp_path / "kho"), str(tmp_path / "other"), "--config", str(tmp_path / "wrong.toml"))
    assert (refused.returncode, "selct" in refused.stderr) == (2, True)
    again = run(str(tmp_path / "list.txt"), str(tmp_path / "out"))  # a table is never written over
    assert again.returncode != 0


def test_the_job_of_the_page_runs(spark: SparkSession, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stock(tmp_path / "kho", 12)
    monkeypatch.chdir(tmp_path)
    page = (Path(__file__).parents[2] / "docs" / "vi" / "archive.md").read_text(encoding="utf-8")
    for example in re.findall(r"^```python\n(.+?)^```", page, re.DOTALL | re.MULTILINE):
        exec(example.replace('"kho"', f'"{tmp_path}/kho"').replace('"phat-hien"', f'"{tmp_path}/phat-hien"'), {})
    assert len({path for path, _ in table(tmp_path / "phat-hien")}) == 11  # one of the twelve is empty
