"""Baselines: which one each document has, and reports beside it."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from vbhc_lint.cli.arguments import Parser
from vbhc_lint.config import BASELINE_FILE
from vbhc_lint.config.configuration import Configuration
from vbhc_lint.config.globs import absolute
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


def governing(
    options: argparse.Namespace, configuration: Configuration, files: Sequence[str]
) -> dict[str, Path | None]:
    """The baseline of each file: that which is named, by an argument or a setting; else the nearest; None for none."""
    if named := options.baseline or configuration.run.baseline:
        return dict.fromkeys(files, Path(named).absolute())
    folders = {file: _folder(file) for file in files}
    found = {folder: _nearest_to(Path(folder)) for folder in set(folders.values())}
    return {file: found[folder] for file, folder in folders.items()}


def nearest(file: str) -> Path | None:
    """The baseline that is nearest to a file, from its folder up the tree."""
    return _nearest_to(Path(_folder(file)))


def _folder(file: str) -> str:
    return os.path.dirname(absolute(file))  # noqa: PTH120 # fast


def used(governing: Mapping[str, Path | None]) -> list[Path]:
    """Each baseline that some file has, once."""
    return sorted({file for file in governing.values() if file is not None})


def _nearest_to(start: Path) -> Path | None:
    return next((file for folder in (start, *start.parents) if (file := folder / BASELINE_FILE).is_file()), None)


def told(
    governing: Mapping[str, Path | None], configuration: Configuration, check: Check, draw: Draw | None
) -> Iterator[FileReport]:
    """The reports without what the baseline of each file knows. Raises ConfigError where one cannot be used.

    Which file has become which is seen when all are checked; so they are drawn afterwards, without what is known.
    """
    from vbhc_lint.baseline import load

    baselines = {file: load(file) for file in used(governing)}
    reports = list(check(None))
    beside_own = {
        report.path: report
        for file, baseline in baselines.items()
        for report in beside(baseline, file, configuration, [r for r in reports if governing[r.path] == file]).reports
    }
    reports = [beside_own.get(report.path, report) for report in reports]
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
