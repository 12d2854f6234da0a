"""The report as one file that needs no other: index, files, styles and script, and leave to run nothing else."""

from __future__ import annotations

import base64
import hashlib
import html
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from lxml.etree import _Element

from vbhc_lint.finding import FileReport, Severity
from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.report.element import element, markup
from vbhc_lint.report.html.view import anchor, counts, name, taken_for, view
from vbhc_lint.report.wording import SEVERITIES

_HERE = Path(__file__).parent
_SHELL = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="vbhc-lint">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main>
"""


def render(reports: Iterable[FileReport], language: str) -> str:
    """All files in one page. What a report has no drawing of is told without."""
    say = Catalogue(language)
    told = list(reports)
    title = say(vi("Kết quả kiểm tra văn bản"))
    style, script = asset("report.css"), asset("report.js")
    shell = _SHELL.format(language=language, policy=policy(style, script), title=html.escape(title), style=style)
    views = (r.drawing if isinstance(r.drawing, str) else view(None, r, language) for r in told)
    index = [markup(_index(told, title, say))] if len(told) != 1 else []
    return "\n".join([shell, *index, *views, f"</main>\n<script>{script}</script>\n</body>\n</html>\n"])


@cache
def asset(name: str) -> str:
    """A file that travels beside this module."""
    return (_HERE / name).read_text(encoding="utf-8")


def policy(style: str, script: str) -> str:
    """The Content-Security-Policy of a page with just this style sheet and script: nothing else runs or is fetched."""
    return (
        f"default-src 'none'; style-src {_digest(style)}; style-src-attr 'unsafe-inline'; "
        f"script-src {_digest(script)}; img-src data:; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _index(reports: Sequence[FileReport], title: str, say: Catalogue) -> _Element:
    """All files with what they are and how many findings they have."""
    order = (Severity.ERROR, Severity.WARNING, Severity.INFO)
    heads = [vi("Tệp"), vi("Nhận ra là"), *(SEVERITIES[severity] for severity in order)]
    rows = [
        element(
            "tr", "",
            element("th", "", element("a", "", name(report, say), href=f"#{anchor(report.path)}"), scope="row"),
            element("td", "refused" if report.error is not None else "", taken_for(report, say)),
            [element("td", f"count {s}" if counts(report)[s] else "count", str(counts(report)[s])) for s in order],
        )
        for report in reports
    ]  # fmt: skip
    head = element("tr", "", [element("th", "", say(told), scope="col") for told in heads])
    table = element("table", "", element("thead", "", head), element("tbody", "", rows))
    return element("nav", "index", element("h1", "", title), table, aria_label=title)
