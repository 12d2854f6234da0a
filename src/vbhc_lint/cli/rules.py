"""``vbhc-lint rules``: all rules under a standard."""

from __future__ import annotations

import argparse

from vbhc_lint.cli import output
from vbhc_lint.cli.arguments import Parser
from vbhc_lint.cli.explain import STANDARD, standard_of
from vbhc_lint.finding import Exit
from vbhc_lint.messages import Catalogue, vi


def add(commands: argparse._SubParsersAction[Parser], say: Catalogue) -> None:
    """Declare the command."""
    about = say(vi("Liệt kê mọi quy tắc, mức độ và nơi quy định."))
    parser = commands.add_parser("rules", help=about, description=about)
    parser.set_defaults(run=run)
    parser.add_option("--format", choices=("text", "json"), default="text", help=say(vi("dạng kết quả")))
    parser.add_option("--standard", default=STANDARD, metavar=say(vi("TÊN")), help=say(vi("bộ quy định")))


def run(options: argparse.Namespace, say: Catalogue) -> int:
    """List the rules. Raises ConfigError for a standard we do not have, PackError."""
    from vbhc_lint.linter.judge import all_rules
    from vbhc_lint.report import rule_list

    standard = standard_of(options.standard)
    if options.format == "json":
        from vbhc_lint.report.json import pretty

        output.write(pretty(rule_list.overview(all_rules(), standard, say)))
    else:
        console = output.console()
        console.print(rule_list.table(all_rules(), standard, say, console.width))
    return Exit.CLEAN
