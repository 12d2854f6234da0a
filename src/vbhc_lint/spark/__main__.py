"""``spark-submit … vbhc_lint/spark/__main__.py INPUT OUTPUT``, or ``python -m vbhc_lint.spark`` on one machine."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from pyspark.sql import DataFrame, SparkSession

from vbhc_lint.config import ConfigError
from vbhc_lint.config.configuration import Configuration
from vbhc_lint.finding import Exit
from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.spark import configure, findings, left_out, readable, stored
from vbhc_lint.standard import PackError

_LISTED = ".txt"
_FILES_A_TASK = 2_000


def main(argv: Sequence[str] | None = None) -> int:
    """Check an archive; gives the exit code: 0 once all files have their rows, 2 for settings that cannot be used."""
    language = os.environ.get("VBHC_LINT_LANG", "vi")
    say = Catalogue(language if language == "en" else "vi")
    options = _parser(say).parse_args(argv)
    try:
        settings = Configuration({}, file=options.config, search=False)
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # where nothing is said: as on this machine
        spark = SparkSession.builder.appName("vbhc-lint").getOrCreate()
        configure(spark)
        if options.input.endswith(_LISTED):
            findings(_listed(spark, options.input), settings).write.parquet(options.output)
        else:
            documents = stored(spark, options.input)
            findings(readable(documents), settings).write.parquet(options.output)
            rest = left_out(documents, spark.read.parquet(options.output), settings)
            rest.write.mode("append").parquet(options.output)
    except ConfigError as error:
        print(say(error.template, **error.fields), file=sys.stderr)
        return Exit.UNUSABLE
    except PackError as error:
        print(say(vi("Bộ quy định không dùng được: {reason}"), reason=error), file=sys.stderr)
        return Exit.UNUSABLE
    written = spark.read.parquet(options.output).select("path", "status").distinct()
    for status, count in sorted(tuple(row) for row in written.groupBy("status").count().collect()):
        print(f"{status}\t{count}")
    return Exit.CLEAN


def _listed(spark: SparkSession, file: str) -> DataFrame:
    """The paths of a list, one a line, in tasks of a good size."""
    paths = spark.read.text(file).withColumnRenamed("value", "path").where("path != ''")
    tasks = -(-paths.count() // _FILES_A_TASK)
    return paths.repartition(max(tasks, spark.sparkContext.defaultParallelism))


def _parser(say: Catalogue) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("vbhc_lint.spark", description=say(vi("Kiểm tra cả kho văn bản bằng Spark.")))
    parser.add_argument(
        "input", help=say(vi("thư mục bất kỳ mà Spark đọc được; hoặc tệp .txt ghi mỗi dòng một đường dẫn tệp"))
    )
    parser.add_argument("output", help=say(vi("thư mục mới để ghi bảng phát hiện, dạng Parquet")))
    parser.add_argument("--config", type=Path, help=say(vi("tệp cấu hình")))
    return parser


if __name__ == "__main__":
    sys.exit(main())
