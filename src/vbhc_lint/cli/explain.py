"""``vbhc-lint explain``: one rule, with the law behind it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from vbhc_lint import naming
from vbhc_lint import standard as law
from vbhc_lint.cli import output
from vbhc_lint.cli.arguments import Parser
from vbhc_lint.codes import BOX
from vbhc_lint.finding import Exit
from vbhc_lint.messages import Catalogue, vi

if TYPE_CHECKING:  # its module brings the model
    from vbhc_lint.rule import Rule

STANDARD = "nd30-2020"


def add(commands: argparse._SubParsersAction[Parser], say: Catalogue) -> None:
    """Declare the command."""
    about = say(vi("Giải thích một mã: lỗi gì, vì sao, quy định thế nào, ví dụ, cách sửa."))
    parser = commands.add_parser("explain", help=about, description=about)
    parser.set_defaults(run=run)
    parser.add_input("code", metavar=say(vi("MÃ")), help=say(vi("mã như TT302, hoặc tên quy tắc")))
    parser.add_option("--standard", default=STANDARD, metavar=say(vi("TÊN")), help=say(vi("bộ quy định")))


def run(options: argparse.Namespace, say: Catalogue) -> int:
    """Show the page of a rule; 2 for a code that no rule has. Raises ConfigError, PackError."""
    from vbhc_lint.linter.judge import all_rules
    from vbhc_lint.report.bindings import bindings
    from vbhc_lint.report.rule_page import RulePage
    from vbhc_lint.report.wording import OWN_CODES, OWN_REMEDIES

    rules = all_rules()
    rule = naming.find(options.code, rules)
    own = options.code.upper()
    if rule is None and own in OWN_CODES:
        output.write(f"{own}  {say(OWN_CODES[own])}\n{say(vi('Cách sửa: {remedy}'), remedy=say(OWN_REMEDIES[own]))}\n")
        return Exit.CLEAN
    if rule is None:
        near = ", ".join(naming.nearest(options.code, rules))
        output.complain(say(vi("Không có mã “{code}”. Gần giống nhất: {nearest}."), code=options.code, nearest=near))
        return Exit.UNUSABLE
    standard = standard_of(options.standard)
    bound = bindings(rule, standard, naming.box(rule, options.code))
    console = output.console()
    console.print(RulePage(say, console.width).render(rule, bound, _code(rule, options.code)))
    return Exit.CLEAN


def standard_of(name: str) -> law.Standard:
    """A standard by its name. Raises ConfigError for one we do not have, PackError for one that cannot be used."""
    from vbhc_lint.linter.slips import no_standard

    if name not in law.names():
        raise no_standard(name, law.names())
    return law.load(name)


def _code(rule: Rule, asked: str) -> str:
    """The code to show: with the box that was asked for, if one was."""
    box = naming.box(rule, asked)
    return rule.code if box is None else rule.code.replace(BOX, str(box))
