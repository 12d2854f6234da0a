"""``vbhc-lint words``: the office's own words and phrases, which spelling rules take for right."""

from __future__ import annotations

import argparse
from pathlib import Path

from vbhc_lint import config
from vbhc_lint.cli import output
from vbhc_lint.cli.arguments import Parser
from vbhc_lint.config import ConfigError
from vbhc_lint.config.configuration import Configuration, find
from vbhc_lint.finding import Exit
from vbhc_lint.messages import Catalogue, vi


def add(commands: argparse._SubParsersAction[Parser], say: Catalogue) -> None:
    """Declare the command."""
    about = say(vi("Thêm từ riêng của cơ quan vào tệp từ, để không bị coi là sai chính tả."))
    parser = commands.add_parser("words", help=about, description=about)
    parser.set_defaults(run=run)
    parser.add_input("action", choices=("add",), metavar="add", help=say(vi("thêm vào tệp từ")))
    parser.add_input(
        "words", nargs="+", metavar=say(vi("TỪ")), help=say(vi("một từ, hoặc một cụm từ trong dấu ngoặc kép"))
    )
    parser.add_option(
        "--config", type=Path, metavar=say(vi("TỆP")),
        help=say(vi("tệp cấu hình; mặc định là vbhc-lint.toml gần nhất tính từ thư mục hiện tại trở lên")),
    )  # fmt: skip


def run(options: argparse.Namespace, say: Catalogue) -> int:
    """Write the words that are not yet there; settings are begun where there are none. Raises ConfigError, OSError."""
    words = [config.own_word(text) for text in options.words]
    for word, text in zip(words, options.words, strict=True):
        if not any(map(str.isalpha, word)) or "#" in word:
            raise ConfigError(vi("“{word}” không phải một từ."), word=text)
    settings = options.config or find(Path.cwd())
    file = Path(
        Configuration({}, file=settings).run.words or (settings.parent if settings else Path.cwd()) / config.WORDS_FILE
    )
    known = config.own_words(file) if file.exists() else []
    new = list({word.lower(): word for word in words if word.lower() not in map(str.lower, known)}.values())
    if new:
        before = file.read_text(encoding="utf-8-sig") if file.exists() else ""
        output.write_whole(file, "".join([before, "\n" * (before[-1:] not in ("", "\n")), *(f"{w}\n" for w in new)]))
    if settings is None:
        begun = Path.cwd() / config.OWN_FILE
        output.write_whole(begun, f'words = "{config.WORDS_FILE}"\n')
        output.complain(say(vi("Chưa có tệp cấu hình nào nên đã tạo {file}."), file=begun))
    output.complain(say(vi("Đã thêm {count} từ vào {file}."), count=len(new), file=file))
    return Exit.CLEAN
