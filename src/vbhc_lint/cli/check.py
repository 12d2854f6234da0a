"""``vbhc-lint check``: check documents and report."""

from __future__ import annotations

import argparse
import gc
import io
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from vbhc_lint.cli import actions, judged, output
from vbhc_lint.cli.arguments import Parser, count
from vbhc_lint.cli.paths import documents
from vbhc_lint.config import Settings
from vbhc_lint.finding import Exit, FileReport, Severity
from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.report import OF_OTHERS, of_others

if TYPE_CHECKING:  # its module brings the model, which is imported when there is something to check
    from vbhc_lint.linter import Draw

_WORTH_A_BAR = 10  # files
_UNLOOKED = 10_000  # things made before a look for what can be collected: a check leaves next to nothing
_WORTH_A_POOL = 24  # files; below, starting processes costs more than it saves
_WORTH_A_POOL_CONVERTING = 3  # files: each conversion takes seconds


def add(commands: argparse._SubParsersAction[Parser], say: Catalogue) -> None:
    """Declare the command."""
    about = say(vi("Kiểm tra tệp và thư mục."))
    parser = commands.add_parser("check", help=about, description=about)
    parser.set_defaults(run=run)
    parser.add_input(
        "paths", nargs="+", metavar=say(vi("ĐƯỜNG_DẪN")),
        help=say(vi("tệp .docx, thư mục (mọi tệp .docx bên dưới), hoặc - để đọc từ đầu vào chuẩn")),
    )  # fmt: skip
    parser.add_option(
        "--format", choices=("text", "json", "html", *OF_OTHERS),
        help=say(vi("dạng báo cáo; mặc định text, trên GitHub Actions kèm chú thích cho từng tệp")),
    )  # fmt: skip
    parser.add_option("--output", type=Path, metavar=say(vi("TỆP")), help=say(vi("ghi báo cáo ra tệp")))
    judged.add(parser, say)
    parser.add_option(
        "--convert", action="store_true", default=None,
        help=say(vi("đọc cả .doc, .odt, .rtf, qua LibreOffice (phải cài sẵn); trong thư mục cũng tìm các tệp ấy")),
    )  # fmt: skip
    parser.add_option("--min-severity", choices=tuple(Severity), help=say(vi("chỉ báo từ mức này trở lên")))
    parser.add_option(
        "--jobs", type=count, metavar="N", help=say(vi("số tiến trình; mặc định 0: tùy số tệp và số nhân của máy"))
    )
    parser.add_option(
        "--time-limit", type=count, metavar=say(vi("GIÂY")),
        help=say(vi("thời gian cho một tệp khi kiểm tra bằng nhiều tiến trình; mặc định 120, 0 là không giới hạn")),
    )  # fmt: skip
    parser.add_option(
        "--no-cache", action="store_true", help=say(vi("không dùng kết quả lưu sẵn (hiện chưa lưu gì cả)"))
    )
    parser.add_option("--quiet", action="store_true", help=say(vi("mỗi phát hiện một dòng, ngoài ra không in gì")))
    parser.add_option("--statistics", action="store_true", help=say(vi("thêm bảng đếm theo mã (báo cáo dạng text)")))


def run(options: argparse.Namespace, say: Catalogue) -> int:
    """Check, report, and give the exit code. Raises ConfigError, PackError."""
    started = time.perf_counter()
    files, complaints = documents(options.paths, say, convert=bool(options.convert))
    settings = judged.settings_of(options, files or options.paths)
    if settings.convert and not options.convert:  # settings found with the files may ask for more of them
        files, complaints = documents(options.paths, say, convert=True)
    for sentence in complaints:
        output.complain(sentence)
    if not files:
        return Exit.UNUSABLE
    if options.output is not None and output.is_input(options.output, files):
        output.complain(
            say(vi("{path} là tệp đầu vào nên báo cáo không được ghi đè lên. Hãy chọn tệp khác."), path=options.output)
        )
        return Exit.UNUSABLE
    reports: list[FileReport] = []
    checked = _check(
        files,
        settings,
        reports,
        _drawing(options, settings),
        bar=options.format not in ("json", *OF_OTHERS) and not options.quiet,
    )
    write = _rendered(checked, options, settings, started)
    try:
        with actions.minded(reports, options, settings):
            write()
    except OSError as error:
        where, reason = options.output or say(vi("đầu ra chuẩn")), error.strerror or str(error)
        output.complain(say(vi("Không ghi được báo cáo ra {path}: {reason}."), path=where, reason=reason))
        return Exit.UNUSABLE
    return Exit.UNUSABLE if complaints else judged.exit_code(reports, settings.fail_on)


def _check(
    files: Sequence[str], settings: Settings, reports: list[FileReport], draw: Draw | None, *, bar: bool
) -> Iterator[FileReport]:
    """The reports as they come, so that rendering them need not wait for the last; each is kept in ``reports``."""
    worth = _WORTH_A_POOL_CONVERTING if settings.convert else _WORTH_A_POOL
    jobs = settings.jobs or (1 if len(files) < worth else _processors())
    if jobs > 1 and len(files) > 1:
        from vbhc_lint.crew import make_ready

        make_ready("vbhc_lint.linter.preloaded", "vbhc_lint.cli")
    with _uncollected():
        from vbhc_lint.linter import Linter
        from vbhc_lint.linter.many import check_paths

        linter = Linter(settings, draw)
    judged.refuse_unknown_codes(settings, linter.rules)
    shown = bar and len(files) >= _WORTH_A_BAR and sys.stderr.isatty()
    with output.progress(len(files), linter.say(vi("Đang kiểm tra"))) if shown else nullcontext(_nothing) as advance:
        for report in check_paths(files, linter, jobs, advance):
            reports.append(report)
            yield report


@contextmanager
def _uncollected() -> Iterator[None]:
    """What is loaded in the block stays: nothing to look through, now or later."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.set_threshold(_UNLOOKED)
        gc.enable()


def _drawing(options: argparse.Namespace, settings: Settings) -> Draw | None:
    """What draws each file, for the report that shows them."""
    if options.format != "html":
        return None
    from vbhc_lint.report import html

    return partial(html.view, language=settings.lang)


def _processors() -> int:
    """How many of the machine's processors we may use."""
    allowed = getattr(os, "sched_getaffinity", None)  # not everywhere
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def _nothing() -> None:
    """Progress nobody watches."""


def _rendered(
    checked: Iterator[FileReport], options: argparse.Namespace, settings: Settings, started: float
) -> Callable[[], None]:
    """Take in all reports; gives what writes them where they are wanted, which raises OSError."""
    if options.format == "json":
        from vbhc_lint.report import json

        reports = list(checked)
        return partial(_write, json.render(reports, time.perf_counter() - started), options.output)
    if options.format == "html":
        from vbhc_lint.report import html

        return partial(_write, html.render(checked, settings.lang), options.output)
    if options.format in OF_OTHERS:
        return partial(_write, of_others(options.format)(list(checked), settings), options.output)
    from vbhc_lint.report.text import TextReport

    file = None if options.output is None else io.StringIO()
    console = output.console(file)
    layout = TextReport(Catalogue(settings.lang), console.width, colour=output.in_colour(console))
    report = layout.render(checked, quiet=options.quiet, statistics=options.statistics)
    if output.plain(console):  # rich would take its time to find no style
        return partial(_write, f"{report.plain}\n" if report else "", options.output)
    console.print(report)
    return partial(_write, "" if file is None else file.getvalue(), options.output)


def _write(text: str, target: Path | None) -> None:
    output.write(text) if target is None else output.write_whole(target, text)
