"""What documents are judged by: the options that say so, which several commands share, and the settings they make."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from vbhc_lint.cli import output
from vbhc_lint.cli.arguments import Parser, codes, environment_language
from vbhc_lint.cli.paths import common_folder
from vbhc_lint.config.configuration import Configuration, find
from vbhc_lint.finding import Exit, FileReport, Severity
from vbhc_lint.messages import Catalogue, vi

_SETTINGS = (
    "select", "extend_select", "ignore", "extend_ignore", "standard", "stage", "min_severity", "fail_on", "lang",
    "jobs", "time_limit", "content", "convert",
)  # fmt: skip


def add(parser: Parser, say: Catalogue, *, gate: bool = True) -> None:
    """Declare the options; that of the gate only where the exit code tells of findings."""
    parser.add_option(
        "--select", type=codes, action="extend", metavar=say(vi("MÃ")),
        help=say(vi("chỉ xét các mã này, hoặc mã bắt đầu như thế: TT302,ND")),
    )  # fmt: skip
    parser.add_option(
        "--ignore", type=codes, action="extend", metavar=say(vi("MÃ")), help=say(vi("không xét các mã này"))
    )
    parser.add_option(
        "--extend-select", type=codes, action="extend", metavar=say(vi("MÃ")),
        help=say(vi("xét thêm các mã này, ngoài những mã được chọn ở tệp cấu hình hoặc bật sẵn")),
    )  # fmt: skip
    parser.add_option(
        "--extend-ignore", type=codes, action="extend", metavar=say(vi("MÃ")),
        help=say(vi("không xét thêm các mã này, ngoài những mã tệp cấu hình đã bỏ")),
    )  # fmt: skip
    parser.add_option(
        "--standard", metavar=say(vi("TÊN")), help=say(vi("bộ quy định; mặc định auto: chọn theo ngày và cơ quan"))
    )
    parser.add_option("--stage", choices=("auto", "draft", "issued"), help=say(vi("bản dự thảo hay bản đã ban hành")))
    parser.add_option(
        "--content", action="store_true", default=None,
        help=say(vi("văn bản theo quy định khác (của Đảng, quy phạm pháp luật …): xét chính tả và nội dung")),
    )  # fmt: skip
    if gate:
        parser.add_option(
            "--fail-on", choices=("error", "warning", "info", "never"),
            help=say(vi("mã kết thúc là 1 khi có phát hiện từ mức này trở lên; mặc định warning")),
        )  # fmt: skip
    parser.add_option(
        "--config", type=Path, metavar=say(vi("TỆP")),
        help=say(vi("tệp cấu hình; mặc định là vbhc-lint.toml gần nhất tính từ nơi để tệp trở lên")),
    )  # fmt: skip


def configuration_of(options: argparse.Namespace, files: Sequence[str]) -> Configuration:
    """The command line over the environment over files of settings. Raises ConfigError."""
    asked = {name: getattr(options, name, None) for name in _SETTINGS}
    asked["min_severity"] = asked["min_severity"] and Severity(asked["min_severity"])
    command = {
        name: tuple(value) if isinstance(value, list) else value for name, value in asked.items() if value is not None
    }
    lang = environment_language(os.environ)
    environment = {} if lang is None else {"lang": lang}
    return Configuration(command, environment, file=options.config, folder=_whole(files))


def _whole(files: Sequence[str]) -> Path:
    """The folder whose file of settings holds for the run: the current one, if it has any and holds all documents."""
    common, here = common_folder(files), Path.cwd()
    return here if common.is_relative_to(here) and find(here) is not None else common


def included(files: Sequence[str], given: Sequence[str], configuration: Configuration, say: Catalogue) -> list[str]:
    """The files that no file of settings leaves out; those given by name that are left out are told of."""
    kept = [file for file in files if not configuration.excluded(file)]
    if files and not kept:
        output.complain(say(vi("Mọi văn bản tìm thấy đều bị loại trừ trong tệp cấu hình (exclude).")))
        return []
    for file in sorted(set(files).difference(kept).intersection(given)):
        output.complain(say(vi("{path} bị loại trừ trong tệp cấu hình (exclude) nên không xét."), path=file))
    return kept


def exit_code(reports: Sequence[FileReport], fail_on: str) -> Exit:
    """2 where a file could not be read or a rule failed, else 1 where something is as grave as ``fail_on``, else 0."""
    findings = [finding for report in reports for finding in report.findings if finding.suppressed is None]
    if any(report.status == "unreadable" for report in reports) or any(f.code.startswith("HT9") for f in findings):
        return Exit.UNUSABLE
    if any(finding.severity.reaches(fail_on) for finding in findings):
        return Exit.FOUND
    return Exit.CLEAN
