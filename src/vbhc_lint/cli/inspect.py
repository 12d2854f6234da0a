"""``vbhc-lint inspect``: what was recognised in a file."""

from __future__ import annotations

import argparse
import sys

from vbhc_lint.cli import output
from vbhc_lint.cli.arguments import Parser
from vbhc_lint.cli.paths import STDIN, common_folder
from vbhc_lint.config import Settings
from vbhc_lint.config.configuration import Configuration
from vbhc_lint.finding import Exit
from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.reasons import reason_of


def add(commands: argparse._SubParsersAction[Parser], say: Catalogue) -> None:
    """Declare the command."""
    about = say(vi("Xem trong tệp đã nhận ra những thành phần nào, chắc đến đâu và vì sao."))
    parser = commands.add_parser("inspect", help=about, description=about)
    parser.set_defaults(run=run)
    parser.add_input("file", metavar=say(vi("TỆP")), help=say(vi("tệp .docx, hoặc - để đọc từ đầu vào chuẩn")))
    parser.add_option("--format", choices=("text", "json"), default="text", help=say(vi("dạng kết quả")))
    parser.add_option(
        "--runs", action="store_true", help=say(vi("thêm định dạng thực tế của từng chỗ và nơi quy định nó"))
    )
    parser.add_option("--convert", action="store_true", help=say(vi("đọc cả .doc, .odt, .rtf, qua LibreOffice")))


def run(options: argparse.Namespace, say: Catalogue) -> int:
    """Recognise one file and show it; 2 where it cannot be read. Raises ConfigError."""
    from vbhc_lint.linter import Linter
    from vbhc_lint.package import PackageError, read_file, read_stream

    try:
        data = read_stream(sys.stdin.buffer) if options.file == STDIN else read_file(options.file)
        seen, origin = Linter(Settings(convert=options.convert or _converts(options.file))).see(data)
    except OSError as error:
        reason = reason_of(error)
        output.complain(say(vi("Không đọc được {path}: {reason}."), path=options.file, reason=reason))
        return Exit.UNUSABLE
    except PackageError as error:
        output.complain(f"{options.file}: {say(error.message, **error.fields)}")
        return Exit.UNUSABLE
    if options.format == "json":
        from vbhc_lint.report.inspection import overview
        from vbhc_lint.report.json import pretty

        output.write(pretty(overview(options.file, seen, runs=options.runs, origin=origin)))
    else:
        from vbhc_lint.report.inspection_text import InspectionText

        console = output.console()
        text = InspectionText(say, console.width).render(options.file, seen, runs=options.runs, origin=origin)
        console.print(text)
    return Exit.CLEAN


def _converts(file: str) -> bool:
    """Whether settings say that other kinds of files are read too. Raises ConfigError."""
    return Configuration({}, folder=common_folder([file])).run.convert
