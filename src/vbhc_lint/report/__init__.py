"""Reports: one output format a file, ``FileReport``s in, text out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import cast

from vbhc_lint.config import Settings
from vbhc_lint.finding import FileReport

OF_OTHERS = ("sarif", "junit", "github", "gitlab", "rdjson")  # formats that other programs have fixed, each a module

Render = Callable[[Sequence[FileReport], Settings], str]


def of_others(form: str) -> Render:
    """What renders one of these formats; imported only when asked for."""
    return cast("Render", import_module(f"vbhc_lint.report.{form}").render)
