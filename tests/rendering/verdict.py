"""All values of many documents, how many agree, and why the others do not.

``python -m tests.rendering.verdict`` prints the tally over the fixtures and the outside documents.
"""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.rendering import pdf
from tests.rendering.office import drawn, sample, substitutes
from tests.rendering.reasons import REASONS, changed
from tests.rendering.values import Value, values
from vbhc_lint.model import read
from vbhc_lint.package import Package

ROOT = Path(__file__).parents[2]
FIXTURES = sorted((ROOT / "fixtures" / "docx").glob("*.docx"))
OUTSIDE = sorted(Path(os.environ.get("VBHC_LINT_CORPUS", ROOT.parent / "shared")).glob("**/*.docx"))
SAMPLE = "sample"
PROBE = "Times New Roman"
METRICS = "LiberationSerif"  # the family that has its measures


@dataclass(slots=True)
class Verdict:
    """What came of comparing."""

    pages: int = 0
    agree: Counter[str] = field(default_factory=Counter)  # by aspect
    reasons: Counter[str] = field(default_factory=Counter)
    unexplained: dict[str, list[Value]] = field(default_factory=dict)  # by document
    coverage: dict[str, float] = field(default_factory=dict)
    families: dict[str, str] = field(default_factory=dict)  # what each font is drawn in here

    @property
    def lines(self) -> Iterator[str]:
        """As a table."""
        left = sum(map(len, self.unexplained.values()))
        yield f"{len(self.coverage):8} documents, {self.pages} pages"
        yield f"{self.agree.total() + self.reasons.total() + left:8} values compared"
        yield f"{self.agree.total():8} agree"
        yield from (f"{count:16} {aspect}" for aspect, count in sorted(self.agree.items()))
        yield from (f"{self.reasons[reason]:8} {reason}" for reason in REASONS)
        yield f"{left:8} unexplained"


def judge(documents: Mapping[str, bytes], folder: Path) -> Verdict:
    """Compare; then take one reason after the other out of the documents that differ, and compare again."""
    verdict, bench = Verdict(), Bench(documents)
    for name, found in bench.compare(documents, folder / "as they are", verdict).items():
        verdict.agree.update(value.key[1] for value in found if value.agrees)
        if differing := [value for value in found if not value.agrees]:
            verdict.unexplained[name] = differing
    stages = {(name, reason): data for name in verdict.unexplained for reason, data in without(documents[name])}
    names = {stage: f"{stage[0]} {number}" for number, stage in enumerate(stages)}
    again = bench.compare({names[stage]: data for stage, data in stages.items()}, folder / "changed")
    for (name, reason), label in names.items():
        agreed = {v.key for v in again[label]} - {v.key for v in again[label] if not v.agrees}
        left = [value for value in verdict.unexplained[name] if value.key not in agreed]
        verdict.reasons[reason] += len(verdict.unexplained[name]) - len(left)
        verdict.unexplained[name] = left
    verdict.unexplained = {name: left for name, left in verdict.unexplained.items() if left}
    return verdict


def without(document: bytes) -> Iterator[tuple[str, bytes]]:
    """The document with one more reason taken out of it each time; reasons that it does not hold are passed over."""
    for reason, change in REASONS.items():
        after = changed(document, change)
        if after is not None:
            document = after
            yield reason, document


class Bench:
    """Draws documents and compares them with our reading."""

    def __init__(self, documents: Mapping[str, bytes]) -> None:
        """Ask which fonts occur."""
        files = (read(Package.open(data)) for data in documents.values())
        looks = {r.format for file in files for story in file.stories for p in story.paragraphs for r in p.runs}
        self._fonts = sorted({look.font for look in looks} | {PROBE})
        self.families: dict[str, str] = {}

    def compare(
        self, documents: Mapping[str, bytes], folder: Path, verdict: Verdict | None = None
    ) -> dict[str, list[Value]]:
        """The values of each document; pages and coverage go into the verdict."""
        drawings = drawn({**documents, SAMPLE: sample(self._fonts)}, folder)
        self.families = substitutes(self._fonts, pdf.pages(drawings.pop(SAMPLE)))
        found = {}
        for name, path in drawings.items():
            pages = pdf.pages(path)
            found[name], matched = values(read(Package.open(documents[name])), pages, self.families)
            if verdict is not None:
                verdict.pages += len(pages)
                verdict.coverage[name] = matched.coverage
                verdict.families = self.families
        return found


def named(paths: list[Path]) -> dict[str, bytes]:
    """Documents by a name that tells their folder too, each once."""
    once = {path.read_bytes(): f"{path.parent.name}-{path.stem}" for path in reversed(paths)}
    return {name: data for data, name in reversed(once.items())}


def main() -> None:
    """Print the tally."""
    with tempfile.TemporaryDirectory() as folder:
        verdict = judge(named(FIXTURES) | named(OUTSIDE), Path(folder))
    print(*verdict.lines, sep="\n")
    for name, left in verdict.unexplained.items():
        print(name, *left, sep="\n    ")


if __name__ == "__main__":
    main()
