"""The command line: arguments in, exit code out. Heavy imports wait inside the commands."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module

from vbhc_lint import __version__
from vbhc_lint.cli import output
from vbhc_lint.cli.arguments import Parser, language
from vbhc_lint.config import ConfigError
from vbhc_lint.expression import keep_expressions
from vbhc_lint.finding import Exit
from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.reasons import reason_of
from vbhc_lint.standard import PackError

_COMMANDS = (  # each a module
    "check", "inspect", "fix", "annotate", "explain", "rules", "baseline", "learn", "words", "config", "serve", "cache",
    "completion",
)  # fmt: skip


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; its exit code comes back. Help, version and wrong usage leave through ``SystemExit``."""
    output.speak_utf8()
    arguments = list(sys.argv[1:] if argv is None else argv)
    say = Catalogue(language(arguments, os.environ))
    options = parser(say, _asked(arguments)).parse_args(arguments)
    try:
        code = int(options.run(options, say))
        keep_expressions()
        return code
    except ConfigError as error:
        output.complain(say(error.template, **error.fields))
    except PackError as error:
        output.complain(say(vi("Bộ quy định không dùng được: {reason}"), reason=error))
    except KeyboardInterrupt:
        output.complain(say(vi("Đã dừng theo yêu cầu.")))
    except OSError as error:
        template = (
            vi("Không đọc hoặc ghi được {path}: {reason}.")
            if error.filename
            else vi("Không ghi được kết quả: {reason}.")
        )
        output.complain(say(template, path=error.filename, reason=reason_of(error)))
    except Exception:  # a fault of ours must not end with 1, which means faults in documents
        output.trace()
        output.complain(say(vi("Chương trình gặp lỗi. Xin gửi những dòng trên cho người phát triển vbhc-lint.")))
    return Exit.UNUSABLE


def _asked(arguments: Sequence[str]) -> Sequence[str]:
    """The command that stands first, by itself: the others need not be loaded; all where none does."""
    first = next(iter(arguments), "")
    return (first,) if first in _COMMANDS else _COMMANDS


def parser(say: Catalogue, names: Sequence[str] = _COMMANDS) -> Parser:
    """The parser of the command line, with all commands or those named."""
    whole = Parser(
        say,
        prog="vbhc-lint",
        description=say(vi("Kiểm tra thể thức và nội dung văn bản hành chính (DOCX) theo Nghị định 30/2020/NĐ-CP.")),
        epilog=say(vi("Xem cách dùng từng lệnh: vbhc-lint LỆNH --help")),
    )
    whole.add_option("--version", action="version", version=__version__, help=say(vi("in số phiên bản rồi thôi")))
    commands = whole.add_commands()
    for name in names:
        import_module(f"vbhc_lint.cli.{name}").add(commands, say)
    return whole
