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
from vbhc_lint.config.configuration import find
from vbhc_lint.finding import Exit, FileReport
from vbhc_lint.messages import Catalogue, vi

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
    """Write the file anew where anything has changed. Raises ConfigError, PackError."""
    from vbhc_lint.baseline import load, pruned, text

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
    file = known.file_of(options, configuration, files) or _beside_settings(options, files) / BASELINE_FILE
    files = judged.included(files, options.paths, configuration, say)
    if not files:
        return Exit.CLEAN
    before = load(file) if options.prune or file.exists() else {}
    reports = list(checking.check(files, configuration, cache=not options.no_cache, bar=True))
    compared = known.beside(before, file, configuration, reports)
    after = pruned(before, compared, known.exists_or_not_asked(file, options.paths))
    if not options.prune:
        after = _written(after, compared, file, reports)
    if after != before or not file.exists():
        try:
            output.write_whole(file, text(after))
        except OSError as error:
            reason = error.strerror or str(error)
            output.complain(say(vi("Không ghi được tệp baseline {file}: {reason}."), file=file, reason=reason))
            return Exit.UNUSABLE
    _tell(file, before, after, say, pruned=options.prune)
    unread = [report for report in reports if report.error is not None]
    for report in unread:
        output.complain(f"{report.path}: {report.error.message if report.error else ''}")
    return Exit.UNUSABLE if complaints or unread else Exit.CLEAN


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
