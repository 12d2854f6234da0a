"""What is to be mended: the edits that rules propose, each at its own place, the joined ones one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from vbhc_lint.finding import Safety
from vbhc_lint.linter import Diagnosis
from vbhc_lint.model.format import ParagraphFormat, Setting
from vbhc_lint.model.page import File, Paragraph
from vbhc_lint.rule import Problem
from vbhc_lint.units import Range

_RANK = {Safety.SAFE: 0, Safety.UNSAFE: 1, Safety.NONE: 2}
Key = tuple[object, ...]


class Edit(msgspec.Struct, frozen=True, eq=False):
    """One proposal of a rule at one place."""

    code: str
    problem: Problem
    diagnosis: Diagnosis
    place: str  # as a person would say it

    @property
    def paragraph(self) -> Paragraph:
        """Where it is made."""
        assert self.problem.paragraph is not None
        return self.problem.paragraph

    @property
    def where(self) -> tuple[str, str]:
        """The part and path of its paragraph."""
        return self.paragraph.part, self.paragraph.path

    @property
    def key(self) -> Key:
        """What it does and to what: never tried twice."""
        problem = self.problem
        stands = () if problem.paragraph is None else (*self.where, problem.paragraph.text)
        found = None if problem.setting is None else str(problem.setting.value)
        what = problem.replacement if problem.format is None else str(problem.format)
        return self.code, *stands, problem.start, problem.end, problem.section, found, what


def edits(diagnoses: Iterable[Diagnosis], level: Safety) -> Iterator[Edit]:
    """The proposals that go no further than a level, in reading order; none of what people have waved through."""
    for diagnosis in diagnoses:
        if diagnosis.joined is None or diagnosis.finding.suppressed is not None:
            continue
        for told in diagnosis.joined.told:
            problem = told.judged.problem
            if _RANK[problem.safety] <= _RANK[level] and problem.safety is not Safety.NONE:
                place = told.places.location(problem, told.judged.code, "").place
                yield Edit(told.judged.code, problem, diagnosis, place)


def places(diagnoses: Iterable[Diagnosis]) -> Counter[str]:
    """How many places each code is told of."""
    counted: Counter[str] = Counter()
    for diagnosis in diagnoses:
        counted[diagnosis.finding.code] += 1 if diagnosis.joined is None else len(diagnosis.joined.told)
    return counted


def chosen(wanted: object, found: float, field: str, file: File) -> Any:
    """The value to set: the one wanted; of several the one most letters of the document have, else the nearest."""
    if not isinstance(wanted, Range | tuple) or field == "paper":
        return wanted
    nearest = wanted.nearest(found) if isinstance(wanted, Range) else min(wanted, key=lambda one: abs(one - found))
    used = Counter[float]()
    for paragraph in file.body:
        if field in ParagraphFormat.__struct_fields__:
            used[getattr(paragraph.format, field)] += len(paragraph.text)
        elif field in ("size",):
            for run in paragraph.runs:
                used[run.format.size] += run.end - run.start
    allowed = {v: n for v, n in used.items() if (wanted.holds(v) if isinstance(wanted, Range) else v in wanted)}
    return max(allowed, key=lambda value: (allowed[value], -value)) if allowed else nearest


def stretches(edit: Edit, setting: Setting) -> list[tuple[int, int]]:
    """The offsets, as in the file, of the text that shows the value at fault: all of the thing looked at that does."""
    paragraph, (start, end) = edit.paragraph, edit.problem.stretch
    found = []
    for run in paragraph.runs:
        if run.end > start and run.start < end and getattr(run.format, setting.field) == setting.value:
            _, first, last = paragraph.in_file(max(start, run.start), min(end, run.end))
            found.append((first, last))
    return found
