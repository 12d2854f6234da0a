"""``vbhc-lint config``: which settings are in force for a document, and where each comes from."""

from __future__ import annotations

import argparse
from pathlib import Path

from vbhc_lint.cli import judged, known, output
from vbhc_lint.cli.arguments import Parser
from vbhc_lint.cli.paths import STDIN
from vbhc_lint.finding import Exit
from vbhc_lint.messages import Catalogue, vi


def add(commands: argparse._SubParsersAction[Parser], say: Catalogue) -> None:
    """Declare the command."""
    about = say(vi("Xem cấu hình nào có hiệu lực với một văn bản, mỗi giá trị lấy từ đâu."))
    parser = commands.add_parser("config", help=about, description=about)
    parser.set_defaults(run=run)
    parser.add_input(
        "file", nargs="?", default=STDIN, metavar=say(vi("TỆP")),
        help=say(vi("tệp hoặc thư mục; mặc định là thư mục hiện tại")),
    )  # fmt: skip
    parser.add_option("--format", choices=("text", "json"), default="text", help=say(vi("dạng kết quả")))
    parser.add_option("--schema", action="store_true", help=say(vi("in JSON Schema của tệp cấu hình rồi thôi")))
    judged.add(parser, say)


def run(options: argparse.Namespace, say: Catalogue) -> int:
    """Show the settings of one path. Raises ConfigError."""
    from vbhc_lint.report.json import pretty

    if options.schema:
        from vbhc_lint.config.schema import schema

        output.write(pretty(schema(say)))
        return Exit.CLEAN
    from vbhc_lint.linter import slips
    from vbhc_lint.report import settings

    path = str(Path(options.file) / STDIN) if Path(options.file).is_dir() else options.file
    configuration = judged.configuration_of(options, [path])
    told = settings.Told(options.file, configuration, path, known.nearest(path))
    slips.refuse(configuration)
    if options.format == "json":
        output.write(pretty(settings.overview(told)))
    else:
        console = output.console()
        console.print(settings.text(told, say, console.width))
    return Exit.CLEAN
