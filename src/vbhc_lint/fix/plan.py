"""What is to be mended: the edits that rules propose, each at its own place, the joined ones one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise
from typing import Any

import msgspec

from vbhc_lint.finding import Safety
from vbhc_lint.fix.words import Hunk, hunks
from vbhc_lint.linter import Diagnosis
from vbhc_lint.model.format import ParagraphFormat, RunFormat
from vbhc_lint.model.page import File, Paragraph
from vbhc_lint.origin import root_of
from vbhc_lint.rule import NEW_PARAGRAPH, Problem
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
        paragraph = self.problem.mended or self.problem.paragraph
        assert paragraph is not None
        return paragraph

    @property
    def span(self) -> tuple[int, int]:
        """The offsets of what it exchanges: all of another paragraph than the one looked at."""
        problem = self.problem
        return (problem.start, problem.end) if problem.mended is None else (0, len(self.paragraph.text))

    @property
    def stretch(self) -> tuple[int, int]:
        """As far as a format is set."""
        return self.problem.stretch if self.problem.mended is None else self.span

    @property
    def where(self) -> tuple[str, str]:
        """The part and path of its paragraph."""
        return self.paragraph.part, self.paragraph.path

    @property
    def parts(self) -> bool:
        """Whether its text begins a new paragraph."""
        return NEW_PARAGRAPH in (self.problem.replacement or "")

    @property
    def removes(self) -> bool:
        """Whether nothing is left of its paragraph."""
        (start, end), text = self.span, self.paragraph.text
        return self.problem.replacement == "" and not (text[:start] + text[end:]).strip()

    @property
    def key(self) -> Key:
        """What it does and to what, wherever that may move when other words change."""
        problem = self.problem
        found = None if problem.setting is None else str(problem.setting.value)
        what = problem.replacement if problem.format is None else str(problem.format)
        if problem.section is not None or (problem.mended or problem.paragraph) is None:
            return self.code, problem.section, found, what
        told = "" if problem.paragraph is None else problem.paragraph.text[problem.start : problem.end]
        return self.code, *self.where, told, found, what

    @property
    def root(self) -> Key | None:
        """The value at a root that one change may mend, None where it is mended place by place."""
        root, setting, change = self.diagnosis.root, self.problem.setting, self.problem.format
        if root is None or setting is None or change is None or not root.mended_once:
            return None
        if setting.field != change.field or change.field == "contextual_spacing":
            return None
        return "root", setting.field, str(setting.value), root_of(setting.source), str(change)


def edits(diagnoses: Iterable[Diagnosis], level: Safety) -> Iterator[Edit]:
    """The proposals that go no further than a level, in reading order; none of what people have waved through."""
    for diagnosis in diagnoses:
        if diagnosis.joined is None or diagnosis.finding.suppressed is not None:
            continue
        for told in diagnosis.joined.told:
            problem = told.judged.problem
            if problem.paragraph is not None and NEW_PARAGRAPH in problem.paragraph.text:
                continue  # the document has the very sign that parts paragraphs here
            if _RANK[problem.safety] <= _RANK[level] and problem.safety is not Safety.NONE:
                place = told.places.location(problem, told.judged.code, "").place
                yield Edit(told.judged.code, problem, diagnosis, place)


def exact(paragraph: Paragraph, start: int, end: int, text: str) -> list[Hunk]:
    """What to exchange for what stands between two offsets, in offsets as the file has them, from the end."""
    inner = frozenset(run.end - start for run in paragraph.runs)
    new = hunks(paragraph.text[start:end], text, inner)
    return [(*paragraph.in_file(start + first, start + last)[1:], said) for first, last, said in reversed(new)]


def stands(edit: Edit) -> tuple[str, str, int, int]:
    """Where an edit of text stands: a key that sorts by paragraph and place."""
    return *edit.where, *edit.span


def apart(texts: Iterable[Edit]) -> list[Edit]:
    """Edits that do not touch one another; the others wait for the next step, as does what writes in two."""
    kept: list[Edit] = []
    for edit in sorted(texts, key=stands):
        if kept and (edit.problem.also or kept[-1].problem.also):
            continue
        above = kept[-1] if kept and kept[-1].where == edit.where else None
        if above is None or (edit.span[0] > above.span[1] and not (edit.parts or above.parts)):
            kept.append(edit)
    return kept


def places(diagnoses: Iterable[Diagnosis]) -> Counter[str]:
    """How many places each code is told of."""
    counted: Counter[str] = Counter()
    for diagnosis in diagnoses:
        counted[diagnosis.finding.code] += 1 if diagnosis.joined is None else len(diagnosis.joined.told)
    return counted


def chosen(wanted: object, found: float, field: str, file: File) -> Any:
    """The value to set: the one wanted; of a range what most of the document has, or what most of the allowed is."""
    if not isinstance(wanted, Range | tuple) or field == "paper":
        return wanted
    nearest = wanted.nearest(found) if isinstance(wanted, Range) else min(wanted, key=lambda one: abs(one - found))
    used = Counter[float]()
    for paragraph in file.body:
        if field in ParagraphFormat.__struct_fields__:
            used[getattr(paragraph.format, field)] += len(paragraph.text)
        elif field in RunFormat.__struct_fields__:
            for run in paragraph.runs:
                used[getattr(run.format, field)] += run.end - run.start
    if isinstance(wanted, tuple):
        used = Counter({value: count for value, count in used.items() if value in wanted})
    most = max(used, key=lambda value: (used[value], -value), default=nearest)
    return most if isinstance(wanted, tuple) or wanted.holds(most) else nearest


def stretches(edit: Edit) -> list[tuple[int, int]]:
    """The offsets, as in the file, of the text to set: of the thing looked at all that shows the value at fault.

    Where a rule names no such value it is what the problem marks.
    """
    paragraph, setting = edit.paragraph, edit.problem.setting
    start, end = edit.span if setting is None else edit.stretch
    found = []
    for run in paragraph.runs:
        faulty = setting is None or getattr(run.format, setting.field) == setting.value
        if run.end > start and run.start < end and faulty:
            _, first, last = paragraph.in_file(max(start, run.start), min(end, run.end))
            found.append((first, last))
    return found


def moved(
    old: File, new: File, field: str, faulty: Collection[tuple[str, str]]
) -> list[tuple[tuple[str, str], object, list[tuple[int, int]]]]:
    """What has another value than it had, save at paragraphs that were faulty: where, the old value, its offsets.

    Offsets are as the file has them. Letters count, not the blanks between them.
    """
    now = {(p.part, p.path): p for story in new.stories for p in story.paragraphs}
    found = []
    for paragraph in (p for story in old.stories for p in story.paragraphs):
        where = paragraph.part, paragraph.path
        if where not in faulty:
            found += [(where, value, spots) for value, spots in _moved(paragraph, now[where], field)]
    return found


def _moved(old: Paragraph, new: Paragraph, field: str) -> Iterator[tuple[object, list[tuple[int, int]]]]:
    if field in ParagraphFormat.__struct_fields__:
        was = getattr(old.format, field)
        if was != getattr(new.format, field):
            yield ((old.format.line_rule, was) if field == "line" else was), []
        return
    places = {run.start: run.format for run in old.runs}
    spots: dict[object, list[tuple[int, int]]] = {}
    for run in new.runs:
        inner = sorted({run.start, *(place for place in places if run.start < place < run.end)})
        for start, end in pairwise([*inner, run.end]):
            was = getattr(_look_at(old, start), field)
            if was != getattr(run.format, field) and any(letter.isalnum() for letter in old.text[start:end]):
                spots.setdefault(was, []).append(old.in_file(start, end)[1:])
    yield from spots.items()


def _look_at(paragraph: Paragraph, place: int) -> RunFormat:
    return next(run.format for run in paragraph.runs if run.start <= place < run.end)
