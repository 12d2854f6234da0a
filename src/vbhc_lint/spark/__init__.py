"""A whole archive on Spark: documents in, a table of findings out.

Checking is a function of a file's bytes alone, so Spark may check a file anywhere, and again where a machine is lost.
Each of its Python workers has a process of ours beside it, which does the checking and can be ended: a file that takes
too long, or takes its process with it, costs a row and no task.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from vbhc_lint.config import Settings
from vbhc_lint.config.configuration import Configuration
from vbhc_lint.finding import FileError, FileReport
from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.spark.rows import COLUMNS, Row, asked, rows

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame, SparkSession

    Batches = Iterator[pa.RecordBatch]

SCHEMA = ", ".join(f"`{name}` {kind}" for name, kind in COLUMNS.items())
SETTINGS = {
    "spark.sql.files.openCostInBytes": str(2**14),  # some 2 000 files of 50 kB make a task, 30 s of work
    "spark.sql.execution.arrow.maxRecordsPerBatch": "4",  # a batch may hold 2 GiB, a file 256 MiB
}
_ROWS = 2_000  # held until they are handed on
_OURS = "(?i)[.]docx$"
_LOCK = r"/~\$[^/]*$"  # what Word keeps beside an open document


def configure(spark: SparkSession) -> None:
    """Make tasks and batches of a size that suits documents; without it files of many megabytes may be too much."""
    for name, value in SETTINGS.items():
        spark.conf.set(name, value)


def findings(documents: DataFrame, settings: Settings | Configuration | None = None) -> DataFrame:
    """The findings on documents, with the columns of ``SCHEMA``: at least one row for each row given.

    ``documents`` has the columns ``path`` and ``content``, or ``path`` alone: then each is a file that all machines
    see under this name. By a configuration each has the settings of its path, and those excluded have no row.
    ``time_limit`` is a file's time in seconds; the packs, words and plugins that the settings name must be on each
    machine. Raises nothing for a document, whatever it is: ``status`` tells.
    """
    from vbhc_lint.linter.many import STDIN, Linters

    configuration = _configuration(settings)
    Linters(configuration).made_ready([STDIN])  # settings that cannot be used are told here and now, not by each task
    columns = [name for name in ("path", "content") if name in documents.columns]
    return documents.select(columns).mapInArrow(partial(_checked, configuration=configuration), SCHEMA)


def stored(spark: SparkSession, folder: str) -> DataFrame:
    """The path, length and content of the documents below a folder of any file system that Spark reads.

    Spark leaves out empty files, files and folders whose names begin with ``_`` or ``.``, and, once asked for their
    content, those it cannot read: see ``left_out``.
    """
    options = {"recursiveFileLookup": "true", "ignoreCorruptFiles": "true", "ignoreMissingFiles": "true"}
    files = spark.read.format("binaryFile").options(**options).load(folder)
    return files.where(files.path.rlike(_OURS) & ~files.path.rlike(_LOCK)).select("path", "length", "content")


def readable(documents: DataFrame) -> DataFrame:
    """Those of ``stored`` that are not too large to be looked at: Spark must not even load the others."""
    from vbhc_lint.package import limits

    return documents.where(documents.length <= limits.MAX_FILE)


def left_out(documents: DataFrame, done: DataFrame, settings: Settings | Configuration | None = None) -> DataFrame:
    """A row for each of ``stored`` that is not in ``done``: what was too large, or could not be read."""
    missing = documents.select("path", "length").join(done.select("path").distinct(), "path", "left_anti")
    return missing.mapInArrow(partial(_refused, configuration=_configuration(settings)), SCHEMA)


def _configuration(settings: Settings | Configuration | None) -> Configuration:
    return settings if isinstance(settings, Configuration) else Configuration.of(settings or Settings())


def _checked(batches: Batches, configuration: Configuration) -> Batches:
    """What a task runs: batches of documents in, batches of findings out."""
    from vbhc_lint.crew import make_ready
    from vbhc_lint.linter.in_processes import check_apart

    make_ready("vbhc_lint.linter.preloaded")
    given = (file for batch in batches for file in batch.to_pylist())
    files = ((file["path"], file.get("content")) for file in asked(given, configuration))
    yield from _table(check_apart(files, configuration))


def _refused(batches: Batches, configuration: Configuration) -> Batches:
    from vbhc_lint.package import limits, refusal

    say = Catalogue(configuration.run.lang)
    large = refusal.too_big(limits.MAX_FILE)
    too_large = FileError(large.code, say(large.message, **large.fields))
    reason = say(vi("kho lưu trữ không đưa được nội dung"))
    unread = FileError("HT008", say(vi("Không đọc được tệp: {reason}."), reason=reason))
    given = (file for batch in batches for file in batch.to_pylist())
    yield from _table(
        FileReport(file["path"], "", "unreadable", error=too_large if file["length"] > limits.MAX_FILE else unread)
        for file in asked(given, configuration)
    )


def _table(reports: Iterable[FileReport]) -> Batches:
    """Reports as batches of rows, handed on before they are many."""
    import pyarrow as pa

    kinds = {"string": pa.string(), "int": pa.int32(), "double": pa.float64()}
    schema = pa.schema([(name, kinds[kind]) for name, kind in COLUMNS.items()])
    held: list[Row] = []
    for report in reports:
        held += rows(report)
        if len(held) >= _ROWS:
            yield pa.RecordBatch.from_pylist(held, schema)
            held = []
    if held:
        yield pa.RecordBatch.from_pylist(held, schema)
