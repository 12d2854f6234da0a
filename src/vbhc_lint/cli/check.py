"""``vbhc-lint check``: check documents and report."""

from __future__ import annotations

import argparse
import io
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from vbhc_lint.cli import actions, checking, judged, known, output
from vbhc_lint.cli.arguments import Parser, count
from vbhc_lint.cli.paths import STDIN, documents
from vbhc_lint.config import ConfigError, Settings
from vbhc_lint.config.configuration import Configuration
from vbhc_lint.finding import Exit, FileReport, Severity
from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.reasons import reason_of
from vbhc_lint.report import OF_OTHERS, of_others

if TYPE_CHECKING:  # its module brings the model, which is imported when there is something to check
    from vbhc_lint.linter import Draw


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
        "--since", metavar=say(vi("BẢN")),
        help=say(vi("chỉ các tệp đã đổi so với một bản trong git; BẢN... là từ chỗ rẽ khỏi bản ấy")),
    )  # fmt: skip
    known.add(parser, say)
    parser.add_option("--no-baseline", action="store_true", help=say(vi("nêu cả những phát hiện đã có trong baseline")))
    parser.add_option("--no-cache", action="store_true", help=say(vi("không dùng và không lưu kết quả")))
    parser.add_option("--quiet", action="store_true", help=say(vi("mỗi phát hiện một dòng, ngoài ra không in gì")))
    parser.add_option("--statistics", action="store_true", help=say(vi("thêm bảng đếm theo mã (báo cáo dạng text)")))


def run(options: argparse.Namespace, say: Catalogue) -> int:
    """Check, report, and give the exit code. Raises ConfigError, PackError."""
    started = time.perf_counter()
    files, complaints = documents(options.paths, say, convert=bool(options.convert))
    configuration = judged.configuration_of(options, files or options.paths)
    settings = configuration.run
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
    if options.since is not None:
        files = _since(files, options, say)
    files = judged.included(files, options.paths, configuration, say)
    reports: list[FileReport] = []
    whole = [] if complaints or options.since is not None else [path for path in options.paths if Path(path).is_dir()]
    write = _rendered(_checked(files, whole, configuration, options, reports), options, settings, started)
    try:
        with actions.minded(reports, options, settings):
            write()
    except OSError as error:
        where, reason = options.output or say(vi("đầu ra chuẩn")), reason_of(error)
        output.complain(say(vi("Không ghi được báo cáo ra {path}: {reason}."), path=where, reason=reason))
        return Exit.UNUSABLE
    return Exit.UNUSABLE if complaints else judged.exit_code(reports, settings.fail_on)


def _since(files: Sequence[str], options: argparse.Namespace, say: Catalogue) -> list[str]:
    """Those that have changed; says so where none has. Raises ConfigError."""
    from vbhc_lint.revision import changed  # runs another program: only where it is asked for

    if STDIN in files:
        raise ConfigError(vi("Tham số --since không dùng được với đầu vào chuẩn (-)."))
    left = changed(files, options.paths, options.since)
    if not left:
        output.complain(say(vi("Không có tệp nào thay đổi so với {revision}."), revision=options.since))
    return left


def _checked(
    files: Sequence[str], whole: Sequence[str], configuration: Configuration, options: argparse.Namespace,
    reports: list[FileReport],
) -> Iterator[FileReport]:  # fmt: skip
    """The reports as they come, so that rendering them need not wait for the last; each is kept in ``reports``.

    ``whole``: the folders of which all files are checked.
    """
    check = partial(
        checking.check, files, configuration, cache=not options.no_cache,
        bar=options.format not in ("json", *OF_OTHERS) and not options.quiet,
    )  # fmt: skip
    governing = {} if options.no_baseline else known.governing(options, configuration, files)
    draw = _drawing(options, configuration.run)
    for report in known.told(governing, configuration, check, draw) if any(governing.values()) else check(draw):
        reports.append(report)
        yield report
    if configuration.suppressions:
        from vbhc_lint.linter.unused import in_settings  # brings the rules, and few let findings rest by settings

        for report in in_settings(configuration, reports, whole, Catalogue(configuration.run.lang)):
            reports.append(report)
            yield report


def _drawing(options: argparse.Namespace, settings: Settings) -> Draw | None:
    """What draws each file, for the report that shows them."""
    if options.format != "html":
        return None
    from vbhc_lint.report import html

    return partial(html.view, language=settings.lang)


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
    if file is None:
        return partial(console.print, report)
    console.print(report)
    return partial(_write, file.getvalue(), options.output)


def _write(text: str, target: Path | None) -> None:
    output.write(text) if target is None else output.write_whole(target, text)
