"""``vbhc-lint annotate``: the same document with every finding as a Word comment."""

from __future__ import annotations

import argparse
from pathlib import Path

from vbhc_lint.cli import judged, output
from vbhc_lint.cli.arguments import Parser
from vbhc_lint.finding import Exit
from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.reasons import reason_of


def add(commands: argparse._SubParsersAction[Parser], say: Catalogue) -> None:
    """Declare the command."""
    about = say(vi("Ghi mỗi phát hiện thành một chú thích (comment) của Word, đúng chỗ có lỗi."))
    parser = commands.add_parser("annotate", help=about, description=about)
    parser.set_defaults(run=run)
    parser.add_input("file", metavar=say(vi("TỆP")), help=say(vi("tệp .docx")))
    parser.add_option(
        "-o", "--output", type=Path, required=True, metavar=say(vi("TỆP")),
        help=say(vi("ghi văn bản có chú thích ra tệp này; được trùng với tệp vào")),
    )  # fmt: skip
    judged.add(parser, say)


def run(options: argparse.Namespace, say: Catalogue) -> int:
    """Annotate one file; 2 where it cannot be read or written. Raises ConfigError, PackError."""
    from vbhc_lint.fix.comments import annotate
    from vbhc_lint.linter.many import Linters
    from vbhc_lint.package import PackageError, read_file

    linter = Linters(judged.configuration_of(options, [options.file])).made_ready([options.file])[0]
    try:
        made = annotate(read_file(options.file), linter, options.file)
        output.write_whole(options.output, made.data)
    except OSError as error:
        reason = reason_of(error)
        output.complain(say(vi("Không đọc hoặc ghi được {path}: {reason}."), path=error.filename, reason=reason))
        return Exit.UNUSABLE
    except PackageError as error:
        output.complain(f"{options.file}: {say(error.message, **error.fields)}")
        return Exit.UNUSABLE
    output.complain(
        say(
            vi("Đã ghi {count} chú thích vào {path}; giữ nguyên {kept} chú thích đã có người trả lời."),
            count=made.written, path=options.output, kept=made.kept,
        )
    )  # fmt: skip
    return judged.exit_code([made.report], linter.settings.fail_on)
