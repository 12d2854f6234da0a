"""Ratios in one run: what a check costs beside unzipping and parsing. Prints; fails nothing.

python -m benchmarks.check [DOCX …]        default: the fixtures' longest report and pages built here
"""

from __future__ import annotations

import sys
import time
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from pathlib import Path
from statistics import median

import docx
from lxml import etree

from benchmarks.long_report import report
from vbhc_lint.config import Settings
from vbhc_lint.context import context_of, near
from vbhc_lint.linter import Linter
from vbhc_lint.standard import CONTENT

FIXTURES = Path(__file__).parent.parent / "fixtures" / "docx"
_UNREAD = ("docProps/", "customXml/", "word/webSettings", "word/stylesWithEffects", "word/fontTable")


def best(work: Callable[[], object], rounds: int = 15) -> float:
    """The shortest of several runs, in seconds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def bare(data: bytes) -> None:
    """Unzip and parse every XML part that a reader needs."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")) and not name.startswith(_UNREAD):
                etree.fromstring(package.read(name))


def walk(data: bytes) -> None:
    """What a script over python-docx does: text, style, size, bold of every run, tables included."""
    document = docx.Document(BytesIO(data))
    paragraphs = list(document.paragraphs)
    paragraphs += [p for t in document.tables for row in t.rows for cell in row.cells for p in cell.paragraphs]
    for paragraph in paragraphs:
        for run in paragraph.runs:
            _ = run.text, run.style.name, run.font.size, run.bold


def in_turns(*works: Callable[[], object], rounds: int = 9) -> list[float]:
    """The median processor time of each, run in turns so that what else the machine does falls on all alike."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for work, taken in zip(works, times, strict=True):
            start = time.process_time()
            work()
            taken.append(time.process_time() - start)
    return [median(taken) for taken in times]


def print_pages(linter: Linter) -> None:
    """Reports as Word writes them: all of a check, and what reading and recognising are of it."""
    for pages in (2, 10, 50):
        data = report(pages)

        def check(data: bytes = data) -> None:
            _forget()
            linter.check(data, "x.docx")

        works = check, partial(linter.recognise, data), partial(bare, data), partial(walk, data)
        checked, seen, parsed, walked = in_turns(*works)
        print(
            f"{pages:3} pages {checked * 1000:7.1f} ms, recognised after {seen * 1000:6.1f};"
            f" {checked / parsed:5.1f} × zip+lxml, {checked / walked:5.2f} × a python-docx walk"
        )


def lengthened(data: bytes, times: int) -> bytes:
    """The same document with its running paragraphs repeated, each copy numbered so that none repeats another."""
    document = docx.Document(BytesIO(data))
    running = [p for p in document.paragraphs if len(p.text) > 120]
    last = running[-1]._p
    for number in range(times):
        for paragraph in running:
            copy = etree.fromstring(etree.tostring(paragraph._p))
            for text in copy.iter("{*}t"):
                text.text = " ".join(f"{word}{number}" for word in (text.text or "").split())
            last.addprevious(copy)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def content(linter: Linter, data: bytes) -> tuple[float, dict[str, float]]:
    """What the rules on content (CT, ND) take of a document, in seconds of the processor: all together, by code.

    The whole is timed by itself: asking the clock at each call costs a good part of what is asked for.
    """
    document = linter.recognise(data).documents[0]
    judge = linter.judge_of(linter.governing(document.family) or CONTENT)

    def looks() -> Iterator[tuple[str, Iterator[object]]]:
        for subject in document.walk():
            for bound in judge.rules_for(subject):
                if bound.rule.code.startswith(("CT", "ND")):
                    yield bound.rule.code, bound.rule.check(subject, **bound.words)

    wholes: list[float] = []
    for _ in range(7):
        _forget()
        start = time.process_time()
        for _, problems in looks():
            list(problems)
        wholes.append(time.process_time() - start)
    least: dict[str, float] = {}
    for _ in range(3):
        _forget()
        times: defaultdict[str, float] = defaultdict(float)
        for code, problems in looks():
            start = time.process_time()
            list(problems)
            times[code] += time.process_time() - start
        least = {code: min(taken, least.get(code, taken)) for code, taken in times.items()}
    return min(wholes), least


def _forget() -> None:
    """As in a document of other words."""
    for remembered in (context_of, near):
        remembered.cache_clear()


def print_content(linter: Linter) -> None:
    """A line for each length: the whole, what a page costs, and the slowest rules."""
    for pages in (6, 60):
        whole, by_code = content(linter, report(pages))
        most = sorted(by_code.items(), key=lambda item: -item[1])[:4]
        slowest = ", ".join(f"{code} {taken * 1000:.1f}" for code, taken in most)
        print(
            f"rules on content, {pages:2} pages {whole * 1000:7.1f} ms, {whole / pages * 1000:.2f} a page ({slowest})"
        )


def main(paths: list[str]) -> None:
    """Print one line a document, then reports of some lengths, then growth with length."""
    linter = Linter(Settings())
    files = [Path(p) for p in paths] or sorted(FIXTURES.glob("bao_cao*.docx"))[:3]
    print(f"{'document':32} {'check ms':>9} {'÷ zip+lxml':>10} {'÷ python-docx walk':>18}")
    for path in files:
        data = path.read_bytes()
        linter.check(data, path.name)
        check = best(lambda data=data: linter.check(data, "x.docx"))  # type: ignore[misc] # bound at once
        print(
            f"{path.name:32} {check * 1000:9.1f} {check / best(lambda data=data: bare(data)):10.2f}"  # type: ignore[misc]
            f" {check / best(lambda data=data: walk(data), 5):18.2f}"  # type: ignore[misc]
        )
    print_pages(linter)
    print_content(linter)
    data = files[0].read_bytes()
    for times in (5, 50, 200):
        longer = lengthened(data, times)
        check = best(lambda longer=longer: linter.check(longer, "x.docx"), 3)  # type: ignore[misc]
        parse = best(lambda longer=longer: bare(longer), 3)  # type: ignore[misc]
        print(f"text × {times + 1:<4} {check * 1000:9.1f} ms, {check / parse:5.2f} × zip+lxml")


if __name__ == "__main__":
    main(sys.argv[1:])
