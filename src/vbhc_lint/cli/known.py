"""The baseline of a run: which file it is, and reports beside it."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from vbhc_lint.cli.arguments import Parser
from vbhc_lint.cli.paths import common_folder
from vbhc_lint.config import BASELINE_FILE
from vbhc_lint.config.configuration import Configuration
from vbhc_lint.finding import FileReport
from vbhc_lint.messages import Catalogue, vi

if TYPE_CHECKING:
    from vbhc_lint.baseline import Baseline, Compared, Entry
    from vbhc_lint.linter import Draw

Check = Callable[[Any], Iterator[FileReport]]  # given what draws each file, None for nothing


def add(parser: Parser, say: Catalogue) -> None:
    """Declare the option that names it."""
    parser.add_option(
        "--baseline", type=Path, metavar=say(vi("TỆP")),
        help=say(vi("tệp baseline; mặc định là {name} gần nhất tính từ nơi để tệp trở lên"), name=BASELINE_FILE),
    )  # fmt: skip


def file_of(options: argparse.Namespace, configuration: Configuration, files: Sequence[str]) -> Path | None:
    """The file that is named, by an argument or a setting; else the nearest one; None where there is none."""
    if named := options.baseline or configuration.run.baseline:
        return Path(named).absolute()
    return nearest(files)


def nearest(files: Sequence[str]) -> Path | None:
    """The nearest file from the folder that all files share, up the tree."""
    start = common_folder(files)
    return next((file for folder in (start, *start.parents) if (file := folder / BASELINE_FILE).is_file()), None)


def told(file: Path, configuration: Configuration, check: Check, draw: Draw | None) -> Iterator[FileReport]:
    """The reports without what the baseline knows. Raises ConfigError where it cannot be used.

    Which file has become which is seen when all are checked; so they are drawn afterwards, without what is known.
    """
    from vbhc_lint.baseline import load

    reports = beside(load(file), file, configuration, list(check(None))).reports
    if draw is None:
        yield from reports
        return
    drawn = check(_Without(draw, {report.path: report for report in reports}))
    for report, again in zip(reports, drawn, strict=True):
        yield msgspec.structs.replace(report, drawing=again.drawing)


def beside(baseline: Baseline, file: Path, configuration: Configuration, reports: Sequence[FileReport]) -> Compared:
    """Reports beside the baseline of a file."""
    from vbhc_lint.baseline import compare, name_from

    def asked(path: str, entry: Entry) -> bool:
        settings = configuration.for_path(path)
        heard = settings.selects(entry.code) and settings.hears(entry.severity)
        return heard and (not entry.only_selected or settings.names(entry.code))

    return compare(baseline, reports, lambda path: name_from(file.parent, path), exists(file), asked)


def exists(file: Path) -> Callable[[str], bool]:
    """Whether there still is a document of a name in the baseline of a file."""
    return lambda name: os.path.lexists(file.parent / name)


def exists_or_not_asked(file: Path, given: Sequence[str]) -> Callable[[str], bool]:
    """The same, where it stood below one of the paths given; elsewhere nobody has looked where it went: it stays."""
    there, folder = exists(file), file.parent.resolve()
    asked = [Path(path).parent.resolve() / Path(path).name for path in given]
    asked += [path.resolve() for path in asked]

    def stays(name: str) -> bool:
        stood = Path(os.path.normpath(folder / name))
        return there(name) or not any(stood.is_relative_to(path) for path in asked)

    return stays


class _Without:
    """Draws a file with the findings that are told of it."""

    def __init__(self, draw: Draw, told: Mapping[str, FileReport]) -> None:
        self._draw = draw
        self._told = told

    def __call__(self, file: Any, report: FileReport) -> str:
        return self._draw(file, self._told.get(report.path, report))
