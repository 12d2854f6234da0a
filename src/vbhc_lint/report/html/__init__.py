"""The report as a page to look at: each document drawn from its model, its findings marked on it."""

from __future__ import annotations

from vbhc_lint.report.html.view import view
from vbhc_lint.report.html.whole import render

__all__ = ["render", "view"]
