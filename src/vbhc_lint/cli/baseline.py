"""``vbhc-lint baseline``: write down the findings of today, so that only new ones count."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from vbhc_lint.cli import checking, judged, known, output
from vbhc_lint.cli.arguments import Parser
from vbhc_lint.cli.paths import STDIN, common_folder, documents
from vbhc_lint.config import BASELINE_FILE, ConfigError
from vbhc_lint.config.configuration import Configuration, find
from vbhc_lint.finding import Exit, FileReport
from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.reasons import reason_of

if TYPE_CHECKING:  # imported when the command runs
    from vbhc_lint.baseline import Baseline, Compared


def add(commands: argparse._SubParsersAction[Parser], say: Catalogue) -> None:
    """Declare the command."""
    about = say(vi("Ghi lại những phát hiện hôm nay, để từ nay chỉ phát hiện mới mới tính là lỗi."))
    parser = commands.add_parser("baseline", help=about, description=about)
    parser.set_defaults(run=run)
    parser.add_input("paths", nargs="+", metavar=say(vi("ĐƯỜNG_DẪN")), help=say(vi("tệp .docx hoặc thư mục")))
    known.add(parser, say)
    parser.add_option(
        "--prune", action="store_true",
        help=say(vi("chỉ bỏ khỏi baseline những gì đã được sửa hoặc tệp không còn; không thêm gì")),
    )  # fmt: skip
    judged.add(parser, say, gate=False)
    parser.add_option("--no-cache", action="store_true", help=say(vi("không dùng và không lưu kết quả")))


def run(options: argparse.Namespace, say: Catalogue) -> int:
    """Write anew each file in which anything has changed. Raises ConfigError, PackError."""
    from vbhc_lint.baseline import load, text

    if STDIN in options.paths:
        raise ConfigError(vi("Lệnh baseline cần tệp có tên, không đọc từ đầu vào chuẩn (-)."))
    files, complaints = documents(options.paths, say)
    configuration = judged.configuration_of(options, files or options.paths)
    if configuration.run.convert:
        files, complaints = documents(options.paths, say, convert=True)
    for sentence in complaints:
        output.complain(sentence)
    if not files:
        return Exit.UNUSABLE
    default = _beside_settings(options, files) / BASELINE_FILE
    files = judged.included(files, options.paths, configuration, say)
    if not files:
        return Exit.CLEAN
    governing = known.governing(options, configuration, files)
    if not options.prune or not any(governing.values()):
        governing = {path: file or default for path, file in governing.items()}
    baselines = {file: load(file) if options.prune or file.exists() else {} for file in known.used(governing)}
    reports = list(checking.check(files, configuration, cache=not options.no_cache, bar=True))
    for file, before in baselines.items():
        own = [report for report in reports if governing[report.path] == file]
        after = _after(before, file, own, configuration, options)
        if (after != before or not file.exists()) and not _wrote(file, text(after), say):
            return Exit.UNUSABLE
        _tell(file, before, after, say, pruned=options.prune)
    unread = [report for report in reports if report.error is not None]
    for report in unread:
        output.complain(f"{report.path}: {report.error.message if report.error else ''}")
    return Exit.UNUSABLE if complaints or unread else Exit.CLEAN


def _after(
    before: Baseline, file: Path, reports: Sequence[FileReport], configuration: Configuration,
    options: argparse.Namespace,
) -> Baseline:  # fmt: skip
    """What a file is to hold, from the reports on the documents that go by it."""
    from vbhc_lint.baseline import pruned

    compared = known.beside(before, file, configuration, reports)
    left = pruned(before, compared, known.exists_or_not_asked(file, options.paths))
    return left if options.prune else _written(left, compared, file, reports)


def _wrote(file: Path, content: str, say: Catalogue) -> bool:
    try:
        output.write_whole(file, content)
    except OSError as error:
        template = vi("Không ghi được tệp baseline {file}: {reason}.")
        output.complain(say(template, file=file, reason=reason_of(error)))
        return False
    return True


def _beside_settings(options: argparse.Namespace, files: Sequence[str]) -> Path:
    """Where it is found again: beside the settings, else in the current folder, else with the files."""
    common, here = common_folder(files), Path.cwd()
    settings = options.config or find(common)
    return settings.absolute().parent if settings else here if common.is_relative_to(here) else common


def _written(left: Baseline, compared: Compared, file: Path, reports: Sequence[FileReport]) -> Baseline:
    """Today's findings; of files that were not looked at, and of what was not asked for, what is left from before."""
    from vbhc_lint.baseline import entry_of, known_of, name_from

    after = dict(left)
    for report in reports:
        if report.status != "checked":
            continue
        name, today = name_from(file.parent, report.path), known_of(report)
        now = {entry_of(finding) for finding in report.findings}
        unasked = [entry for entry in compared.left[name].findings if entry not in now] if name in compared.left else []
        after[name] = msgspec.structs.replace(today, findings=tuple(sorted([*today.findings, *unasked])))
    return {name: kept for name, kept in after.items() if kept.findings}


def _tell(file: Path, before: Baseline, after: Baseline, say: Catalogue, *, pruned: bool) -> None:
    left, was = (sum(len(kept.findings) for kept in one.values()) for one in (after, before))
    if pruned:
        template = vi("Đã bỏ {gone} phát hiện khỏi {file}; còn {left} phát hiện của {files} tệp.")
    else:
        template = vi("Đã ghi {left} phát hiện của {files} tệp vào {file}; từ nay chỉ phát hiện mới mới tính.")
    output.complain(say(template, gone=was - left, left=left, files=len(after), file=file))
