"""``vbhc-lint cache``: where results of earlier runs are kept, and how to drop them."""

from __future__ import annotations

import argparse
import os

from vbhc_lint.cli import output
from vbhc_lint.cli.arguments import Parser
from vbhc_lint.finding import Exit
from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.units import number


def add(commands: argparse._SubParsersAction[Parser], say: Catalogue) -> None:
    """Declare the command."""
    about = say(vi("Cho biết kết quả lưu sẵn để ở đâu, hoặc xóa đi."))
    parser = commands.add_parser("cache", help=about, description=about)
    parser.set_defaults(run=run)
    parser.add_option("--clear", action="store_true", help=say(vi("xóa mọi kết quả lưu sẵn")))


def run(options: argparse.Namespace, say: Catalogue) -> int:
    """Say where it is and how large; or drop it."""
    from vbhc_lint.cache import Store, folder

    place = folder(os.environ)
    if place is None:
        output.complain(say(vi("Không lưu kết quả ở đâu cả.")))
        return Exit.CLEAN
    store = Store(place)
    if options.clear:
        store.clear()
        output.complain(say(vi("Đã xóa kết quả lưu sẵn trong {place}."), place=store.place))
        return Exit.CLEAN
    count, size = store.size()
    template = vi("{place}: {count} kết quả, {size} MB.")
    output.write(say(template, place=store.place, count=count, size=number(size / 2**20)) + "\n")
    return Exit.CLEAN
