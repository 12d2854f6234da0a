"""What all commands' arguments share: a parser that speaks the reader's language, and the types of values."""

from __future__ import annotations

import argparse
import re
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, NoReturn, cast

from vbhc_lint.codes import spelt
from vbhc_lint.finding import Exit
from vbhc_lint.messages import LANGUAGES, Catalogue, vi
from vbhc_lint.printable import printable

LANGUAGE_VARIABLE = "VBHC_LINT_LANG"
_COMPLAINTS = (  # what argparse says, and how we say it
    (r"the following arguments are required: (?P<what>.+)", vi("Thiếu {what}.")),
    (r"unrecognized arguments: (?P<what>.+)", vi("Không có tham số {what}.")),
    (
        r"argument (?P<what>.+?): invalid choice: '?(?P<value>.*?)'? \((?:choose from )?(?P<choices>.+)\)",
        vi("{what}: không có “{value}”; chọn một trong: {choices}."),
    ),
    (r"argument (?P<what>.+?): expected (?:one|at least one) argument", vi("{what} cần có giá trị đi kèm.")),
    (r"argument (?P<what>.+?): invalid .*value: '(?P<value>.*)'", vi("{what}: “{value}” không phải giá trị hợp lệ.")),
)


class _Formatter(argparse.HelpFormatter):
    def __init__(self, prog: str, say: Catalogue) -> None:
        super().__init__(prog, max_help_position=28)
        self._say = say

    def add_usage(self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, self._say(vi("Cách dùng: ")) if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """An argument parser whose headings and complaints are in the reader's language."""

    def __init__(self, say: Catalogue, **kwargs: Any) -> None:
        """As ``ArgumentParser``; adds ``--help`` and ``--lang``."""
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=partial(_Formatter, say=say), **kwargs)
        self._say = say
        self._inputs = self.add_argument_group(say(vi("Đầu vào")))
        self._options = self.add_argument_group(say(vi("Tùy chọn")))
        self.add_option("-h", "--help", action="help", help=say(vi("in hướng dẫn này rồi thôi")))
        self.add_option(
            "--lang", choices=LANGUAGES, default=argparse.SUPPRESS, help=say(vi("ngôn ngữ: vi (mặc định) hoặc en"))
        )

    def add_input(self, name: str, **kwargs: Any) -> None:
        """Add a positional argument."""
        self._inputs.add_argument(name, **kwargs)

    def add_option(self, *flags: str, **kwargs: Any) -> None:
        """Add an option."""
        self._options.add_argument(*flags, **kwargs)

    def add_commands(self) -> argparse._SubParsersAction[Parser]:
        """Make this the parser of a program with commands."""
        maker = cast("type[Parser]", partial(Parser, self._say))  # argparse only calls it
        return self.add_subparsers(
            title=self._say(vi("Các lệnh")), metavar=self._say(vi("LỆNH")), required=True, parser_class=maker
        )

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments on standard error and leave with code 2."""
        for pattern, template in _COMPLAINTS:
            if found := re.fullmatch(pattern, message):
                message = self._say(template, **found.groupdict()).replace("'", "")
                break
        hint = self._say(vi("Xem hướng dẫn: {command}"), command=f"{self.prog} --help")
        self.exit(Exit.UNUSABLE, f"{self.prog}: {printable(message)}\n{hint}\n")


def language(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language asked for by ``--lang``, else by the environment, else Vietnamese.

    One we do not have counts as not asked for: the parser will complain of it.
    """
    scout = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    scout.add_argument("--lang", nargs="?")
    asked = scout.parse_known_args(arguments)[0].lang
    return asked if asked in LANGUAGES else environment_language(environment) or LANGUAGES[0]


def environment_language(environment: Mapping[str, str]) -> str | None:
    """The language VBHC_LINT_LANG asks for, or None."""
    asked = environment.get(LANGUAGE_VARIABLE)
    return asked if asked in LANGUAGES else None


def codes(text: str) -> list[str]:
    """Codes or prefixes of codes, between commas."""
    return [spelt(code) for code in text.split(",") if code.strip()]


def count(text: str) -> int:
    """A whole number, zero or more. Raises ValueError, which argparse reports."""
    if not text.isdecimal():
        raise ValueError(text)
    return int(text)
