"""``vbhc-lint completion``: a script by which a shell completes commands, options, files and codes."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from vbhc_lint.cli import output
from vbhc_lint.cli.arguments import Parser, codes
from vbhc_lint.finding import Exit
from vbhc_lint.messages import Catalogue, vi

_SHELLS = ("bash", "zsh", "fish", "powershell")
_FILES = ("file", "paths")  # arguments that are files, though not of the type
_CODE = "code"


def add(commands: argparse._SubParsersAction[Parser], say: Catalogue) -> None:
    """Declare the command."""
    about = say(vi("In đoạn mã để cửa sổ lệnh gợi ý khi bấm Tab."))
    parser = commands.add_parser("completion", help=about, description=about)
    parser.set_defaults(run=run)
    parser.add_input("shell", choices=_SHELLS, metavar=say(vi("VỎ_LỆNH")), help=", ".join(_SHELLS))


def run(options: argparse.Namespace, say: Catalogue) -> int:
    """Write the script; 2 where the package that makes it is not installed."""
    try:
        import shtab
    except ModuleNotFoundError:
        output.complain(say(vi("Cần cài thêm phần gợi ý: python3 -m pip install 'vbhc-lint[completion]'")))
        return Exit.UNUSABLE
    from vbhc_lint.cli import parser

    whole = parser(say)
    for action in _actions(whole):
        if action.type is Path or action.dest in _FILES:
            action.complete = shtab.FILE  # type: ignore[attr-defined] # where shtab looks for it
        elif action.type is codes or action.dest == _CODE:
            action.choices = _every_code()
    output.write(f"{shtab.complete(whole, options.shell).rstrip()}\n")
    return Exit.CLEAN


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Every argument of a parser and of its commands."""
    for action in parser._actions:  # argparse offers no other way to them
        yield action
        if isinstance(action, argparse._SubParsersAction):
            made: Any = action.choices
            for command in made.values():
                yield from _actions(command)


def _every_code() -> list[str]:
    """The codes that findings of today's law can have, and those of rules that look at several boxes."""
    from vbhc_lint import standard
    from vbhc_lint.cli.explain import STANDARD
    from vbhc_lint.linter.judge import all_rules
    from vbhc_lint.report.bindings import bindings
    from vbhc_lint.report.bindings import codes as codes_of

    law = standard.load(STANDARD)
    return sorted({code for rule in all_rules() for code in (rule.code, *codes_of(rule, bindings(rule, law)))})
